// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/PreservedText.h"

#include "app/text/PlainText.h"
#include "core/import/text/JsonTree.h"

#include <QCoreApplication>

#include <string>

namespace crisis::text {
namespace {

struct PreservedTextTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::text::PreservedText)
};

constexpr qsizetype nameLength = 60;
constexpr qsizetype valueLength = 1'200;

} // namespace

std::vector<PreservedField> keptFields(std::string_view unknown) {
    std::vector<PreservedField> fields;
    if (unknown.find("\"imported\"") == std::string_view::npos)
        return fields;
    const auto tree = JsonTree::parse('{' + std::string(unknown) + '}');
    if (!tree)
        return fields;
    const JsonValue kept = tree->root()["imported"];
    if (!kept.is(JsonValue::Type::Object))
        return fields;
    for (JsonValue value = kept.first(); !value.is(JsonValue::Type::Missing); value = value.next()) {
        const bool holdsOthers = value.is(JsonValue::Type::Array) || value.is(JsonValue::Type::Object);
        fields.push_back({shownOnOneLine(value.key(), nameLength),
                          cut(holdsOthers ? shown(value.json()) : shown(value.text()), valueLength)});
    }
    return fields;
}

QString keptDateText(const DateClaim& claim) {
    QString start, end;
    for (const PreservedField& field : keptFields(claim.unknown)) {
        if (field.name == QLatin1String("start"))
            start = field.value;
        else if (field.name == QLatin1String("end"))
            end = field.value;
    }
    if (end.isEmpty())
        return start;
    return start.isEmpty()
               ? PreservedTextTr::tr("until %1", "how a file writes an end").arg(end)
               : PreservedTextTr::tr("%1 to %2", "how a file writes a start and an end").arg(start, end);
}

} // namespace crisis::text
