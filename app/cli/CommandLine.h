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

// The request that a command line makes.
struct WindowRequest {
    QString file; ///< empty: open no file
};
struct ListRequest {
    QString file;
    ListFormat format = ListFormat::Text;
    std::optional<std::int64_t> asOf; ///< days since 1970-01-01
};
struct CheckRequest {
    QStringList files;
};
/// Everything has been printed (help, version or a usage error).
struct Answered {
    int exitCode = 0;
};
using CommandRequest =
    std::variant<WindowRequest, ListRequest, CheckRequest, ConvertRequest, ExportRequest, Answered>;

/// Parses a command line. Prints help and version to `out`, usage errors to `errors` with exit code 2. A
/// first argument that is the name of a command is the command; a file of that name is opened as ./export.
[[nodiscard]] CommandRequest parseCommandLine(int argc, const char* const* argv, std::ostream& out,
                                              std::ostream& errors);

/// Runs a command, which needs no window. `argc` and `argv` are the arguments of main(). Returns the exit
/// code: 0 (success) or 1 (problems in the input, or the output cannot be written).
int runCommand(const ListRequest& request, int& argc, char** argv);
int runCommand(const CheckRequest& request, int& argc, char** argv);
int runCommand(const ConvertRequest& request, int& argc, char** argv);
int runCommand(const ExportRequest& request, int& argc, char** argv);

} // namespace crisis::cli
