// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/PageComposer.h"

#include "app/ui/panels/PageStyle.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace crisis::ui {
namespace {

constexpr double cardPaddingEms = 0.85;
constexpr double labelWidthEms = 7.6;
constexpr double cardLabelWidthEms = 5.9;
constexpr double narrowEms = 17; ///< up to this width, labels are above their values

QString joinedLines(const std::vector<Span>& spans) {
    QString text;
    for (const Span& span : spans)
        text += span.text;
    return text.replace(u'\n', QChar::LineSeparator);
}

/// Extra spacing between the lines of a style, as a share of its line height.
double leading(TextStyle style) {
    switch (style) {
    case TextStyle::Quotation:
    case TextStyle::PartQuotation:
        return 0.22;
    case TextStyle::Title:
        return 0.06;
    default:
        return 0.14;
    }
}

PageLayout::Role roleOf(TextStyle style) {
    return style == TextStyle::Title || style == TextStyle::Heading ? PageLayout::Role::Heading
                                                                    : PageLayout::Role::Text;
}

} // namespace

PageLayout layOutPage(const Page& page, const PanelTheme& theme, const QFont& font, double widthPx) {
    PageLayout layout;
    PageComposer(layout, theme, font, widthPx).compose(page);
    return layout;
}

PageComposer::PageComposer(PageLayout& out, const PanelTheme& theme, const QFont& font, double widthPx)
    : out_(out), theme_(theme), font_(font), emPx_(QFontMetricsF(font).height() * 0.85) {
    leftPx_ = std::round(emPx_ * 1.15);
    widthPx_ = std::max(widthPx - 2 * leftPx_, emPx_ * 4);
    yPx_ = leftPx_;
}

void PageComposer::compose(const Page& page) {
    for (const Block& block : page.blocks)
        std::visit(*this, block);
    out_.heightPx_ = yPx_ + emPx_ * 1.5;
}

void PageComposer::gap(double ems) {
    if (!fresh_)
        yPx_ += std::round(ems * emPx_);
    fresh_ = false;
}

double PageComposer::gapBefore(TextStyle style) const {
    switch (style) {
    case TextStyle::Title:
        return 0.35;
    case TextStyle::Headline:
        return 0.6;
    case TextStyle::Heading:
        return openCards_.empty() ? 1.7 : 1.0;
    case TextStyle::Body:
        return 0.7;
    case TextStyle::Quotation:
    case TextStyle::PartQuotation:
    case TextStyle::ReportedSpeech:
        return 0.4;
    case TextStyle::Speaker:
        return 0.75;
    case TextStyle::Overline:
    case TextStyle::Muted:
    case TextStyle::Label:
        return 0.2;
    }
    return 0;
}

QRectF PageComposer::addText(const std::vector<Span>& spans, TextStyle style, QPointF at, double widthPx,
                             const QColor& color, Side side) {
    auto layout = std::make_unique<QTextLayout>(joinedLines(spans), pageFont(font_, style));
    const bool toRight = side == Side::Leading && layout->text().isRightToLeft();
    QTextOption option(toRight ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);

    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat plain;
    plain.setForeground(isFaint() ? theme_.muted : color.isValid() ? color : pageColor(theme_, style));
    formats.push_back({0, static_cast<int>(layout->text().size()), plain});
    int offset = 0;
    for (const Span& span : spans) {
        const int length = static_cast<int>(span.text.size());
        if (leadsSomewhere(span.target)) {
            QTextCharFormat linked;
            linked.setForeground(theme_.link);
            linked.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            linked.setUnderlineColor(blended(theme_.background, theme_.link, 0.45));
            formats.push_back({offset, length, linked});
        } else if (span.isQuoted) {
            QTextCharFormat own;
            own.setForeground(isFaint() ? theme_.muted : theme_.text);
            if (theme_.quotedFill.isValid())
                own.setBackground(theme_.quotedFill);
            else
                own.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            formats.push_back({offset, length, own});
        }
        offset += length;
    }
    layout->setFormats(formats);

    const double extra = std::round(QFontMetricsF(layout->font()).height() * leading(style));
    double y = 0;
    double widest = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(widthPx);
        line.setPosition({0, y});
        y += std::ceil(line.height()) + extra;
        widest = std::max(widest, line.naturalTextWidth());
    }
    layout->endLayout();
    y = std::max(y - extra, 0.0);
    PageLayout::Text text;
    text.layout = std::move(layout);
    text.at = QPointF(std::round(at.x()), std::round(at.y()));
    const double width = std::max(widest, 1.0);
    text.rect = QRectF(text.at + QPointF(toRight ? std::floor(widthPx - width) : 0.0, 0), QSizeF(width, y));
    const QRectF rect = text.rect;
    out_.texts_.push_back(std::move(text));
    return rect;
}

