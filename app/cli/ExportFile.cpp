// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ExportFile.h"

#include "app/cli/InputFile.h"
#include "app/text/LeftOutText.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cstdio>
#include <ostream>

namespace crisis {

namespace {

void tell(std::ostream& out, const QJsonObject& object) {
    out << QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() << std::endl;
}

} // namespace

Result<std::uint64_t> writeExportFile(const QString& path, const FileContent& content) {
    QFile standardOutput;
    QSaveFile file(path);
    const bool toFile = !isStandardStream(path);
    QFileDevice& device = toFile ? static_cast<QFileDevice&>(file) : standardOutput;
    const auto unwritable = [&] {
        return failure(ErrorCode::FileUnwritable, {path.toStdString(), device.errorString().toStdString()});
    };
    if (toFile ? !file.open(QIODevice::WriteOnly) : !standardOutput.open(stdout, QIODevice::WriteOnly))
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
    if (stopped || (toFile ? !file.commit() : !standardOutput.flush()))
        return unwritable();
    return bytes;
}

QJsonArray leftOutArray(const std::vector<LeftOut>& left) {
    QJsonArray array;
    for (const LeftOut& item : left)
        array << QJsonObject{{QStringLiteral("what"), timelinePartText(item.part)},
                             {QStringLiteral("count"), static_cast<qint64>(item.count)},
                             {QStringLiteral("partly"), item.isPartlyHeld},
                             {QStringLiteral("text"), leftOutLine(item)}};
    return array;
}

void tellProgress(std::ostream& out, const QString& input, double fraction) {
    tell(out, {{QStringLiteral("file"), input}, {QStringLiteral("progress"), fraction}});
}

void tellWarning(std::ostream& out, const QString& input, const QString& warning) {
    tell(out, {{QStringLiteral("file"), input}, {QStringLiteral("warning"), warning}});
}

void tellLeftOut(std::ostream& out, const QString& input, const std::vector<LeftOut>& left) {
    tell(out, {{QStringLiteral("file"), input}, {QStringLiteral("leftOut"), leftOutArray(left)}});
}

void tellWritten(std::ostream& out, const QString& input, const QString& output, std::uint64_t bytes) {
    tell(out, {{QStringLiteral("file"), input},
               {QStringLiteral("written"), output},
               {QStringLiteral("bytes"), static_cast<qint64>(bytes)}});
}

} // namespace crisis
