// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/StatementCards.h"

#include "app/text/Citation.h"
#include "app/text/ClaimText.h"
#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace crisis::ui {
namespace {

struct StatementCardsTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::ui::StatementCards)
};

/// Statements may answer each other in a cycle. Each is shown once, and nested no deeper than this.
constexpr int depthLimit = 6;
constexpr std::size_t mostOrdered = 5'000; ///< more than this are shown in file order

ChipTone stanceTone(const VocabularyTerm<Stance>& stance) {
    if (stance.is(Stance::Confirms))
        return ChipTone::Confirming;
    if (stance.is(Stance::Denies) || stance.is(Stance::Disputes))
        return ChipTone::Opposing;
    if (stance.is(Stance::Predicts))
        return ChipTone::Expecting;
    return ChipTone::Plain;
}

CardKind cardKind(const Statement& statement) {
    if (!statement.origin.is(StatementOrigin::Reported))
        return CardKind::Judgement;
    if (statement.kind.is(StatementKind::Direct))
        return CardKind::Direct;
    return statement.kind.is(StatementKind::Mixed) ? CardKind::Mixed : CardKind::Indirect;
}

class Cards {
public:
    Cards(Page& page, const PageContext& context, EventPosition event)
        : page_(page), context_(context), event_(context.timeline.eventId(event)) {}

    void addAll(std::span<const StatementPosition> unordered) {
        const std::vector<StatementPosition> statements = ordered(unordered);
        if (statements.size() > 1)
            addOrder();
        std::unordered_set<std::uint32_t> here;
        for (const StatementPosition index : statements)
            here.insert(static_cast<std::uint32_t>(index));
        std::size_t shown = 0;
        for (const StatementPosition index : statements) {
            if (done_.contains(static_cast<std::uint32_t>(index)))
                continue;
            const Statement statement = context_.timeline.statement(index);
            if (answersOneOf(statement, here))
                continue;
            if (shown++ == context_.itemLimit) {
                page_.add(Button{StatementCardsTr::tr("Show more statements"), ShowMore{}});
                return;
            }
            addCard(index, statement, stanceToEvent(statement), 0);
        }
        // The remaining statements are in cycles of answers.
        for (const StatementPosition index : statements) {
            if (!done_.contains(static_cast<std::uint32_t>(index)) && shown++ < context_.itemLimit) {
                const Statement statement = context_.timeline.statement(index);
                addCard(index, statement, stanceToEvent(statement), 0);
            }
        }
    }

private:
    [[nodiscard]] std::vector<StatementPosition> ordered(std::span<const StatementPosition> unordered) const {
        std::vector<StatementPosition> statements(unordered.begin(), unordered.end());
        if (context_.order == StatementOrder::File || statements.size() > mostOrdered)
            return statements;
        struct Keyed {
            std::pair<std::int64_t, std::string> key;
            StatementPosition index;
        };
        std::vector<Keyed> keyed;
        for (const StatementPosition index : statements)
            keyed.push_back({keyOf(context_.timeline.statement(index)), index});
        std::stable_sort(keyed.begin(), keyed.end(),
                         [](const Keyed& a, const Keyed& b) { return a.key < b.key; });
        for (std::size_t i = 0; i < keyed.size(); ++i)
            statements[i] = keyed[i].index;
        return statements;
    }

    /// The sort key. Statements without a value sort last.
    [[nodiscard]] std::pair<std::int64_t, std::string> keyOf(const Statement& statement) const {
        constexpr std::int64_t last = std::numeric_limits<std::int64_t>::max();
        if (context_.order == StatementOrder::Date) {
            const DateClaim* claim = speakingClaim(statement.dates);
            const Bounds bounds = claim != nullptr ? boundsOf(*claim) : Bounds();
            if (bounds.earliestStart)
                return {bounds.earliestStart->day, {}};
            const Source* source = sourceOf(statement);
            return {source != nullptr ? publicationDay(*source).value_or(last) : last, {}};
        }
        if (context_.order == StatementOrder::Source) {
            const Source* source = sourceOf(statement);
            return source != nullptr ? std::pair(std::int64_t{0}, source->title)
                                     : std::pair(last, std::string());
        }
        const Actor* speaker =
            statement.speakers.empty() ? nullptr : context_.timeline.find(statement.speakers.front());
        return speaker != nullptr ? std::pair(std::int64_t{0}, speaker->name)
                                  : std::pair(last, std::string());
    }

    void addOrder() {
        std::vector<Span> spans;
        crisis::ui::addWords(spans, StatementCardsTr::tr("Order: "));
        const auto add = [&](StatementOrder order, const QString& name) {
            if (spans.size() > 1)
                crisis::ui::addWords(spans, QStringLiteral(" · "));
            crisis::ui::addWords(spans, name);
            if (order != context_.order)
                spans.back().target = OrderStatements{order};
        };
        add(StatementOrder::File, StatementCardsTr::tr("as in the file"));
        add(StatementOrder::Source, StatementCardsTr::tr("by source"));
        add(StatementOrder::Date, StatementCardsTr::tr("by date"));
        add(StatementOrder::Speaker, StatementCardsTr::tr("by speaker"));
        page_.add(Paragraph{TextStyle::Muted, std::move(spans)});
    }

