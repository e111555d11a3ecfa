// SPDX-License-Identifier: GPL-3.0-or-later
// Random options survive presets and the command line.
#include "app/cli/CommandLine.h"
#include "app/export/ExportOptionJson.h"
#include "app/export/PictureArguments.h"
#include "tests/support/Catch.h"

#include <QJsonDocument>

#include <random>
#include <sstream>

namespace crisis::test::export_round_trip_test {
using namespace crisis::cli;

namespace {

/// Visitor that gives every option a random value from its range.
class Randomiser {
public:
    explicit Randomiser(unsigned seed) : random_(seed) {}

    void operator()(const OptionName&, bool& value, FlagOption) { value = oneOf(2) == 1; }
    void operator()(const OptionName&, bool& value, EmbeddedOption) { value = oneOf(2) == 1; }
    void operator()(const OptionName&, bool& value, EmbeddedVisibleOption) { value = oneOf(2) == 1; }
    void operator()(const OptionName&, int& value, const NumberOption<int>& option) {
        constexpr int mostThatFitsAtAnyScale = 2'000;
        const int most = std::min(option.most, mostThatFitsAtAnyScale);
        value = std::uniform_int_distribution<int>(option.least, most)(random_);
    }
    void operator()(const OptionName&, double& value, const NumberOption<double>& option) {
        value = real(option.least, option.most);
    }
    void operator()(const OptionName&, std::string& value, TextOption) {
        static constexpr std::string_view pieces[] = {"a",  "--title", "=",  " ",  "\"",     "'",
                                                      "\\", "é",       "ع",  "日", "😀",      "\n",
                                                      ",",  "[x]",     "{}", "@5", "2023-08"};
        value.clear();
        for (std::size_t left = oneOf(5); left > 0; --left)
            value += pieces[oneOf(std::size(pieces))];
    }
    void operator()(const OptionName&, std::string& value, MomentOption) {
        value = oneOf(2) == 0 ? "" : "2023-08-08T12:00:0" + std::to_string(oneOf(10)) + "Z";
    }
    template <class Value>
    void operator()(const OptionName&, Value& value, const WordOption<Value>& option) {
        value = option.values[oneOf(option.values.size())];
    }
    template <class Value>
    void operator()(const OptionName&, std::optional<Value>& value, const WordOption<Value>& option) {
        if (oneOf(2) == 1)
            value = option.values[oneOf(option.values.size())];
    }
    void operator()(const OptionName&, std::optional<PaperSize>& value, SizeOption) {
        if (oneOf(2) == 1)
            value = PaperSize{real(5, 500), real(5, 500)};
    }
    void operator()(const OptionName&, PictureContent& value, ContentOption) {
        value = oneOf(2) == 1 ? PictureContent::Whole : PictureContent::OpeningView;
    }
    void operator()(const OptionName&, Timeline::AxisSpan&, SpanOption) {} // becomes dates; tested by itself
    void operator()(const OptionName&, std::optional<std::int64_t>& value, DayOption) {
        if (oneOf(2) == 1)
            value = static_cast<std::int64_t>(oneOf(40'000)) - 10'000;
    }
    void operator()(const OptionName&, std::vector<std::string>& values, IdsOption) {
        for (std::size_t left = oneOf(3); left > 0; --left)
            values.push_back("--id " + std::to_string(oneOf(100)));
    }

private:
    std::size_t oneOf(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
    }
    double real(double least, double most) {
        return std::uniform_real_distribution<double>(least, most)(random_);
    }

    std::mt19937 random_;
};

/// Random choices with their defaults where the format or another option leaves no choice.
ExportChoices randomChoices(unsigned seed) {
    ExportChoices choices;
    visitExportOptions(Randomiser(seed), choices);
    const ExportChoices defaults;
    visitExportOptions(
        [&](const OptionName& name, auto& member, const auto&) {
            if (!name.aspect || hasAspect(choices.format, *name.aspect))
                return;
            // The same member of the defaults.
            const auto offset =
                reinterpret_cast<const char*>(&member) - reinterpret_cast<const char*>(&choices);
            member = *reinterpret_cast<const std::decay_t<decltype(member)>*>(
                reinterpret_cast<const char*>(&defaults) + offset);
        },
        choices);
    PictureOptions& options = choices.options;
    if (options.paper) {
        options.widthPx = PictureOptions().widthPx;
        options.heightPx = PictureOptions().heightPx;
    }
    const bool hasDates = !choices.from.empty() || !choices.to.empty();
    if (hasDates)
        options.content = PictureContent::OpeningView;
    if (!options.embed.timeline)
        options.embed = {.timeline = false};
    if (!options.embed.timeline || !hasAspect(choices.format, ExportAspect::Inside))
        options.embed.onlyVisible = hasDates;
    return choices;
}

QJsonObject toJson(const ExportChoices& choices) {
    QJsonObject json;
    visitExportOptions(OptionJsonWriter(json), choices);
    return json;
}

ExportChoices fromJson(const QJsonObject& json) {
    ExportChoices choices;
    visitExportOptions(OptionJsonReader(json), choices);
    return choices;
}

ExportChoices fromArguments(const QStringList& given) {
    std::vector<std::string> words{"crisis-timeline", "export", "a.json", "-o", "b"};
    for (const QString& argument : given)
        words.push_back(argument.toStdString());
    std::vector<const char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(word.c_str());
    std::ostringstream out, errors;
    const auto request = parseCommandLine(static_cast<int>(arguments.size()), arguments.data(), out, errors);
    INFO(errors.str());
    REQUIRE(std::holds_alternative<ExportRequest>(request));
    return std::get<ExportRequest>(request);
}

QByteArray bytes(const QJsonObject& json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

constexpr unsigned rounds = 500;

} // namespace

TEST_CASE("random options survive the round trip from a preset through arguments") {
    for (unsigned seed = 0; seed < rounds; ++seed) {
        const QJsonObject preset = toJson(randomChoices(seed));
        const ExportChoices choices = fromJson(QJsonDocument::fromJson(bytes(preset)).object());
        const ExportChoices back = fromArguments(toArguments(choices));
        INFO("seed " << seed << ": " << toArguments(choices).join(u' ').toStdString());
        CHECK(back == choices);
        CHECK(bytes(toJson(back)).toStdString() == bytes(preset).toStdString());
    }
}

TEST_CASE(
    "random options, also those that presets do not contain, survive the round trip through arguments") {
    for (unsigned seed = 0; seed < rounds; ++seed) {
        const ExportChoices choices = randomChoices(seed);
        INFO("seed " << seed << ": " << toArguments(choices).join(u' ').toStdString());
        CHECK(fromArguments(toArguments(choices)) == choices);
    }
}

TEST_CASE("what would be embedded is no argument while nothing is embedded") {
    ExportChoices choices;
    choices.options.embed = {.timeline = false, .onlyVisible = true, .notes = true, .copies = true};
    const ExportChoices back = fromArguments(toArguments(choices));
    CHECK_FALSE(back.options.embed.timeline);
    CHECK_FALSE(back.options.embed.notes);
}

} // namespace crisis::test::export_round_trip_test
