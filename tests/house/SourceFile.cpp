// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/SourceFile.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

namespace crisis::test {

namespace {

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

std::vector<SourceFile> readTree(const std::filesystem::path& root, const std::vector<std::string>& folders) {
    std::vector<SourceFile> files;
    for (const std::string& folder : folders) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const auto ending = entry.path().extension();
            if (entry.is_regular_file() && (ending == ".h" || ending == ".cpp"))
                files.push_back(
                    {entry.path().lexically_relative(root).generic_string(), contentOf(entry.path())});
        }
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

std::vector<Include> includesOf(std::string_view text) {
    static const std::regex directive(R"re(^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>))re");
    std::vector<Include> found;
    std::istringstream lines{std::string(text)};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::smatch match;
        if (line.find("include") != std::string::npos && std::regex_search(line, match, directive))
            found.push_back({number, match[match[1].matched ? 1 : 2], match[1].matched});
    }
    return found;
}

std::string folderOf(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return std::string(slash == std::string_view::npos ? std::string_view() : path.substr(0, slash));
}

std::string unitOf(std::string_view path) { return std::string(path.substr(0, path.rfind('.'))); }

} // namespace crisis::test
