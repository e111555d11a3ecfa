// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <string>
#include <string_view>

namespace crisis::base {

/// Whether an address from a file may become a link: http or https, with a host, and without characters that
/// could end an attribute or begin another address.
[[nodiscard]] bool isWebAddress(std::string_view address);

/// Escapes text for the content and attributes of HTML and XML; control characters are removed.
[[nodiscard]] std::string escapedMarkup(std::string_view utf8);

} // namespace crisis::base
