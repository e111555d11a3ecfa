// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/QuotedWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace crisis::text {
namespace {

struct QuotedWordsTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::text::QuotedWords)
};

/// The closing marks that match an opening mark; empty if `mark` does not open a quotation.
QStringView closersOf(QChar mark) {
    switch (mark.unicode()) {
    case u'"':
        return u"\"";
    case 0x201C:
        return u"\u201D";
    case 0x201E:
        return u"\u201C\u201D";
    case 0x00AB:
        return u"\u00BB";
    case 0x00BB:
        return u"\u00AB";
    case 0x300C:
        return u"\u300D";
    case 0x300E:
        return u"\u300F";
    default:
        return {};
    }
}

} // namespace

std::vector<TextRange> quotedWords(const QString& text) {
    std::vector<TextRange> found;
    QString alone; // marks without a closing mark, so that each is searched for only once
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QStringView closers = closersOf(text.at(at));
        if (closers.isEmpty() || alone.contains(text.at(at)))
            continue;
        const auto end =
            std::find_if(text.cbegin() + at + 1, text.cend(), [&](QChar c) { return closers.contains(c); });
        if (end == text.cend())
            alone += text.at(at);
        if (end == text.cend() || end - text.cbegin() == at + 1)
            continue;
        found.push_back({at, end - text.cbegin() + 1});
        at = found.back().end - 1;
    }
    return found;
}

QString betweenMarks(const QString& text) {
    const auto strong = std::find_if(text.cbegin(), text.cend(), [](QChar c) {
        return c.direction() == QChar::DirL || c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
    return strong != text.cend() && strong->direction() == QChar::DirAL
               ? QStringLiteral("«%1»").arg(text)
               : QuotedWordsTr::tr("“%1”", "a quotation").arg(text);
}

} // namespace crisis::text
