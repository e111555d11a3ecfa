// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/session/Session.h"

namespace crisis::ui {

Session::Session(Messages& messages, QObject* parent)
    : QObject(parent), messages_(messages), shown_(&document_) {
    // The selection is a part of the document even if the views do not show it (yet).
    connect(&document_, &Document::changed, &selection_, &Selection::keepWithin);
}

} // namespace crisis::ui
