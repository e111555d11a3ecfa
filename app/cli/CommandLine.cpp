// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"

#include "app/Version.h"
#include "app/cli/AsOfOption.h"
#include "app/cli/CheckCommand.h"
#include "app/cli/ExportOptions.h"
#include "app/cli/InputFile.h"
#include "app/export/ExportEnvironment.h"
#include "app/text/DateText.h"
#include "app/text/ErrorText.h"
#include "app/text/PlainText.h"
#include "core/base/Utf8.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <iostream>

namespace crisis::cli {

namespace {

constexpr int usageFault = 2;

struct Options {
    std::string file;
    std::vector<std::string> files;
    std::string format = "text";
    std::string asOf;
};

CLI::App* addList(CLI::App& app, Options& options) {
    CLI::App* list = app.add_subcommand("list", "Print the events in the order of their dates");
    list->add_option("FILE", options.file,
                     "A timeline file or a file of another program; - is standard input")
        ->required();
    list->add_option("--format", options.format, "Output format: text, csv or json")
        ->check(CLI::IsMember({"text", "csv", "json"}))
        ->capture_default_str();
    list->add_option("--known-on", options.asOf,
                     "Only what had been published by this day, for example 2023-08-07");
    return list;
}

CLI::App* addCheck(CLI::App& app, Options& options) {
    CLI::App* check = app.add_subcommand("check", "Print the problems of files, one per line");
    check->add_option("FILE", options.files, "Timeline files or files of other programs; - is standard input")
        ->required();
    return check;
}

/// The first argument that is not UTF-8, except the names of input files.
std::optional<std::string> nameWithoutText(int argc, const char* const* argv, std::vector<std::string> read) {
    for (int at = 1; at < argc; ++at) {
        if (isValidUtf8(argv[at]))
            continue;
        const auto found = std::find(read.begin(), read.end(), argv[at]);
        if (found == read.end())
            return madeStorable(argv[at]);
        read.erase(found); // the same name may also be given as the output
    }
    return std::nullopt;
}

ListFormat listFormat(const std::string& word) {
    return word == "json" ? ListFormat::Json : word == "csv" ? ListFormat::Csv : ListFormat::Text;
}

} // namespace

CommandRequest parseCommandLine(int argc, const char* const* argv, std::ostream& out, std::ostream& errors) {
    CLI::App app("Shows the timeline of a crisis, exports pictures of it, and checks timeline files.",
                 "crisis-timeline");
    app.set_version_flag("--version", "crisis-timeline " CRISIS_VERSION);
    app.require_subcommand(0, 1);
    app.footer(
        "Without a command, FILE opens in a window. To open a file named like a command, use ./export.\n"
        "Exit codes: 0 success, 1 problems in the input, 2 wrong usage.");
    Options options;
    app.add_option("FILE", options.file, "A timeline file to open in a window");
    const CLI::App* list = addList(app, options);
    const CLI::App* check = addCheck(app, options);
    const ConvertOptions conversion(app);
    const ExportOptions picture(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ExtrasError& error) {
        // The unknown command was parsed as the file to open in a window.
        if (!app.get_subcommands().empty() || options.file.empty())
            return Answered{app.exit(error, out, errors) == 0 ? 0 : usageFault};
        errors << "crisis-timeline: “" << shownOnOneLine(options.file, 500).toStdString()
               << "” is not a command, and a window opens only one file.\n"
                  "Run with --help for more information.\n";
        return Answered{usageFault};
    } catch (const CLI::ParseError& error) {
        return Answered{app.exit(error, out, errors) == 0 ? 0 : usageFault};
    }
    std::vector<std::string> read = options.files;
    if (list->parsed())
        read.push_back(options.file);
    for (const auto& inputs : {conversion.inputs(), picture.inputs()})
        read.insert(read.end(), inputs.begin(), inputs.end());
    if (const auto name = nameWithoutText(argc, argv, std::move(read))) {
        errors << "crisis-timeline: “" << shownOnOneLine(*name, 500).toStdString()
               << "” is not UTF-8. Only input files of a command may have such a name.\n";
        return Answered{usageFault};
    }
    if (check->parsed()) {
        CheckRequest request;
        for (const std::string& file : options.files)
            request.files << nameOfBytes(file);
        if (request.files.count(QStringLiteral("-")) > 1) {
            errors << "FILE: standard input can be read only once\n";
            return Answered{usageFault};
        }
        return request;
    }
    try {
        if (list->parsed())
            return ListRequest{nameOfBytes(options.file), listFormat(options.format), knownDay(options.asOf)};
        if (conversion.isParsed())
            return conversion.request();
        if (picture.isParsed())
            return picture.request();
    } catch (const CLI::ParseError& error) {
        app.exit(error, out, errors);
        return Answered{usageFault};
    }
    return WindowRequest{QString::fromStdString(options.file)};
}

int runCommand(const ListRequest& request, int& argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const auto any = readInput(request.file);
    if (!any) {
        std::cerr << "crisis-timeline: " << errorTextWithPlace(any.error()).toStdString() << '\n';
        return 1;
    }
    const ReadTimeline* read = &any->read;
    const DateStrings words = dateStrings();
    if (request.asOf) {
        const AsOfDate known(std::make_shared<const PublicationDates>(read->timeline), *request.asOf);
        printAsOf(known, words, std::cerr);
    }
    listEvents(read->timeline, request.format, words, std::cout, request.asOf);
    std::cout.flush();
    if (!std::cout) {
        std::cerr << "crisis-timeline: cannot write to standard output\n";
        return 1;
    }
    if (!read->diagnostics.empty()) {
        std::cerr << "crisis-timeline: the file has " << read->diagnostics.count()
                  << " problems; `crisis-timeline check` lists them\n";
        return 1;
    }
    return 0;
}

int runCommand(const CheckRequest& request, int& argc, char** argv) {
    const QCoreApplication application(argc, argv);
    return checkFiles(request.files, std::cout);
}

int runCommand(const ConvertRequest& request, int& argc, char** argv) {
    const QCoreApplication application(argc, argv);
    return runConvert(request, std::cout, std::cerr);
}

int runCommand(const ExportRequest& request, int& argc, char** argv) {
    const ExportEnvironment environment;
    if (!environment.isValid()) {
        std::cerr << "crisis-timeline: cannot create a temporary folder for the fonts\n";
        return 1;
    }
    const QGuiApplication application(argc, argv);
    return runExport(request, std::cerr);
}

} // namespace crisis::cli
