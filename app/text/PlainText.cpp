// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/PlainText.h"

#include <QFileInfo>

namespace crisis::text {
namespace {

bool isBidiControl(char16_t unit) {
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200E ||
           unit == 0x200F || unit == 0x061C;
}

bool isLineEnd(char16_t unit) {
    return unit == u'\n' || unit == u'\r' || unit == 0x2028 || unit == 0x2029 || unit == 0x0085;
}

bool isControl(char16_t unit) { return unit < 0x20 || (unit >= 0x7F && unit < 0xA0); }

QString codePointName(char16_t unit) {
    return QStringLiteral("[U+%1]").arg(static_cast<uint>(unit), 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace

QString shown(std::string_view utf8) {
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text.at(i).unicode();
        if (unit == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
            continue;
        if (isLineEnd(unit))
            out += u'\n';
        else if (unit == u'\t')
            out += u' ';
        else if (isBidiControl(unit) || isControl(unit))
            out += codePointName(unit);
        else
            out += text.at(i);
    }
    return out;
}

QString shownOnOneLine(std::string_view utf8, qsizetype limit) {
    // A character has at most four bytes, so only the needed beginning of a huge text is converted.
    const auto enough = static_cast<std::size_t>(limit + 1) * 4;
    if (utf8.size() > enough) {
        std::size_t end = enough;
        while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U)
            --end;
        utf8 = utf8.substr(0, end);
    }
    QString line = shown(utf8);
    line.replace(u'\n', u' ');
    return cut(line, limit);
}

QString shownFileName(const QString& path, qsizetype limit) {
    return shownOnOneLine(QFileInfo(path).fileName().toStdString(), limit);
}

QString cut(const QString& text, qsizetype limit) {
    if (text.size() <= limit)
        return text;
    qsizetype end = limit;
    if (end > 0 && text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end) + QChar(0x2026);
}

QString isolated(const QString& text) {
    for (const QChar c : text) {
        const auto direction = c.direction();
        if (direction == QChar::DirR || direction == QChar::DirAL)
            return QChar(0x2068) + text + QChar(0x2069);
    }
    return text;
}

QString plainToolTip(const QString& text) {
    if (text.isEmpty())
        return {};
    const QString escaped = cut(text, 300).toHtmlEscaped();
    return QStringLiteral("<qt>") + QString(escaped).replace(u'\n', QStringLiteral("<br/>")) +
           QStringLiteral("</qt>");
}

QString withoutMnemonic(const QString& text) {
    QString out = text;
    return out.replace(u'&', QStringLiteral("&&"));
}

} // namespace crisis::text
