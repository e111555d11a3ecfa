// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/store/IdInterner.h"

namespace crisis::model {

IdInterner::IdInterner(const IdInterner& other) {
    for (std::size_t kind = 0; kind < entityKindCount; ++kind) {
        for (const std::string* text : other.lists_[kind].texts)
            add(static_cast<EntityKind>(kind), *text);
    }
}

std::uint32_t IdInterner::count(EntityKind kind) const {
    return static_cast<std::uint32_t>(lists_[static_cast<std::size_t>(kind)].texts.size());
}

const std::string& IdInterner::text(EntityKind kind, std::uint32_t number) const {
    return *lists_[static_cast<std::size_t>(kind)].texts[number];
}

std::optional<std::uint32_t> IdInterner::find(EntityKind kind, std::string_view text) const {
    const List& list = lists_[static_cast<std::size_t>(kind)];
    const auto found = list.numbers.find(text);
    if (found == list.numbers.end())
        return std::nullopt;
    return found->second;
}

std::uint32_t IdInterner::add(EntityKind kind, std::string_view text) {
    List& list = lists_[static_cast<std::size_t>(kind)];
    const auto number = static_cast<std::uint32_t>(list.texts.size());
    const auto [at, added] = list.numbers.try_emplace(std::string(text), number);
    if (added)
        list.texts.push_back(&at->first);
    return at->second;
}

std::size_t IdInterner::memoryBytes() const {
    std::size_t bytes = sizeof(*this);
    for (const List& list : lists_)
        bytes += list.texts.size() * (sizeof(std::string) + 4 * sizeof(void*)) +
                 list.texts.capacity() * sizeof(void*);
    return bytes;
}

IdRegistry::IdRegistry(std::shared_ptr<const IdInterner> base) : base_(std::move(base)) {}

std::uint32_t IdRegistry::number(EntityKind kind, std::string_view text) {
    if (const auto known = base_->find(kind, text))
        return *known;
    const std::scoped_lock lock(mutex_);
    if (!grown_)
        grown_ = std::make_shared<IdInterner>(*base_);
    return grown_->add(kind, text);
}

std::shared_ptr<const IdInterner> IdRegistry::names() const {
    const std::scoped_lock lock(mutex_);
    if (grown_)
        return grown_;
    return base_;
}

std::uint32_t InternCache::number(EntityKind kind, std::string_view text) {
    std::size_t hash = text.size() * 131;
    if (!text.empty()) {
        hash += static_cast<unsigned char>(text.back()) * std::size_t{7} +
                static_cast<unsigned char>(text.front());
        hash += static_cast<unsigned char>(text[text.size() / 2]) * std::size_t{31};
    }
    Slot& slot = recent_[static_cast<std::size_t>(kind)][hash % slots];
    if (slot.text != text || text.empty()) {
        slot.number = registry_->number(kind, text);
        slot.text = text;
    }
    return slot.number;
}

} // namespace crisis::model
