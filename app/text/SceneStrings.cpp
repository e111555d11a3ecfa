// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/SceneStrings.h"

#include "app/text/NumberText.h"
#include "app/text/VocabularyText.h"

#include <QCoreApplication>

namespace crisis::text {

namespace {

struct SceneStringsTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::text::SceneStrings)
};

} // namespace

LayoutStrings sceneStrings(const QLocale& locale) {
    LayoutStrings words;
    words.dates = DateStrings::english();
    const auto number = [locale](std::uint64_t n) { return locale.toString(static_cast<qulonglong>(n)); };
    words.number = [number](std::uint64_t n) { return number(n).toStdString(); };
    words.earlier = [number](std::uint64_t n, const std::string& date) {
        return SceneStringsTr::tr("%1 earlier, from %2", nullptr, pluralCount(n))
            .arg(number(n), QString::fromStdString(date))
            .toStdString();
    };
    words.later = [number](std::uint64_t n, const std::string& date) {
        return SceneStringsTr::tr("%1 later, until %2", nullptr, pluralCount(n))
            .arg(number(n), QString::fromStdString(date))
            .toStdString();
    };
    words.undated = [number](std::uint64_t n) {
        return SceneStringsTr::tr("%1 without a date", nullptr, pluralCount(n)).arg(number(n)).toStdString();
    };
    words.continuing = [number](std::uint64_t n) {
        return SceneStringsTr::tr("%1 continuing", nullptr, pluralCount(n)).arg(number(n)).toStdString();
    };
    words.unassigned = [](LanesBy by) {
        switch (by) {
        case LanesBy::Category:
            return SceneStringsTr::tr("No category").toStdString();
        case LanesBy::Actor:
            return SceneStringsTr::tr("No actor").toStdString();
        case LanesBy::Place:
            return SceneStringsTr::tr("No place").toStdString();
        case LanesBy::Source:
            return SceneStringsTr::tr("No source").toStdString();
        case LanesBy::None:
            break;
        }
        return SceneStringsTr::tr("All events").toStdString();
    };
    words.linkType = [](const VocabularyTerm<LinkType>& type) { return linkTypeText(type).toStdString(); };
    words.eventCount = [number](std::uint64_t n) {
        return (n == 1 ? SceneStringsTr::tr("1 event")
                       : SceneStringsTr::tr("%1 events", nullptr, pluralCount(n)).arg(number(n)))
            .toStdString();
    };
    words.dateCount = [number](std::uint64_t n) {
        return SceneStringsTr::tr("%1 dates", nullptr, pluralCount(n)).arg(number(n)).toStdString();
    };
    words.moreGrades = [number](std::uint64_t n) {
        return SceneStringsTr::tr("+%1", nullptr, pluralCount(n)).arg(number(n)).toStdString();
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
            text = SceneStringsTr::tr("exact day or time");
            break;
        case LegendSign::Throughout:
            text = SceneStringsTr::tr("throughout");
            break;
        case LegendSign::Within:
            text = SceneStringsTr::tr("some time within");
            break;
        case LegendSign::Doubtful:
            text = SceneStringsTr::tr("uncertain or approximate");
            break;
        case LegendSign::Open:
            text = SceneStringsTr::tr("open end");
            break;
        case LegendSign::Resolved:
            text = SceneStringsTr::tr("from a relative phrase");
            break;
        case LegendSign::Ongoing:
            text = SceneStringsTr::tr("ongoing");
            break;
        case LegendSign::Planned:
            text = SceneStringsTr::tr("planned");
            break;
        case LegendSign::Cancelled:
            text = SceneStringsTr::tr("cancelled");
            break;
        case LegendSign::Claimed:
            text = SceneStringsTr::tr("claimed");
            break;
        case LegendSign::Disputed:
            text = SceneStringsTr::tr("disputed");
            break;
        case LegendSign::Judged:
            text = SceneStringsTr::tr("analyst’s own assessment");
            break;
        case LegendSign::Rival:
            text = SceneStringsTr::tr("alternative date");
            break;
        case LegendSign::Grade:
            text = SceneStringsTr::tr("source A to E, information 1 to 5 (F, 6: not judged)");
            break;
        case LegendSign::Cluster:
            text = SceneStringsTr::tr("several events");
            break;
        }
        words.push_back(text.toStdString());
    }
    return words;
}

} // namespace crisis::text
