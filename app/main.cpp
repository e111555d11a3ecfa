// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"
#include "app/ui/RunWindow.h"

#include <iostream>

int main(int argc, char** argv) {
    const crisis::CommandRequest request = crisis::parseCommandLine(argc, argv, std::cout, std::cerr);
    if (const auto* window = std::get_if<crisis::WindowRequest>(&request))
        return crisis::runWindow(argc, argv, window->file);
    if (const auto* answered = std::get_if<crisis::Answered>(&request))
        return answered->exitCode;
    if (const auto* list = std::get_if<crisis::ListRequest>(&request))
        return crisis::runCommand(*list, argc, argv);
    if (const auto* check = std::get_if<crisis::CheckRequest>(&request))
        return crisis::runCommand(*check, argc, argv);
    if (const auto* convert = std::get_if<crisis::ConvertRequest>(&request))
        return crisis::runCommand(*convert, argc, argv);
    return crisis::runCommand(std::get<crisis::ExportRequest>(request), argc, argv);
}
