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

// What a panel shows, as values: made from a timeline, laid out by PageLayout, painted by PageView.

struct ShowEvent {
    EventId id;
    QString card = {}; ///< its key on the event's page; empty: the top
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
    QString url; ///< as the file has it; not checked
};
struct PreferClaim {
    EventId event;
    std::size_t claim = 0; ///< position in the event's dates
};
/// The local copy of a source, at the passage of a statement if one is given.
struct ReadCopy {
    SourceId source;
    StatementId statement;
};
/// The grades of a statement and its source; of the source alone if no statement is given.
struct Grade {
    SourceId source;
    StatementId statement;
};
/// A date of an event, to be changed; a new one if no claim is given.
struct EditClaim {
    EventId event;
    std::optional<std::size_t> claim = {}; ///< position in the event's dates
};
/// What somebody said about an event; new if no statement is given.
struct EditStatement {
    EventId event;
    StatementId statement;
};
/// A source; a new one if none is given.
struct EditSource {
    SourceId source;
};
/// What a count of the source summary counts.
struct ShowCounted {
    GradeCell cell;
};
/// The card that this stands in, to the clipboard.
struct CopyCard {};
/// What the analyst writes of an event: a note that is there, or a new one if no statement is given.
struct WriteNote {
    EventId event;
    StatementId statement;
};
enum class StatementOrder { File, Source, Date, Speaker };
struct OrderStatements {
    StatementOrder order = StatementOrder::File;
};
struct ShowWhole {
    QString key; ///< of a text that was cut
};
struct ShowMore {};
struct GoBack {};

/// What a click or Enter leads to; the first one is nothing.
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

/// A piece of running text; one with a target is a link.
struct Span {
    QString text;
    Target target = {};
    QString toolTip = {};
    bool isQuoted = false; ///< somebody's own words amid a reporter's
};

/// Adds words that lead nowhere.
inline void addWords(std::vector<Span>& spans, const QString& text) { spans.emplace_back().text = text; }

struct Paragraph {
    TextStyle style = TextStyle::Body;
    std::vector<Span> spans;
};

/// A label with its value beside it, or below it where there is no room.
struct Field {
    QString label;
    std::vector<Span> value;
};

enum class ChipTone {
    Bare, ///< words alone, without a border
    Plain,
    Status,
    Confirming,
    Opposing,
    Expecting,
    Warning, ///< deserves a second look
    Grade1,  ///< A and 1, the best
    Grade2,
    Grade3,
    Grade4,
    Grade5,
    Unjudged ///< F and 6: outside the ramp
};

struct Chip {
    QString mark; ///< the sign, letter or digit
    QString text;
    ChipTone tone = ChipTone::Plain;
    QString toolTip = {};
    Target target = {};
    QColor swatch = {};      ///< valid: painted in place of the mark
    QString secondMark = {}; ///< beside the first one, in a tone of its own: the two grades
    ChipTone secondTone = ChipTone::Plain;
};

struct Chips {
    std::vector<Chip> chips;
};

/// An event (or source) in a list; a click anywhere on it leads there.
struct Entry {
    QString over; ///< small, above the title: the date
    QString title;
    QString note; ///< small, below it
    Target target;
    bool isFaint = false;
};

struct Button {
    QString text;
    Target target;
};

/// Side by side, in as many rows as they need.
struct ButtonRow {
    std::vector<Button> buttons;
};

enum class CardKind { Direct, Mixed, Indirect, Judgement, Plain };

struct CardStart {
    CardKind kind = CardKind::Plain;
    QString name;         ///< for a screen reader
    QString copyText;     ///< what Ctrl+C takes when nothing else is chosen
    bool isFaint = false; ///< not known on the day of knowledge
    QString key = {};     ///< names it among the cards of a page
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

/// The key of a statement's card, and of an event's date by its position.
[[nodiscard]] QString cardKey(const StatementId& statement);
[[nodiscard]] QString dateCardKey(std::size_t claim);
[[nodiscard]] bool isStatementCard(const QString& key);
/// Everything on the page as plain text, one block a line.
[[nodiscard]] QString plainText(const Page& page);

} // namespace crisis::ui
