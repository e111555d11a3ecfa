// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/SvgDevice.h"

#include "core/base/WebAddress.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <cmath>

namespace crisis::exports {

namespace {

constexpr const char* families = "Noto Sans, Noto Sans Arabic, Noto Sans CJK SC, sans-serif";

// To a hundredth, without trailing zeros.
void append(std::string& out, double value) {
    const auto hundredths = static_cast<long long>(std::llround(value * 100));
    if (hundredths < 0)
        out += '-';
    const unsigned long long size =
        static_cast<unsigned long long>(hundredths < 0 ? -hundredths : hundredths);
    out += std::to_string(size / 100);
    if (size % 100 == 0)
        return;
    out += '.';
    out += static_cast<char>('0' + size % 100 / 10);
    if (size % 10 != 0)
        out += static_cast<char>('0' + size % 10);
}

void append(std::string& out, const char* name, double value) {
    out += ' ';
    out += name;
    out += "=\"";
    append(out, value);
    out += '"';
}

void append(std::string& out, const QPointF& point) {
    append(out, point.x());
    out += ' ';
    append(out, point.y());
}

void appendColour(std::string& out, const char* name, const QColor& colour) {
    out += ' ';
    out += name;
    out += "=\"" + colour.name().toStdString() + '"';
    if (colour.alpha() < 255)
        append(out, (std::string(name) + "-opacity").c_str(), colour.alphaF());
}

void appendData(std::string& out, const QPainterPath& path) {
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            out += 'M';
            break;
        case QPainterPath::LineToElement:
            out += 'L';
            break;
        case QPainterPath::CurveToElement:
            out += 'C';
            break;
        case QPainterPath::CurveToDataElement:
            out += ' ';
            break;
        }
        append(out, QPointF(element));
    }
}

} // namespace

SvgEngine::SvgEngine(const SceneFonts& fonts, bool textAsPaths, Wrap before, Wrap after)
    : QPaintEngine(PrimitiveTransform | PixmapTransform | PainterPaths | Antialiasing | ConstantOpacity |
                   AlphaBlend | BrushStroke),
      fonts_(fonts), textAsPaths_(textAsPaths), before_(std::move(before)), after_(std::move(after)) {}

std::string SvgEngine::takeBody() {
    if (!clip_.isNull())
        body_ += "</g>\n";
    clip_ = {};
    return std::move(body_);
}

bool SvgEngine::begin(QPaintDevice*) { return true; }
bool SvgEngine::end() { return true; }
void SvgEngine::updateState(const QPaintEngineState&) {}

double SvgEngine::scale() const { return std::abs(painter()->worldTransform().m11()); }

// Shapes with the same clip are in one group; the group of an event never leaves its clip.
void SvgEngine::clip(const QPainter& painter) {
    if (inEvent_)
        return;
    const QRectF wanted =
        painter.hasClipping() ? painter.worldTransform().mapRect(painter.clipBoundingRect()) : QRectF();
    if (wanted == clip_)
        return;
    if (!clip_.isNull())
        body_ += "</g>\n";
    clip_ = wanted;
    if (clip_.isNull())
        return;
    const std::string id = "clip" + std::to_string(++clips_);
    // In <defs>: a viewer without clip paths would otherwise paint the rectangle.
    body_ += "<defs><clipPath id=\"" + id + "\"><rect";
    append(body_, "x", clip_.x());
    append(body_, "y", clip_.y());
    append(body_, "width", clip_.width());
    append(body_, "height", clip_.height());
    body_ += "/></clipPath></defs>\n<g clip-path=\"url(#" + id + ")\">\n";
}

void SvgEngine::beginEvent(const EventId& event) {
    clip(*painter());
    event_ = event;
    inEvent_ = true;
    before_(event, body_);
}

void SvgEngine::endEvent() {
    after_(event_, body_);
    inEvent_ = false;
}

