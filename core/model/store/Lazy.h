// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace crisis::model {

/// A value that is computed once, on first use. Thread-safe. Snapshots that would compute the same value
/// share it.
template <class T>
class Lazy {
public:
    Lazy() = default;
    explicit Lazy(T made) : value_(std::make_unique<const T>(std::move(made))), ready_(value_.get()) {
        std::call_once(once_, [] {});
    }

    template <class Make>
    [[nodiscard]] const T& get(const Make& make) const {
        std::call_once(once_, [&] {
            value_ = std::make_unique<const T>(make());
            ready_.store(value_.get(), std::memory_order_release);
        });
        return *value_;
    }
    /// The value, or null if it has not been computed yet.
    [[nodiscard]] const T* ready() const { return ready_.load(std::memory_order_acquire); }

private:
    mutable std::once_flag once_;
    mutable std::unique_ptr<const T> value_;
    mutable std::atomic<const T*> ready_ = nullptr;
};

} // namespace crisis::model