void PageComposer::addItem(PageLayout::Role role, const QString& name, const QRectF& rect,
                           std::optional<std::size_t> linkArea) {
    out_.items_.push_back({role, name, rect, linkArea});
}

void PageComposer::addLinks(const std::vector<Span>& spans, const PageLayout::Text& text, double extraPx) {
    int offset = 0;
    for (const Span& span : spans) {
        const int end = offset + static_cast<int>(span.text.size());
        if (leadsSomewhere(span.target)) {
            PageLayout::LinkArea linkArea;
            linkArea.target = span.target;
            linkArea.name = span.text;
            linkArea.toolTip = span.toolTip;
            for (int i = 0; i < text.layout->lineCount(); ++i) {
                const QTextLine line = text.layout->lineAt(i);
                const int from = std::max(offset, line.textStart());
                const int to = std::min(end, line.textStart() + line.textLength());
                if (from >= to)
                    continue;
                const double x1 = line.cursorToX(from);
                const double x2 = line.cursorToX(to);
                const QRectF rect(text.at.x() + std::min(x1, x2), text.at.y() + line.y(), std::abs(x2 - x1),
                                  line.height());
                linkArea.rects.push_back(rect.adjusted(-extraPx, -extraPx, extraPx, extraPx));
                linkArea.bounds = linkArea.bounds.united(linkArea.rects.back());
            }
            if (!linkArea.rects.empty()) {
                addItem(PageLayout::Role::Link, span.text, linkArea.bounds, out_.linkAreas_.size());
                out_.linkAreas_.push_back(std::move(linkArea));
            }
        }
        offset = end;
    }
}

void PageComposer::operator()(const Paragraph& block) {
    gap(afterChips_ ? std::max(gapBefore(block.style), 0.5) : gapBefore(block.style));
    afterChips_ = false;
    double indent = 0;
    const bool barred = !openCards_.empty() &&
                        (block.style == TextStyle::Quotation || block.style == TextStyle::PartQuotation);
    if (barred)
        indent = std::round(emPx_ * 0.8);
    const bool onRight = joinedLines(block.spans).isRightToLeft();
    const QRectF rect = addText(block.spans, block.style, {leftPx_ + (onRight ? 0 : indent), yPx_},
                                widthPx_ - indent, {}, Side::Leading);
    addItem(roleOf(block.style), joinedLines(block.spans), rect);
    addLinks(block.spans, out_.texts_.back(), 1);
    if (barred)
        addQuoteBar(openCards_.back().kind, rect.top(), rect.bottom(), onRight);
    yPx_ = rect.bottom();
    if (block.style == TextStyle::Heading && openCards_.empty())
        yPx_ += std::round(emPx_ * 0.15);
}

void PageComposer::addQuoteBar(CardKind kind, double topPx, double bottomPx, bool onRight) {
    constexpr double barPx = 3;
    const QRectF bar(onRight ? leftPx_ + widthPx_ - barPx : leftPx_, topPx + 1, barPx,
                     std::max(bottomPx - topPx - 2, barPx));
    if (kind == CardKind::Direct)
        out_.shapes_.push_back({PageLayout::ShapeKind::Bar, bar, theme_.directBar, {}});
    else if (kind == CardKind::Mixed)
        out_.shapes_.push_back({PageLayout::ShapeKind::DashedBar, bar, theme_.mixedBar, {}});
}

void PageComposer::operator()(const Field& block) {
    gap(0.4);
    const bool beside = widthPx_ >= narrowEms * emPx_;
    const double labelWidth =
        !beside || joinedLines(block.value).isEmpty()
            ? widthPx_
            : std::round((openCards_.empty() ? labelWidthEms : cardLabelWidthEms) * emPx_);
    const QRectF label = addText({Span{block.label}}, TextStyle::Label, {leftPx_, yPx_},
                                 labelWidth - (beside ? emPx_ * 0.4 : 0));
    addItem(PageLayout::Role::Text, block.label, label);
    const std::size_t labelText = out_.texts_.size() - 1;
    const double x = beside ? leftPx_ + labelWidth : leftPx_;
    const double y = beside ? yPx_ : label.bottom();
    const QRectF value =
        addText(block.value, TextStyle::Body, {x, y}, beside ? widthPx_ - labelWidth : widthPx_);
    if (beside) { // align the baselines
        const QTextLine a = out_.texts_[labelText].layout->lineAt(0);
        const QTextLine b = out_.texts_.back().layout->lineAt(0);
        const double down =
            a.isValid() && b.isValid() ? std::round(std::max(b.ascent() - a.ascent(), 0.0)) : 0.0;
        out_.texts_[labelText].at += QPointF(0, down);
        out_.texts_[labelText].rect.translate(0, down);
    }
    addItem(PageLayout::Role::Text, joinedLines(block.value), value);
    addLinks(block.value, out_.texts_.back(), 1);
    yPx_ = std::max(label.bottom(), value.bottom());
}

