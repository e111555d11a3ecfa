// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/DocumentText.h"

#include "app/export/picture/PictureStrings.h"
#include "app/text/Citation.h"
#include "app/text/ClaimText.h"
#include "app/text/DateText.h"
#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"

#include <QCoreApplication>

namespace crisis::exports {

namespace {

struct DocumentTextTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::exports::DocumentText)
};

QString attribution(const Timeline& timeline, const Statement& statement) {
    QStringList parts;
    for (const QString& part : {speakerNames(timeline, statement), shownOnOneLine(statement.speakerOffice),
                                shownOnOneLine(statement.venue), natureText(statement),
                                sourceReference(timeline, statement.source, statement.paragraph)}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(DocumentTextTr::tr(", ", "between the parts of an attribution"));
}

} // namespace

DocumentStrings documentStrings() {
    DocumentStrings words;
    words.dates = dateStrings();
    words.eventsHeading = DocumentTextTr::tr("Events").toStdString();
    words.sourcesHeading = sourcesHeading().toStdString();
    words.date = [dates = words.dates](const DateClaim& claim) {
        return claimWords(claim, dates).toStdString();
    };
    words.basis = [dates = words.dates](const DateClaim& claim) {
        return claimBasisWords(claim, dates).toStdString();
    };
    words.status = [](const Timeline& timeline, EventPosition event) {
        QStringList parts;
        if (timeline.status(event) != Status::Occurred)
            parts << statusText(timeline.status(event));
        if (timeline.isDisputed(event))
            parts << disputedText();
        return parts.join(DocumentTextTr::tr(", ", "between a status and disputed")).toStdString();
    };
    words.quote = [](const Statement& statement) { return setWords(statement).toStdString(); };
    words.attribution = [](const Timeline& timeline, const Statement& statement) {
        return attribution(timeline, statement).toStdString();
    };
    words.source = [dates = words.dates](const Source& source) {
        return sourceCitation(source, dates).toStdString();
    };
    return words;
}

} // namespace crisis::exports
