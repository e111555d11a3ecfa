// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/png/PngStrip.h"
#include "app/export/png/PngWriter.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace crisis::exports {

/// Strips of a picture, painted and compressed by several threads and handed out in order. Where one strip
/// ends depends on the picture's size alone.
class PngStripQueue {
public:
    /// `threads` is at least 1, the one that calls next() among them. The painter has to live as long.
    PngStripQueue(int widthPx, int heightPx, bool transparent, const StripPainter& paint, unsigned threads);
    /// Waits for the strips that are being made; no others are begun.
    ~PngStripQueue();
    PngStripQueue(const PngStripQueue&) = delete;
    PngStripQueue& operator=(const PngStripQueue&) = delete;

    /// False if there is no memory for it.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] int count() const { return count_; }
    /// The next strip, from the top; to be called count() times, by one thread.
    [[nodiscard]] Deflated next();

private:
    struct Worker {
        Worker(int widthPx, int heightPx, int stripRows, bool transparent);
        StripBuffer memory;
        PngStripPacker packer;
    };
    [[nodiscard]] Deflated make(Worker& worker, int strip) const;
    void work(Worker& worker);

    int heightPx_, stripRows_, count_;
    bool transparent_;
    const StripPainter& paint_;
    int mostAhead_; // strips that may wait to be handed out
    std::deque<Worker> workers_;
    std::vector<std::thread> threads_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::optional<Deflated>> made_;
    int begun_ = 0, handedOut_ = 0;
    bool stopped_ = false;
};

} // namespace crisis::exports
