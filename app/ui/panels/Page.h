// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/EvidenceSummary.h"
#include "core/model/values/Ids.h"

#include <QColor>
#include <QString>

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

namespace crisis::ui {

// The content of a panel as values: created from a timeline, laid out by PageLayout, painted by PageView.

struct ShowEvent {
    EventId id;
    QString card = {}; ///< key of the card to scroll to; empty: top of the page
};
struct ShowActor {
    ActorId id;
};
struct ShowSource {
    SourceId id;
};
struct ShowPlace {
    PlaceId id;
};
struct ShowCategory {
    CategoryId id;
};
struct OpenLink {
    QString url; ///< as in the file; not validated
};
struct PreferClaim {
    EventId event;
    std::size_t claim = 0; ///< position in the event's dates
};
/// Opens the local copy of a source, at the passage of the statement if one is given.
struct ReadCopy {
    SourceId source;
    StatementId statement;
};
/// Edits the grades of a statement and its source, or of the source only if no statement is given.
struct Grade {
    SourceId source;
    StatementId statement;
};
/// Edits a date of an event, or adds one if no claim is given.
struct EditClaim {
    EventId event;
    std::optional<std::size_t> claim = {}; ///< position in the event's dates
};
/// Edits a statement about an event, or adds one if no statement is given.
struct EditStatement {
    EventId event;
    StatementId statement;
};
/// Edits a source, or adds one if none is given.
struct EditSource {
    SourceId source;
};
/// Shows what is counted in a cell of the source summary.
struct ShowCounted {
    GradeCell cell;
};
/// Copies the card that contains this target to the clipboard.
struct CopyCard {};
/// Edits the analyst's note about an event, or adds one if no statement is given.
struct WriteNote {
    EventId event;
    StatementId statement;
};
enum class StatementOrder { File, Source, Date, Speaker };
struct OrderStatements {
    StatementOrder order = StatementOrder::File;
};
struct ShowWhole {
    QString key; ///< of a truncated text
};
struct ShowMore {};
struct GoBack {};

/// What a click or Enter does; std::monostate does nothing.
using Target = std::variant<std::monostate, ShowEvent, ShowActor, ShowSource, ShowPlace, ShowCategory,
                            OpenLink, PreferClaim, EditClaim, EditStatement, EditSource, ReadCopy, Grade,
                            WriteNote, ShowCounted, CopyCard, OrderStatements, ShowWhole, ShowMore, GoBack>;

[[nodiscard]] inline bool leadsSomewhere(const Target& target) { return target.index() != 0; }

enum class TextStyle {
    Overline,
    Title,
    Headline,
    Body,
    Muted,
    Heading,
    Quotation,
    PartQuotation,
    ReportedSpeech,
    Speaker,
    Label
};

/// A piece of running text; a link if it has a target.
struct Span {
    QString text;
    Target target = {};
    QString toolTip = {};
    bool isQuoted = false; ///< literal quotation within reported speech
};

/// Adds plain text without a target.
inline void addWords(std::vector<Span>& spans, const QString& text) { spans.emplace_back().text = text; }

struct Paragraph {
    TextStyle style = TextStyle::Body;
    std::vector<Span> spans;
};

/// A label with its value beside it, or below it if the page is narrow.
struct Field {
    QString label;
    std::vector<Span> value;
};

enum class ChipTone {
    Bare, ///< text without a border
    Plain,
    Status,
    Confirming,
    Opposing,
    Expecting,
    Warning, ///< needs attention
    Grade1,  ///< A and 1, the best
    Grade2,
    Grade3,
    Grade4,
    Grade5,
    Unjudged ///< F and 6: outside the colour scale
};

struct Chip {
    QString mark; ///< symbol, letter or digit
    QString text;
    ChipTone tone = ChipTone::Plain;
    QString toolTip = {};
    Target target = {};
    QColor swatch = {};      ///< valid: painted in place of the mark
    QString secondMark = {}; ///< next to the first, with its own tone: for the two grades
    ChipTone secondTone = ChipTone::Plain;
};

struct Chips {
    std::vector<Chip> chips;
};

/// An event or source in a list; a click anywhere on it follows the target.
struct Entry {
    QString over; ///< small text above the title: the date
    QString title;
    QString note; ///< small text below the title
    Target target;
    bool isFaint = false;
};

struct Button {
    QString text;
    Target target;
};

/// Buttons side by side, wrapped into as many rows as needed.
struct ButtonRow {
    std::vector<Button> buttons;
};

enum class CardKind { Direct, Mixed, Indirect, Judgement, Plain };

struct CardStart {
    CardKind kind = CardKind::Plain;
    QString name;         ///< for a screen reader
    QString copyText;     ///< copied with Ctrl+C if no text is selected
    bool isFaint = false; ///< not yet known on the as-of day
    QString key = {};     ///< unique among the cards of a page
};
struct CardEnd {};
struct Separator {};

using Block = std::variant<Paragraph, Field, Chips, Entry, Button, ButtonRow, CardStart, CardEnd, Separator>;

struct Page {
    QString name; ///< for a screen reader
    std::vector<Block> blocks;

    void add(TextStyle style, const QString& text) { blocks.push_back(Paragraph{style, {Span{text}}}); }
    void add(Block block) { blocks.push_back(std::move(block)); }
};

/// The keys of the cards of a statement, and of an event's date by its position.
[[nodiscard]] QString cardKey(const StatementId& statement);
[[nodiscard]] QString dateCardKey(std::size_t claim);
[[nodiscard]] bool isStatementCard(const QString& key);
/// The page as plain text, one block per line.
[[nodiscard]] QString plainText(const Page& page);

} // namespace crisis::ui
