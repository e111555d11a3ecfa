// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/Page.h"

#include <QStringList>

namespace crisis::ui {
namespace {

constexpr QLatin1String statementKey("statement ");

QString joined(const std::vector<Span>& spans) {
    QString text;
    for (const Span& span : spans)
        text += span.text;
    return text;
}

QString filled(const QStringList& parts, const QString& between) {
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(between);
}

struct LineOf {
    QString operator()(const Paragraph& block) const { return joined(block.spans); }
    QString operator()(const Field& block) const {
        return filled({block.label, joined(block.value)}, QStringLiteral(": "));
    }
    QString operator()(const Chips& block) const {
        QStringList chips;
        for (const Chip& chip : block.chips)
            chips << filled({chip.mark + chip.secondMark, chip.text}, QStringLiteral(" "));
        return chips.join(QStringLiteral(" | "));
    }
    QString operator()(const Entry& block) const {
        return filled({block.over, block.title, block.note}, QStringLiteral(" | "));
    }
    QString operator()(const Button&) const { return {}; }
    QString operator()(const ButtonRow&) const { return {}; }
    QString operator()(const CardStart&) const { return {}; }
    QString operator()(const CardEnd&) const { return {}; }
    QString operator()(const Separator&) const { return {}; }
};

} // namespace

QString cardKey(const StatementId& statement) {
    return statementKey + QString::fromStdString(statement.value());
}

bool isStatementCard(const QString& key) { return key.startsWith(statementKey); }

QString dateCardKey(std::size_t claim) { return QStringLiteral("date %1").arg(claim); }

QString plainText(const Page& page) {
    QStringList lines;
    for (const Block& block : page.blocks)
        lines << std::visit(LineOf{}, block);
    return filled(lines, QStringLiteral("\n"));
}

} // namespace crisis::ui
