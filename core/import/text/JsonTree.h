// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

class JsonTree;

/// One value of a JsonTree, which must outlive it. Every accessor may be called on any value: a missing value
/// has the type Missing and is empty.
class JsonValue {
public:
    enum class Type : std::uint8_t { Missing, Null, Bool, Number, String, Array, Object };

    JsonValue() = default;

    [[nodiscard]] Type type() const;
    [[nodiscard]] bool is(Type type) const { return this->type() == type; }
    [[nodiscard]] bool isSame(const JsonValue& other) const {
        return tree_ == other.tree_ && at_ == other.at_;
    }
    explicit operator bool() const { return type() != Type::Missing && type() != Type::Null; }
    /// The first member of that name; takes linear time.
    [[nodiscard]] JsonValue operator[](std::string_view name) const;
    [[nodiscard]] JsonValue first() const;      ///< first item, or value of the first member
    [[nodiscard]] JsonValue next() const;       ///< the next one in its array or object
    [[nodiscard]] std::string_view key() const; ///< the name of the member whose value this is
    /// The characters of a string; a number or boolean as written; otherwise empty.
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] std::uint32_t size() const; ///< items or members
    /// JSON text without white space; numbers as written.
    [[nodiscard]] std::string json() const;

private:
    friend class JsonTree;
    JsonValue(const JsonTree* tree, std::uint32_t at) : tree_(tree), at_(at) {}
    void appendJson(std::string& out) const;

    const JsonTree* tree_ = nullptr;
    std::uint32_t at_ = 0;
};

/// A parsed JSON text; takes about the size of the text plus 16 bytes per value. Parsed without recursion.
class JsonTree {
public:
    static constexpr int maxDepth = 48;

    /// Accepts comments, commas before a closing bracket, NaN (as null) and U+0000 (as U+FFFD). Fails with
    /// JsonSyntax, JsonLoneSurrogate or JsonTooDeep; the text position has a line and column only.
    [[nodiscard]] static Result<JsonTree> parse(std::string_view text);

    JsonTree(JsonTree&&) noexcept = default;
    JsonTree& operator=(JsonTree&&) noexcept = default;

    [[nodiscard]] JsonValue root() const { return nodes_.empty() ? JsonValue() : JsonValue(this, 0); }

private:
    friend class JsonValue;
    friend class JsonTreeMaker;
    // A member's name is a String node before its value.
    struct Node {
        std::uint32_t offset = 0; ///< of the text in the buffer
        std::uint32_t length = 0; ///< of the text, or how many items or members
        std::uint32_t next = 0;   ///< the node after this one and its descendants; 0: the last in its parent
        JsonValue::Type type{};
        bool named = false; ///< the previous node is its name
    };

    JsonTree() = default;

    std::unique_ptr<std::string> text_; ///< with strings unescaped in place
    std::deque<Node> nodes_;
};

} // namespace crisis::imports
