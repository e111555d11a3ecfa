// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/SourceReader.h"

#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/ui/widgets/PaletteIcon.h"
#include "core/model/evidence/StatementEvent.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace crisis::ui {

namespace {

bool isHazard(char32_t c) {
    const bool bidi = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e ||
                      c == 0x200f || c == 0x061c;
    return bidi || (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7f && c < 0xa0);
}

// QPlainTextEdit takes seconds to wrap one very long line: break such lines, at a space if there is one.
constexpr std::size_t wantedLine = 1'500;
constexpr std::size_t longestLine = 2'000;

/// A text that is safe to show, and where each code point of the original begins in it (UTF-16 units).
struct Shown {
    QString text;
    std::vector<int> begins; ///< one entry more than code points
};

Shown shownText(const std::u32string& text) {
    Shown shown;
    shown.begins.reserve(text.size() + 1);
    std::size_t inLine = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char32_t c = text[at];
        inLine = c == U'\n' || c == U'\r' ? 0 : inLine + 1;
        if (inLine > longestLine || (inLine > wantedLine && c == U' ')) {
            shown.text += u'\n';
            inLine = 1;
        }
        shown.begins.push_back(static_cast<int>(shown.text.size()));
        if (c == U'\r') {
            if (at + 1 < text.size() && text[at + 1] == U'\n')
                continue;
            c = U'\n';
        }
        shown.text += QString::fromUcs4(isHazard(c) ? U"\uFFFD" : &c, 1);
    }
    shown.begins.push_back(static_cast<int>(shown.text.size()));
    return shown;
}

/// Whether most letters at the beginning of a text run from right to left: the editor aligns all its lines to
/// one side.
bool mostlyRightToLeft(const QString& text) {
    qsizetype right = 0, left = 0;
    for (const QChar c : QStringView(text).left(10'000)) {
        right += c.direction() == QChar::DirR || c.direction() == QChar::DirAL ? 1 : 0;
        left += c.direction() == QChar::DirL ? 1 : 0;
    }
    return right > left;
}

QString sumText(LocalCopy::Sum sum) {
    switch (sum) {
    case LocalCopy::Sum::Matches:
        return SourceReader::tr("The copy matches the recorded checksum (SHA-256).");
    case LocalCopy::Sum::Differs:
        return SourceReader::tr("This copy has changed: it does not match the recorded checksum (SHA-256).");
    case LocalCopy::Sum::NotNoted:
        return SourceReader::tr("No checksum was recorded, so it is unknown whether the copy has changed.");
    }
    return {};
}

QString faultText(CopyError fault) {
    switch (fault) {
    case CopyError::Missing:
        return SourceReader::tr("There is no local copy. The statements are shown as they were entered.");
    case CopyError::Outside:
        return SourceReader::tr("The copy is outside the timeline’s folder, so it is not read.");
    case CopyError::NotAFile:
        return SourceReader::tr("The copy is not a file.");
    case CopyError::Unreadable:
        return SourceReader::tr("The copy cannot be read.");
    case CopyError::TooLarge:
        return SourceReader::tr("The copy is too large to show.");
    case CopyError::NoReader:
        return SourceReader::tr("To read a PDF, install pdftotext (package poppler-utils).");
    case CopyError::NoText:
        return SourceReader::tr("The copy contains no readable text.");
    case CopyError::TookTooLong:
        return SourceReader::tr("Reading the copy took too long and was stopped.");
    }
    return {};
}

QString sign(const QuoteMatch& match) {
    switch (match.fit) {
    case QuoteFit::Exact:
        return QStringLiteral("✓");
    case QuoteFit::Position:
        return QStringLiteral("⌖");
    case QuoteFit::Moved:
        return QStringLiteral("≈");
    case QuoteFit::NotFound:
        break;
    }
    return QStringLiteral("✗");
}

} // namespace