bool SvgEngine::text(QPainter& painter, const QRectF& box, const QString& text, TextRole role,
                     const QColor& colour, Qt::Alignment alignment) {
    if (textAsPaths_)
        return false;
    if (text.isEmpty())
        return true;
    clip(painter);
    const QFont& font = fonts_[role];
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text);
    double left = box.left();
    if (alignment & Qt::AlignHCenter)
        left += (box.width() - width) / 2;
    else if (alignment & Qt::AlignRight)
        left += box.width() - width;
    const double baseline = box.top() + (box.height() - metrics.height()) / 2 + metrics.ascent();
    // Anchored in the middle, which does not depend on the direction of the text.
    const bool rightToLeft = text.isRightToLeft();
    const QPointF at = painter.worldTransform().map(QPointF(rightToLeft ? left + width / 2 : left, baseline));
    body_ += "<text";
    append(body_, "x", at.x());
    append(body_, "y", at.y());
    append(body_, "font-size", font.pixelSize() * scale());
    if (font.bold())
        body_ += " font-weight=\"700\"";
    if (rightToLeft)
        body_ += " direction=\"rtl\" text-anchor=\"middle\"";
    appendColour(body_, "fill", colour);
    append(body_, "textLength", width * scale());
    body_ += " lengthAdjust=\"spacingAndGlyphs\" font-family=\"";
    body_ += families;
    body_ += "\">" + escapedMarkup(text.toStdString()) + "</text>\n";
    for (const uint character : text.toUcs4())
        characters_[font.bold() ? 1 : 0].insert(character);
    return true;
}

void SvgEngine::appendPaint(bool filled) {
    const QBrush brush = painter()->brush();
    const QPen pen = painter()->pen();
    if (filled && brush.style() != Qt::NoBrush)
        appendColour(body_, "fill", brush.color());
    else
        body_ += " fill=\"none\"";
    if (pen.style() != Qt::NoPen) {
        appendColour(body_, "stroke", pen.color());
        const double width = std::max(pen.widthF(), 1.0) * scale();
        append(body_, "stroke-width", width);
        if (pen.style() != Qt::SolidLine) {
            body_ += " stroke-dasharray=\"";
            for (const double length : pen.dashPattern()) {
                append(body_, length * width);
                body_ += ' ';
            }
            body_.back() = '"';
        }
    }
    if (!painter()->testRenderHint(QPainter::Antialiasing))
        body_ += " shape-rendering=\"crispEdges\"";
}

void SvgEngine::shape(const QPainterPath& devicePath, bool filled) {
    clip(*painter());
    body_ += "<path d=\"";
    appendData(body_, devicePath);
    body_ += '"';
    appendPaint(filled);
    body_ += "/>\n";
}

void SvgEngine::drawRects(const QRectF* rects, int count) {
    clip(*painter());
    for (int i = 0; i < count; ++i) {
        const QRectF rect = painter()->worldTransform().mapRect(rects[i]);
        body_ += "<rect";
        append(body_, "x", rect.x());
        append(body_, "y", rect.y());
        append(body_, "width", rect.width());
        append(body_, "height", rect.height());
        appendPaint(true);
        body_ += "/>\n";
    }
}

void SvgEngine::drawEllipse(const QRectF& rect) {
    clip(*painter());
    const QRectF at = painter()->worldTransform().mapRect(rect);
    body_ += "<ellipse";
    append(body_, "cx", at.center().x());
    append(body_, "cy", at.center().y());
    append(body_, "rx", at.width() / 2);
    append(body_, "ry", at.height() / 2);
    appendPaint(true);
    body_ += "/>\n";
}

void SvgEngine::drawLines(const QLineF* lines, int count) {
    for (int i = 0; i < count; ++i) {
        QPainterPath path(lines[i].p1());
        path.lineTo(lines[i].p2());
        shape(painter()->worldTransform().map(path), false);
    }
}

void SvgEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) {
    QPainterPath path(points[0]);
    for (int i = 1; i < count; ++i)
        path.lineTo(points[i]);
    if (mode != PolylineMode)
        path.closeSubpath();
    shape(painter()->worldTransform().map(path), mode != PolylineMode);
}

void SvgEngine::drawPath(const QPainterPath& path) { shape(painter()->worldTransform().map(path), true); }

// A scene has no pixmaps.
void SvgEngine::drawPixmap(const QRectF&, const QPixmap&, const QRectF&) {}

int SvgDevice::metric(PaintDeviceMetric metric) const {
    switch (metric) {
    case PdmWidth:
        return static_cast<int>(std::ceil(widthPx_));
    case PdmHeight:
        return static_cast<int>(std::ceil(heightPx_));
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return 96;
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace crisis::exports
