// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/AsOfTitle.h"

#include "app/text/EvidenceText.h"
#include "core/model/edit/Edit.h"

#include <QCoreApplication>

namespace crisis::text {
namespace {

struct AsOfTitleTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::text::AsOfTitle)
};

} // namespace

Timeline titledAsOf(const Timeline& timeline, std::int64_t day, const DateStrings& words) {
    Header header = timeline.header();
    header.title = AsOfTitleTr::tr("%1 – %2", "a title and a day of knowledge")
                       .arg(QString::fromStdString(header.title), asKnownOnText(day, words))
                       .toStdString();
    return apply(timeline, ReplaceHeader{header}).value_or(timeline);
}

Result<std::int64_t> parseAsOfDay(std::string_view text) {
    const auto date = Date::parse(text);
    if (!date)
        return tl::unexpected(date.error());
    if (date->precision() != Precision::Day || date->extent() != Extent::Point)
        return failure(ErrorCode::InvalidValue, {"--known-on", std::string(text)});
    return date->bounds().earliestStart->day;
}

} // namespace crisis::text
