// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/RememberedMappings.h"

#include <QCryptographicHash>
#include <QSettings>

namespace crisis::ui {
namespace {

QString keyOf(const std::vector<std::string>& columns) {
    QCryptographicHash names(QCryptographicHash::Sha256);
    for (const std::string& column : columns) {
        names.addData(QByteArrayView(column.data(), static_cast<qsizetype>(column.size())));
        names.addData(QByteArrayView("\n"));
    }
    return QStringLiteral("tables/%1").arg(QString::fromLatin1(names.result().toHex().left(32)));
}

TableMapping withoutLayout(TableMapping mapping) {
    mapping.encoding.reset();
    mapping.delimiter.clear();
    mapping.headerLine.reset();
    return mapping;
}

} // namespace

std::optional<TableMapping> rememberedMapping(const std::vector<std::string>& columns) {
    const auto mapping = readMapping(QSettings().value(keyOf(columns)).toByteArray().toStdString());
    return mapping ? std::optional(withoutLayout(*mapping)) : std::nullopt;
}

void rememberMapping(const std::vector<std::string>& columns, const TableMapping& mapping) {
    QSettings().setValue(keyOf(columns), QByteArray::fromStdString(mappingBytes(withoutLayout(mapping))));
}

void forgetMapping(const std::vector<std::string>& columns) { QSettings().remove(keyOf(columns)); }

} // namespace crisis::ui
