// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExportCommand.h"
#include "core/import/base/ImportSummary.h"
#include "core/import/table/TableMapping.h"

#include <CLI/CLI.hpp>

#include <QString>

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace crisis::cli {

/// `crisis-timeline convert IN OUT …` as read from the command line.
struct ConvertRequest {
    QString input;                      ///< "-": standard input
    QString output;                     ///< "-": standard output
    std::optional<ExportFormat> format; ///< absent: a timeline file
    std::optional<ImportFormat> from;   ///< absent: told by the content
    std::string title;                  ///< for files that have none of their own; empty: the file's name
    QString mapping, saveMapping;       ///< files; empty: none
    TableMapping settings;              ///< how a table is read, over what the mapping says; no columns
    bool force = false;                 ///< writes over a file that is there
    bool json = false;                  ///< the summary as a JSON object
};

/// The options of `convert`.
class ConvertOptions {
public:
    explicit ConvertOptions(CLI::App& app);

    [[nodiscard]] bool isParsed() const { return command_->parsed(); }
    /// The names of the files that are read, as given.
    [[nodiscard]] std::vector<std::string> inputs() const { return {input_}; }
    /// Throws CLI::ValidationError for what only shows in combination.
    [[nodiscard]] ConvertRequest request() const;

private:
    CLI::App* command_;
    ConvertRequest request_;
    std::string input_, output_, from_, to_, mapping_, saveMapping_;
    std::string delimiter_, encoding_, dateOrder_;
    std::optional<std::uint32_t> headerLine_;
};

/// Reads, converts and writes; tells what was found, mapped and set aside on `out` (on `errors` if the result
/// goes to standard output). Exit code 0, or 1 if the input has problems or cannot be read, or the output
/// written; then nothing is left behind.
int runConvert(const ConvertRequest& request, std::ostream& out, std::ostream& errors);

} // namespace crisis::cli
