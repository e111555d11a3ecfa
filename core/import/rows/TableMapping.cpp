// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/rows/TableMapping.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/import/text/JsonTree.h"
#include "core/import/text/PreservedMembers.h"
#include "core/io/text/TextDecoding.h"

#include <array>

namespace crisis::imports {

namespace {

constexpr std::string_view formatName = "crisis-timeline-mapping";
constexpr int formatVersion = 1;
constexpr std::array<std::string_view, 3> orderWords{"auto", "dayFirst", "monthFirst"};
constexpr std::array<std::string_view, 3> schemeWords{"words", "acled", "ucdpGed"};
constexpr std::size_t longestDetail = 200;
constexpr std::int64_t largestLine = 1'000'000;

template <class E, std::size_t N>
std::optional<E> found(std::string_view word, const std::array<std::string_view, N>& words) {
    for (std::size_t at = 0; at < N; ++at) {
        if (words[at] == word)
            return static_cast<E>(at);
    }
    return std::nullopt;
}

// Reads a word of a closed list, if the member is present.
template <class E>
Result<void> readWord(const JsonValue& root, std::string_view member, E& value) {
    const JsonValue word = root[member];
    if (!word)
        return {};
    const auto known = parseWord(word.text(), E{});
    if (!known)
        return failure(ErrorCode::UnknownWord, {std::string(member), std::string(word.text())});
    value = *known;
    return {};
}

// JSON can contain lone surrogates and U+0000, which cannot be written again.
std::string textOf(const JsonValue& value) { return mendedUtf8(value.text()); }

Result<TableMapping::Column> readColumn(const JsonValue& item) {
    TableMapping::Column column;
    column.name = textOf(item["column"]);
    column.detail = textOf(item["detail"]);
    if (column.name.empty())
        return failure(ErrorCode::MissingMember, {"column"});
    if (column.detail.size() > longestDetail)
        return failure(ErrorCode::InvalidValue, {"detail", column.detail});
    if (!item["role"])
        return failure(ErrorCode::MissingMember, {"role"});
    if (auto role = readWord(item, "role", column.role); !role)
        return tl::unexpected(role.error());
    return column;
}

} // namespace

std::string_view wordOf(DateOrder order) { return orderWords[static_cast<std::size_t>(order)]; }
std::optional<DateOrder> parseWord(std::string_view word, DateOrder) {
    return found<DateOrder>(word, orderWords);
}
std::string_view wordOf(PrecisionScheme scheme) { return schemeWords[static_cast<std::size_t>(scheme)]; }
std::optional<PrecisionScheme> parseWord(std::string_view word, PrecisionScheme) {
    return found<PrecisionScheme>(word, schemeWords);
}

TableMapping withSettings(TableMapping mapping, const TableMapping& said) {
    const TableMapping unsaid;
    if (!said.delimiter.empty())
        mapping.delimiter = said.delimiter;
    if (said.encoding)
        mapping.encoding = said.encoding;
    if (said.headerLine)
        mapping.headerLine = said.headerLine;
    if (said.dateOrder != unsaid.dateOrder)
        mapping.dateOrder = said.dateOrder;
    if (said.firstYearOf1900s != unsaid.firstYearOf1900s)
        mapping.firstYearOf1900s = said.firstYearOf1900s;
    if (said.precision != unsaid.precision)
        mapping.precision = said.precision;
    if (!said.timeZone.empty())
        mapping.timeZone = said.timeZone;
    return mapping;
}

Result<TableMapping> readMapping(std::string_view json) {
    const auto tree = JsonTree::parse(json);
    if (!tree)
        return tl::unexpected(tree.error());
    const JsonValue root = tree->root();
    if (!root["format"])
        return failure(ErrorCode::MissingMember, {"format"});
    if (root["format"].text() != formatName)
        return failure(ErrorCode::InvalidValue, {"format", textOf(root["format"])});
    const auto version = wholeNumber(root["version"].text());
    if (!version || *version < 1)
        return failure(ErrorCode::InvalidValue, {"version", std::string(root["version"].text())});
    if (*version > formatVersion)
        return failure(ErrorCode::VersionTooNew, {std::to_string(*version), std::to_string(formatVersion)});

    TableMapping mapping;
    mapping.name = textOf(root["name"]);
    mapping.delimiter = root["delimiter"].text();
    mapping.timeZone = textOf(root["timeZone"]);
    if (mapping.delimiter.size() > 1 || mapping.delimiter == "\"" || mapping.delimiter == "\n" ||
        mapping.delimiter == "\r")
        return failure(ErrorCode::InvalidValue, {"delimiter", mapping.delimiter});
    if (auto order = readWord(root, "dateOrder", mapping.dateOrder); !order)
        return tl::unexpected(order.error());
    if (auto scheme = readWord(root, "precision", mapping.precision); !scheme)
        return tl::unexpected(scheme.error());
    if (const JsonValue encoding = root["encoding"]) {
        mapping.encoding = parseWord(encoding.text(), TextEncoding());
        if (!mapping.encoding)
            return failure(ErrorCode::UnknownWord, {"encoding", textOf(encoding)});
    }
    if (const JsonValue line = root["headerLine"]) {
        const auto number = wholeNumber(line.text());
        if (!number || *number < 0 || *number > largestLine)
            return failure(ErrorCode::InvalidValue, {"headerLine", textOf(line)});
        mapping.headerLine = static_cast<std::uint32_t>(*number);
    }
    if (const JsonValue first = root["firstYearOf1900s"]) {
        const auto year = wholeNumber(first.text());
        if (!year || *year < 0 || *year > 100)
            return failure(ErrorCode::InvalidValue, {"firstYearOf1900s", std::string(first.text())});
        mapping.firstYearOf1900s = static_cast<int>(*year);
    }
    for (JsonValue item = root["columns"].first(); !item.is(JsonValue::Type::Missing); item = item.next()) {
        auto column = readColumn(item);
        if (!column)
            return tl::unexpected(column.error());
        mapping.columns.push_back(std::move(*column));
    }
    return mapping;
}

std::string mappingBytes(const TableMapping& mapping) {
    std::string out =
        "{\"format\":\"" + std::string(formatName) + "\",\"version\":" + std::to_string(formatVersion);
    const auto put = [&out](std::string_view name, std::string_view text) {
        if (text.empty())
            return;
        (out += ",\"") += name;
        out += "\":";
        appendQuoted(out, text);
    };
    put("name", mapping.name);
    put("delimiter", mapping.delimiter);
    if (mapping.encoding)
        put("encoding", nameOf(*mapping.encoding));
    if (mapping.headerLine)
        out += ",\"headerLine\":" + std::to_string(*mapping.headerLine);
    put("timeZone", mapping.timeZone);
    put("dateOrder", wordOf(mapping.dateOrder));
    put("precision", wordOf(mapping.precision));
    out += ",\"firstYearOf1900s\":" + std::to_string(mapping.firstYearOf1900s);
    out += ",\"columns\":[";
    for (const TableMapping::Column& column : mapping.columns) {
        out += &column == &mapping.columns.front() ? "\n{\"column\":" : ",\n{\"column\":";
        appendQuoted(out, column.name);
        put("role", wordOf(column.role));
        put("detail", column.detail);
        out += '}';
    }
    return out + "\n]}\n";
}

} // namespace crisis::imports
