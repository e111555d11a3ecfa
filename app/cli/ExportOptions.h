// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExportCommand.h"

#include <CLI/CLI.hpp>

#include <memory>

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
    void addSize();
    void addContent();
    void addLooks();
    void addParts();
    void addEmbedding();

    CLI::App* command_;
    ExportRequest request_;
    std::vector<std::string> files_;
    std::string output_, format_, size_ = "1600x900", theme_ = "light", lanes_, knownOn_, svgText_ = "text";
    double scale_ = 1, dotsPerInch_ = 0;
    bool whole_ = false, noTitle_ = false, noSubtitle_ = false, noLegend_ = false, noSources_ = false,
         noPageNumbers_ = false, noEmbed_ = false, embedAll_ = false;
};

} // namespace crisis::cli