void PageComposer::operator()(const Entry& block) {
    gap(0.15);
    const double pad = std::round(emPx_ * 0.5);
    const double top = yPx_;
    yPx_ += pad;
    const auto line = [&](const QString& text, TextStyle style, const QColor& color = {}) {
        if (!text.isEmpty())
            yPx_ = addText({Span{text}}, style, {leftPx_, yPx_}, widthPx_, color).bottom() + 1;
    };
    line(block.over, TextStyle::Muted);
    line(block.title, TextStyle::Body,
         block.isFaint                  ? theme_.muted
         : leadsSomewhere(block.target) ? theme_.link
                                        : QColor());
    line(block.note, TextStyle::Muted);
    yPx_ += pad;
    const QRectF row(leftPx_ - pad, top, widthPx_ + 2 * pad, yPx_ - top);
    QString name = block.over.isEmpty() ? block.title : block.over + QStringLiteral(", ") + block.title;
    if (!block.note.isEmpty())
        name += QStringLiteral(", ") + block.note;
    std::optional<std::size_t> index;
    if (leadsSomewhere(block.target)) {
        index = out_.linkAreas_.size();
        out_.linkAreas_.push_back({block.target, PageLayout::Role::Button, name, {}, {row}, row});
    }
    addItem(index ? PageLayout::Role::Link : PageLayout::Role::Text, name, row, index);
}

QRectF PageComposer::addButton(const Button& block, QPointF at, double widthPx) {
    const double pad = std::round(emPx_ * 0.35);
    QRectF rect = addText({Span{block.text, block.target}}, TextStyle::Label, at + QPointF(0, pad), widthPx);
    out_.texts_.back().selectable = false;
    rect = rect.adjusted(-pad, -pad, pad, pad);
    out_.linkAreas_.push_back({block.target, PageLayout::Role::Button, block.text, {}, {rect}, rect});
    addItem(PageLayout::Role::Button, block.text, rect, out_.linkAreas_.size() - 1);
    return rect;
}

void PageComposer::operator()(const Button& block) {
    gap(0.6);
    yPx_ = addButton(block, {leftPx_, yPx_}, widthPx_).bottom();
}

void PageComposer::operator()(const ButtonRow& block) {
    gap(0.6);
    const QFontMetricsF metrics(pageFont(font_, TextStyle::Label));
    const double space = std::round(emPx_ * 1.1);
    double x = leftPx_;
    double bottom = yPx_;
    for (const Button& button : block.buttons) {
        if (x > leftPx_ && x + metrics.horizontalAdvance(button.text) > leftPx_ + widthPx_) {
            x = leftPx_;
            yPx_ = bottom + std::round(emPx_ * 0.2);
        }
        const QRectF rect = addButton(button, {x, yPx_}, widthPx_);
        x = rect.right() + space;
        bottom = rect.bottom();
    }
    yPx_ = bottom;
}

void PageComposer::operator()(const CardStart& block) {
    gap(openCards_.empty() ? 0.7 : 0.6);
    const bool nested = !openCards_.empty();
    // Nested answers are no longer indented once the text would become too narrow to read.
    const double pad = std::round((widthPx_ > narrowEms * emPx_ ? cardPaddingEms : 0.3) * emPx_);
    openCards_.push_back(
        {out_.shapes_.size(), out_.cards_.size(), yPx_, pad, block.kind, block.isFaint || isFaint()});
    const bool dashed = isFaint() || block.kind == CardKind::Judgement;
    out_.shapes_.push_back({dashed ? PageLayout::ShapeKind::DashedCard : PageLayout::ShapeKind::Card,
                            {},
                            nested ? theme_.innerCardFill : theme_.cardFill,
                            dashed ? theme_.muted : theme_.cardEdge});
    out_.cards_.push_back({{}, block.copyText, block.key});
    addItem(PageLayout::Role::Group, block.name, {});
    leftPx_ += pad;
    widthPx_ -= 2 * pad;
    yPx_ += pad;
    fresh_ = true;
}

void PageComposer::operator()(const CardEnd&) {
    const OpenCard card = openCards_.back();
    openCards_.pop_back();
    leftPx_ -= card.padPx;
    widthPx_ += 2 * card.padPx;
    yPx_ += card.padPx;
    const QRectF rect(leftPx_, card.topPx, widthPx_, yPx_ - card.topPx);
    out_.shapes_[card.shape].rect = rect;
    out_.cards_[card.card].rect = rect;
    fresh_ = false;
}

void PageComposer::operator()(const Separator&) {
    gap(1.2);
    out_.shapes_.push_back(
        {PageLayout::ShapeKind::Line, QRectF(leftPx_, yPx_, widthPx_, 1), theme_.rule, {}});
    yPx_ += 1;
}

} // namespace crisis::ui
