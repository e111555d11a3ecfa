// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExportCommand.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace crisis::cli {

/// The command-line options of `export`.
class ExportOptions {
public:
    /// Adds the command to `app`, which must outlive the object.
    explicit ExportOptions(CLI::App& app);
    [[nodiscard]] bool isParsed() const { return command_->parsed(); }
    /// The names of the input files, as given.
    [[nodiscard]] const std::vector<std::string>& inputs() const { return files_; }
    /// The parsed request. Throws CLI::ValidationError for invalid values and combinations of options.
    [[nodiscard]] ExportRequest request() const;

private:
    void checkFormat(const ExportChoices& choices) const;

    CLI::App* command_;
    ExportRequest request_;
    std::vector<std::string> files_;
    std::string output_, format_, size_ = "1600x900", asOf_;
    double dotsPerInch_ = 0;
    bool embedsAll_ = false;
};

} // namespace crisis::cli
