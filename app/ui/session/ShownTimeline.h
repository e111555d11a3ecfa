// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/session/BackgroundTask.h"
#include "core/base/Result.h"
#include "core/model/evidence/AsOfDate.h"
#include "core/model/subset/TimelineSubset.h"

#include <QObject>

#include <functional>
#include <memory>

namespace crisis::ui {

class Document;

/// What the views show of the document.
struct ShownPart {
    TimelineSubset subset; ///< the rest is hidden
    /// What was published after this day, counted from 1970-01-01, is shown, but faint. Without effect if
    /// the subset has an as-of day, because it hides that.
    std::optional<std::int64_t> faintAfter;
    bool withDates = false; ///< whether dates() is needed although there is no as-of day

    /// The as-of day of the view, whether the rest is hidden or faint; absent: everything is known.
    [[nodiscard]] std::optional<std::int64_t> asOf() const { return subset.asOf ? subset.asOf : faintAfter; }
    [[nodiscard]] bool needsDates() const { return asOf() || withDates; }
    friend bool operator==(const ShownPart&, const ShownPart&) = default;
};

/// The timeline that the views of a window show: a part of the document's. All views follow this object, so
/// that they show the same snapshot.
///
/// A part other than everything is determined in a thread, and so are publication dates. Meanwhile the views
/// keep the snapshot that they have (isUpdating()); if the document or the part changes again, only the
/// latest is delivered. While everything is shown and no publication dates are needed, an edit is passed on
/// at once. A newly opened timeline is shown as a whole, at once.
///
/// Use it in the window's thread only.
class ShownTimeline : public QObject {
    Q_OBJECT

public:
    explicit ShownTimeline(Document* document, QObject* parent = nullptr); ///< `document` must outlive it
    ~ShownTimeline() override;                                             ///< waits for its threads

    /// Shows another part. Ends with changed(), possibly before it returns; without effect for the same part.
    void show(const ShownPart& part);
    /// The part that was last asked for; the views may not show it yet.
    [[nodiscard]] const ShownPart& part() const { return part_; }
    /// True while the snapshot for part() and the document is being determined.
    [[nodiscard]] bool isUpdating() const { return dating_.isRunning() || making_.isRunning(); }

    using Preparation = std::function<void(const Timeline&)>;
    /// `preparation` is called in the window's thread when a task starts, and returns a function that is
    /// called in the thread with the snapshot before it is shown: for what a view would otherwise do slowly.
    void prepareWith(std::function<Preparation()> preparation) { preparation_ = std::move(preparation); }

    // These four belong together and change only with changed().
    /// The snapshot to show.
    [[nodiscard]] const Timeline& timeline() const { return timeline_; }
    /// The snapshot of the document that timeline() is a part of.
    [[nodiscard]] const Timeline& whole() const { return whole_; }
    [[nodiscard]] bool isWhole() const { return timeline_.isSameSnapshot(whole_); }
    /// What is known of timeline(); the rest is shown faint.
    [[nodiscard]] const AsOfDate& known() const { return known_; }
    /// The publication dates of whole(); null unless the part needs them.
    [[nodiscard]] const std::shared_ptr<const PublicationDates>& dates() const { return dates_; }

Q_SIGNALS:
    /// The views must show timeline(). Emitted once for each change of the document or the part that was not
    /// superseded.
    void changed();
    /// isUpdating() has become true; changed() follows.
    void updateStarted();

private:
    using Dates = std::shared_ptr<const PublicationDates>;

    void follow();
    void update();
    void findDates(const Timeline& whole);
    void make(const Timeline& whole, const Dates& dates);
    void take(const Timeline& whole, const Dates& dates, Timeline timeline);
    [[nodiscard]] bool isShownAtOnce(const Timeline& whole) const;

    Document* document_;
    std::uint64_t opening_ = 0; ///< of the document
    std::function<Preparation()> preparation_;
    ShownPart part_;
    // What is shown:
    TimelineSubset subset_;
    Timeline whole_, timeline_;
    AsOfDate known_;
    Dates dates_;
    Dates found_;         ///< the latest dates, perhaps of a snapshot that is not shown yet
    Timeline beingDated_; ///< while dating_ is running
    BackgroundTask<Dates> dating_;
    BackgroundTask<Result<Timeline>> making_;
    BackgroundTask<bool> releasing_;
};

} // namespace crisis::ui
