// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/timeline/ValueReader.h"
#include "core/model/values/Event.h"
#include "core/model/values/Statement.h"

namespace crisis::io {

// The objects of the file format, version 1, member by member, in the order in which they are written.

extern const ObjectFormat<DateClaim> claimFormat;
extern const ObjectFormat<Event> eventFormat;
extern const ObjectFormat<Statement> statementFormat;
extern const ObjectFormat<Source> sourceFormat;
extern const ObjectFormat<Actor> actorFormat;
extern const ObjectFormat<Place> placeFormat;
extern const ObjectFormat<Category> categoryFormat;
extern const ObjectFormat<Period> periodFormat;
extern const ObjectFormat<View> viewFormat;
extern const ObjectFormat<QuarantinedMember> setAsideFormat;

} // namespace crisis::io
