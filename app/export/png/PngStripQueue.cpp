// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/png/PngStripQueue.h"

#include <algorithm>

namespace crisis::exports {

namespace {

// Smaller strips would stay in the cache of a core, but more shapes would cross their edges and be painted
// again.
constexpr std::size_t stripBytes = 8u << 20;
constexpr unsigned mostThreads = 16;

int rowsOfStrip(int widthPx, int heightPx) {
    const std::size_t stride = static_cast<std::size_t>(widthPx) * sizeof(QRgb);
    return std::clamp(static_cast<int>(stripBytes / stride), 1, heightPx);
}

} // namespace

PngStripQueue::Worker::Worker(int widthPx, int heightPx, int stripRows, bool transparent)
    : memory(widthPx, heightPx, stripRows,
             transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32),
      packer(widthPx, transparent) {}

PngStripQueue::PngStripQueue(int widthPx, int heightPx, bool transparent, const StripPainter& paint,
                             unsigned threads)
    : heightPx_(heightPx), stripRows_(rowsOfStrip(widthPx, heightPx)),
      count_((heightPx + stripRows_ - 1) / stripRows_), transparent_(transparent), paint_(paint),
      mostAhead_(2 * static_cast<int>(std::clamp(threads, 1u, mostThreads))),
      made_(static_cast<std::size_t>(count_)) {
    const auto workers = std::min(std::clamp(threads, 1u, mostThreads), static_cast<unsigned>(count_));
    for (unsigned i = 0; i < workers; ++i)
        workers_.emplace_back(widthPx, heightPx, stripRows_, transparent);
    if (!isReady())
        return;
    for (unsigned i = 1; i < workers; ++i)
        threads_.emplace_back([this, i] { work(workers_[i]); });
}

PngStripQueue::~PngStripQueue() {
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_)
        thread.join();
}

bool PngStripQueue::isReady() const {
    return std::all_of(workers_.begin(), workers_.end(),
                       [](const Worker& worker) { return !worker.memory.isNull(); });
}

Deflated PngStripQueue::make(Worker& worker, int strip) const {
    const int top = strip * stripRows_, rows = std::min(stripRows_, heightPx_ - top);
    if (transparent_)
        worker.memory.clear();
    QImage picture = worker.memory.at(top);
    paint_(picture, top, rows);
    return worker.packer.pack(worker.memory, rows);
}

void PngStripQueue::work(Worker& worker) {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock,
                      [this] { return stopped_ || begun_ == count_ || begun_ - handedOut_ < mostAhead_; });
        if (stopped_ || begun_ == count_)
            return;
        const int strip = begun_++;
        lock.unlock();
        Deflated made = make(worker, strip);
        lock.lock();
        made_[static_cast<std::size_t>(strip)] = std::move(made);
        changed_.notify_all();
    }
}

// Instead of waiting for other threads, the calling thread makes a strip itself.
Deflated PngStripQueue::next() {
    std::unique_lock lock(mutex_);
    std::optional<Deflated>& wanted = made_[static_cast<std::size_t>(handedOut_)];
    while (!wanted) {
        if (begun_ == count_ || begun_ - handedOut_ >= mostAhead_) {
            changed_.wait(lock, [&wanted] { return wanted.has_value(); });
            break;
        }
        const int strip = begun_++;
        lock.unlock();
        Deflated made = make(workers_.front(), strip);
        lock.lock();
        made_[static_cast<std::size_t>(strip)] = std::move(made);
    }
    Deflated strip = std::move(*wanted);
    wanted.reset();
    ++handedOut_;
    changed_.notify_all();
    return strip;
}

} // namespace crisis::exports
