// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportOptionList.h"

#include <QJsonObject>

#include <algorithm>

namespace crisis::exports {

/// Visitor that writes options to the members of a preset.
class OptionJsonWriter {
public:
    explicit OptionJsonWriter(QJsonObject& json) : json_(json) {}

    void operator()(const OptionName& name, bool value, FlagOption) { put(name, value); }
    void operator()(const OptionName& name, bool value, EmbeddedOption) { put(name, value); }
    void operator()(const OptionName& name, bool value, EmbeddedVisibleOption) { put(name, value); }
    template <class Number>
    void operator()(const OptionName& name, Number value, const NumberOption<Number>&) {
        put(name, value);
    }
    void operator()(const OptionName& name, const std::string& value, TextOption) {
        put(name, QString::fromStdString(value));
    }
    template <class Value>
    void operator()(const OptionName& name, Value value, const WordOption<Value>& option) {
        const std::string_view word = option.word(value);
        put(name, QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size())));
    }
    template <class Value>
    void operator()(const OptionName& name, const std::optional<Value>& value,
                    const WordOption<Value>& option) {
        if (value)
            (*this)(name, *value, option);
    }
    void operator()(const OptionName& name, const std::optional<PaperSize>& value, SizeOption);
    template <class Value, UnstoredOption Option>
    void operator()(const OptionName&, const Value&, const Option&) {}

private:
    void put(const OptionName& name, const QJsonValue& value) { json_[QLatin1String(name.json)] = value; }

    QJsonObject& json_;
};

/// Visitor that reads options from the members of a preset. A missing or invalid member leaves its option
/// unchanged; numbers are limited to their ranges, and texts to 1,000 UTF-16 code units.
class OptionJsonReader {
public:
    explicit OptionJsonReader(const QJsonObject& json) : json_(json) {}

    void operator()(const OptionName& name, bool& value, FlagOption) { readFlag(name, value); }
    void operator()(const OptionName& name, bool& value, EmbeddedOption) { readFlag(name, value); }
    void operator()(const OptionName& name, bool& value, EmbeddedVisibleOption) { readFlag(name, value); }
    void operator()(const OptionName& name, int& value, const NumberOption<int>& option) {
        value = std::clamp(at(name).toInt(value), option.least, option.most);
    }
    void operator()(const OptionName& name, double& value, const NumberOption<double>& option) {
        value = std::clamp(at(name).toDouble(value), option.least, option.most);
    }
    void operator()(const OptionName& name, std::string& value, TextOption);
    template <class Value>
    void operator()(const OptionName& name, Value& value, const WordOption<Value>& option) {
        value = parse(at(name).toString().toStdString(), option).value_or(value);
    }
    template <class Value>
    void operator()(const OptionName& name, std::optional<Value>& value, const WordOption<Value>& option) {
        if (const auto read = parse(at(name).toString().toStdString(), option))
            value = read;
    }
    void operator()(const OptionName& name, std::optional<PaperSize>& value, SizeOption);
    template <class Value, UnstoredOption Option>
    void operator()(const OptionName&, Value&, const Option&) {}

private:
    [[nodiscard]] QJsonValue at(const OptionName& name) const { return json_[QLatin1String(name.json)]; }
    void readFlag(const OptionName& name, bool& value) const { value = at(name).toBool(value); }

    const QJsonObject& json_;
};

} // namespace crisis::exports
