// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ExportFile.h"

#include "app/cli/InputFile.h"
#include "app/text/ExportLossText.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cstdio>
#include <ostream>

namespace crisis::cli {

namespace {

void print(std::ostream& out, const QJsonObject& object) {
    out << QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() << std::endl;
}

} // namespace

Result<std::uint64_t> writeExportFile(const QString& path, const FileContent& content) {
    // Only a regular file is replaced atomically; a device or a pipe is written to directly.
    const QFileInfo there(path);
    if (there.isDir())
        return failure(ErrorCode::FileIsFolder, {path.toStdString()});
    const bool toStandard = isStandardStream(path);
    const bool toFile = !toStandard && (!there.exists() || there.isFile());
    QFile stream(toStandard ? QString() : path);
    QSaveFile file(path);
    QFileDevice& device = toFile ? static_cast<QFileDevice&>(file) : stream;
    const auto unwritable = [&] {
        return failure(ErrorCode::FileUnwritable, {path.toStdString(), device.errorString().toStdString()});
    };
    if (toStandard ? !stream.open(stdout, QIODevice::WriteOnly) : !device.open(QIODevice::WriteOnly))
        return unwritable();
    std::uint64_t bytes = 0;
    bool stopped = false;
    const auto written = content([&](std::string_view piece) {
        bytes += piece.size();
        stopped = device.write(piece.data(), static_cast<qint64>(piece.size())) !=
                  static_cast<qint64>(piece.size());
        return !stopped;
    });
    if (!written && !stopped)
        return tl::unexpected(written.error());
    if (stopped || (toFile ? !file.commit() : !stream.flush()))
        return unwritable();
    return bytes;
}

QJsonArray exportLossArray(const std::vector<ExportLoss>& losses) {
    QJsonArray array;
    for (const ExportLoss& loss : losses)
        array << QJsonObject{{QStringLiteral("what"), dataKindText(loss.kind)},
                             {QStringLiteral("count"), static_cast<qint64>(loss.count)},
                             {QStringLiteral("partly"), loss.isPartlyHeld},
                             {QStringLiteral("text"), exportLossLine(loss)}};
    return array;
}

void printProgress(std::ostream& out, const QString& input, double fraction) {
    print(out, {{QStringLiteral("file"), input}, {QStringLiteral("progress"), fraction}});
}

void printWarning(std::ostream& out, const QString& input, const QString& warning) {
    print(out, {{QStringLiteral("file"), input}, {QStringLiteral("warning"), warning}});
}

void printExportLosses(std::ostream& out, const QString& input, const std::vector<ExportLoss>& losses) {
    print(out, {{QStringLiteral("file"), input}, {QStringLiteral("leftOut"), exportLossArray(losses)}});
}

void printWritten(std::ostream& out, const QString& input, const QString& output, std::uint64_t bytes) {
    print(out, {{QStringLiteral("file"), input},
                {QStringLiteral("written"), output},
                {QStringLiteral("bytes"), static_cast<qint64>(bytes)}});
}

} // namespace crisis::cli
