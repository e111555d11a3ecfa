// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ConvertCommand.h"
#include "app/cli/ExportCommand.h"
#include "app/cli/ListCommand.h"

#include <QString>
#include <QStringList>

#include <iosfwd>
#include <variant>

namespace crisis::cli {

// What a command line asks for.
struct WindowRequest {
    QString file; ///< empty: none
};
struct ListRequest {
    QString file;
    ListFormat format = ListFormat::Text;
    std::optional<std::int64_t> asOf; ///< days since 1970-01-01
};
struct CheckRequest {
    QStringList files;
};
/// Everything is said already (help, version, wrong usage).
struct Answered {
    int exitCode = 0;
};
using CommandRequest =
    std::variant<WindowRequest, ListRequest, CheckRequest, ConvertRequest, ExportRequest, Answered>;

/// Reads a command line; help and version go to `out`, wrong usage to `errors` with exit code 2. A first
/// argument that is the name of a command is the command; a file of that name opens as ./export.
[[nodiscard]] CommandRequest parseCommandLine(int argc, const char* const* argv, std::ostream& out,
                                              std::ostream& errors);

/// Runs what needs no window. `argc` and `argv` are those of main. Exit code 0 (good), 1 (the input has
/// problems).
int runCommand(const ListRequest& request, int& argc, char** argv);
int runCommand(const CheckRequest& request, int& argc, char** argv);
int runCommand(const ConvertRequest& request, int& argc, char** argv);
int runCommand(const ExportRequest& request, int& argc, char** argv);

} // namespace crisis::cli
