// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MarkSprites.h"
#include "app/render/MarkPainter.h"
#include "tests/support/Catch.h"

#include <cmath>
#include <functional>

namespace crisis::test::mark_sprites_test {
using namespace crisis::render;

namespace {

/// Every shape and status, with every sign, in a grid.
std::vector<Mark> everyMark() {
    std::vector<Mark> marks;
    const auto add = [&marks](MarkStyle style) {
        const auto number = static_cast<double>(marks.size());
        const bool isPoint = style.shape == MarkShape::Point; // the other shapes are on whole pixels
        const double left = 30 + std::fmod(number, 10) * (isPoint ? 57.3 : 57);
        const double top = 12 + std::floor(number / 10) * 20.6, width = isPoint ? 10 : 18;
        Mark mark;
        mark.box = {left, top, left + width, top + 10};
        mark.spanLeft = left;
        mark.spanRight = left + width;
        mark.style = style;
        mark.colour = static_cast<int>(marks.size() % 7);
        marks.push_back(mark);
    };
    for (const MarkShape shape : {MarkShape::Point, MarkShape::Within, MarkShape::Throughout}) {
        for (const Status status :
             {Status::Occurred, Status::Ongoing, Status::Planned, Status::Cancelled, Status::Claimed}) {
            MarkStyle style;
            style.shape = shape;
            style.status = status;
            add(style);
            for (bool MarkStyle::*sign :
                 {&MarkStyle::doubtful, &MarkStyle::opensLeft, &MarkStyle::opensRight, &MarkStyle::cutLeft,
                  &MarkStyle::cutRight, &MarkStyle::resolved, &MarkStyle::disputed, &MarkStyle::judged}) {
                MarkStyle signed_ = style;
                signed_.*sign = true;
                add(signed_);
            }
        }
    }
    return marks;
}

QImage painted(double scale, const std::function<void(QPainter&)>& paint) {
    QImage image(static_cast<int>(640 * scale), static_cast<int>(320 * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paint(painter);
    return image;
}

struct Difference {
    int most = 0;
    double mean = 0;
};

/// The part of an image that a mark and its signs may cover.
QRect cellOf(const Mark& mark, double scale) {
    return QRectF((mark.box.left - 20) * scale, (mark.box.top - 5) * scale, (mark.box.width() + 40) * scale,
                  (mark.box.height() + 10) * scale)
        .toAlignedRect();
}

Difference difference(const QImage& a, const QImage& b, const QRect& cell) {
    Difference found;
    for (int y = cell.top(); y <= cell.bottom(); ++y) {
        for (int x = cell.left(); x <= cell.right(); ++x) {
            const QColor one = a.pixelColor(x, y), other = b.pixelColor(x, y);
            for (const int step :
                 {one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue()}) {
                found.most = std::max(found.most, std::abs(step));
                found.mean += std::abs(step);
            }
        }
    }
    found.mean /= 3.0 * cell.width() * cell.height();
    return found;
}

// An edge of the strongest contrast, moved by an eighth of a pixel, differs by a quarter.
bool looksAlike(const Difference& difference) { return difference.most <= 80 && difference.mean < 3; }

QImage paintedAlone(const Mark& mark) {
    return painted(1, [&](QPainter& painter) { paintMark(painter, mark, Theme::light()); });
}

} // namespace

TEST_CASE("a copied mark looks like a painted one, whatever its style and the scale of the screen") {
    const std::vector<Mark> marks = everyMark();
    for (const double scale : {1.0, 1.25, 1.5, 2.0}) {
        INFO("scale " << scale);
        const QImage direct = painted(scale, [&](QPainter& painter) {
            for (const Mark& mark : marks)
                paintMark(painter, mark, Theme::light());
        });
        const QImage blank = painted(scale, [](QPainter&) {});
        MarkSprites sprites;
        for (int round = 0; round < 2; ++round) { // first painted, then copied from the cache
            const QImage copied = painted(scale, [&](QPainter& painter) {
                MarkSprites::Batch batch(sprites, painter, Theme::light());
                for (const Mark& mark : marks)
                    batch.paint(mark);
            });
            for (const Mark& mark : marks) {
                const QRect cell = cellOf(mark, scale);
                const Difference found = difference(direct, copied, cell);
                INFO("mark " << (&mark - marks.data()) << ": " << found.most << ", " << found.mean);
                CHECK(looksAlike(found));
                CHECK_FALSE(looksAlike(difference(blank, copied, cell)));
            }
        }
    }
}

TEST_CASE("no sign of a mark is so small that copies without it would look alike") {
    for (bool MarkStyle::*sign : {&MarkStyle::doubtful, &MarkStyle::opensLeft, &MarkStyle::opensRight,
                                  &MarkStyle::resolved, &MarkStyle::disputed, &MarkStyle::judged}) {
        Mark mark = everyMark().front();
        const QImage without = paintedAlone(mark);
        mark.style.*sign = true;
        CHECK_FALSE(looksAlike(difference(without, paintedAlone(mark), cellOf(mark, 1))));
    }
}

TEST_CASE("no mark is a copy of one with another shape, status or sign at the same place") {
    MarkSprites sprites;
    for (Mark mark : everyMark()) {
        mark.box = mark.style.shape == MarkShape::Point ? Box{30, 12, 40, 22} : Box{30, 12, 48, 22};
        mark.spanLeft = mark.box.left;
        mark.spanRight = mark.box.right;
        mark.colour = 0;
        const QImage copied = painted(
            1, [&](QPainter& painter) { MarkSprites::Batch(sprites, painter, Theme::light()).paint(mark); });
        CHECK(looksAlike(difference(paintedAlone(mark), copied, cellOf(mark, 1))));
    }
}

TEST_CASE("a mark is copied until the copies are cleared") {
    MarkSprites sprites;
    const Mark mark = everyMark().front();
    const auto middle = [&](const Theme& theme) {
        const QImage image =
            painted(1, [&](QPainter& painter) { MarkSprites::Batch(sprites, painter, theme).paint(mark); });
        return image.pixelColor(static_cast<int>(mark.box.left) + 5, static_cast<int>(mark.box.top) + 5);
    };
    CHECK(middle(Theme::light()) == Theme::light().lane(0));
    CHECK(middle(Theme::dark()) == Theme::light().lane(0)); // a copy
    sprites.clear();
    CHECK(middle(Theme::dark()) == Theme::dark().lane(0));
}

TEST_CASE("a copied mark that was not known by the as-of day is faint") {
    MarkSprites sprites;
    Mark mark = everyMark().front();
    const auto middle = [&](bool faint) {
        mark.faint = faint;
        const QImage image = painted(
            1, [&](QPainter& painter) { MarkSprites::Batch(sprites, painter, Theme::light()).paint(mark); });
        return image.pixelColor(static_cast<int>(mark.box.left) + 5, static_cast<int>(mark.box.top) + 5);
    };
    CHECK(middle(true).lightness() > middle(false).lightness() + 50);
}

TEST_CASE("painting after copied marks uses the original transformation") {
    MarkSprites sprites;
    const QImage image = painted(2, [&](QPainter& painter) {
        painter.translate(100, 100);
        {
            MarkSprites::Batch batch(sprites, painter, Theme::light());
            batch.paint(everyMark().front());
        }
        painter.fillRect(QRectF(0, 0, 5, 5), Qt::red);
    });
    CHECK(image.pixelColor(204, 204) == QColor(Qt::red));
    CHECK(image.pixelColor(4, 4) == QColor(Qt::white));
}

} // namespace crisis::test::mark_sprites_test
