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

/// One value of a JsonTree, which must outlive it. Anything may be asked of any value: what is not there is
/// Missing, and Missing has nothing in it.
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
    /// The first member of that name; looks through the object.
    [[nodiscard]] JsonValue operator[](std::string_view name) const;
    [[nodiscard]] JsonValue first() const;      ///< item or member's value
    [[nodiscard]] JsonValue next() const;       ///< after this one in its array or object
    [[nodiscard]] std::string_view key() const; ///< of a member's value
    /// Of a string its characters, of a number or a bool how it is written; else empty.
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] std::uint32_t size() const; ///< items or members
    /// Without blanks, numbers as written.
    [[nodiscard]] std::string json() const;

private:
    friend class JsonTree;
    JsonValue(const JsonTree* tree, std::uint32_t at) : tree_(tree), at_(at) {}
    void appendJson(std::string& out) const;

    const JsonTree* tree_ = nullptr;
    std::uint32_t at_ = 0;
};

/// A whole JSON text in about its own size and 16 bytes a value; read without recursion.
class JsonTree {
public:
    static constexpr int maxDepth = 48;

    /// Takes comments, commas before a closing bracket, NaN (as null) and U+0000 (as U+FFFD). Fails with
    /// JsonSyntax, JsonLoneSurrogate or JsonTooDeep and the place (line and column alone).
    [[nodiscard]] static Result<JsonTree> parse(std::string_view text);

    JsonTree(JsonTree&&) noexcept = default;
    JsonTree& operator=(JsonTree&&) noexcept = default;

    [[nodiscard]] JsonValue root() const { return nodes_.empty() ? JsonValue() : JsonValue(this, 0); }

private:
    friend class JsonValue;
    friend class JsonTreeMaker;
    // A member's name stands as a String node before its value.
    struct Node {
        std::uint32_t offset = 0; ///< of the text in the buffer
        std::uint32_t length = 0; ///< of the text, or how many items or members
        std::uint32_t next = 0;   ///< the node after this one and all in it; 0: none in its parent
        JsonValue::Type type{};
        bool named = false; ///< the node before it is its name
    };

    JsonTree() = default;

    std::unique_ptr<std::string> text_; ///< with strings unescaped in place
    std::deque<Node> nodes_;
};

} // namespace crisis::imports
