// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/copies/LocalCopy.h"

#include "core/base/Utf8.h"
#include "core/io/text/HtmlText.h"
#include "core/io/text/TextDecoding.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace crisis::io {

namespace {

tl::expected<QString, CopyError> pathInside(const QString& folder, const QString& file) {
    const QString root = folder.isEmpty() ? QString() : QFileInfo(folder).canonicalFilePath();
    if (root.isEmpty() || file.isEmpty())
        return tl::unexpected(CopyError::Missing);
    if (QDir::isAbsolutePath(file))
        return tl::unexpected(CopyError::Outside);
    const QFileInfo found(QDir(root).filePath(file));
    const QString path = found.canonicalFilePath();
    if (path.isEmpty())
        return tl::unexpected(CopyError::Missing);
    if (!path.startsWith(root.endsWith(u'/') ? root : root + u'/'))
        return tl::unexpected(CopyError::Outside);
    if (!QFileInfo(path).isFile())
        return tl::unexpected(CopyError::NotAFile);
    return path;
}

LocalCopy::Kind kindOf(const QString& path, const QByteArray& bytes) {
    if (bytes.startsWith("%PDF-"))
        return LocalCopy::Kind::Pdf;
    const QString name = path.toLower();
    const QByteArray head = bytes.left(512).toLower();
    const bool html = name.endsWith(QStringLiteral(".html")) || name.endsWith(QStringLiteral(".htm")) ||
                      name.endsWith(QStringLiteral(".xhtml")) || head.contains("<!doctype html") ||
                      head.contains("<html");
    return html ? LocalCopy::Kind::Html : LocalCopy::Kind::Text;
}

tl::expected<std::string, CopyError> textOfPage(const QByteArray& bytes) {
    if (bytes.isEmpty())
        return tl::unexpected(CopyError::NoText);
    const DecodedText decoded({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return plainTextOf(decoded.text(), HtmlKind::Page).text;
}

void limitText(LocalCopy& copy) {
    if (copy.text.size() <= largestCopyText)
        return;
    copy.text.resize(characterBoundary(copy.text, largestCopyText));
    copy.isCut = true;
}

} // namespace

tl::expected<LocalCopy, CopyError> readLocalCopy(const QString& folder, const SourceCopy& copy) {
    const QString name = QString::fromStdString(copy.file);
    const auto path = pathInside(folder, name);
    if (!path)
        return tl::unexpected(path.error());
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(CopyError::Unreadable);
    const QByteArray bytes = file.read(largestCopy + 1);
    if (bytes.size() > largestCopy)
        return tl::unexpected(CopyError::TooLarge);

    LocalCopy read;
    read.kind = kindOf(*path, bytes);
    read.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
    if (!copy.sha256.empty()) {
        const bool same = QString::fromStdString(copy.sha256)
                              .compare(QString::fromStdString(read.sha256), Qt::CaseInsensitive) == 0;
        read.sum = same ? LocalCopy::Sum::Matches : LocalCopy::Sum::Differs;
    }
    tl::expected<std::string, CopyError> text = read.kind == LocalCopy::Kind::Html  ? textOfPage(bytes)
                                                : read.kind == LocalCopy::Kind::Pdf ? textOfPdf(*path)
                                                                                    : bytes.toStdString();
    if (!text)
        return tl::unexpected(text.error());
    read.text = std::move(*text);
    if (read.text.starts_with(utf8Mark))
        read.text.erase(0, utf8Mark.size());
    if (!isValidUtf8(read.text))
        read.text = madeStorable(read.text);
    limitText(read);
    return read;
}

} // namespace crisis::io
