// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/session/BackgroundTask.h"
#include "core/io/copies/LocalCopy.h"
#include "core/model/Timeline.h"
#include "core/model/evidence/QuoteMatch.h"

#include <QDialog>

#include <vector>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace crisis::ui {

/// Shows the local copy of a source with the passages of its statements, and leads from a passage to its
/// event. The constructor starts a thread that reads the copy; ready() follows. A changed copy is reported.
/// If the copy is missing or cannot be read, only the statements are listed.
class SourceReader : public QDialog {
    Q_OBJECT

public:
    SourceReader(const Timeline& timeline, const SourceId& source, const QString& folder, QWidget* parent);

    [[nodiscard]] const SourceId& source() const { return source_; }
    /// Selects the passage of a statement, now or once the copy has been read.
    void showStatement(const StatementId& statement);
    [[nodiscard]] QPlainTextEdit* text() const { return text_; }
    [[nodiscard]] QListWidget* passages() const { return list_; }
    [[nodiscard]] QString state() const; ///< the message about the copy
    [[nodiscard]] bool isReady() const { return isReady_; }

Q_SIGNALS:
    void ready();
    /// The user wants to see the event of a passage and its statement.
    void statementAsked(const crisis::model::EventId& event, const crisis::model::StatementId& statement);

private:
    struct Passage {
        StatementId statement;
        EventId event; ///< empty if about none
        QString words;
        QuoteMatch match;
        int begin = 0, end = 0; ///< UTF-16 units in the shown text
    };
    struct Read {
        tl::expected<LocalCopy, CopyError> copy = LocalCopy{};
        QString text;
        std::vector<Passage> passages;
    };
    static Read readAll(const Timeline& timeline, const SourceId& source, const QString& folder);
    void showRead(Read read);
    void showFault(CopyError fault);
    void showCopy(const LocalCopy& copy, const QString& text);
    void highlight();
    void choose(int row);
    void followCursor();

    SourceId source_;
    std::vector<Passage> passages_;
    StatementId wanted_;
    QLabel* sign_;
    QLabel* state_;
    QListWidget* list_;
    QPlainTextEdit* text_;
    QPushButton* goTo_;
    bool isReady_ = false;
    bool choosing_ = false;
    BackgroundTask<Read> reading_{this};
};

} // namespace crisis::ui
