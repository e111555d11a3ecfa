// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Catch2 versions 2 and 3 have different headers, and Approx is in different namespaces.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
namespace crisis::test {
using Catch::Approx;
}
#else
#include <catch2/catch.hpp>
namespace crisis::test {
using Catch::Detail::Approx;
}
#endif
