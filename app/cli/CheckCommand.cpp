// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CheckCommand.h"

#include "app/text/ErrorText.h"
#include "app/text/PlainText.h"
#include "core/io/TimelineReader.h"

#include <ostream>

namespace crisis {

namespace {

void tell(const QString& file, const Error& error, std::ostream& out) {
    out << file.toStdString() << ':';
    if (error.place)
        out << error.place->line << ':' << error.place->column << ": "
            << shownOnOneLine(error.place->pointer, 500).toStdString() << ':';
    out << ' ' << errorText(error).toStdString() << '\n';
}

} // namespace

int checkFiles(const QStringList& files, std::ostream& out) {
    int exitCode = 0;
    for (const QString& file : files) {
        const auto read = readTimelineFile(std::filesystem::path(file.toStdU16String()));
        if (!read) {
            tell(file, read.error(), out);
            exitCode = 1;
            continue;
        }
        for (const Error& problem : read->problems.list)
            tell(file, problem, out);
        if (read->problems.more > 0)
            out << file.toStdString() << ": and " << read->problems.more << " more\n";
        if (!read->problems.empty())
            exitCode = 1;
    }
    return exitCode;
}

} // namespace crisis
