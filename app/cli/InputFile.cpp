// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/InputFile.h"

#include "core/base/Utf8.h"
#include "core/io/file/FileBytes.h"

#include <QFile>

#include <cstdio>

namespace crisis::cli {

namespace {

constexpr char16_t escapeBase = 0xDC00; // plus the byte, which is at least 0x80

} // namespace

QString nameOfBytes(std::string_view name) {
    QString text;
    while (!name.empty()) {
        std::size_t length = characterLength(name, 0);
        if (length == 0) {
            text += QChar(static_cast<char16_t>(escapeBase + static_cast<unsigned char>(name[0])));
            length = 1;
        } else {
            text += QString::fromUtf8(name.data(), static_cast<qsizetype>(length));
        }
        name.remove_prefix(length);
    }
    return text;
}

std::string bytesOfName(const QString& name) {
    std::string bytes;
    for (qsizetype at = 0; at < name.size(); ++at) {
        const QChar unit = name.at(at);
        if (unit.isHighSurrogate() && at + 1 < name.size())
            bytes += QStringView(name).mid(at++, 2).toUtf8().toStdString();
        else if (unit.isLowSurrogate())
            bytes += static_cast<char>(unit.unicode() - escapeBase);
        else
            bytes += QString(unit).toStdString();
    }
    return bytes;
}

Result<QByteArray> inputBytes(const QString& path) {
    QFile standardInput;
    if (isStandardStream(path)) {
        if (!standardInput.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorCode::FileUnreadable,
                           {path.toStdString(), standardInput.errorString().toStdString()});
        QByteArray bytes = standardInput.readAll();
        if (bytes.size() > static_cast<qsizetype>(largestFile))
            return failure(ErrorCode::FileTooLarge, {path.toStdString()});
        return bytes;
    }
    const auto file = FileBytes::open(std::filesystem::path(bytesOfName(path)));
    if (!file)
        return tl::unexpected(file.error());
    return QByteArray(file->bytes().data(), static_cast<qsizetype>(file->bytes().size()));
}

Result<OpenedTimeline> readInput(const QString& path, ImportOptions options) {
    if (!isStandardStream(path))
        return openAnyFormatFile(std::filesystem::path(bytesOfName(path)), std::move(options));
    const auto bytes = inputBytes(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto any = openAnyFormat({bytes->constData(), static_cast<std::size_t>(bytes->size())}, options);
    if (!any && (any.error().arguments.empty() || any.error().arguments[0].empty()))
        any.error().arguments = {path.toStdString()};
    return any;
}

} // namespace crisis::cli