SourceReader::SourceReader(const Timeline& timeline, const SourceId& source, const QString& folder,
                           QWidget* parent)
    : QDialog(parent), source_(source), sign_(new QLabel(this)), state_(new QLabel(this)),
      list_(new QListWidget(this)), text_(new QPlainTextEdit(this)),
      goTo_(new QPushButton(tr("Show the &event"), this)) {
    const Source* found = timeline.find(source);
    setWindowTitle(found != nullptr ? tr("Source: %1").arg(shownOnOneLine(found->title, 100)) : tr("Source"));
    state_->setTextFormat(Qt::PlainText);
    state_->setWordWrap(true);
    state_->setObjectName(QStringLiteral("copyState"));
    state_->setText(tr("Reading the copy …"));
    sign_->setPixmap(paletteIcon(QStringLiteral("warning")).pixmap(fontMetrics().height()));
    sign_->hide();
    list_->setAccessibleName(tr("Passages"));
    list_->setWordWrap(true);
    list_->setTextElideMode(Qt::ElideNone);
    list_->setSpacing(2);
    text_->setReadOnly(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text_->setAccessibleName(tr("Text of the copy"));
    text_->document()->setDocumentMargin(12);
    goTo_->setEnabled(false);

    auto* top = new QHBoxLayout;
    top->addWidget(sign_);
    top->addWidget(state_, 1);
    auto* split = new QSplitter(this);
    split->addWidget(list_);
    split->addWidget(text_);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 2);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(goTo_, QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(split, 1);
    column->addWidget(buttons);
    resize(fontMetrics().height() * 52, fontMetrics().height() * 34);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(list_, &QListWidget::currentRowChanged, this, &SourceReader::choose);
    connect(text_, &QPlainTextEdit::cursorPositionChanged, this, &SourceReader::followCursor);
    const auto goToEvent = [this] {
        const int row = list_->currentRow();
        if (row < 0)
            return;
        const Passage& passage = passages_[static_cast<std::size_t>(row)];
        if (!passage.event.empty())
            Q_EMIT statementAsked(passage.event, passage.statement);
    };
    connect(goTo_, &QPushButton::clicked, this, goToEvent);
    connect(list_, &QListWidget::itemActivated, this, goToEvent);
    reading_.start([timeline, source, folder](const Progress&) { return readAll(timeline, source, folder); },
                   [this](Read read) { showRead(std::move(read)); });
}

QString SourceReader::state() const { return state_->text(); }

SourceReader::Read SourceReader::readAll(const Timeline& timeline, const SourceId& source,
                                         const QString& folder) {
    Read read;
    const Source* found = timeline.find(source);
    if (found == nullptr) {
        read.copy = tl::unexpected(CopyError::Missing);
        return read;
    }
    read.copy = found->copy ? readLocalCopy(folder, *found->copy) : tl::unexpected(CopyError::Missing);
    const QuoteText text(read.copy ? std::string_view(read.copy->text) : std::string_view());
    const Shown shown = shownText(text.text());
    read.text = shown.text;
    const auto position = static_cast<std::uint32_t>(found - timeline.sources().data());
    for (std::uint32_t i = 0; i < timeline.statementCount(); ++i) {
        if (timeline.sourceOf(StatementPosition{i}) != position)
            continue;
        const Statement statement = timeline.statement(StatementPosition{i});
        Passage passage;
        passage.statement = statement.id;
        if (const auto event = eventBehind(timeline, StatementPosition{i}))
            passage.event = EventId(timeline.eventId(*event));
        passage.words = shownOnOneLine(statement.text, 160);
        if (read.copy)
            passage.match = text.find({statement.text, statement.prefix, statement.suffix, statement.start,
                                       statement.end, statement.kind.is(StatementKind::Direct)});
        passage.begin = shown.begins[passage.match.begin];
        passage.end = shown.begins[passage.match.end];
        read.passages.push_back(std::move(passage));
    }
    std::stable_sort(read.passages.begin(), read.passages.end(), [](const Passage& a, const Passage& b) {
        const bool lost = a.match.fit == QuoteFit::NotFound, otherLost = b.match.fit == QuoteFit::NotFound;
        return lost != otherLost ? otherLost : a.begin < b.begin;
    });
    return read;
}

void SourceReader::showRead(Read read) {
    isReady_ = true;
    passages_ = std::move(read.passages);
    if (read.copy)
        showCopy(*read.copy, read.text);
    else
        showFault(read.copy.error());
    for (const Passage& passage : passages_) {
        const QString words = isolated(passage.words);
        list_->addItem(read.copy ? tr("%1 %2 – %3", "a sign, what became of a passage, and its words")
                                       .arg(sign(passage.match), quoteFitText(passage.match), words)
                                 : words);
    }
    highlight();
    if (!wanted_.empty())
        showStatement(wanted_);
    Q_EMIT ready();
}

void SourceReader::showFault(CopyError fault) {
    state_->setText(faultText(fault));
    sign_->setVisible(fault != CopyError::Missing);
    list_->setAccessibleName(tr("Statements"));
    text_->hide();
}

void SourceReader::showCopy(const LocalCopy& copy, const QString& text) {
    QString state = sumText(copy.sum);
    if (copy.isCut)
        state = tr("%1 Only its beginning is shown.").arg(state);
    state_->setText(state);
    sign_->setVisible(copy.sum != LocalCopy::Sum::Matches);
    if (copy.sum == LocalCopy::Sum::Differs) {
        QAccessibleEvent alert(state_, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    if (mostlyRightToLeft(text)) {
        QTextOption option = text_->document()->defaultTextOption();
        option.setAlignment(Qt::AlignRight);
        text_->document()->setDefaultTextOption(option);
    }
    text_->setPlainText(text);
}

void SourceReader::highlight() {
    QList<QTextEdit::ExtraSelection> marks;
    const bool dark = palette().color(QPalette::Base).lightness() < 128;
    for (std::size_t i = 0; i < passages_.size(); ++i) {
        const Passage& passage = passages_[i];
        if (passage.match.fit == QuoteFit::NotFound)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(text_->document());
        mark.cursor.setPosition(passage.begin);
        mark.cursor.setPosition(passage.end, QTextCursor::KeepAnchor);
        const bool current = static_cast<int>(i) == list_->currentRow();
        const bool moved = passage.match.fit == QuoteFit::Moved;
        mark.format.setBackground(current ? (dark ? QColor(0x1f, 0x5a, 0x80) : QColor(0xbf, 0xdf, 0xf5))
                                          : (dark ? QColor(0x30, 0x3c, 0x46) : QColor(0xe8, 0xf2, 0xf9)));
        mark.format.setUnderlineStyle(moved ? QTextCharFormat::WaveUnderline
                                            : QTextCharFormat::SingleUnderline);
        mark.format.setUnderlineColor(moved ? QColor(0xE6, 0x9F, 0x00) : QColor(0x56, 0xB4, 0xE9));
        marks.push_back(mark);
    }
    text_->setExtraSelections(marks);
}

void SourceReader::choose(int row) {
    const bool is = row >= 0;
    goTo_->setEnabled(is && !passages_[static_cast<std::size_t>(row)].event.empty());
    highlight();
    if (!is || choosing_)
        return;
    const Passage& passage = passages_[static_cast<std::size_t>(row)];
    if (passage.match.fit == QuoteFit::NotFound)
        return;
    choosing_ = true;
    QTextCursor cursor(text_->document());
    cursor.setPosition(passage.begin);
    text_->setTextCursor(cursor);
    text_->centerCursor();
    choosing_ = false;
}

void SourceReader::followCursor() {
    if (choosing_)
        return;
    const int at = text_->textCursor().position();
    for (std::size_t i = 0; i < passages_.size(); ++i) {
        if (passages_[i].match.fit != QuoteFit::NotFound && passages_[i].begin <= at &&
            at < passages_[i].end) {
            choosing_ = true;
            list_->setCurrentRow(static_cast<int>(i));
            choosing_ = false;
            return;
        }
    }
}

void SourceReader::showStatement(const StatementId& statement) {
    wanted_ = statement;
    for (std::size_t i = 0; i < passages_.size(); ++i) {
        if (passages_[i].statement == statement)
            list_->setCurrentRow(static_cast<int>(i));
    }
}

} // namespace crisis::ui
