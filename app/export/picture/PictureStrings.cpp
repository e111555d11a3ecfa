// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture/PictureStrings.h"

#include "app/text/Citation.h"
#include "app/text/ClaimText.h"
#include "app/text/NumberText.h"
#include "app/text/PlainText.h"
#include "app/text/SceneStrings.h"
#include "app/text/SummaryText.h"
#include "app/text/VocabularyText.h"

#include <QCoreApplication>

namespace crisis::exports {

namespace {

struct PictureStringsTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::exports::PictureStrings)
};

std::string published(const Source& source, const DateStrings& words) {
    for (const DateClaim& claim : source.dates) {
        if (claim.role && claim.role->is(SourceDateRole::Published) && claim.date)
            return inWords(*claim.date, words);
    }
    return {};
}

// "Title, Publisher, 8 August 2023 (uncertain)".
std::vector<std::string> sourceNames(const Timeline& timeline, const DateStrings& words) {
    std::vector<std::string> names;
    for (const Source& source : timeline.sources()) {
        QStringList parts;
        for (const std::string& part : {source.title, source.publisher, published(source, words)}) {
            if (!part.empty())
                parts << QString::fromStdString(part);
        }
        names.push_back(parts.join(QStringLiteral(", ")).toStdString());
    }
    return names;
}

// “Text” — speaker, office, venue (source, paragraph 3): for quotations, not for reported speech.
std::vector<std::string> quotesOf(const Timeline& timeline, EventPosition event) {
    std::vector<std::string> quotes;
    for (const StatementPosition index : timeline.statementsAbout(event)) {
        const Statement statement = timeline.statement(index);
        if (statement.kind.is(StatementKind::Indirect))
            continue;
        QString text = setWords(statement);
        QStringList who;
        for (const QString& part :
             {speakerNames(timeline, statement), isolated(shownOnOneLine(statement.speakerOffice)),
              isolated(shownOnOneLine(statement.venue))}) {
            if (!part.isEmpty())
                who << part;
        }
        if (!who.isEmpty())
            text += QStringLiteral(" — ") + who.join(QStringLiteral(", "));
        const QString source = sourceReference(timeline, statement.source, statement.paragraph);
        if (!source.isEmpty())
            text = PictureStringsTr::tr("%1 (%2)", "a quote and its source").arg(text, source);
        quotes.push_back(text.toStdString());
    }
    return quotes;
}

} // namespace

PictureRequest pictureRequest(const Timeline& timeline, const PictureOptions& options,
                              const Timeline::AxisSpan& span, const DateStrings& words) {
    const LogicalSize size = logicalSize(options);
    PictureRequest request;
    request.widthPx = size.widthPx;
    request.heightPx = size.heightPx;
    request.whole = options.content == PictureContent::Whole;
    request.span = span;
    request.pages = options.pages;
    request.rows = options.rows;
    request.marking = timeline.header().marking;
    request.asOf = options.asOf;
    request.withGrades = options.withGrades;
    request.withOverview = options.withOverview;
    if (options.withTitle)
        request.title = timeline.header().title;
    if (options.withTitle && options.withSubtitle)
        request.subtitle = timeline.header().description;
    if (options.withSources)
        request.sources = sourceNames(timeline, words);
    if (options.withLegend) {
        request.legend = legendSigns(options.withGrades);
        request.legendStrings = legendStrings(options.withGrades);
    }
    if (options.withQuotes)
        request.quotesOf = [&timeline](EventPosition event) { return quotesOf(timeline, event); };
    request.sourcesLine = [](const std::string& sources) {
        return PictureStringsTr::tr("Sources: %1").arg(QString::fromStdString(sources)).toStdString();
    };
    request.moreSources = [](std::uint64_t n) {
        return PictureStringsTr::tr("and %n more", "sources", pluralCount(n)).toStdString();
    };
    request.moreQuotes = [](std::uint64_t n) {
        return (n == 1 ? PictureStringsTr::tr("The quotes of 1 more event do not fit here.")
                       : PictureStringsTr::tr("The quotes of %n more events do not fit here.", nullptr,
                                              pluralCount(n)))
            .toStdString();
    };
    return request;
}

QString pageNumberText(int page, int pages) {
    return PictureStringsTr::tr("Page %1 of %2").arg(page).arg(pages);
}

QString sourceCitation(const Source& source, const DateStrings& words) {
    QStringList parts;
    for (const std::string& part : {source.title, source.author, source.publisher}) {
        if (!part.empty())
            parts << isolated(shownOnOneLine(part, 500));
    }
    parts << sourceKindText(source.kind);
    for (const DateClaim& claim : source.dates) {
        if (claim.role)
            parts << PictureStringsTr::tr("%1 %2", "such as: published, a date")
                         .arg(sourceDateRoleText(*claim.role), claimWords(claim, words));
    }
    parts << PictureStringsTr::tr("reliability %1 (%2)")
                 .arg(reliabilityLetter(source.reliability), reliabilityText(source.reliability));
    return parts.join(PictureStringsTr::tr("; ", "between the parts of a citation"));
}

std::vector<std::string> sourceCitations(const Timeline& timeline, const DateStrings& words) {
    std::vector<std::string> citations;
    for (const Source& source : timeline.sources()) {
        QString citation = sourceCitation(source, words);
        if (!source.url.empty())
            citation += QStringLiteral(". ") + shownOnOneLine(source.url, 500);
        citations.push_back(citation.toStdString());
    }
    return citations;
}

std::vector<TextParagraph> summaryParagraphs(const Timeline& timeline, const DateStrings& words) {
    constexpr std::size_t mostItems = 500;  // per section
    const QLocale locale = pictureLocale(); // so that the bytes are the same everywhere
    const std::atomic<bool> cancel = false;
    const EvidenceSummary summary = summarise(timeline, cancel);
    const AnchorFindings rawDiagnostics = checkAnchors(timeline, words, cancel);
    std::vector<TextParagraph> paragraphs;
    for (const SummarySection& section :
         summarySections(timeline, summary, rawDiagnostics, words, locale, mostItems)) {
        paragraphs.push_back({countedHeading(section, locale).toStdString(), {}, TextRole::Heading});
        if (section.items.empty())
            paragraphs.push_back({noneText().toStdString(), {}, TextRole::Label, true});
        for (const SummaryItem& item : section.items) {
            QStringList parts;
            for (const QString& part : {item.label, item.text, item.note}) {
                if (!part.isEmpty())
                    parts << isolated(part);
            }
            paragraphs.push_back({parts.join(QStringLiteral(" – ")).toStdString(), {}});
        }
        if (section.total > section.items.size())
            paragraphs.push_back({moreText(section.total - section.items.size(), locale).toStdString(),
                                  {},
                                  TextRole::Label,
                                  true});
    }
    return paragraphs;
}

QLocale pictureLocale() { return {QLocale::English, QLocale::UnitedKingdom}; }

QString sourcesHeading() { return PictureStringsTr::tr("Sources"); }

} // namespace crisis::exports
