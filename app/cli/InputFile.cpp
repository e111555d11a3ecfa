// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/InputFile.h"

#include "core/io/FileBytes.h"

#include <QFile>

#include <cstdio>

namespace crisis {

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
    const auto file = FileBytes::open(std::filesystem::path(path.toStdU16String()));
    if (!file)
        return tl::unexpected(file.error());
    return QByteArray(file->bytes().data(), static_cast<qsizetype>(file->bytes().size()));
}

Result<AnyTimeline> readInput(const QString& path, ImportOptions options) {
    if (!isStandardStream(path))
        return readAnyTimelineFile(std::filesystem::path(path.toStdU16String()), std::move(options));
    const auto bytes = inputBytes(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto any =
        readAnyTimeline({bytes->constData(), static_cast<std::size_t>(bytes->size())}, std::move(options));
    if (!any && (any.error().arguments.empty() || any.error().arguments[0].empty()))
        any.error().arguments = {path.toStdString()};
    return any;
}

} // namespace crisis
