// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ExportCommand.h"

#include "app/render/PictureArguments.h"
#include "app/text/ErrorText.h"
#include "core/io/TimelineReader.h"

#include <QFile>
#include <QSaveFile>

#include <cstdio>
#include <ostream>

namespace crisis {

namespace {

int fail(std::ostream& errors, const Error& error) {
    errors << "crisis-timeline: " << errorText(error).toStdString() << '\n';
    return 1;
}

Result<void> writeOut(const QByteArray& bytes, const QString& path) {
    const auto unwritable = [&path](const QString& reason) {
        return failure(ErrorCode::FileUnwritable, {path.toStdString(), reason.toStdString()});
    };
    if (path == QLatin1String("-")) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.flush())
            return unwritable(out.errorString());
        return {};
    }
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return unwritable(out.errorString());
    return {};
}

} // namespace

int runExport(const ExportRequest& request, std::ostream& errors) {
    const auto read = readTimelineFile(std::filesystem::path(request.input.toStdU16String()));
    if (!read)
        return fail(errors, read.error());
    PictureOptions options = request.options;
    if (!request.from.empty() || !request.to.empty()) {
        const auto whole = openingSpan(read->timeline).value_or(Timeline::AxisSpan{0, 86'400});
        const auto span = parsePictureSpan(request.from, request.to, whole);
        if (!span)
            return fail(errors, span.error());
        options.content = PictureContent::Span;
        options.span = *span;
    }
    const auto image = renderPicture(read->timeline, options);
    if (!image)
        return fail(errors, image.error());
    const auto bytes = encodePng(*image, options.scale);
    if (!bytes)
        return fail(errors, bytes.error());
    if (const auto written = writeOut(*bytes, request.output); !written)
        return fail(errors, written.error());
    return 0;
}

} // namespace crisis
