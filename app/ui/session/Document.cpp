// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/session/Document.h"

#include "app/ui/session/FilePath.h"
#include "core/import/OpenAnyFormat.h"
#include "core/io/timeline/TimelineWriter.h"
#include "core/model/store/Parallel.h"

#include <QFileInfo>

#include <utility>

namespace crisis::ui {
namespace {

bool isBundled(const QString& path) { return path.startsWith(QStringLiteral(":/")); }

Result<ReadTimeline> readBundled(const QString& path, const Progress& progress) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotFound, {path.toStdString()});
    const QByteArray bytes = file.readAll();
    return readTimeline(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())),
                        progress);
}

/// "a.timeline.json" in the same folder for "a.png" or "a.timeline.png".
QString timelineBeside(const QString& picture) {
    const QFileInfo file(picture);
    QString name = file.completeBaseName();
    if (name.endsWith(QStringLiteral(".timeline")))
        name.chop(QStringLiteral(".timeline").size());
    return file.path() + u'/' + name + QStringLiteral(".timeline.json");
}

} // namespace

Document::Document(QObject* parent) : QObject(parent) {}

const Timeline& Document::timeline() const {
    static const Timeline none;
    return history_ ? history_->now() : none;
}

Result<Document::Loaded> Document::load(const QString& path, const ImportOptions& options,
                                        const Progress& progress) {
    if (isBundled(path))
        return readBundled(path, progress).map([](ReadTimeline&& read) {
            return Loaded{std::move(read), std::nullopt};
        });
    auto any = openAnyFormatFile(filePath(path), options, progress);
    if (!any)
        return tl::unexpected(any.error());
    Loaded loaded{std::move(any->read), std::nullopt};
    if (any->summary)
        loaded.imported = FoundImport{
            path, {}, {}, std::move(*any->summary), std::move(any->mapping), std::move(any->beginning)};
    return loaded;
}

void Document::openAs(const QString& path, const ImportOptions& options) {
    const QString absolute = isBundled(path) ? path : QFileInfo(path).absoluteFilePath();
    startReading({absolute, false, {}}, Review::Imports,
                 [absolute, options](const Progress& progress) { return load(absolute, options, progress); });
}

void Document::import(const QString& path, const ImportOptions& options) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    startReading({absolute, false, {}}, Review::Skip,
                 [absolute, options](const Progress& progress) { return load(absolute, options, progress); });
}

void Document::restore(const QString& path, const std::optional<FileStamp>& stamp,
                       std::function<Result<ReadTimeline>(const Progress&)> read) {
    startReading({path, true, stamp}, Review::Skip, [read = std::move(read)](const Progress& progress) {
        return read(progress).map([](ReadTimeline&& restored) {
            return Loaded{std::move(restored), std::nullopt};
        });
    });
}

void Document::startReading(const Origin& origin, Review review, Load load) {
    found_.reset();
    reading_.start(
        [load = std::move(load), preparation = preparation_](const Progress& progress) {
            Result<Loaded> loaded = load(progress);
            if (loaded && !progress.isCancelled()) {
                const Timeline& timeline = loaded->read.timeline;
                // The order is computed on first use, which would otherwise be in the window's thread.
                inParallel([&] { static_cast<void>(timeline.displayOrder()); },
                           [&] {
                               if (preparation)
                                   preparation(timeline);
                           });
            }
            return loaded;
        },
        [this, origin, review](Result<Loaded> loaded) { finishReading(origin, review, std::move(loaded)); },
        [this](double fraction) { Q_EMIT openingProgressed(fraction); });
    Q_EMIT openingStarted(origin.path);
}

void Document::prepareWith(std::function<void(const Timeline&)> preparation) {
    preparation_ = std::move(preparation);
}

void Document::finishReading(const Origin& origin, Review review, Result<Loaded> loaded) {
    if (reading_.isCancelled())
        loaded = failure(ErrorCode::Cancelled); // it may have been too late for the reader
    if (!loaded) {
        Q_EMIT openFailed(origin.path, loaded.error());
        return;
    }
    if (loaded->imported && review == Review::Imports) {
        found_ = std::make_unique<FoundImport>(std::move(*loaded->imported));
        found_->timeline = std::move(loaded->read.timeline);
        found_->diagnostics = std::move(loaded->read.diagnostics);
        Q_EMIT importFound();
        return;
    }
    showLoaded(origin, std::move(*loaded));
}

void Document::acceptImport() {
    const auto found = std::exchange(found_, nullptr);
    if (!found)
        return;
    const Origin origin{found->path, false, {}};
    ReadTimeline read{std::move(found->timeline), std::move(found->diagnostics)};
    showLoaded(origin, {std::move(read), std::move(*found)});
}

void Document::dismissImport() {
    if (const auto found = std::exchange(found_, nullptr))
        Q_EMIT openFailed(found->path, Error{ErrorCode::Cancelled, {}, std::nullopt});
}

