// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/json/JsonText.h"
#include "core/model/values/DateClaim.h"

#include <charconv>

namespace crisis::io {

/// Writes one JSON object in canonical form, member by member; absent values are omitted.
class ObjectWriter {
public:
    explicit ObjectWriter(std::string& out) : out_(out) { out_ += '{'; }
    ObjectWriter(const ObjectWriter&) = delete;
    ObjectWriter& operator=(const ObjectWriter&) = delete;

    /// Ends the object with its unknown members (`"name":value,…`; may be empty).
    void close(std::string_view unknown) {
        if (!unknown.empty()) {
            separate();
            out_ += unknown;
        }
        out_ += '}';
    }

    void requiredText(std::string_view name, std::string_view value) {
        key(name);
        appendJsonString(out_, value);
    }
    void text(std::string_view name, std::string_view value) {
        if (!value.empty())
            requiredText(name, value);
    }
    template <class Tag>
    void id(std::string_view name, const StrongId<Tag>& value) {
        text(name, value.value());
    }
    void date(std::string_view name, const std::optional<Date>& value) {
        if (value)
            requiredText(name, value->text());
    }
    template <class E>
    void word(std::string_view name, const VocabularyTerm<E>& value) {
        if (value.isSaid() && !(value.known() && value.word().empty()))
            requiredText(name, value.word());
    }
    /// A number or any other JSON value, written unchanged.
    void raw(std::string_view name, std::string_view json) {
        if (json.empty())
            return;
        key(name);
        out_ += json;
    }
    template <class Int>
    void number(std::string_view name, const std::optional<Int>& value) {
        if (!value)
            return;
        key(name);
        char digits[24];
        const auto [end, error] = std::to_chars(digits, digits + sizeof digits, *value);
        out_.append(digits, end);
    }
    void boolean(std::string_view name, const std::optional<bool>& value) {
        if (value)
            raw(name, *value ? "true" : "false");
    }
    /// Calls `item(value)` to append each value; an empty list is omitted.
    template <class T, class Item>
    void list(std::string_view name, const std::vector<T>& values, const Item& item) {
        if (values.empty())
            return;
        key(name);
        char before = '[';
        for (const T& value : values) {
            out_ += before;
            item(value);
            before = ',';
        }
        out_ += ']';
    }
    void texts(std::string_view name, const std::vector<std::string>& values) {
        list(name, values, [this](const std::string& value) { appendJsonString(out_, value); });
    }
    template <class Tag>
    void ids(std::string_view name, const std::vector<StrongId<Tag>>& values) {
        list(name, values, [this](const StrongId<Tag>& value) { appendJsonString(out_, value.value()); });
    }
    void key(std::string_view name) {
        separate();
        out_ += '"';
        out_ += name;
        out_ += "\":";
    }

private:
    void separate() {
        if (!isFirst_)
            out_ += ',';
        isFirst_ = false;
    }

    std::string& out_;
    bool isFirst_ = true;
};

} // namespace crisis::io
