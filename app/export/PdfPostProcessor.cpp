// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/PdfPostProcessor.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>

namespace crisis::exports {

namespace {

using Handle = QPDFObjectHandle;

// "2023-08-08T12:00:00Z" as "D:20230808120000Z", "…+01:00" as "…+01'00'".
std::string pdfDate(const std::string& rfc3339) {
    std::string digits, zone;
    for (std::size_t i = 0; i < rfc3339.size(); ++i) {
        const char c = rfc3339[i];
        if (i > 10 && (c == 'Z' || c == '+' || c == '-')) {
            zone = c == 'Z' ? "Z" : rfc3339.substr(i, 3) + '\'' + rfc3339.substr(i + 4, 2) + '\'';
            break;
        }
        if (c >= '0' && c <= '9')
            digits += c;
        if (c == '.')
            break;
    }
    return "D:" + digits + zone;
}

Handle number(double value) { return Handle::newReal(value, 2); }

class Finishing {
public:
    Finishing(QPDF& pdf, const PdfDetails& details)
        : pdf_(pdf), details_(details), pages_(QPDFPageDocumentHelper(pdf).getAllPages()) {}

    void run() {
        for (QPDFPageObjectHelper& page : pages_)
            page.getObjectHandle().replaceKey(
                "/MediaBox", Handle::newArray({number(0), number(0), number(details_.widthPt),
                                               number(details_.heightPt)}));
        Handle root = pdf_.getRoot();
        if (!details_.language.empty())
            root.replaceKey("/Lang", Handle::newUnicodeString(details_.language));
        Handle preferences = Handle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", Handle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
        root.removeKey("/Metadata"); // holds a random id and the time of the run
        setInfo();
        addLinks();
        if (!details_.bookmarks.empty()) {
            Handle outlines = pdf_.makeIndirectObject(Handle::newDictionary());
            outlines.replaceKey("/Type", Handle::newName("/Outlines"));
            addBookmarks(outlines, details_.bookmarks);
            root.replaceKey("/Outlines", outlines);
            root.replaceKey("/PageMode", Handle::newName("/UseOutlines"));
        }
    }

private:
    void setInfo() {
        Handle info = pdf_.makeIndirectObject(Handle::newDictionary());
        const auto set = [&info](const char* key, const std::string& value) {
            if (!value.empty())
                info.replaceKey(key, Handle::newUnicodeString(value));
        };
        set("/Title", details_.title);
        set("/Subject", details_.subject);
        set("/Creator", "Crisis Timeline");
        if (!details_.date.empty()) {
            info.replaceKey("/CreationDate", Handle::newString(pdfDate(details_.date)));
            info.replaceKey("/ModDate", Handle::newString(pdfDate(details_.date)));
        }
        pdf_.getTrailer().replaceKey("/Info", info);
    }

    Handle destination(const PdfBookmark& bookmark) {
        return Handle::newArray({pages_.at(bookmark.page).getObjectHandle(), Handle::newName("/XYZ"),
                                 Handle::newNull(), number(details_.heightPt - bookmark.yPt),
                                 Handle::newNull()});
    }

    // Returns the number of open entries below the parent.
    int addBookmarks(Handle parent, const std::vector<PdfBookmark>& bookmarks) {
        Handle previous;
        int open = 0;
        for (const PdfBookmark& bookmark : bookmarks) {
            Handle item = pdf_.makeIndirectObject(Handle::newDictionary());
            item.replaceKey("/Title", Handle::newUnicodeString(bookmark.title));
            item.replaceKey("/Parent", parent);
            item.replaceKey("/Dest", destination(bookmark));
            if (!bookmark.children.empty())
                open += addBookmarks(item, bookmark.children);
            if (previous.isInitialized()) {
                previous.replaceKey("/Next", item);
                item.replaceKey("/Prev", previous);
            } else {
                parent.replaceKey("/First", item);
            }
            parent.replaceKey("/Last", item);
            previous = item;
            ++open;
        }
        parent.replaceKey("/Count", Handle::newInteger(open));
        return open;
    }

    void addLinks() {
        for (const PdfLink& link : details_.links) {
            Handle action = Handle::newDictionary();
            action.replaceKey("/S", Handle::newName("/URI"));
            action.replaceKey("/URI", Handle::newString(link.address));
            Handle item = pdf_.makeIndirectObject(Handle::newDictionary());
            item.replaceKey("/Type", Handle::newName("/Annot"));
            item.replaceKey("/Subtype", Handle::newName("/Link"));
            item.replaceKey("/Rect",
                            Handle::newArray({number(link.leftPt), number(details_.heightPt - link.bottomPt),
                                              number(link.rightPt), number(details_.heightPt - link.topPt)}));
            item.replaceKey("/Border", Handle::parse("[0 0 0]"));
            item.replaceKey("/A", action);
            Handle page = pages_.at(link.page).getObjectHandle();
            if (!page.hasKey("/Annots"))
                page.replaceKey("/Annots", Handle::newArray());
            page.getKey("/Annots").appendItem(item);
        }
    }

    QPDF& pdf_;
    const PdfDetails& details_;
    std::vector<QPDFPageObjectHelper> pages_;
};

} // namespace

Result<std::string> finishPdf(std::string_view pdf, const PdfDetails& details) {
    // The library throws; no exception leaves this function.
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("picture.pdf", pdf.data(), pdf.size());
        Finishing(document, details).run();
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setCompressStreams(true);
        writer.write();
        const std::unique_ptr<Buffer> bytes(writer.getBuffer());
        return std::string(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
    } catch (const std::exception& error) {
        return failure(ErrorCode::ImageNotEncoded, {error.what()});
    }
}

} // namespace crisis::exports