void Document::showLoaded(const Origin& origin, Loaded loaded) {
    const bool isImported = loaded.imported.has_value();
    history_.emplace(std::move(loaded.read.timeline));
    importedFrom_ = isImported ? origin.path : QString();
    imported_ = isImported ? std::optional(std::move(loaded.imported->summary)) : std::nullopt;
    if (origin.isUnsaved || isImported)
        history_->markUnsaved();
    diagnostics_ = std::move(loaded.read.diagnostics);
    const bool isFromElsewhere = loaded.read.isFromPicture || isImported;
    path_ = isBundled(origin.path) || isFromElsewhere ? QString() : origin.path;
    proposedPath_ = isFromElsewhere ? timelineBeside(origin.path) : QString();
    folder_ = origin.path.isEmpty() ? QString() : QFileInfo(origin.path).path();
    stamp_ = origin.isUnsaved ? origin.basedOn : isFromElsewhere ? std::nullopt : loaded.read.stamp;
    keepTheirsAs_.clear();
    ++revision_;
    ++opening_;
    Q_EMIT changed(history_->now());
    Q_EMIT stateChanged();
    Q_EMIT opened();
}

void Document::markUnsaved() {
    if (!history_)
        return;
    history_->markUnsaved();
    Q_EMIT stateChanged();
}

void Document::keepMine(const FileStamp& seen, const QString& keepTheirsAs) {
    stamp_ = seen;
    keepTheirsAs_ = keepTheirsAs;
    markUnsaved();
}

void Document::save() { writeTo(path_, {stamp_, filePath(keepTheirsAs_)}, Purpose::Save); }

void Document::saveAs(const QString& path) { writeTo(QFileInfo(path).absoluteFilePath(), {}, Purpose::Save); }

void Document::saveCopy(const QString& path) {
    writeTo(QFileInfo(path).absoluteFilePath(), {{}, {}, filePath(path_)}, Purpose::Copy);
}

void Document::writeTo(const QString& path, const Replacing& replacing, Purpose purpose) {
    if (!history_ || isWriting() || path.isEmpty())
        return;
    // A snapshot is immutable, so it can be written while the user continues to work.
    writing_.start(
        [path, replacing, snapshot = history_->now(), keepAs = keepTheirsAs_](const Progress& progress) {
            const std::filesystem::path target = filePath(path);
            const bool leavesOtherNames = nameCount(target) > 1;
            Result<FileStamp> stamp = saveTimeline(snapshot, target, progress, replacing);
            const bool hasPreserved = stamp && !replacing.keepOldAs.empty();
            // A file that was removed is created again.
            if (!stamp && stamp.error().code == ErrorCode::FileVanished)
                stamp = saveTimeline(snapshot, target, progress);
            return Written{std::move(stamp), leavesOtherNames, hasPreserved ? keepAs : QString()};
        },
        [this, path, purpose, revision = revision_, opening = opening_](const Written& written) {
            if (!written.stamp) {
                Q_EMIT saveFailed(path, written.stamp.error());
                return;
            }
            if (purpose == Purpose::Copy) {
                Q_EMIT copySaved(path);
                return;
            }
            if (opening_ == opening)
                finishSaving(path, written, revision);
            Q_EMIT stateChanged();
            Q_EMIT saved(path);
        },
        [this](double fraction) { Q_EMIT savingProgressed(fraction); });
    Q_EMIT savingStarted(path);
}

void Document::finishSaving(const QString& path, const Written& written, std::uint64_t revision) {
    path_ = path;
    proposedPath_.clear();
    folder_ = QFileInfo(path).path();
    stamp_ = *written.stamp;
    hasLeftOtherNames_ = written.leavesOtherNames;
    otherVersion_ = written.otherVersion;
    keepTheirsAs_.clear();
    // The saved revision may have been undone and replaced meanwhile.
    if (revision_ == revision)
        history_->markSaved();
    else
        history_->markUnsaved();
}

Result<void> Document::perform(const Edit& edit) {
    if (!history_)
        return failure(ErrorCode::NoSuchObject, {std::string()});
    auto after = apply(history_->now(), edit);
    if (!after)
        return tl::unexpected(after.error());
    perform(edit, *after, revision_);
    return {};
}

bool Document::perform(const Edit& edit, const Timeline& after, std::uint64_t revision) {
    if (!history_ || revision != revision_)
        return false;
    history_->perform(edit, after);
    ++revision_;
    Q_EMIT changed(history_->now());
    Q_EMIT stateChanged();
    return true;
}

void Document::undo() {
    if (!canUndo())
        return;
    history_->undo();
    ++revision_;
    Q_EMIT changed(history_->now());
    Q_EMIT stateChanged();
}

void Document::redo() {
    if (!canRedo())
        return;
    history_->redo();
    ++revision_;
    Q_EMIT changed(history_->now());
    Q_EMIT stateChanged();
}

} // namespace crisis::ui
