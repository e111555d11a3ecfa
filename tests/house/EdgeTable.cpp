// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/EdgeTable.h"

namespace crisis::test {

// clang-format off
const EdgeTable& layers() {
    static const EdgeTable table{"", {
        {"core/base",   {}},
        {"core/time",   {"core/base"}},
        {"core/model",  {"core/base", "core/time"}},
        {"core/io",     {"core/base", "core/time", "core/model"}},
        {"core/import", {"core/base", "core/time", "core/model", "core/io"}},
        {"core/layout", {"core/base", "core/time", "core/model"}},
        {"resources",   {"core/base"}},
        {"app/Version", {}}, // generated
        {"app/text",    {"core/base", "core/time", "core/model", "core/io", "core/import", "core/layout"}},
        {"app/render",  {"core/base", "core/time", "core/model", "core/layout", "app/text", "resources"}},
        {"app/export",  {"core/base", "core/time", "core/model", "core/io", "core/layout", "app/text",
                         "app/render", "resources"}},
        {"app/cli",     {"core/base", "core/time", "core/model", "core/io", "core/import", "app/text",
                         "app/export", "resources", "app/Version"}},
        {"app/ui",      {"core/base", "core/time", "core/model", "core/io", "core/import", "core/layout",
                         "app/text", "app/render", "app/export", "resources", "app/Version"}},
        {"app/main",    {"app/cli", "app/ui"}},
    }};
    return table;
}

const EdgeTable& windowFolders() {
    static const EdgeTable table{"app/ui/", {
        {"widgets",   {}},
        {"session",   {"widgets"}},
        {"files",     {"widgets", "session"}},
        {"canvas",    {"widgets", "session"}},
        {"panels",    {"widgets", "session"}},
        {"overview",  {"widgets", "session"}},
        {"import",    {"widgets", "session", "files"}},
        {"evidence",  {"widgets", "session", "files", "canvas", "panels"}},
        {"exports",   {"widgets", "session", "canvas"}},
        {"printing",  {"widgets", "session", "exports"}},
        {"window",    {"widgets", "session", "files", "canvas", "panels", "overview", "import", "evidence",
                       "exports", "printing"}},
        {"RunWindow", {"session", "window"}},
    }};
    return table;
}
// clang-format on

const std::vector<EdgeToRemove>& edgesToRemove() {
    static const std::vector<EdgeToRemove> edges;
    return edges;
}

} // namespace crisis::test
