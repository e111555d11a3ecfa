// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture/MissingGlyphs.h"

#include <QFontMetrics>

#include <set>

namespace crisis::exports {

namespace {

constexpr qsizetype maxReported = 10;

bool isVariationSelector(char32_t character) { return character >= U'\ufe00' && character <= U'\ufe0f'; }

class Looking {
public:
    explicit Looking(const QFont& font) : metrics_(font) {}

    void at(const std::string& utf8) {
        for (const char32_t character : QString::fromStdString(utf8).toStdU32String()) {
            const auto category = QChar::category(character);
            const bool isSeen = character > U' ' && category != QChar::Other_Control &&
                                category != QChar::Other_Format && !isVariationSelector(character);
            if (!isSeen || !seen_.insert(character).second || metrics_.inFontUcs4(character))
                continue;
            if (reported_++ < maxReported)
                missing_ += QString::fromUcs4(&character, 1);
        }
    }
    [[nodiscard]] const QString& missing() const { return missing_; }

private:
    QFontMetrics metrics_;
    std::set<char32_t> seen_;
    qsizetype reported_ = 0;
    QString missing_;
};

} // namespace

QString charactersWithoutGlyph(const LaidOutPicture& picture) {
    Looking looking(picture.fonts()[TextRole::Label]);
    for (const PictureScene& page : picture.pages()) {
        for (const PictureText& text : page.texts)
            looking.at(text.text);
        for (const PictureRow& row : page.rows) {
            for (const Label& label : row.scene.labels)
                looking.at(label.text);
            for (const LaneBand& lane : row.scene.lanes)
                looking.at(lane.fullTitle);
        }
    }
    return looking.missing();
}

} // namespace crisis::exports
