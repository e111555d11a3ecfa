// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/PictureExport.h"
#include "core/layout/picture/Picture.h"
#include "core/time/DateFormatter.h"

#include <QLocale>
#include <QString>

namespace crisis::exports {

/// What a picture is to say and show, from the options that a person chose. It refers to the timeline, which
/// has to live as long.
[[nodiscard]] PictureRequest pictureRequest(const Timeline& timeline, const PictureOptions& options,
                                            const Timeline::AxisSpan& span, const DateStrings& words);

/// A source with all that a reader needs to find and weigh it, but for its web address.
[[nodiscard]] QString sourceCitation(const Source& source, const DateStrings& words);
/// Every source with all that a reader needs to find and weigh it, in the file's order.
[[nodiscard]] std::vector<std::string> sourceCitations(const Timeline& timeline, const DateStrings& words);
[[nodiscard]] std::string sourcesHeading();
[[nodiscard]] std::string pageNumberWords(int page, int pages); ///< "Page 1 of 3"
/// Of the digits in exports, whoever makes them.
[[nodiscard]] QLocale pictureLocale();
/// What a timeline stands on, section by section.
[[nodiscard]] std::vector<TextParagraph> summaryParagraphs(const Timeline& timeline,
                                                           const DateStrings& words);

} // namespace crisis::exports
