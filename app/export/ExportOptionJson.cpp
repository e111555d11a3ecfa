// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportOptionJson.h"

namespace crisis::exports {

namespace {

constexpr double leastPaperMm = 5, mostPaperMm = 50'000;

QString member(const OptionName& name, const char* side) {
    return QLatin1String(name.json) + QLatin1String(side);
}

} // namespace

void OptionJsonWriter::operator()(const OptionName& name, const std::optional<PaperSize>& value, SizeOption) {
    if (!value)
        return;
    json_[member(name, "Width")] = value->widthMm;
    json_[member(name, "Height")] = value->heightMm;
}

void OptionJsonReader::operator()(const OptionName& name, std::string& value, TextOption) {
    constexpr qsizetype longest = 1'000;
    value = at(name).toString(QString::fromStdString(value)).left(longest).toStdString();
}

void OptionJsonReader::operator()(const OptionName& name, std::optional<PaperSize>& value, SizeOption) {
    const PaperSize paper{json_[member(name, "Width")].toDouble(), json_[member(name, "Height")].toDouble()};
    const auto isSize = [](double mm) { return mm >= leastPaperMm && mm <= mostPaperMm; };
    if (isSize(paper.widthMm) && isSize(paper.heightMm))
        value = paper;
}

} // namespace crisis::exports
