// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Catch.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace crisis::test {

/// Describes the first lines in which two texts differ; empty if the texts are equal.
inline std::string differingLines(const std::string& approved, const std::string& found) {
    constexpr int mostLines = 5;
    std::istringstream before(approved), after(found);
    std::string message;
    int differing = 0;
    for (int number = 1; before || after; ++number) {
        std::string was, is;
        const bool hadLine = static_cast<bool>(std::getline(before, was));
        const bool hasLine = static_cast<bool>(std::getline(after, is));
        if ((hadLine == hasLine && was == is) || ++differing > mostLines)
            continue;
        const std::string line = std::to_string(number) + ": ";
        message += (hadLine ? "- " + line + was + "\n" : "") + (hasLine ? "+ " + line + is + "\n" : "");
    }
    if (differing > mostLines)
        message += "and " + std::to_string(differing - mostLines) + " more lines\n";
    return message.empty() && approved != found ? "the end of the last line differs\n" : message;
}

/// Fails unless a text is the approved one, in the file `name` of tests/data. With the environment variable
/// CRISIS_APPROVE, as `tests/approve` sets it, writes the file instead.
inline void checkApproved(const std::string& name, const std::string& text) {
    const std::string path = CRISIS_SOURCE_DIR "/tests/data/" + name;
    if (std::getenv("CRISIS_APPROVE") != nullptr) {
        std::ofstream(path, std::ios::binary) << text;
        WARN("approved: " << name);
    }
    std::ifstream file(path, std::ios::binary);
    const std::string approved(std::istreambuf_iterator<char>(file), {});
    const std::string difference = differingLines(approved, text);
    if (difference.empty())
        SUCCEED(name);
    else
        FAIL_CHECK("tests/data/" << name << " (-) differs from the result (+):\n"
                                 << difference << "If the result is right, run tests/approve.");
}

} // namespace crisis::test
