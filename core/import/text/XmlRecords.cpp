// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/text/XmlRecords.h"

#include "core/base/Ascii.h"

#include <algorithm>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits>
#include <memory>
#include <mutex>

namespace crisis::imports {

namespace {

constexpr std::size_t maxDepth = 48;
constexpr std::size_t maxAttributes = 1'000;
constexpr std::size_t maxElements = 10'000;
constexpr std::size_t maxRecordBytes = 16U << 20;

std::string_view viewOf(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

// What precedes the root: declaration, comments and processing instructions; a document type is detected
// separately.
struct Prolog {
    std::size_t rootAt = std::string_view::npos; ///< offset of the root or of the document type
    bool hasDocumentType = false;
};

Prolog prologOf(std::string_view text) {
    std::size_t at = 0;
    for (;;) {
        while (at < text.size() && isBlank(text[at]))
            ++at;
        const std::string_view rest = text.substr(std::min(at, text.size()));
        std::size_t end = std::string_view::npos;
        if (rest.starts_with("<?"))
            end = text.find("?>", at);
        else if (rest.starts_with("<!--"))
            end = text.find("-->", at);
        else if (rest.starts_with("<!"))
            return {at, true};
        else
            return {rest.starts_with('<') ? at : std::string_view::npos, false};
        if (end == std::string_view::npos)
            return {};
        at = end + (rest[1] == '?' ? 2 : 3);
    }
}

// The parser compares each attribute of a tag with all previous ones.
bool hasHugeTag(std::string_view text) {
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        std::size_t count = 0;
        for (++at; at < text.size() && text[at] != '>' && text[at] != '<'; ++at)
            count += text[at] == '=' ? 1 : 0;
        if (count > maxAttributes)
            return true;
        if (at < text.size() && text[at] == '<')
            --at;
    }
    return false;
}

class RecordReader {
public:
    explicit RecordReader(const XmlHandlers& handlers) : handlers_(handlers) {}

    Result<XmlOutcome> read(std::string_view text) {
        parser_.reset(xmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size())));
        if (!parser_)
            return failure(ErrorCode::FileTooLarge);
        xmlCtxtUseOptions(parser_.get(),
                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC);
        xmlSAXHandler& sax = *parser_->sax;
        sax = {};
        sax.initialized = XML_SAX2_MAGIC;
        sax.startElementNs = &RecordReader::onStart;
        sax.endElementNs = &RecordReader::onEnd;
        sax.characters = &RecordReader::onText;
        sax.cdataBlock = &RecordReader::onText;
        sax.internalSubset = &RecordReader::onDocumentType;
        sax.serror = [](void*, xmlErrorPtr) {};
        parser_->userData = this;
        (void)xmlParseDocument(parser_.get());
        if (refused_)
            return failure(*refused_);
        XmlOutcome outcome;
        outcome.stopped = stopped_;
        if (!stopped_ && parser_->wellFormed == 0)
            outcome.fault = faultOf(parser_->lastError);
        return outcome;
    }

private:
    struct Free {
        void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
    };

    static RecordReader& self(void* context) { return *static_cast<RecordReader*>(context); }
    static void onStart(void* context, const xmlChar* name, const xmlChar*, const xmlChar*, int,
                        const xmlChar**, int attributeCount, int, const xmlChar** attributes) {
        self(context).start(viewOf(name), attributeCount, attributes);
    }
    static void onEnd(void* context, const xmlChar*, const xmlChar*, const xmlChar*) { self(context).end(); }
    static void onText(void* context, const xmlChar* text, int length) {
        self(context).characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
    }
    static void onDocumentType(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
        self(context).refuse(ErrorCode::XmlDocumentType);
    }

