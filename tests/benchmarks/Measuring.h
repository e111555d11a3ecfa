// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <vector>

namespace crisis::test {
using namespace crisis::ui;

inline double milliseconds(const QElapsedTimer& clock) {
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// CPU time of this process over all threads; not affected by other load on the machine.
inline double computedMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// The same for another process, by its process id.
inline double computedMilliseconds(const QString& process) {
    double total = 0;
    QDirIterator threads(QStringLiteral("/proc/%1/task").arg(process), QDir::Dirs | QDir::NoDotAndDotDot);
    while (threads.hasNext()) {
        QFile file(threads.next() + QStringLiteral("/schedstat"));
        if (file.open(QIODevice::ReadOnly))
            total += file.readAll().split(' ').value(0).toDouble() / 1e6;
    }
    return total;
}

/// The time that an action took.
struct Cost {
    double wallMs = 0;
    double computedMs = 0;
};

/// The value below which `share` of the values lie; 0 without values.
inline double percentile(std::vector<double> values, double share) {
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// The same for one member of the costs.
inline double percentile(const std::vector<Cost>& costs, double Cost::*part, double share) {
    std::vector<double> values;
    values.reserve(costs.size());
    for (const Cost& cost : costs)
        values.push_back(cost.*part);
    return percentile(std::move(values), share);
}

/// A line of /proc/PROCESS/FILE with a value in kB, converted to megabytes (1e6 bytes); 0 if absent.
inline double procMegabytes(const QString& process, const char* file, const char* line) {
    QFile status(QStringLiteral("/proc/%1/%2").arg(process, QLatin1String(file)));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& text : status.readAll().split('\n')) {
        if (text.startsWith(QByteArray(line) + ':'))
            return text.mid(text.indexOf(':') + 1).simplified().split(' ').value(0).toDouble() * 1024 / 1e6;
    }
    return 0;
}

} // namespace crisis::test
