// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"

#include <iostream>

int main(int argc, char** argv) {
    const crisis::CommandRequest request = crisis::parseCommandLine(argc, argv, std::cout, std::cerr);
    if (std::holds_alternative<crisis::WindowRequest>(request)) {
        std::cerr << "crisis-timeline: name a command; `crisis-timeline --help` tells them\n";
        return 2;
    }
    if (const auto* answered = std::get_if<crisis::Answered>(&request))
        return answered->exitCode;
    if (const auto* list = std::get_if<crisis::ListRequest>(&request))
        return crisis::runCommand(*list, argc, argv);
    if (const auto* check = std::get_if<crisis::CheckRequest>(&request))
        return crisis::runCommand(*check, argc, argv);
    return crisis::runCommand(std::get<crisis::ExportRequest>(request), argc, argv);
}
