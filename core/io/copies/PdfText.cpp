// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/copies/LocalCopy.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

#include <sys/resource.h>

namespace crisis::io {

namespace {

constexpr int timeLimitMs = 20'000;
constexpr rlim_t memoryBytes = rlim_t{1} << 30;
constexpr rlim_t processorSeconds = 15;

// Runs between fork and exec: a broken document must not exhaust the machine.
void limitChild() {
    const rlimit memory{memoryBytes, memoryBytes};
    const rlimit processor{processorSeconds, processorSeconds};
    const rlimit nothing{0, 0};
    setrlimit(RLIMIT_AS, &memory);
    setrlimit(RLIMIT_CPU, &processor);
    setrlimit(RLIMIT_CORE, &nothing);
    setrlimit(RLIMIT_FSIZE, &nothing);
}

} // namespace

tl::expected<std::string, CopyError> textOfPdf(const QString& path) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
        return tl::unexpected(CopyError::NoReader);
    QProcess process;
    process.setChildProcessModifier(limitChild);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, {QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("-nopgbrk"), path,
                            QStringLiteral("-")});
    QElapsedTimer clock;
    clock.start();
    QByteArray text;
    while (process.state() != QProcess::NotRunning) {
        const auto left = timeLimitMs - static_cast<int>(clock.elapsed());
        if (left <= 0 || text.size() > static_cast<qsizetype>(largestCopyText)) {
            process.kill();
            process.waitForFinished();
            if (left <= 0)
                return tl::unexpected(CopyError::TookTooLong);
            return text.toStdString();
        }
        process.waitForReadyRead(std::min(left, 200));
        text += process.readAllStandardOutput();
    }
    text += process.readAllStandardOutput();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return tl::unexpected(CopyError::NoText);
    return text.toStdString();
}

} // namespace crisis::io
