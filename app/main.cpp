// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"
#include "app/ui/RunWindow.h"

#include <iostream>

int main(int argc, char** argv) {
    const crisis::cli::CommandRequest request =
        crisis::cli::parseCommandLine(argc, argv, std::cout, std::cerr);
    if (const auto* window = std::get_if<crisis::cli::WindowRequest>(&request))
        return crisis::ui::runWindow(argc, argv, window->file);
    if (const auto* answered = std::get_if<crisis::cli::Answered>(&request))
        return answered->exitCode;
    if (const auto* list = std::get_if<crisis::cli::ListRequest>(&request))
        return crisis::cli::runCommand(*list, argc, argv);
    if (const auto* check = std::get_if<crisis::cli::CheckRequest>(&request))
        return crisis::cli::runCommand(*check, argc, argv);
    if (const auto* convert = std::get_if<crisis::cli::ConvertRequest>(&request))
        return crisis::cli::runCommand(*convert, argc, argv);
    return crisis::cli::runCommand(std::get<crisis::cli::ExportRequest>(request), argc, argv);
}
