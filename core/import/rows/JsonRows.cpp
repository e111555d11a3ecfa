// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Ascii.h"
#include "core/import/rows/TableRows.h"
#include "core/import/text/JsonTree.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <unordered_map>

namespace crisis::imports {

namespace {

using Type = JsonValue::Type;
constexpr std::size_t mostColumns = 4'000;
constexpr int flattenedDepth = 4;

// Assigns the members of objects to columns, which are added as they are found.
class Flattener {
public:
    explicit Flattener(std::vector<std::string>& columns) : columns_(columns) {}

    [[nodiscard]] std::uint64_t lost() const { return lost_; }
    void forgetLost() { lost_ = 0; }

    // First adds the columns of every object, then fills cells.
    void flatten(const JsonValue& object, std::vector<std::string_view>& cells) {
        own_.clear();
        cells.assign(columns_.size(), {});
        put(object, {}, 0, cells);
    }

private:
    void put(const JsonValue& object, const std::string& prefix, int depth,
             std::vector<std::string_view>& cells) {
        for (JsonValue member = object.first(); !member.is(Type::Missing); member = member.next()) {
            const std::string name = prefix + std::string(member.key());
            if (member.is(Type::Object) && depth < flattenedDepth)
                put(member, name + '.', depth + 1, cells);
            else if (const auto column = columnOf(name)) {
                cells.resize(std::max(cells.size(), *column + 1));
                cells[*column] = textOf(member);
            } else
                ++lost_;
        }
    }
    std::string_view textOf(const JsonValue& value) {
        if (!value.is(Type::Array) && !value.is(Type::Object))
            return value.text();
        std::string text;
        bool plain = value.is(Type::Array);
        for (JsonValue item = value.first(); plain && !item.is(Type::Missing); item = item.next()) {
            plain = !item.is(Type::Array) && !item.is(Type::Object);
            (text += text.empty() ? "" : "; ") += item.text();
        }
        return own_.emplace_back(plain ? std::move(text) : value.json());
    }
    std::optional<std::size_t> columnOf(const std::string& name) {
        const auto found = at_.find(name);
        if (found != at_.end())
            return found->second;
        if (columns_.size() >= mostColumns)
            return std::nullopt;
        at_.emplace(name, columns_.size());
        columns_.push_back(name);
        return columns_.size() - 1;
    }

    std::vector<std::string>& columns_;
    std::unordered_map<std::string, std::size_t> at_;
    std::deque<std::string> own_;
    std::uint64_t lost_ = 0;
};

// The array with the rows: the root, or the longest array among its members.
JsonValue arrayOfRows(const JsonValue& root) {
    if (!root.is(Type::Object) || isNumberedEvents(root))
        return root;
    JsonValue longest;
    for (JsonValue member = root.first(); !member.is(Type::Missing); member = member.next()) {
        if (member.is(Type::Array) && member.first().is(Type::Object) && member.size() > longest.size())
            longest = member;
    }
    return longest;
}

class JsonLineRows final : public TableRows {
public:
    explicit JsonLineRows(std::string_view text) : text_(text), flattener_(columns_) {
        TableRow row;
        while (JsonLineRows::next(row)) {
        }
        JsonLineRows::rewind();
    }

    [[nodiscard]] const std::vector<std::string>& columns() const override { return columns_; }
    void rewind() override {
        at_ = line_ = 0;
        flattener_.forgetLost();
    }
    [[nodiscard]] std::uint64_t lostCells() const override { return flattener_.lost(); }
    bool next(TableRow& row) override {
        for (;;) {
            if (at_ >= text_.size())
                return false;
            const std::size_t end = std::min(text_.find_first_of("\r\n", at_), text_.size());
            const std::string_view line = trimmed(text_.substr(at_, end - at_));
            at_ = end + (text_.substr(end).starts_with("\r\n") ? 2 : 1);
            row.line = ++line_;
            row.isLast = at_ >= text_.size();
            row.endsWithBreak = end < text_.size();
            if (!line.empty())
                return read(line.ends_with("},") ? line.substr(0, line.size() - 1) : line, row);
        }
    }
    [[nodiscard]] double fraction() const override {
        return static_cast<double>(at_) / static_cast<double>(text_.size() + 1);
    }

private:
    bool read(std::string_view line, TableRow& row) {
        auto tree = JsonTree::parse(line);
        row.broken = !tree || !tree->root().is(Type::Object);
        row.raw = line;
        row.cells.clear();
        if (row.broken)
            return true;
        tree_ = std::move(*tree);
        flattener_.flatten(tree_->root(), row.cells);
        return true;
    }

    std::string_view text_;
    std::vector<std::string> columns_;
    Flattener flattener_;
    std::optional<JsonTree> tree_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 0;
};

class JsonArrayRows final : public TableRows {
public:
    explicit JsonArrayRows(const JsonTree& tree) : flattener_(columns_), array_(arrayOfRows(tree.root())) {
        JsonArrayRows::rewind();
        TableRow row;
        while (JsonArrayRows::next(row)) {
        }
        JsonArrayRows::rewind();
    }

    [[nodiscard]] const std::vector<std::string>& columns() const override { return columns_; }
    void rewind() override {
        item_ = array_.is(Type::Array) || array_.is(Type::Object) ? array_.first() : JsonValue();
        read_ = 0;
        flattener_.forgetLost();
    }
    [[nodiscard]] std::uint64_t lostCells() const override { return flattener_.lost(); }
    bool next(TableRow& row) override {
        if (item_.is(Type::Missing))
            return false;
        row.cells.clear();
        row.line = 0;
        row.broken = !item_.is(Type::Object);
        if (row.broken)
            row.raw = raw_ = item_.json();
        else
            flattener_.flatten(item_, row.cells);
        item_ = item_.next();
        row.isLast = item_.is(Type::Missing);
        ++read_;
        return true;
    }
    [[nodiscard]] double fraction() const override {
        return static_cast<double>(read_) / static_cast<double>(array_.size() + 1);
    }

private:
    std::vector<std::string> columns_;
    Flattener flattener_;
    JsonValue array_;
    JsonValue item_;
    std::string raw_;
    std::uint32_t read_ = 0;
};

} // namespace

bool isNumberedEvents(const JsonValue& root) {
    return root.first().key() == "event_0" && root.first().is(Type::Object);
}

std::unique_ptr<TableRows> jsonLineRows(std::string_view text) {
    return std::make_unique<JsonLineRows>(text);
}

std::vector<std::pair<std::string, std::string>> besideJsonRows(const JsonTree& tree) {
    std::vector<std::pair<std::string, std::string>> beside;
    if (!tree.root().is(Type::Object) || isNumberedEvents(tree.root()))
        return beside;
    const JsonValue rows = arrayOfRows(tree.root());
    for (JsonValue member = tree.root().first(); !member.is(Type::Missing); member = member.next()) {
        if (!member.isSame(rows) && member)
            beside.emplace_back(std::string(member.key()), member.json());
    }
    return beside;
}

std::unique_ptr<TableRows> jsonArrayRows(const JsonTree& tree) {
    return std::make_unique<JsonArrayRows>(tree);
}

} // namespace crisis::imports
