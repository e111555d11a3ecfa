// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <chrono>
#include <cstdlib>
#include <memory>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace crisis::test {
using namespace crisis::ui;

template <class Task>
double millisecondsOf(const Task& task) {
    const auto begin = std::chrono::steady_clock::now();
    task();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// The milliseconds that reading the bytes into new memory takes.
inline double readFloor(const std::string& path, std::size_t size) {
    return millisecondsOf([&] {
        const std::unique_ptr<char[]> bytes(new char[size]);
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        for (std::size_t done = 0; done < size;) {
            const ssize_t got = ::read(file, bytes.get() + done, size - done);
            if (got <= 0)
                std::exit(1);
            done += static_cast<std::size_t>(got);
        }
        ::close(file);
    });
}

} // namespace crisis::test
