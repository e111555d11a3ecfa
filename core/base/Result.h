// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <tl/expected.hpp>

#include <utility>

namespace crisis::base {

/// A value or an Error. No exception leaves a public function of the project.
template <class T>
using Result = tl::expected<T, Error>;

/// Creates a failure without a text position: `return failure(ErrorCode::X, {"argument"});`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, std::vector<std::string> arguments = {}) {
    return tl::unexpected<Error>(Error{code, std::move(arguments), std::nullopt});
}

} // namespace crisis::base
