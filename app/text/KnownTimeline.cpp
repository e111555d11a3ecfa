// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/KnownTimeline.h"

#include "app/text/EvidenceText.h"
#include "core/model/Edit.h"

#include <QCoreApplication>

namespace crisis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(crisis::KnownTimeline)
};

} // namespace

Timeline titledAsKnownOn(const Timeline& whole, const KnownOn& known, const DateWords& words) {
    if (known.isEverything())
        return whole;
    const Timeline then = asKnownOn(whole, known);
    Header header = then.header();
    header.title = Words::tr("%1 – %2", "a title and a day of knowledge")
                       .arg(QString::fromStdString(header.title), asKnownOnText(known.day(), words))
                       .toStdString();
    return apply(then, ReplaceHeader{header}).value_or(then);
}

Result<std::int64_t> parseKnownDay(std::string_view text) {
    const auto date = Date::parse(text);
    if (!date)
        return tl::unexpected(date.error());
    if (date->precision() != Precision::Day || date->extent() != Extent::Point)
        return failure(ErrorCode::InvalidValue, {"--known-on", std::string(text)});
    return date->bounds().earliestStart->day;
}

} // namespace crisis
