// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/Checks.h"

#include "tests/house/Circles.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <regex>
#include <set>

namespace crisis::test {

namespace {

std::string where(const SourceFile& file, const Include& include) {
    return file.path + ":" + std::to_string(include.line);
}

bool isIn(std::string_view path, std::string_view folder) {
    return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

bool isOurs(std::string_view target) {
    return isIn(target, "app") || isIn(target, "core") || isIn(target, "resources") || isIn(target, "tests");
}

const Part* partOf(const EdgeTable& table, std::string_view path) {
    const auto found = std::find_if(table.parts.begin(), table.parts.end(), [&](const Part& part) {
        const std::string name = std::string(table.prefix) + std::string(part.name);
        return isIn(path, name) || unitOf(path) == name;
    });
    return found == table.parts.end() ? nullptr : &*found;
}

void forEachInclude(const SourceFiles& files,
                    const std::function<void(const SourceFile&, const Include&)>& visit) {
    for (const SourceFile& file : files) {
        for (const Include& include : includesOf(file.text))
            visit(file, include);
    }
}

bool isQtHeader(const Include& include) {
    static const std::regex qt("(Q|private/q).*|q.*\\.h");
    return !include.isQuoted && std::regex_match(include.target, qt);
}

/// The circles of nodes that use each other by another, where `nodeOf` gives the node of a path, or an empty
/// name for a path that does not count.
Complaints circlesAmong(const SourceFiles& files,
                        const std::function<std::string(std::string_view)>& nodeOf) {
    UseGraph graph;
    forEachInclude(files, [&](const SourceFile& file, const Include& include) {
        const std::string from = nodeOf(file.path);
        const std::string to = nodeOf(include.target);
        if (!from.empty() && !to.empty() && from != to)
            graph[from].emplace(to, where(file, include));
    });
    return circlesOf(graph);
}

} // namespace

Complaints forbiddenEdges(const SourceFiles& files, const EdgeTable& table) {
    Complaints complaints;
    for (const SourceFile& file : files) {
        if (!file.path.starts_with(table.prefix))
            continue;
        const Part* from = partOf(table, file.path);
        if (!from) {
            complaints.push_back(file.path + ": is in no part of the table of edges");
            continue;
        }
        for (const Include& include : includesOf(file.text)) {
            const Part* to = partOf(table, include.target);
            if (!to || to == from || std::count(from->mayUse.begin(), from->mayUse.end(), to->name) > 0)
                continue;
            complaints.push_back(where(file, include) + ": " + std::string(from->name) + " may not include " +
                                 std::string(to->name) + " (" + include.target + ")");
        }
    }
    return complaints;
}

Complaints circlesOfUnits(const SourceFiles& files) {
    return circlesAmong(files, [](std::string_view path) { return isOurs(path) ? unitOf(path) : ""; });
}

Complaints circlesOfFolders(const SourceFiles& files, std::string_view parent) {
    return circlesAmong(files, [parent](std::string_view path) -> std::string {
        if (!isIn(path, parent))
            return "";
        const std::size_t slash = path.find('/', parent.size() + 1);
        return std::string(slash == std::string_view::npos ? parent : path.substr(0, slash));
    });
}

Complaints foreignQtInCore(const SourceFiles& files) {
    static constexpr std::array allowed{
        "QByteArray", "QByteArrayView", "QCryptographicHash", "QDateTime",      "QDir",    "QElapsedTimer",
        "QFile",      "QFileInfo",      "QProcess",           "QStandardPaths", "QString", "QTimeZone",
    };
    Complaints complaints;
    forEachInclude(files, [&](const SourceFile& file, const Include& include) {
        if (isIn(file.path, "core") && isQtHeader(include) &&
            std::find(allowed.begin(), allowed.end(), include.target) == allowed.end())
            complaints.push_back(where(file, include) + ": core may not include <" + include.target +
                                 ">, which is not among the headers of Qt Core that it uses");
    });
    return complaints;
}

Complaints unknownTargets(const SourceFiles& files) {
    std::set<std::string_view> paths{"app/Version.h"}; // generated
    for (const SourceFile& file : files)
        paths.insert(file.path);
    Complaints complaints;
    forEachInclude(files, [&](const SourceFile& file, const Include& include) {
        if (include.isQuoted && !paths.contains(include.target) && !include.target.ends_with(".moc"))
            complaints.push_back(where(file, include) + ": \"" + include.target +
                                 "\" is not the path of a file from the root");
        if (!include.isQuoted && isOurs(include.target))
            complaints.push_back(where(file, include) + ": <" + include.target +
                                 "> is ours and wants quotes");
    });
    return complaints;
}

Complaints crowdedFolders(const SourceFiles& files, std::size_t most) {
    std::map<std::string, std::size_t> counts;
    for (const SourceFile& file : files)
        ++counts[folderOf(file.path)];
    Complaints complaints;
    for (const auto& [folder, count] : counts) {
        if (count > most)
            complaints.push_back(folder + ": has " + std::to_string(count) + " files, more than " +
                                 std::to_string(most));
    }
    return complaints;
}

Complaints usesOfTests(const SourceFiles& files) {
    Complaints complaints;
    forEachInclude(files, [&](const SourceFile& file, const Include& include) {
        if (!isIn(file.path, "tests") && isIn(include.target, "tests"))
            complaints.push_back(where(file, include) + ": " + folderOf(file.path) +
                                 " may not include tests (" + include.target + ")");
    });
    return complaints;
}

SourceFiles without(const std::vector<EdgeToRemove>& edges, SourceFiles files, Complaints& complaints) {
    for (const EdgeToRemove& edge : edges) {
        const std::string directive = "#include \"" + std::string(edge.target) + "\"";
        const auto file = std::find_if(files.begin(), files.end(), [&](const SourceFile& candidate) {
            return candidate.path == edge.file;
        });
        const std::size_t at = file == files.end() ? std::string::npos : file->text.find(directive);
        if (at == std::string::npos)
            complaints.push_back(std::string(edge.file) + ": does not include " + std::string(edge.target) +
                                 " any more; remove it from edgesToRemove()");
        else
            file->text.erase(at, directive.size());
    }
    return files;
}

} // namespace crisis::test
