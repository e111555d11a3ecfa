// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/SvgWriter.h"

#include "app/export/FontSubset.h"
#include "app/export/SvgDevice.h"
#include "app/render/PicturePainter.h"
#include "app/text/ClaimText.h"
#include "app/text/DateText.h"
#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"
#include "core/base/WebAddress.h"
#include "resources/Resources.h"

#include <QFile>

#include <unordered_map>

namespace crisis::exports {

namespace {

std::string xml(const QString& text) { return escapedMarkup(text.toStdString()); }
std::string xml(std::string_view utf8) { return xml(shown(utf8)); }

// Writes the groups of the events of one picture.
class EventGroups {
public:
    explicit EventGroups(const Timeline& timeline) : timeline_(timeline), words_(dateStrings()) {}

    void begin(const EventId& id, std::string& svg) {
        const EventPosition index = *timeline_.indexOf(id.value());
        const DateClaim claim = timeline_.date(index);
        const std::string address = webAddress(timeline_, index);
        isLink_ = !address.empty();
        if (isLink_)
            svg += "<a href=\"" + escapedMarkup(address) + "\">\n";
        // An event may be in several lanes, but an id must be unique.
        const int times = ++times_[id.value()];
        svg += "<g id=\"event-" + escapedMarkup(id.value()) +
               (times > 1 ? "--" + std::to_string(times) : "") + "\" role=\"graphics-symbol img\">\n<title>" +
               xml(timeline_.title(index)) + "</title>\n<desc>" + xml(description(index, claim)) +
               "</desc>\n";
    }
    void end(std::string& svg) const { svg += isLink_ ? "</g>\n</a>\n" : "</g>\n"; }

private:
    [[nodiscard]] QString description(EventPosition index, const DateClaim& claim) const {
        QStringList parts{claimWords(claim, words_)};
        if (const QString basis = claimBasisWords(claim, words_); !basis.isEmpty())
            parts << basis;
        if (timeline_.status(index) != Status::Occurred)
            parts << statusText(timeline_.status(index));
        if (timeline_.isDisputed(index))
            parts << disputedText();
        return parts.join(QStringLiteral("; "));
    }

    const Timeline& timeline_;
    DateStrings words_;
    std::unordered_map<std::string, int> times_;
    bool isLink_ = false;
};

// The bundled fonts as CSS, reduced to the characters.
std::string fontFaces(const SvgEngine& engine) {
    std::string css;
    for (const QString& path : resources::bundledFonts()) {
        if (path.contains(QLatin1String("Italic")))
            continue;
        const bool bold = path.contains(QLatin1String("Bold"));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray font = fontSubset(file.readAll(), engine.characters(bold));
        if (font.isEmpty())
            continue;
        css += "@font-face{font-family:\"Noto Sans";
        css += path.contains(QLatin1String("Arabic")) ? " Arabic" : "";
        css += "\";font-weight:";
        css += bold ? "700" : "400";
        css += ";src:url(data:font/ttf;base64," + font.toBase64().toStdString() + ") format(\"truetype\")}\n";
    }
    return css;
}

std::string sizeText(double value) { return QString::number(value, 'f', 3).toStdString(); }

} // namespace

std::string webAddress(const Timeline& timeline, EventPosition event) {
    std::vector<std::uint32_t> sources;
    timeline.sourcesOf(event, sources);
    for (const std::uint32_t source : sources) {
        if (isWebAddress(timeline.sources()[source].url))
            return timeline.sources()[source].url;
    }
    return {};
}

Result<void> writeSvg(const LaidOutPicture& picture, std::size_t page, const ByteSink& sink,
                      const Progress& progress) {
    const LogicalSize size = logicalSize(picture.options());
    const Header& header = picture.timeline().header();
    EventGroups groups(picture.timeline());
    SvgEngine engine(
        picture.fonts(), picture.options().svgText == SvgText::Paths,
        [&groups](const EventId& event, std::string& svg) { groups.begin(event, svg); },
        [&groups](const EventId&, std::string& svg) { groups.end(svg); });
    SvgDevice device(engine, size.widthPx, size.heightPx);
    QPainter painter(&device);
    PicturePainter(picture.theme(), picture.fonts(), &engine)
        .paint(painter, picture.pages()[page], !picture.options().transparent);
    painter.end();
    progress.at(0.8);
    if (progress.isCancelled())
        return failure(ErrorCode::Cancelled);

    std::string svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
                      " role=\"graphics-document document\" aria-labelledby=\"title\" width=\"";
    svg += sizeText(size.widthPx) + "\" height=\"" + sizeText(size.heightPx) + "\" viewBox=\"0 0 " +
           sizeText(size.widthPx) + ' ' + sizeText(size.heightPx) + '"';
    if (!header.language.empty())
        svg += " xml:lang=\"" + xml(std::string_view(header.language)) + '"';
    svg += ">\n<title id=\"title\">" + xml(std::string_view(header.title)) + "</title>\n";
    if (!header.description.empty())
        svg += "<desc>" + xml(std::string_view(header.description)) + "</desc>\n";
    const std::string body = engine.takeBody();
    if (const std::string css = fontFaces(engine); !css.empty())
        svg += "<style>\n" + css + "</style>\n";
    if (!sink(svg) || !sink(body) || !sink("</svg>\n"))
        return failure(ErrorCode::FileUnwritable, {"", ""});
    progress.at(1);
    return {};
}

} // namespace crisis::exports
