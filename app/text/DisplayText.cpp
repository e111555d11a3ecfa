// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/DisplayText.h"

namespace crisis {

namespace {

bool isHidden(QChar c) {
    const char16_t code = c.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E ||
           code == 0x200F || code == 0x061C || code == 0xFEFF || (code < 0x20 && code != '\n') ||
           (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
}

QString shown(std::string_view utf8, bool keepLines) {
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'\r' || c == u'\n' || c.unicode() == 0x2028 || c.unicode() == 0x2029)
            text[at] = keepLines ? u'\n' : u' ';
        else if (c == u'\t')
            text[at] = u' ';
        else if (isHidden(c)) {
            const QString code = QStringLiteral("[U+%1]")
                                     .arg(static_cast<uint>(c.unicode()), 4, 16, QLatin1Char('0'))
                                     .toUpper();
            text.replace(at, 1, code);
            at += code.size() - 1;
        }
    }
    return text;
}

} // namespace

QString displayLine(std::string_view utf8) { return shown(utf8, false); }

QString displayText(std::string_view utf8) { return shown(utf8, true); }

} // namespace crisis
