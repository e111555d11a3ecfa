// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The namespaces of the layers, lowest first, and the layers whose names each one uses without a prefix.
/// tests/house checks that the includes keep to the same order.
namespace crisis {
namespace base {}
namespace resources {}
namespace time {
using namespace base;
}
namespace model {
using namespace time;
}
namespace io {
using namespace model;
}
namespace imports {
using namespace io;
}
namespace layout {
using namespace model;
}
namespace text {
using namespace imports;
using namespace layout;
} // namespace text
namespace render {
using namespace text;
}
namespace exports {
using namespace render;
}
namespace cli {
using namespace exports;
}
namespace ui {
using namespace exports;
}
} // namespace crisis