    [[nodiscard]] bool answersOneOf(const Statement& statement,
                                    const std::unordered_set<std::uint32_t>& here) const {
        return std::any_of(statement.about.begin(), statement.about.end(), [&](const StatementTarget& about) {
            const auto answered = about.statement.empty()
                                      ? std::nullopt
                                      : context_.timeline.statementIndexOf(about.statement.value());
            return answered && here.contains(static_cast<std::uint32_t>(*answered));
        });
    }

    [[nodiscard]] std::vector<VocabularyTerm<Stance>> stanceToEvent(const Statement& statement) const {
        std::vector<VocabularyTerm<Stance>> stances;
        for (const StatementTarget& about : statement.about) {
            if (about.event == event_)
                stances.push_back(about.stance);
        }
        return stances;
    }

    static std::vector<VocabularyTerm<Stance>> stanceToStatement(const Statement& statement,
                                                                 const StatementId& answered) {
        std::vector<VocabularyTerm<Stance>> stances;
        for (const StatementTarget& about : statement.about) {
            if (about.statement == answered)
                stances.push_back(about.stance);
        }
        return stances;
    }

    void addCard(StatementPosition index, const Statement& statement,
                 const std::vector<VocabularyTerm<Stance>>& stances, int depth) {
        done_.insert(static_cast<std::uint32_t>(index));
        const bool judged = cardKind(statement) == CardKind::Judgement;
        page_.add(CardStart{cardKind(statement),
                            judged ? standingText(statement.origin) : statementKindText(statement.kind),
                            statementCitation(context_.timeline, statement, context_.words),
                            !isKnown(index, statement), cardKey(statement.id)});
        if (!isKnown(index, statement))
            page_.add(TextStyle::Muted,
                      notKnownText(context_.known, context_.known.dates().of(index), context_.words));
        addHead(statement, stances);
        addWords(statement);
        if (judged) {
            addJudgement(statement);
        } else {
            addSpeakers(statement);
            addFields(statement);
            addGrades(statement);
        }
        addButtons(statement);
        addAnswers(index, statement.id, depth);
        page_.add(CardEnd{});
    }

    void addButtons(const Statement& statement) {
        ButtonRow row;
        row.buttons.push_back({StatementCardsTr::tr("Copy with source"), CopyCard{}});
        // Without a source and a speaker, it is the analyst's own note.
        if (statement.source.empty() && statement.speakers.empty())
            row.buttons.push_back({StatementCardsTr::tr("Edit note…"), WriteNote{event_, statement.id}});
        else
            row.buttons.insert(row.buttons.end(),
                               {{StatementCardsTr::tr("Grade…"), Grade{statement.source, statement.id}},
                                {StatementCardsTr::tr("Edit…"), EditStatement{event_, statement.id}}});
        if (const Source* source = sourceOf(statement); source != nullptr && source->copy)
            row.buttons.push_back({StatementCardsTr::tr("Read source"), ReadCopy{source->id, statement.id}});
        page_.add(std::move(row));
    }

    [[nodiscard]] const Source* sourceOf(const Statement& statement) const {
        return statement.source.empty() ? nullptr : context_.timeline.find(statement.source);
    }

    /// A statement without a source is the analyst's own and has no publication date.
    [[nodiscard]] bool isKnown(StatementPosition index, const Statement& statement) const {
        return statement.source.empty() || context_.known(index);
    }

    void addJudgement(const Statement& statement) {
        if (statement.confidence.isSaid())
            page_.add(
                Field{StatementCardsTr::tr("Confidence"), {Span{confidenceText(statement.confidence)}}});
        addFields(statement);
    }

    void addWords(const Statement& statement) {
        const QString key = cardKey(statement.id);
        switch (cardKind(statement)) {
        case CardKind::Direct:
            addFileText(page_, context_, TextStyle::Quotation, statement.text, key, Marks::Quotation);
            break;
        case CardKind::Mixed:
            addFileText(page_, context_, TextStyle::PartQuotation, statement.text, key, Marks::Parts);
            break;
        default:
            addFileText(page_, context_, TextStyle::ReportedSpeech, statement.text, key);
        }
    }

    void addSpeakers(const Statement& statement) {
        std::vector<Span> names = actorSpans(context_, statement.speakers);
        if (names.empty())
            page_.add(TextStyle::Muted, StatementCardsTr::tr("Speaker not named"));
        else
            page_.add(Paragraph{TextStyle::Speaker, std::move(names)});
        if (!statement.speakerOffice.empty())
            page_.add(TextStyle::Muted, shownOnOneLine(statement.speakerOffice));
    }

