// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/diagnostics/RawDiagnostics.h"

#include <algorithm>
#include <array>

namespace crisis::io {

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

void RawDiagnosticList::add(RawDiagnostic finding) {
    ++count_;
    list_.push_back(std::move(finding));
    if (list_.size() >= 2 * Diagnostics::limit)
        keepFirst();
}

void RawDiagnosticList::append(RawDiagnosticList&& other,
                               const std::function<std::uint64_t(RootArray)>& before, std::size_t begin) {
    const std::uint64_t unlisted = other.count_ - other.list_.size();
    for (RawDiagnostic& finding : other.list_) {
        if (finding.array != RootArray::None)
            finding.index += before(finding.array);
        finding.offset += begin;
        add(std::move(finding));
    }
    count_ += unlisted;
    other = {};
}

void RawDiagnosticList::keepFirst() {
    std::stable_sort(list_.begin(), list_.end(),
                     [](const RawDiagnostic& a, const RawDiagnostic& b) { return a.offset < b.offset; });
    if (list_.size() > Diagnostics::limit)
        list_.erase(list_.begin() + static_cast<std::ptrdiff_t>(Diagnostics::limit), list_.end());
}

std::vector<RawDiagnostic> RawDiagnosticList::take() {
    keepFirst();
    return std::move(list_);
}

} // namespace crisis::io
