// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/picture/PictureOptions.h"
#include "core/layout/picture/Picture.h"
#include "core/time/format/DateFormatter.h"

#include <QLocale>
#include <QString>

namespace crisis::exports {

/// Builds the layout request of a picture from its options. The request refers to `timeline`, which must
/// outlive it.
[[nodiscard]] PictureRequest pictureRequest(const Timeline& timeline, const PictureOptions& options,
                                            const Timeline::AxisSpan& span, const DateStrings& words);

/// The full citation of a source, without its web address.
[[nodiscard]] QString sourceCitation(const Source& source, const DateStrings& words);
/// The full citations of all sources, with web addresses, in the order of the file.
[[nodiscard]] std::vector<std::string> sourceCitations(const Timeline& timeline, const DateStrings& words);
[[nodiscard]] QString sourcesHeading();
[[nodiscard]] QString pageNumberText(int page, int pages); ///< "Page 1 of 3"
/// The locale of numbers in exports, independent of the user.
[[nodiscard]] QLocale pictureLocale();
/// The summary of the evidence, section by section. Takes seconds on a million events.
[[nodiscard]] std::vector<TextParagraph> summaryParagraphs(const Timeline& timeline,
                                                           const DateStrings& words);

} // namespace crisis::exports