    void addFields(const Statement& statement) {
        if (!statement.venue.empty())
            page_.add(Field{StatementCardsTr::tr("Said to"), {Span{shownOnOneLine(statement.venue)}}});
        if (const DateClaim* claim = speakingClaim(statement.dates)) {
            Span date{claimWords(*claim, context_.words), {}, shownOnOneLine(claim->reason, 190)};
            std::vector<Span> value{std::move(date)};
            if (const QString basis = claimBasisWords(*claim, context_.words); !basis.isEmpty())
                crisis::ui::addWords(
                    value, StatementCardsTr::tr(" – %1", "how a date is known, after it").arg(basis));
            page_.add(Field{StatementCardsTr::tr("Said on"), std::move(value)});
        }
        if (std::vector<Span> source = sourceSpans(context_, statement.source, statement.paragraph);
            !source.empty())
            page_.add(Field{StatementCardsTr::tr("Source"), std::move(source)});
        if (!statement.language.empty())
            page_.add(Field{StatementCardsTr::tr("Language"), {Span{languageName(statement.language)}}});
    }

    static QString languageName(const std::string& tag) {
        const QLocale locale(shownOnOneLine(tag, 35));
        return locale.language() == QLocale::C ? shownOnOneLine(tag, 35)
                                               : QLocale::languageToString(locale.language());
    }

    void addHead(const Statement& statement, const std::vector<VocabularyTerm<Stance>>& stances) {
        Chips row;
        const bool judged = cardKind(statement) == CardKind::Judgement;
        row.chips.push_back(judged
                                ? Chip{QStringLiteral("◇"), standingText(statement.origin), ChipTone::Plain}
                                : Chip{{}, statementKindText(statement.kind), ChipTone::Bare});
        if (judged && statement.likelihood.isSaid())
            row.chips.push_back({QStringLiteral("%"), likelihoodText(statement.likelihood), ChipTone::Plain,
                                 StatementCardsTr::tr("Likelihood on the seven-step scale of ICD 203")});
        for (const VocabularyTerm<Stance>& stance : stances) {
            if (judged && stance.is(Stance::Reports))
                continue; // meaningless for a judgement
            row.chips.push_back({stanceSign(stance), stanceText(stance), stanceTone(stance),
                                 StatementCardsTr::tr("Stance of the speaker")});
        }
        if (!judged) {
            Chip grade = gradeChip(sourceOf(statement), statement.credibility);
            grade.target = Grade{statement.source, statement.id};
            row.chips.push_back(std::move(grade));
        }
        page_.add(std::move(row));
    }

    void addGrades(const Statement& statement) {
        const Source* source = sourceOf(statement);
        const std::string reliability = source != nullptr ? source->reliability : std::string();
        page_.add(Field{
            StatementCardsTr::tr("Grades"),
            {Span{StatementCardsTr::tr("%1: %2; %3: %4", "a letter and its words, a digit and its words")
                      .arg(reliabilityLetter(reliability), reliabilityText(reliability),
                           credibilityDigit(statement.credibility),
                           credibilityText(statement.credibility))}}});
        if (const auto support = thinConfirmation(context_.timeline, statement)) {
            page_.add(
                Chips{{{QStringLiteral("!"), StatementCardsTr::tr("too few sources"), ChipTone::Warning}}});
            page_.add(TextStyle::Muted, thinConfirmationText(*support));
        }
        addSourceDoubts(source);
        for (const DateClaim& claim : statement.dates)
            addFindings(page_, context_,
                        checkClaim(context_.timeline, claim, statement.source, context_.words));
    }

    /// Warns about the source's dates. The reasons are on the page of the source, which the chip links to.
    void addSourceDoubts(const Source* source) {
        const AnchorFindings found =
            source != nullptr ? checkSource(*source, context_.words) : AnchorFindings();
        if (!found.empty())
            page_.add(Chips{{{QStringLiteral("!"), StatementCardsTr::tr("check the dates of the source"),
                              ChipTone::Warning, anchorFindingText(found.front(), context_.words),
                              ShowSource{source->id}}}});
    }

    void addAnswers(StatementPosition index, const StatementId& id, int depth) {
        if (depth >= depthLimit)
            return;
        bool headed = false;
        for (const StatementPosition answer : context_.timeline.answersTo(index)) {
            if (done_.contains(static_cast<std::uint32_t>(answer)))
                continue;
            if (!headed)
                page_.add(TextStyle::Heading, StatementCardsTr::tr("Answers"));
            headed = true;
            const Statement statement = context_.timeline.statement(answer);
            addCard(answer, statement, stanceToStatement(statement, id), depth + 1);
        }
    }

    Page& page_;
    const PageContext& context_;
    EventId event_;
    std::unordered_set<std::uint32_t> done_;
};

} // namespace

void addStatementCards(Page& page, const PageContext& context, EventPosition event) {
    Cards(page, context, event).addAll(context.timeline.statementsAbout(event));
}

} // namespace crisis::ui
