// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/Findings.h"

#include <algorithm>
#include <array>

namespace crisis {

namespace {

constexpr std::array<std::string_view, 9> arrayNames = {
    "sources", "actors", "places", "categories", "periods", "events", "statements", "views", "setAside"};

} // namespace

std::string_view nameOf(RootArray array) {
    return array == RootArray::None ? std::string_view() : arrayNames[static_cast<std::size_t>(array)];
}

RootArray rootArrayNamed(std::string_view name) {
    const auto found = std::find(arrayNames.begin(), arrayNames.end(), name);
    return static_cast<RootArray>(found - arrayNames.begin());
}

void FindingList::add(Finding finding) {
    ++count_;
    list_.push_back(std::move(finding));
    if (list_.size() >= 2 * Problems::limit)
        keepFirst();
}

void FindingList::append(FindingList&& other, const std::function<std::uint64_t(RootArray)>& before,
                         std::size_t begin) {
    const std::uint64_t unlisted = other.count_ - other.list_.size();
    for (Finding& finding : other.list_) {
        if (finding.array != RootArray::None)
            finding.index += before(finding.array);
        finding.offset += begin;
        add(std::move(finding));
    }
    count_ += unlisted;
    other = {};
}

void FindingList::keepFirst() {
    std::stable_sort(list_.begin(), list_.end(),
                     [](const Finding& a, const Finding& b) { return a.offset < b.offset; });
    if (list_.size() > Problems::limit)
        list_.erase(list_.begin() + static_cast<std::ptrdiff_t>(Problems::limit), list_.end());
}

std::vector<Finding> FindingList::take() {
    keepFirst();
    return std::move(list_);
}

} // namespace crisis
