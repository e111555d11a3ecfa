// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/png/PngStrip.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace crisis::exports {

/// Paints and compresses the strips of a picture in several threads and returns them in order. The division
/// into strips depends only on the size of the picture.
class PngStripQueue {
public:
    /// `threads` is at least 1 and includes the thread that calls next(). `paint` must outlive the queue.
    PngStripQueue(int widthPx, int heightPx, bool transparent, const StripPainter& paint, unsigned threads);
    /// Waits for the strips in progress; starts no others.
    ~PngStripQueue();
    PngStripQueue(const PngStripQueue&) = delete;
    PngStripQueue& operator=(const PngStripQueue&) = delete;

    /// False if there is not enough memory.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] int count() const { return count_; } ///< the number of strips
    /// Returns the next strip, from the top. Call at most count() times, from one thread.
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
    int mostAhead_; // the largest number of strips begun but not yet returned
    std::deque<Worker> workers_;
    std::vector<std::thread> threads_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::optional<Deflated>> made_;
    int begun_ = 0, handedOut_ = 0;
    bool stopped_ = false;
};

} // namespace crisis::exports
