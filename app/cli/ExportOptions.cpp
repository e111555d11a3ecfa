// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ExportOptions.h"

#include "app/cli/AsOfOption.h"
#include "app/cli/InputFile.h"
#include "app/export/ExportOptionList.h"
#include "app/export/PictureArguments.h"

#include <QDateTime>

namespace crisis::cli {

namespace {

/// The arguments whose values are read together, when all are known.
struct JointArguments {
    std::string& size;
    double& dotsPerInch;
    std::string& asOf;
    bool& embedsAll;
};

/// Visitor that adds the options to the command line, in the order of --help. `command` and the options must
/// outlive the parsing.
class OptionAdder {
public:
    OptionAdder(CLI::App& command, JointArguments joint) : command_(command), joint_(joint) {}

    void operator()(const OptionName& name, bool& value, FlagOption option) {
        if (option.argument == FlagArgument::Sets)
            command_.add_flag(name.argument, value, name.help);
        else
            command_.add_flag_callback(
                name.argument, [&value] { value = false; }, name.help);
    }
    template <class Number>
    void operator()(const OptionName& name, Number& value, const NumberOption<Number>& option) {
        if (name.argument[0] == '\0')
            return;
        CLI::Option* added = command_.add_option(name.argument, value, name.help)
                                 ->check(CLI::Range(option.least, option.most))
                                 ->capture_default_str();
        // The size, which comes first, has another way to give the scale.
        if (std::string_view(name.argument) == "--scale")
            command_.get_option("--dpi")->excludes(added);
    }
    void operator()(const OptionName& name, std::string& value, TextOption) {
        command_.add_option(name.argument, value, name.help);
    }
    void operator()(const OptionName& name, std::string& value, MomentOption) {
        command_.add_option(name.argument, value, name.help)->check([](const std::string& text) {
            return QDateTime::fromString(QString::fromStdString(text), Qt::ISODate).isValid()
                       ? std::string()
                       : "not a date and time: " + text;
        });
    }
    void operator()(const OptionName&, ExportFormat&, const WordOption<ExportFormat>&) {} // beside the output
    template <class Value>
    void operator()(const OptionName& name, Value& value, const WordOption<Value>& option) {
        addWords(name, value, option)->default_str(std::string(option.word(value)));
    }
    template <class Value>
    void operator()(const OptionName& name, std::optional<Value>& value, const WordOption<Value>& option) {
        addWords(name, value, option);
    }
    void operator()(const OptionName& name, std::optional<PaperSize>&, SizeOption) {
        command_.add_option(name.argument, joint_.size, name.help)->capture_default_str();
        command_.add_option(name.otherArgument, joint_.dotsPerInch, name.otherHelp)
            ->check(CLI::Range(24.0, 1536.0));
    }
    void operator()(const OptionName& name, PictureContent& value, ContentOption) {
        CLI::Option* whole = command_.add_flag_callback(
            name.argument, [&value] { value = PictureContent::Whole; }, name.help);
        for (const char* dates : {"--from", "--to"})
            whole->excludes(command_.get_option(dates));
    }
    void operator()(const OptionName&, Timeline::AxisSpan&, SpanOption) {}
    void operator()(const OptionName& name, std::optional<std::int64_t>&, DayOption) {
        command_.add_option(name.argument, joint_.asOf, name.help);
    }
    void operator()(const OptionName& name, std::vector<std::string>& values, IdsOption) {
        command_.add_option(name.argument, values, name.help)->expected(1)->take_all();
    }
    void operator()(const OptionName& name, bool& value, EmbeddedOption) {
        command_.add_flag(name.argument, value, name.help)->excludes(command_.get_option("--no-embed"));
    }
    void operator()(const OptionName& name, bool& value, EmbeddedVisibleOption) {
        CLI::Option* none = command_.get_option("--no-embed");
        CLI::Option* visible = command_.add_flag(name.argument, value, name.help)->excludes(none);
        command_.add_flag(name.otherArgument, joint_.embedsAll, name.otherHelp)
            ->excludes(none)
            ->excludes(visible);
    }

private:
    template <class Member, class Value>
    CLI::Option* addWords(const OptionName& name, Member& member, const WordOption<Value>& option) {
        std::vector<std::string> words;
        for (const Value value : option.values)
            words.emplace_back(option.word(value));
        return command_
            .add_option_function<std::string>(
                name.argument,
                [&member, option](const std::string& word) { member = parse(word, option).value(); },
                name.help)
            ->check(CLI::IsMember(words));
    }

