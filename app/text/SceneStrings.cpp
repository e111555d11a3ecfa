// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/SceneStrings.h"

#include "app/text/NumberText.h"
#include "app/text/VocabularyText.h"

#include <QCoreApplication>

namespace crisis::text {

namespace {

QString tr(const char* source, int n = -1) {
    return QCoreApplication::translate("Scene", source, nullptr, n);
}

} // namespace

LayoutStrings sceneStrings(const QLocale& locale) {
    LayoutStrings words;
    words.dates = DateStrings::english();
    const auto number = [locale](std::uint64_t n) { return locale.toString(static_cast<qulonglong>(n)); };
    words.number = [number](std::uint64_t n) { return number(n).toStdString(); };
    words.earlier = [number](std::uint64_t n, const std::string& date) {
        return tr("%1 earlier, from %2", pluralCount(n))
            .arg(number(n), QString::fromStdString(date))
            .toStdString();
    };
    words.later = [number](std::uint64_t n, const std::string& date) {
        return tr("%1 later, until %2", pluralCount(n))
            .arg(number(n), QString::fromStdString(date))
            .toStdString();
    };
    words.undated = [number](std::uint64_t n) {
        return tr("%1 without a date", pluralCount(n)).arg(number(n)).toStdString();
    };
    words.continuing = [number](std::uint64_t n) {
        return tr("%1 continuing", pluralCount(n)).arg(number(n)).toStdString();
    };
    words.unassigned = [](LanesBy by) {
        switch (by) {
        case LanesBy::Category:
            return tr("No category").toStdString();
        case LanesBy::Actor:
            return tr("No actor").toStdString();
        case LanesBy::Place:
            return tr("No place").toStdString();
        case LanesBy::Source:
            return tr("No source").toStdString();
        case LanesBy::None:
            break;
        }
        return tr("All events").toStdString();
    };
    words.linkType = [](const VocabularyTerm<LinkType>& type) { return linkTypeText(type).toStdString(); };
    words.eventCount = [number](std::uint64_t n) {
        return (n == 1 ? tr("1 event") : tr("%1 events", pluralCount(n)).arg(number(n))).toStdString();
    };
    words.dateCount = [number](std::uint64_t n) {
        return tr("%1 dates", pluralCount(n)).arg(number(n)).toStdString();
    };
    words.moreGrades = [number](std::uint64_t n) {
        return tr("+%1", pluralCount(n)).arg(number(n)).toStdString();
    };
    return words;
}

const std::vector<LegendSign>& legendSigns(bool withGrades) {
    static const std::vector<LegendSign> signs{
        LegendSign::Exact,     LegendSign::Throughout, LegendSign::Within,   LegendSign::Doubtful,
        LegendSign::Open,      LegendSign::Resolved,   LegendSign::Ongoing,  LegendSign::Planned,
        LegendSign::Cancelled, LegendSign::Claimed,    LegendSign::Disputed, LegendSign::Judged,
        LegendSign::Rival,     LegendSign::Cluster};
    static const std::vector<LegendSign> graded = [] {
        std::vector<LegendSign> all = signs;
        all.insert(all.end() - 1, LegendSign::Grade);
        return all;
    }();
    return withGrades ? graded : signs;
}

std::vector<std::string> legendStrings(bool withGrades) {
    std::vector<std::string> words;
    for (const LegendSign sign : legendSigns(withGrades)) {
        QString text;
        switch (sign) {
        case LegendSign::Exact:
            text = tr("exact day or time");
            break;
        case LegendSign::Throughout:
            text = tr("throughout");
            break;
        case LegendSign::Within:
            text = tr("some time within");
            break;
        case LegendSign::Doubtful:
            text = tr("uncertain or approximate");
            break;
        case LegendSign::Open:
            text = tr("open end");
            break;
        case LegendSign::Resolved:
            text = tr("from a relative phrase");
            break;
        case LegendSign::Ongoing:
            text = tr("ongoing");
            break;
        case LegendSign::Planned:
            text = tr("planned");
            break;
        case LegendSign::Cancelled:
            text = tr("cancelled");
            break;
        case LegendSign::Claimed:
            text = tr("claimed");
            break;
        case LegendSign::Disputed:
            text = tr("disputed");
            break;
        case LegendSign::Judged:
            text = tr("analyst’s own assessment");
            break;
        case LegendSign::Rival:
            text = tr("alternative date");
            break;
        case LegendSign::Grade:
            text = tr("source A to E, information 1 to 5 (F, 6: not judged)");
            break;
        case LegendSign::Cluster:
            text = tr("several events");
            break;
        }
        words.push_back(text.toStdString());
    }
    return words;
}

} // namespace crisis::text
