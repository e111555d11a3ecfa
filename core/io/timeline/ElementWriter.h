// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/Entities.h"
#include "core/model/values/Event.h"
#include "core/model/values/Statement.h"

namespace crisis::io {

// Each appends one element of a root array in canonical form, without a line break.

void appendElement(std::string& out, const Source& source);
void appendElement(std::string& out, const Actor& actor);
void appendElement(std::string& out, const Place& place);
void appendElement(std::string& out, const Category& category);
void appendElement(std::string& out, const Period& period);
void appendElement(std::string& out, const Event& event);
void appendElement(std::string& out, const Statement& statement);
void appendElement(std::string& out, const View& view);
void appendElement(std::string& out, const QuarantinedMember& entry);

} // namespace crisis::io
