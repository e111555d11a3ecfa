// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExportCommand.h"
#include "core/import/base/ImportSummary.h"
#include "core/import/rows/TableMapping.h"

#include <CLI/CLI.hpp>

#include <QString>

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace crisis::cli {

/// The command `crisis-timeline convert IN OUT …`.
struct ConvertRequest {
    QString input;                      ///< "-": standard input
    QString output;                     ///< "-": standard output
    std::optional<ExportFormat> format; ///< absent: a timeline file
    const ImportFormat* from = nullptr; ///< null: detected from the content
    std::string title;                  ///< for a file without a title; empty: the file name
    QString mapping, saveMapping;       ///< paths; empty: none
    TableMapping settings;              ///< overrides settings of the mapping; no columns
    bool force = false;                 ///< overwrite an existing file
    bool json = false;                  ///< print the report as a JSON object
};

/// The command-line options of `convert`.
class ConvertOptions {
public:
    /// Adds the command to `app`, which must outlive the object.
    explicit ConvertOptions(CLI::App& app);

    [[nodiscard]] bool isParsed() const { return command_->parsed(); }
    /// The names of the input files, as given.
    [[nodiscard]] std::vector<std::string> inputs() const { return {input_}; }
    /// The parsed request. Throws CLI::ValidationError for invalid combinations of options.
    [[nodiscard]] ConvertRequest request() const;

private:
    CLI::App* command_;
    ConvertRequest request_;
    std::string input_, output_, from_, to_, mapping_, saveMapping_;
    std::string delimiter_, encoding_, dateOrder_;
    std::optional<std::uint32_t> headerLine_;
};

/// Reads, converts and writes. Prints a report of what was found, mapped and quarantined to `out` (to
/// `errors` if the result goes to standard output). Returns the exit code: 0, or 1 if the input has
/// diagnostics, cannot be read, or the output cannot be written; a failed conversion leaves no file.
int runConvert(const ConvertRequest& request, std::ostream& out, std::ostream& errors);

} // namespace crisis::cli