    void refuse(ErrorCode why) {
        if (!refused_)
            refused_ = why;
        xmlStopParser(parser_.get());
    }
    static Error faultOf(const xmlError& error) {
        Error fault;
        fault.code = ErrorCode::XmlSyntax;
        TextPosition place;
        place.line = error.line > 0 ? static_cast<std::uint64_t>(error.line) : 1;
        place.column = error.int2 > 0 ? static_cast<std::uint64_t>(error.int2) : 1;
        fault.place = place;
        return fault;
    }
    void start(std::string_view name, int attributeCount, const xmlChar** attributes) {
        if (path_.size() >= maxDepth)
            return refuse(ErrorCode::XmlTooLarge);
        path_.emplace_back(name);
        XmlElement element;
        element.name = name;
        element.line = static_cast<std::uint64_t>(std::max(0, xmlSAX2GetLineNumber(parser_.get())));
        // Five pointers each: name, prefix, namespace, and the begin and end of the value.
        for (int at = 0; at < attributeCount * 5; at += 5) {
            const char* begin = reinterpret_cast<const char*>(attributes[at + 3]);
            const char* end = reinterpret_cast<const char*>(attributes[at + 4]);
            bytes_ += static_cast<std::size_t>(end - begin);
            element.attributes.emplace_back(viewOf(attributes[at]), std::string(begin, end));
        }
        if (open_.empty() && !handlers_.isRecord(path_)) {
            if (handlers_.started)
                handlers_.started(element, path_);
            bytes_ = 0;
            return;
        }
        if (++elements_ > maxElements || bytes_ > maxRecordBytes)
            return refuse(ErrorCode::XmlTooLarge);
        open_.push_back(std::move(element));
    }
    void characters(std::string_view text) {
        if (open_.empty())
            return;
        bytes_ += text.size();
        if (bytes_ > maxRecordBytes)
            return refuse(ErrorCode::XmlTooLarge);
        open_.back().text += text;
    }
    void end() {
        if (!open_.empty()) {
            XmlElement element = std::move(open_.back());
            open_.pop_back();
            if (!open_.empty())
                open_.back().children.push_back(std::move(element));
            else if (elements_ = bytes_ = 0; !handlers_.record(element, path_)) {
                stopped_ = true;
                xmlStopParser(parser_.get());
            }
        }
        if (!path_.empty())
            path_.pop_back();
    }

    const XmlHandlers& handlers_;
    std::unique_ptr<xmlParserCtxt, Free> parser_;
    std::vector<std::string> path_;
    std::vector<XmlElement> open_; ///< the record being read and its open elements
    std::size_t elements_ = 0;
    std::size_t bytes_ = 0;
    std::optional<ErrorCode> refused_;
    bool stopped_ = false;
};

} // namespace

const XmlElement* XmlElement::child(std::string_view childName) const {
    const auto found = std::find_if(children.begin(), children.end(), [childName](const XmlElement& element) {
        return element.name == childName;
    });
    return found == children.end() ? nullptr : &*found;
}

std::string_view XmlElement::textOf(std::string_view childName) const {
    const XmlElement* element = child(childName);
    return element == nullptr ? std::string_view() : trimmed(element->text);
}

std::string_view XmlElement::attribute(std::string_view attributeName) const {
    for (const auto& [own, value] : attributes) {
        if (own == attributeName)
            return value;
    }
    return {};
}

Result<XmlOutcome> readXmlRecords(std::string_view text, const XmlHandlers& handlers) {
    static std::once_flag once;
    std::call_once(once, [] { xmlInitParser(); });
    if (text.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return failure(ErrorCode::FileTooLarge);
    if (prologOf(text).hasDocumentType)
        return failure(ErrorCode::XmlDocumentType);
    if (hasHugeTag(text))
        return failure(ErrorCode::XmlTooLarge);
    return RecordReader(handlers).read(text);
}

std::string xmlRootName(std::string_view text) {
    const Prolog prolog = prologOf(text);
    // A document type is refused later, with a better message than "not recognised".
    const std::size_t at = prolog.rootAt;
    if (at == std::string_view::npos)
        return {};
    std::size_t from = at + 1;
    if (prolog.hasDocumentType) {
        // Declarations inside a document type begin with "<!" or "<?".
        for (from = text.find('<', from); from != std::string_view::npos; from = text.find('<', from)) {
            if (++from < text.size() && isLetter(text[from]))
                break;
        }
        if (from == std::string_view::npos)
            return {};
    }
    const std::size_t end = std::min(text.find_first_of(" \t\r\n/>[", from), text.size());
    const std::string_view name = text.substr(from, end - from);
    const std::size_t colon = name.find(':');
    return std::string(name.substr(colon == std::string_view::npos ? 0 : colon + 1));
}

} // namespace crisis::imports
