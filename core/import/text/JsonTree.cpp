// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/text/JsonTree.h"

#include "core/base/Utf8.h"
#include "core/import/text/PreservedMembers.h"

#include <algorithm>
#include <limits>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <vector>

namespace crisis::imports {

using Type = JsonValue::Type;

// The handler that rapidjson calls for every value, in order.
class JsonTreeMaker {
public:
    explicit JsonTreeMaker(JsonTree& tree) : tree_(tree) {}

    bool Null() { return leaf(Type::Null, {}); }
    bool Bool(bool value) { return leaf(Type::Bool, value ? "t" : ""); }
    bool Int(int) { return leaf(Type::Null, {}); }
    bool Uint(unsigned) { return leaf(Type::Null, {}); }
    bool Int64(std::int64_t) { return leaf(Type::Null, {}); }
    bool Uint64(std::uint64_t) { return leaf(Type::Null, {}); }
    bool Double(double) { return leaf(Type::Null, {}); } // only called for NaN and infinities
    bool RawNumber(const char* text, rapidjson::SizeType length, bool) {
        // NaN and infinities are not JSON, but some programs write them: preserve them as text.
        const std::string_view number(text, length);
        const bool isJson = number.find_first_of("NI") == std::string_view::npos;
        return leaf(isJson ? Type::Number : Type::String, number);
    }
    bool String(const char* text, rapidjson::SizeType length, bool) {
        return leaf(Type::String, {text, length});
    }
    bool Key(const char* text, rapidjson::SizeType length, bool) {
        push(Type::String, {text, length});
        keyed_ = true;
        return true;
    }
    bool StartObject() { return open(Type::Object); }
    bool StartArray() { return open(Type::Array); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    [[nodiscard]] bool tooDeep() const { return tooDeep_; }

private:
    struct Open {
        std::uint32_t node = 0;
        std::uint32_t last = 0; ///< the previous value in it; 0: none yet
    };

    std::uint32_t push(Type type, std::string_view text) {
        JsonTree::Node node;
        node.type = type;
        node.named = std::exchange(keyed_, false);
        const bool inBuffer = type == Type::String || type == Type::Number;
        node.offset = inBuffer ? static_cast<std::uint32_t>(text.data() - tree_.text_->data()) : 0;
        node.length = static_cast<std::uint32_t>(text.size());
        tree_.nodes_.push_back(node);
        return static_cast<std::uint32_t>(tree_.nodes_.size() - 1);
    }
    bool leaf(Type type, std::string_view text) {
        if (tree_.nodes_.size() > std::numeric_limits<std::uint32_t>::max() - 2)
            return false;
        link(push(type, text));
        return true;
    }
    void link(std::uint32_t node) {
        if (open_.empty())
            return;
        Open& parent = open_.back();
        if (parent.last != 0)
            tree_.nodes_[parent.last].next = node;
        parent.last = node;
        ++tree_.nodes_[parent.node].length;
    }
    bool open(Type type) {
        tooDeep_ = open_.size() >= static_cast<std::size_t>(JsonTree::maxDepth);
        if (tooDeep_)
            return false;
        const std::uint32_t node = push(type, {});
        link(node);
        open_.push_back({node, 0});
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    JsonTree& tree_;
    std::vector<Open> open_;
    bool keyed_ = false;
    bool tooDeep_ = false;
};

namespace {

constexpr unsigned parseFlags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag |
                                rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseNanAndInfFlag |
                                rapidjson::kParseCommentsFlag | rapidjson::kParseTrailingCommasFlag |
                                rapidjson::kParseValidateEncodingFlag;

TextPosition placeOf(std::string_view text, std::size_t offset) {
    TextPosition place;
    std::size_t lineAt = 0;
    for (std::size_t at = 0; at < std::min(offset, text.size()); ++at) {
        if (text[at] == '\n') {
            ++place.line;
            lineAt = at + 1;
        }
    }
    place.column += codePointCount(text.substr(0, offset).substr(lineAt));
    return place;
}

} // namespace

Result<JsonTree> JsonTree::parse(std::string_view text) {
    if (text.size() >= std::numeric_limits<std::uint32_t>::max() / 2)
        return failure(ErrorCode::FileTooLarge);
    // RapidJSON reads beyond the end of the text to complete a character that is cut there.
    if (!isValidUtf8(text)) {
        Error error{ErrorCode::NotUtf8, {}, placeOf(text, invalidUtf8Byte(text, 0))};
        return tl::unexpected(std::move(error));
    }
    JsonTree tree;
    tree.text_ = std::make_unique<std::string>(text);
    JsonTreeMaker maker(tree);
    rapidjson::InsituStringStream stream(tree.text_->data());
    rapidjson::Reader reader;
    const rapidjson::ParseResult result = reader.Parse<parseFlags>(stream, maker);
    // rapidjson treats U+0000 as the end.
    const bool cut = !result.IsError() && tree.text_->size() > stream.Tell();
    if (!result.IsError() && !cut)
        return tree;
    Error error;
    error.code = ErrorCode::JsonSyntax;
    error.arguments = {"a value"};
    if (maker.tooDeep())
        error = {ErrorCode::JsonTooDeep, {std::to_string(maxDepth)}, {}};
    else if (result.Code() == rapidjson::kParseErrorStringUnicodeSurrogateInvalid)
        error = {ErrorCode::JsonLoneSurrogate, {}, {}};
    error.place = placeOf(text, cut ? stream.Tell() : result.Offset());
    return tl::unexpected(error);
}

Type JsonValue::type() const { return tree_ == nullptr ? Type::Missing : tree_->nodes_[at_].type; }

JsonValue JsonValue::first() const {
    const Type own = type();
    if ((own != Type::Array && own != Type::Object) || tree_->nodes_[at_].length == 0)
        return {};
    return {tree_, own == Type::Object ? at_ + 2 : at_ + 1};
}

JsonValue JsonValue::next() const {
    if (tree_ == nullptr || tree_->nodes_[at_].next == 0)
        return {};
    return {tree_, tree_->nodes_[at_].next};
}

std::string_view JsonValue::key() const {
    if (tree_ == nullptr || !tree_->nodes_[at_].named)
        return {};
    return JsonValue(tree_, at_ - 1).text();
}

JsonValue JsonValue::operator[](std::string_view name) const {
    if (type() != Type::Object)
        return {};
    for (JsonValue member = first(); member.tree_ != nullptr; member = member.next()) {
        if (member.key() == name)
            return member;
    }
    return {};
}

std::string_view JsonValue::text() const {
    const Type own = type();
    if (own == Type::Bool)
        return tree_->nodes_[at_].length > 0 ? "true" : "false";
    if (own != Type::String && own != Type::Number)
        return {};
    return std::string_view(*tree_->text_).substr(tree_->nodes_[at_].offset, tree_->nodes_[at_].length);
}

std::uint32_t JsonValue::size() const {
    const Type own = type();
    return own == Type::Array || own == Type::Object ? tree_->nodes_[at_].length : 0;
}

std::string JsonValue::json() const {
    std::string out;
    appendJson(out);
    return out;
}

// Recurses as deep as the tree, which is limited.
void JsonValue::appendJson(std::string& out) const {
    const Type own = type();
    if (own == Type::String)
        appendQuoted(out, text());
    else if (own == Type::Number || own == Type::Bool)
        out += text();
    else if (own == Type::Array || own == Type::Object) {
        out += own == Type::Array ? '[' : '{';
        for (JsonValue item = first(); item.tree_ != nullptr; item = item.next()) {
            if (out.back() != '[' && out.back() != '{')
                out += ',';
            if (own == Type::Object) {
                appendQuoted(out, item.key());
                out += ':';
            }
            item.appendJson(out);
        }
        out += own == Type::Array ? ']' : '}';
    } else
        out += "null";
}

} // namespace crisis::imports
