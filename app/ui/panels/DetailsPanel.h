// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageView.h"
#include "app/ui/panels/RelatedEvents.h"
#include "app/ui/panels/TimelinePage.h"

#include <QSet>
#include <QThreadPool>
#include <QWidget>

#include <atomic>
#include <memory>

namespace crisis::ui {

/// Says who said what about the chosen event; about the timeline when none is chosen; and lists the other
/// events of an actor, a source, a place or a category, with a way back.
class DetailsPanel : public QWidget {
    Q_OBJECT

public:
    explicit DetailsPanel(QWidget* parent = nullptr);
    ~DetailsPanel() override;

    void setTimeline(const Timeline& timeline);
    void setSelected(const std::optional<EventId>& event);
    /// What was not known on a day is shown as faint.
    void setKnown(const AsOfDate& known);
    void setKeyHints(KeyHints hints);
    [[nodiscard]] PageView* view() const { return view_; }

public Q_SLOTS:
    void goBack();
    /// Shows what a target leads to, as if it had been pressed here.
    void follow(const crisis::ui::Target& target);

Q_SIGNALS:
    void eventChosen(const crisis::model::EventId& event);
    void preferDateAsked(const crisis::model::EventId& event, std::size_t claim);
    /// A new one if `claim` is absent.
    void claimAsked(const crisis::model::EventId& event, std::optional<std::size_t> claim);
    /// A new one if `statement` is empty.
    void statementAsked(const crisis::model::EventId& event, const crisis::model::StatementId& statement);
    /// A new one if `source` is empty.
    void sourceAsked(const crisis::model::SourceId& source);
    void linkAsked(const QString& url);
    void copied(const QString& text);
    void copyAsked(const crisis::model::SourceId& source, const crisis::model::StatementId& statement);
    /// Of the source alone if `statement` is empty.
    void gradeAsked(const crisis::model::SourceId& source, const crisis::model::StatementId& statement);
    /// A new one if `statement` is empty.
    void noteAsked(const crisis::model::EventId& event, const crisis::model::StatementId& statement);

private:
    using Content = std::variant<std::monostate, EventId, Subject>;
    struct Visit {
        Content content;
        int scrollPx = 0;
    };

    void showCard(const QString& key); ///< however far down the page
    void showContent(const Content& content);
    void goTo(const Content& content); ///< with a way back
    void refresh();                    ///< the same content again, at the same place
    void lookForEvents(const Subject& subject);
    [[nodiscard]] Page currentPage();

    Timeline timeline_;
    DateStrings words_;
    KeyHints hints_;
    PageView* view_;
    Content content_;
    std::vector<Visit> back_;
    QSet<QString> whole_;
    std::size_t itemLimit_;
    std::optional<std::vector<RelatedEvent>> related_;
    std::shared_ptr<std::atomic<bool>> cancel_;
    AsOfDate known_;
    StatementOrder order_ = StatementOrder::File;
    bool choosing_ = false; ///< an event is being chosen from here, which keeps the way back
    QThreadPool threads_;
};

} // namespace crisis::ui
