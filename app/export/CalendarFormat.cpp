// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/CalendarFormat.h"

#include "core/io/export/ICalendarWriter.h"

#include <QDateTime>

namespace crisis::exports {

Result<std::string> calendarDocument(const Timeline& timeline, const PictureOptions& options,
                                     const DocumentStrings& strings) {
    ICalendarOptions calendar;
    const auto created = QDateTime::fromString(QString::fromStdString(options.date), Qt::ISODate);
    if (created.isValid())
        calendar.stamp = created.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toStdString();
    return iCalendarBytes(timeline, strings, calendar);
}

} // namespace crisis::exports
