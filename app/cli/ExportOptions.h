// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExportCommand.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace crisis::cli {

/// The options of the `export` command as a command line gives them.
class ExportOptions {
public:
    /// Adds the command.
    explicit ExportOptions(CLI::App& app);
    [[nodiscard]] bool isParsed() const { return command_->parsed(); }
    /// The names of the files that are read, as given.
    [[nodiscard]] const std::vector<std::string>& inputs() const { return files_; }
    /// What was asked for. Throws CLI::ValidationError for what only shows when all is read.
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
