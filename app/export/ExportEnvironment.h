// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QTemporaryDir>

namespace crisis::exports {

/// Makes the process independent of the fonts, platform and scale of the user, so that the same timeline
/// gives the same picture everywhere: bundled fonts with their own font configuration, the offscreen
/// platform, no scaling. Create it before the QGuiApplication and keep it until the end; its temporary folder
/// is removed with it.
class ExportEnvironment {
public:
    ExportEnvironment();
    /// False if the temporary folder could not be created.
    [[nodiscard]] bool isValid() const { return valid_; }

private:
    QTemporaryDir folder_;
    bool valid_ = false;
};

} // namespace crisis::exports
