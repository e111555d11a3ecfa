// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/session/ShownTimeline.h"

#include "app/ui/session/Document.h"
#include "core/model/store/Parallel.h"
#include "core/model/subset/ApplySubset.h"

#include <utility>

namespace crisis::ui {

ShownTimeline::ShownTimeline(Document* document, QObject* parent)
    : QObject(parent), document_(document), dating_(this), making_(this), releasing_(this) {
    connect(document_, &Document::changed, this, &ShownTimeline::follow);
}

ShownTimeline::~ShownTimeline() = default;

void ShownTimeline::show(const ShownPart& part) {
    if (part == part_)
        return;
    part_ = part;
    update();
}

void ShownTimeline::follow() {
    if (opening_ != document_->opening()) {
        opening_ = document_->opening();
        part_ = {};
        whole_ = timeline_ = document_->timeline(); // nothing of the previous document may stay in view
    }
    update();
}

bool ShownTimeline::isShownAtOnce(const Timeline& whole) const {
    const bool isSamePart = part_.subset == subset_ && whole.isSameSnapshot(whole_);
    return isSamePart || (part_.subset.isEverything() && isWhole());
}

void ShownTimeline::update() {
    const bool wasUpdating = isUpdating();
    const Timeline& whole = document_->timeline();
    const Dates dates = found_ && found_->timeline().isSameSnapshot(whole) ? found_ : nullptr;
    making_.discard();
    if (!dates)
        found_.reset();
    if (part_.needsDates() && !dates) {
        findDates(whole);
    } else {
        dating_.discard();
        if (isShownAtOnce(whole))
            return take(whole, dates, whole.isSameSnapshot(whole_) ? timeline_ : whole);
        make(whole, dates);
    }
    if (!wasUpdating)
        Q_EMIT updateStarted();
}

void ShownTimeline::findDates(const Timeline& whole) {
    if (dating_.isRunning() && beingDated_.isSameSnapshot(whole))
        return; // the part has changed, but not what is being determined
    beingDated_ = whole;
    dating_.start(
        [whole](const Progress& progress) { return publicationDates(whole, progress).value_or(nullptr); },
        [this](const Dates& dates) {
            beingDated_ = Timeline();
            found_ = dates;
            update();
        });
}

void ShownTimeline::make(const Timeline& whole, const Dates& dates) {
    making_.start(
        [whole, dates, subset = part_.subset,
         preparation = preparation_ ? preparation_() : Preparation()](const Progress& progress) {
            auto made = dates ? apply(*dates, subset, progress) : apply(whole, subset, progress);
            if (made && !progress.isCancelled()) {
                // Both are needed to show it, and would otherwise take place in the window's thread.
                inParallel([&] { static_cast<void>(made->displayOrder()); },
                           [&] {
                               if (preparation)
                                   preparation(*made);
                           });
            }
            return made;
        },
        [this, whole, dates](const Result<Timeline>& made) {
            if (made)
                take(whole, dates, *made);
        });
}

void ShownTimeline::take(const Timeline& whole, const Dates& dates, Timeline timeline) {
    Timeline before = std::exchange(timeline_, std::move(timeline));
    const bool wasPart = !before.isSameSnapshot(whole_);
    whole_ = whole;
    subset_ = part_.subset;
    dates_ = part_.needsDates() ? dates : nullptr;
    known_ = part_.faintAfter && !part_.subset.asOf ? AsOfDate(dates_, *part_.faintAfter) : AsOfDate();
    Q_EMIT changed();
    // Freeing a large snapshot that no view has any more takes longer than a frame.
    if (wasPart && !before.isSameSnapshot(timeline_))
        releasing_.start([old = std::move(before)](const Progress&) { return true; }, [](bool) {});
}

} // namespace crisis::ui
