// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/copies/LocalCopy.h"
#include "tests/support/Catch.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace crisis::test::local_copy_test {
using namespace crisis::io;

namespace {

class Folder {
public:
    Folder() {
        REQUIRE(QDir(outer_.path()).mkpath(QStringLiteral("inside/copies")));
        write(QStringLiteral("outside.txt"), "secret");
    }
    [[nodiscard]] QString path() const { return outer_.filePath(QStringLiteral("inside")); }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(outer_.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    [[nodiscard]] tl::expected<LocalCopy, CopyError> read(const char* file,
                                                          const std::string& sum = {}) const {
        SourceCopy copy;
        copy.file = file;
        copy.sha256 = sum;
        return readLocalCopy(path(), copy);
    }
    void link(const QString& target, const QString& name) const {
        REQUIRE(QFile::link(outer_.filePath(target), outer_.filePath(name)));
    }

private:
    QTemporaryDir outer_;
};

std::string sumOf(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

/// A PDF with one page and one line of text.
QByteArray pdfSaying(const QByteArray& words) {
    const QByteArray stream = "BT /F1 24 Tf 72 700 Td (" + words + ") Tj ET";
    const QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 "
        "R >> >> >>",
        "<< /Length " + QByteArray::number(stream.size()) + " >>\nstream\n" + stream + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (int i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray begin = QByteArray::number(pdf.size());
    return pdf + "xref\n0 6\n" + table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + begin +
           "\n%%EOF\n";
}

} // namespace

TEST_CASE("a copy is read and distinguished from one that has changed") {
    const Folder folder;
    folder.write(QStringLiteral("inside/copies/a.txt"), "We will talk.\n");
    const auto same = folder.read("copies/a.txt", sumOf("We will talk.\n"));
    REQUIRE(same);
    CHECK(same->text == "We will talk.\n");
    CHECK(same->kind == LocalCopy::Kind::Text);
    CHECK(same->sum == LocalCopy::Sum::Matches);
    CHECK(folder.read("copies/a.txt", sumOf("We will not talk.\n"))->sum == LocalCopy::Sum::Differs);
    CHECK(folder.read("copies/a.txt")->sum == LocalCopy::Sum::NotNoted);
    CHECK(folder.read("copies/../copies/a.txt")->text == "We will talk.\n");
}

TEST_CASE("nothing outside of the timeline's folder is read, whatever leads there") {
    const Folder folder;
    folder.link(QStringLiteral("outside.txt"), QStringLiteral("inside/link.txt"));
    folder.link(QStringLiteral("inside"), QStringLiteral("inside/copies/loop"));
    folder.write(QStringLiteral("inside/copies/a.txt"), "a");
    CHECK(folder.read("../outside.txt").error() == CopyError::Outside);
    CHECK(folder.read("link.txt").error() == CopyError::Outside);
    CHECK(folder.read("/etc/hostname").error() == CopyError::Outside);
    CHECK(folder.read("copies/loop/copies/a.txt")->text == "a"); // a link that stays inside the folder
}

TEST_CASE("a missing copy and a folder give specific errors") {
    const Folder folder;
    CHECK(folder.read("copies/none.txt").error() == CopyError::Missing);
    CHECK(folder.read("copies").error() == CopyError::NotAFile);
    CHECK(folder.read("").error() == CopyError::Missing);
    SourceCopy copy;
    copy.file = "a.txt";
    CHECK(readLocalCopy(QString(), copy).error() == CopyError::Missing);
}

TEST_CASE("bytes that are not valid UTF-8 are shown as escapes") {
    const Folder folder;
    folder.write(QStringLiteral("inside/a.txt"), QByteArray("caf\xe9 \xEF\xBB\xBF", 8));
    CHECK(folder.read("a.txt")->text.starts_with("caf\\xe9"));
    folder.write(QStringLiteral("inside/b.txt"), "\xEF\xBB\xBFplain");
    CHECK(folder.read("b.txt")->text == "plain");
}

TEST_CASE("a page is read without its markup, styles and scripts") {
    const Folder folder;
    folder.write(QStringLiteral("inside/a.html"),
                 "<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body><script>x()"
                 "</script><h1>The\n  bridge</h1><p>Two&nbsp;&amp; <b>three</b> \xe2\x80\x9cwords\xe2\x80\x9d"
                 "<p>Last<br>line</body></html>");
    const auto read = folder.read("a.html");
    REQUIRE(read);
    CHECK(read->kind == LocalCopy::Kind::Html);
    CHECK(read->text == "The bridge\nTwo\u00a0& three “words”\nLast\nline");
}

TEST_CASE("a page is read in the encoding that it declares") {
    const Folder folder;
    folder.write(
        QStringLiteral("inside/a.html"),
        "<html><head><meta charset=\"windows-1251\"></head><body>\xcd\xe8\xe0\xec\xe5\xe9 </body></html>");
    CHECK(folder.read("a.html")->text == "Ниамей");
    folder.write(QStringLiteral("inside/b.html"), "\xef\xbb\xbf<p>Ниамей</p>");
    CHECK(folder.read("b.html")->text == "Ниамей");
    folder.write(QStringLiteral("inside/c.html"), "");
    CHECK(folder.read("c.html").error() == CopyError::NoText);
}

TEST_CASE("a page cannot load an entity from a file") {
    const Folder folder;
    folder.write(QStringLiteral("inside/a.html"),
                 "<!DOCTYPE html [<!ENTITY x SYSTEM \"../outside.txt\">]><html><body>a&x;b</body></html>");
    const auto read = folder.read("a.html");
    REQUIRE(read);
    CHECK(read->text.find("secret") == std::string::npos);
}

TEST_CASE("a PDF is read by a separate process, and a broken one is an error") {
    const Folder folder;
    folder.write(QStringLiteral("inside/a.pdf"), pdfSaying("We will talk."));
    const auto read = folder.read("a.pdf");
    REQUIRE(read);
    CHECK(read->kind == LocalCopy::Kind::Pdf);
    CHECK(read->text.starts_with("We will talk."));
    folder.write(QStringLiteral("inside/b.pdf"), "%PDF-1.4\nnothing");
    CHECK(folder.read("b.pdf").error() == CopyError::NoText);
}

} // namespace crisis::test::local_copy_test
