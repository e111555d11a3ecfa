// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CheckCommand.h"

#include "app/cli/InputFile.h"
#include "app/text/ErrorText.h"
#include "app/text/ImportText.h"
#include "app/text/PlainText.h"

#include <algorithm>
#include <ostream>

namespace crisis::cli {

namespace {

class Check {
public:
    Check(QString file, std::ostream& out) : file_(std::move(file)), out_(out) {}

    /// True if the file has no diagnostics.
    [[nodiscard]] bool run() {
        const auto any = readInput(file_);
        if (!any) {
            print(any.error());
            return false;
        }
        const Diagnostics& diagnostics = any->read.diagnostics;
        for (const Error& problem : diagnostics.list)
            print(problem);
        if (diagnostics.more > 0)
            begin() << " and " << diagnostics.more << " more\n";
        bool isGood = diagnostics.empty();
        for (const ImportSummary::Note& note : any->summary ? any->summary->notes : Notes()) {
            if (!isFault(note.reason) || note.reported == note.count)
                continue;
            begin();
            if (note.firstLine > 0)
                out_ << note.firstLine << ':';
            out_ << ' ' << importNoteText(note).toStdString() << '\n';
            isGood = false;
        }
        return isGood;
    }

private:
    /// The file name, with control characters replaced so that it cannot break the line or control a
    /// terminal.
    static std::string lineOfName(const QString& file) {
        std::string name = bytesOfName(file);
        std::replace_if(
            name.begin(), name.end(), [](unsigned char byte) { return byte < 0x20 || byte == 0x7F; }, '?');
        return name;
    }

    using Notes = std::vector<ImportSummary::Note>;

    std::ostream& begin() { return out_ << lineOfName(file_) << ':'; }
    void print(const Error& error) {
        begin();
        if (error.place) {
            if (error.place->line > 0)
                out_ << error.place->line << ':';
            if (error.place->column > 0)
                out_ << error.place->column << ':';
            // The pointer of the root is empty, and files of other programs have no pointers.
            if (!error.place->pointer.empty())
                out_ << ' ' << shownOnOneLine(error.place->pointer, 500).toStdString() << ':';
        }
        out_ << ' ' << errorText(error).toStdString() << '\n';
    }

    QString file_;
    std::ostream& out_;
};

} // namespace

int checkFiles(const QStringList& files, std::ostream& out) {
    int exitCode = 0;
    for (const QString& file : files)
        exitCode = Check(file, out).run() ? exitCode : 1;
    return exitCode;
}

} // namespace crisis::cli
