// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/subset/AsOfRestriction.h"

#include "core/base/StepProgress.h"
#include "core/model/TimelineBuilder.h"

namespace crisis::model {

namespace {

class Restricting {
public:
    explicit Restricting(const AsOfDate& known)
        : known_(known), timeline_(known.dates().timeline()),
          builder_(TimelineBuilder::forSubsetOf(timeline_)) {
        for (const Source& source : timeline_.sources())
            isKnownSource_.push_back(known_(source.id));
    }

    Result<Timeline> run(const Progress& progress) {
        addFrame();
        StepProgress steps(progress, timeline_.eventCount() + timeline_.statementCount());
        for (std::uint32_t i = 0; i < timeline_.eventCount(); ++i) {
            if (!steps.next())
                return failure(ErrorCode::Cancelled);
            if (known_(EventPosition{i}))
                add(EventPosition{i});
        }
        for (std::uint32_t i = 0; i < timeline_.statementCount(); ++i) {
            if (!steps.next())
                return failure(ErrorCode::Cancelled);
            if (known_(StatementPosition{i}))
                add(StatementPosition{i});
        }
        return builder_.build(); // removes the references to unknown objects
    }

private:
    void addFrame() {
        builder_.header() = timeline_.header();
        builder_.actors() = timeline_.actors();
        builder_.places() = timeline_.places();
        builder_.categories() = timeline_.categories();
        builder_.views() = timeline_.views();
        for (std::size_t i = 0; i < timeline_.sources().size(); ++i) {
            if (isKnownSource_[i])
                builder_.sources().push_back(timeline_.sources()[i]);
        }
        for (Period period : timeline_.periods()) {
            keepKnown(period.dates);
            if (!period.dates.empty())
                builder_.periods().push_back(std::move(period));
        }
    }

    template <class Position>
    [[nodiscard]] bool namesOnlyKnownSources(Position position) const {
        bool good = true;
        timeline_.referencesOf(position, [&](EntityKind kind, std::uint32_t at) {
            good = good && (kind != EntityKind::Source || isKnownSource_[at]);
        });
        return good;
    }

    void add(EventPosition position) {
        if (namesOnlyKnownSources(position))
            return builder_.copy(timeline_, position);
        Event event = timeline_.event(position);
        keepKnown(event.dates);
        if (event.dates.empty())
            event.dates.push_back(undatedClaim());
        std::erase_if(event.links,
                      [this](const Link& link) { return !link.source.empty() && !known_(link.source); });
        builder_.add(event);
    }

    void add(StatementPosition position) {
        if (namesOnlyKnownSources(position))
            return builder_.copy(timeline_, position);
        Statement statement = timeline_.statement(position);
        keepKnown(statement.dates);
        builder_.add(statement);
    }

    void keepKnown(std::vector<DateClaim>& claims) const {
        std::erase_if(claims, [this](const DateClaim& claim) { return !known_(claim); });
    }

    static DateClaim undatedClaim() {
        DateClaim undated;
        undated.date = Date();
        return undated;
    }

    const AsOfDate& known_;
    const Timeline& timeline_;
    TimelineBuilder builder_;
    std::vector<bool> isKnownSource_; ///< by position in the snapshot
};

} // namespace

Result<Timeline> restrictedTo(const AsOfDate& known, const Progress& progress) {
    return Restricting(known).run(progress);
}

} // namespace crisis::model
