// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/Circles.h"

#include <algorithm>
#include <deque>
#include <set>

namespace crisis::test {

namespace {

using Nodes = std::vector<std::string>;

class Tarjan {
public:
    explicit Tarjan(const UseGraph& graph) : graph_(graph) {}

    std::vector<Nodes> components() {
        for (const auto& [node, uses] : graph_) {
            if (!seen_.contains(node))
                visit(node);
        }
        return std::move(components_);
    }

private:
    struct Mark {
        std::size_t order;
        std::size_t lowest; ///< order of the earliest open node that can be reached
        bool isOpen = true;
    };

    std::size_t visit(const std::string& node) {
        Mark& mark = seen_.emplace(node, Mark{seen_.size(), seen_.size()}).first->second;
        open_.push_back(node);
        const auto uses = graph_.find(node);
        if (uses != graph_.end()) {
            for (const auto& [next, where] : uses->second) {
                const auto found = seen_.find(next);
                if (found == seen_.end())
                    mark.lowest = std::min(mark.lowest, visit(next));
                else if (found->second.isOpen)
                    mark.lowest = std::min(mark.lowest, found->second.order);
            }
        }
        if (mark.lowest == mark.order)
            close(node);
        return mark.lowest;
    }

    void close(const std::string& node) {
        const auto first = std::find(open_.begin(), open_.end(), node);
        Nodes component(first, open_.end());
        open_.erase(first, open_.end());
        for (const std::string& closed : component)
            seen_.at(closed).isOpen = false;
        std::sort(component.begin(), component.end());
        components_.push_back(std::move(component));
    }

    const UseGraph& graph_;
    std::map<std::string, Mark> seen_; // a map, because visit() keeps a reference while others are added
    Nodes open_;
    std::vector<Nodes> components_;
};

/// The shortest way from `start` back to it inside the component.
Nodes shortestCircle(const UseGraph& graph, const std::set<std::string>& component,
                     const std::string& start) {
    std::map<std::string, std::string> cameFrom;
    std::deque<std::string> queue{start};
    while (!queue.empty() && !cameFrom.contains(start)) {
        const std::string node = queue.front();
        queue.pop_front();
        for (const auto& [next, where] : graph.at(node)) {
            if (component.contains(next) && cameFrom.emplace(next, node).second)
                queue.push_back(next);
        }
    }
    Nodes circle{start};
    for (std::string at = cameFrom.at(start); at != start; at = cameFrom.at(at))
        circle.insert(circle.begin() + 1, at);
    return circle;
}

} // namespace

std::vector<std::vector<std::string>> componentsWithCircle(const UseGraph& graph) {
    std::vector<Nodes> found = Tarjan(graph).components();
    std::erase_if(found, [](const Nodes& component) { return component.size() < 2; });
    return found;
}

std::vector<std::string> circlesOf(const UseGraph& graph) {
    std::vector<std::string> texts;
    for (const Nodes& component : componentsWithCircle(graph)) {
        const std::set<std::string> members(component.begin(), component.end());
        Nodes shortest = shortestCircle(graph, members, component.front());
        for (const std::string& start : component) {
            Nodes circle = shortestCircle(graph, members, start);
            if (circle.size() < shortest.size())
                shortest = std::move(circle);
        }
        std::string text = shortest.front();
        for (std::size_t i = 0; i < shortest.size(); ++i) {
            const std::string& next = shortest[(i + 1) % shortest.size()];
            text += " -> " + next + " (" + graph.at(shortest[i]).at(next) + ")";
        }
        if (component.size() > shortest.size())
            text += ", one of several circles of " + std::to_string(component.size()) + " in all";
        texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace crisis::test
