// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageView.h"
#include "app/ui/panels/RelatedEvents.h"
#include "app/ui/panels/TimelinePage.h"
#include "app/ui/session/BackgroundTask.h"
#include "app/ui/session/Selection.h"

#include <QSet>
#include <QWidget>

namespace crisis::ui {

/// The details panel. Shows the statements about the selected event, or the timeline if none is selected, and
/// lists the events of an actor, a source, a place or a category. Keeps a history to go back.
class DetailsPanel : public QWidget {
    Q_OBJECT

public:
    /// `selection` must outlive the panel.
    explicit DetailsPanel(Selection* selection, QWidget* parent = nullptr);

    /// `known` is what is known of this snapshot; the rest is shown faint.
    void setTimeline(const Timeline& timeline, const AsOfDate& known = {});
    void setKeyHints(KeyHints hints);
    [[nodiscard]] PageView* view() const { return view_; }

public Q_SLOTS:
    void goBack();
    /// Follows a target as if the user had activated it in the panel.
    void follow(const crisis::ui::Target& target);

Q_SIGNALS:
    void preferDateAsked(const crisis::model::EventId& event, std::size_t claim);
    /// The user wants to edit a date, or add one if `claim` is absent.
    void claimAsked(const crisis::model::EventId& event, std::optional<std::size_t> claim);
    /// The user wants to edit a statement, or add one if `statement` is empty.
    void statementAsked(const crisis::model::EventId& event, const crisis::model::StatementId& statement);
    /// The user wants to edit a source, or add one if `source` is empty.
    void sourceAsked(const crisis::model::SourceId& source);
    void linkAsked(const QString& url);
    void copied(const QString& text);
    void copyAsked(const crisis::model::SourceId& source, const crisis::model::StatementId& statement);
    /// The user wants to grade a statement and its source, or only the source if `statement` is empty.
    void gradeAsked(const crisis::model::SourceId& source, const crisis::model::StatementId& statement);
    /// The user wants to edit a note, or add one if `statement` is empty.
    void noteAsked(const crisis::model::EventId& event, const crisis::model::StatementId& statement);

private:
    using Content = std::variant<std::monostate, EventId, Subject>;
    struct Visit {
        Content content;
        int scrollPx = 0;
    };

    void showChosen();
    void showCard(const QString& key); ///< loads more cards if needed
    void showContent(const Content& content);
    void goTo(const Content& content); ///< adds the current content to the history
    void refresh();                    ///< rebuilds the page and keeps the scroll position
    void searchEvents();               ///< those of the subject that is shown, if any
    [[nodiscard]] Page currentPage();

    Selection* selection_;
    Timeline timeline_;
    DateStrings words_;
    KeyHints hints_;
    PageView* view_;
    Content content_;
    std::vector<Visit> back_;
    QSet<QString> whole_;
    std::size_t itemLimit_;
    std::optional<std::vector<RelatedEvent>> related_; ///< absent until they are found
    AsOfDate known_;
    StatementOrder order_ = StatementOrder::File;
    BackgroundTask<std::vector<RelatedEvent>> search_{this};
};

} // namespace crisis::ui
