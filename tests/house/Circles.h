// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace crisis::test {

/// Nodes by name, the nodes that each one uses, and where it uses them, such as "core/time/Date.cpp:5". A
/// node may use one that has no entry of its own.
using UseGraph = std::map<std::string, std::map<std::string, std::string>>;

/// The strongly connected components of more than one node (Tarjan's algorithm), each sorted by name. A node
/// that uses itself is none.
[[nodiscard]] std::vector<std::vector<std::string>> componentsWithCircle(const UseGraph& graph);

/// One shortest circle of each such component, as "a -> b (where) -> a (where)".
[[nodiscard]] std::vector<std::string> circlesOf(const UseGraph& graph);

} // namespace crisis::test
