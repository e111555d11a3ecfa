// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <tl/expected.hpp>

#include <utility>

namespace crisis::base {

/// What a fallible function returns. No exception crosses a border of the project.
template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand: `return failure(ErrorCode::X, {"argument"});`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, std::vector<std::string> arguments = {}) {
    return tl::unexpected<Error>(Error{code, std::move(arguments), std::nullopt});
}

} // namespace crisis::base
