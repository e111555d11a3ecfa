// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QTemporaryDir>

namespace crisis::exports {

/// Makes the process independent of the person's fonts, platform and scale, so that the same timeline gives
/// the same picture for everybody: bundled fonts under a font configuration of their own, the offscreen
/// platform, no scaling. Make one before the QGuiApplication and keep it until the end; its folder goes with
/// it.
class ExportEnvironment {
public:
    ExportEnvironment();
    /// False if the temporary folder could not be made.
    [[nodiscard]] bool isValid() const { return valid_; }

private:
    QTemporaryDir folder_;
    bool valid_ = false;
};

} // namespace crisis::exports
