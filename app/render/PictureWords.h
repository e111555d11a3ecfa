// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/PictureExport.h"
#include "core/layout/Picture.h"
#include "core/time/Wording.h"

#include <QLocale>
#include <QString>

namespace crisis {

/// What a picture is to say and show, from the options that a person chose. It refers to the timeline, which
/// has to live as long.
[[nodiscard]] PictureRequest pictureRequest(const Timeline& timeline, const PictureOptions& options,
                                            const Timeline::AxisSpan& span, const DateWords& words);

/// A source with all that a reader needs to find and weigh it, but for its web address.
[[nodiscard]] QString sourceCitation(const Source& source, const DateWords& words);
/// Every source with all that a reader needs to find and weigh it, in the file's order.
[[nodiscard]] std::vector<std::string> sourceCitations(const Timeline& timeline, const DateWords& words);
[[nodiscard]] std::string sourcesHeading();
[[nodiscard]] std::string pageNumberWords(int page, int pages); ///< "Page 1 of 3"
/// Of the digits in exports, whoever makes them.
[[nodiscard]] QLocale pictureLocale();
/// What a timeline stands on, section by section.
[[nodiscard]] std::vector<TextParagraph> summaryParagraphs(const Timeline& timeline, const DateWords& words);

} // namespace crisis