    CLI::App& command_;
    JointArguments joint_;
};

std::string formatsWith(ExportAspect aspect) {
    std::string formats;
    for (const ExportFormat format : exportFormats()) {
        if (hasAspect(format, aspect))
            formats += (formats.empty() ? "" : ", ") + std::string(wordOf(format));
    }
    return formats;
}

} // namespace

ExportOptions::ExportOptions(CLI::App& app)
    : command_(app.add_subcommand("export", "Export pictures, documents and tables; needs no display")) {
    command_
        ->add_option(
            "FILE", files_,
            "Timeline files or files of other programs; - is standard input; with several, --output must "
            "be a folder")
        ->required();
    command_
        ->add_option("-o,--output", output_,
                     "The output file; its extension selects the format; - is standard output")
        ->required();
    command_
        ->add_option("--format", format_,
                     "Output format, whatever the extension: " + listOfWords(exportFormats()) +
                         "; in CSV, a cell that would run as a formula is prefixed with an apostrophe")
        ->check([](const std::string& word) {
            return parseExportFormat(word) ? std::string() : "unknown format: " + word;
        });
    ExportChoices& choices = request_;
    visitExportOptions(OptionAdder(*command_, {size_, dotsPerInch_, asOf_, embedsAll_}), choices);
    command_->add_flag("--force", request_.force, "Overwrite existing files, but never an input");
    command_->add_flag("--json", request_.json,
                       "Report progress on standard error, one JSON object per line");
}

ExportRequest ExportOptions::request() const {
    ExportRequest request = request_;
    for (const std::string& file : files_)
        request.inputs << nameOfBytes(file);
    if (request.inputs.count(QStringLiteral("-")) > 1)
        throw CLI::ValidationError("FILE", "standard input can be read only once");
    request.output = QString::fromStdString(output_);
    PictureOptions& options = request.options;
    if (!choosePictureSize(size_, dotsPerInch_ > 0 ? std::optional(dotsPerInch_) : std::nullopt, options))
        throw CLI::ValidationError(
            "--size", "a size is WIDTHxHEIGHT, optionally followed by px or mm, or a name; from 16 to " +
                          std::to_string(largestPictureSidePx) + " pixels");
    request.asOf = knownDay(asOf_);
    const bool hasDates = !request.from.empty() || !request.to.empty();
    options.embed.onlyVisible = !embedsAll_ && (options.embed.onlyVisible || hasDates);
    const auto format = format_.empty() ? exportFormatOf(output_) : parseExportFormat(format_);
    if (format)
        request.format = *format;
    else if (output_ != "-" && files_.size() == 1)
        throw CLI::ValidationError("--output", "the extension does not select a format; use --format");
    checkFormat(request);
    const bool isOneFile =
        exportedFiles(request.output, request.format, static_cast<std::size_t>(options.pages)).size() == 1;
    if (output_ == "-" && (files_.size() > 1 || !isOneFile))
        throw CLI::ValidationError("--output", "standard output takes only one file");
    return request;
}

// Refuses options that the format does not support.
void ExportOptions::checkFormat(const ExportChoices& choices) const {
    visitExportOptions(
        [&](const OptionName& name, const auto&, const auto&) {
            if (!name.aspect || hasAspect(choices.format, *name.aspect))
                return;
            for (const std::string argument : {name.argument, name.otherArgument}) {
                if (!argument.empty() && command_->count(argument) > 0)
                    throw CLI::ValidationError(argument, "not available in the format " +
                                                             std::string(wordOf(choices.format)) +
                                                             ", only in: " + formatsWith(*name.aspect));
            }
        },
        choices);
}

} // namespace crisis::cli
