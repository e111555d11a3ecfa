// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/SpeakersField.h"

#include "app/text/PlainText.h"
#include "app/ui/evidence/EditFields.h"

#include <QLabel>
#include <QLineEdit>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>

namespace crisis::ui {
namespace {

constexpr qsizetype longestSpeaker = 200;

/// Finds an actor by name, else by alias; null if there is none. Ignores case.
const Actor* actorNamed(const std::vector<Actor>& actors, const QString& name) {
    const auto is = [&name](const std::string& one) {
        return shownOnOneLine(one, longestSpeaker).compare(name, Qt::CaseInsensitive) == 0;
    };
    auto found =
        std::find_if(actors.begin(), actors.end(), [&](const Actor& actor) { return is(actor.name); });
    if (found == actors.end())
        found = std::find_if(actors.begin(), actors.end(), [&](const Actor& actor) {
            return std::any_of(actor.aliases.begin(), actor.aliases.end(), is);
        });
    return found == actors.end() ? nullptr : &*found;
}

QStringList namesIn(const QString& text) {
    QStringList names;
    for (const QString& part : text.split(u';')) {
        if (const QString name = part.simplified(); !name.isEmpty() && !names.contains(name))
            names << name;
    }
    return names;
}

} // namespace

SpeakersField::SpeakersField(const Timeline& timeline, const std::vector<ActorId>& speakers, QWidget* parent)
    : QWidget(parent), timeline_(timeline), before_(speakers), field_(new QLineEdit(this)),
      new_(plainLabel({}, this)) {
    field_->setObjectName(QStringLiteral("speakers"));
    field_->setPlaceholderText(tr("Names separated by semicolons; empty if no speaker is named"));
    new_->setObjectName(QStringLiteral("newSpeakers"));
    QStringList names;
    for (const ActorId& id : speakers) {
        if (const Actor* actor = timeline_.find(id))
            names << shownOnOneLine(actor->name, longestSpeaker);
    }
    textBefore_ = names.join(QStringLiteral("; "));
    field_->setText(textBefore_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(field_);
    column->addWidget(new_);
    setFocusProxy(field_);
    connect(field_, &QLineEdit::textChanged, this, [this] {
        showNew();
        Q_EMIT changed();
    });
    showNew();
}

void SpeakersField::showNew() {
    QStringList unknown;
    for (const QString& name : namesIn(field_->text())) {
        if (field_->text() != textBefore_ && actorNamed(timeline_.actors(), name) == nullptr)
            unknown << isolated(name);
    }
    new_->setText(tr("New to this timeline: %1").arg(unknown.join(QStringLiteral("; "))));
    new_->setVisible(!unknown.isEmpty());
}

bool SpeakersField::isEmpty() const { return namesIn(field_->text()).isEmpty(); }

SpeakersField::Named SpeakersField::named() const {
    if (field_->text() == textBefore_)
        return {before_, {}};
    Named named;
    for (const QString& name : namesIn(field_->text())) {
        if (const Actor* actor = actorNamed(timeline_.actors(), name)) {
            named.speakers.push_back(actor->id);
            continue;
        }
        Actor actor;
        actor.id = newActorId(timeline_);
        actor.name = name.toStdString();
        named.speakers.push_back(actor.id);
        named.added.push_back(std::move(actor));
    }
    return named;
}

} // namespace crisis::ui
