// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/ElementFormats.h"

#include <limits>

namespace crisis::io {

namespace {

using In = ValueReader;
constexpr std::int64_t lastPosition = std::numeric_limits<std::int64_t>::max();

constexpr Member<StatementTarget> aboutMembers[] = {
    {"event", [](In& in, StatementTarget& about) { return in.id(about.event); }},
    {"statement", [](In& in, StatementTarget& about) { return in.id(about.statement); }},
    {"stance", [](In& in, StatementTarget& about) { return in.word(about.stance); }},
};
constexpr std::uint32_t targetBits = 0b11;

bool finishAbout(In& in, StatementTarget& about, std::uint32_t seen) {
    if (!about.event.empty() && !about.statement.empty()) {
        in.reportAt(in.objectBegin(), {}, ErrorCode::InvalidValue, {"statement", "besides “event”"});
        return false;
    }
    if (!(seen & targetBits))
        in.reportAt(in.objectBegin(), {}, ErrorCode::MissingMember, {"event"});
    return !about.event.empty() || !about.statement.empty();
}
constexpr ObjectFormat<StatementTarget> aboutFormat{aboutMembers, finishAbout};

constexpr Member<Statement> statementMembers[] = {
    {"id", [](In& in, Statement& statement) { return in.id(statement.id); }, true},
    {"kind", [](In& in, Statement& statement) { return in.word(statement.kind); }},
    {"standing", [](In& in, Statement& statement) { return in.word(statement.origin); }},
    {"likelihood", [](In& in, Statement& statement) { return in.word(statement.likelihood); }},
    {"confidence", [](In& in, Statement& statement) { return in.word(statement.confidence); }},
    {"text", [](In& in, Statement& statement) { return in.text(statement.text); }, true},
    {"speakers", [](In& in, Statement& statement) { return in.ids(statement.speakers); }},
    {"speakerOffice", [](In& in, Statement& statement) { return in.text(statement.speakerOffice); }},
    {"venue", [](In& in, Statement& statement) { return in.text(statement.venue); }},
    {"source", [](In& in, Statement& statement) { return in.id(statement.source); }},
    {"paragraph",
     [](In& in, Statement& statement) {
         return in.integer(statement.paragraph, 0, std::numeric_limits<int>::max());
     }},
    {"prefix", [](In& in, Statement& statement) { return in.text(statement.prefix); }},
    {"suffix", [](In& in, Statement& statement) { return in.text(statement.suffix); }},
    {"start", [](In& in, Statement& statement) { return in.integer(statement.start, 0, lastPosition); }},
    {"end", [](In& in, Statement& statement) { return in.integer(statement.end, 0, lastPosition); }},
    {"dates", [](In& in, Statement& statement) { return in.objects(statement.dates, claimFormat); }},
    {"credibility", [](In& in, Statement& statement) { return in.integer(statement.credibility, 1, 6); }},
    {"language", [](In& in, Statement& statement) { return in.text(statement.language); }},
    {"about", [](In& in, Statement& statement) { return in.objects(statement.about, aboutFormat); }},
};

/// Only a judgement has a likelihood and a confidence; elsewhere they are preserved and reported.
bool finishStatement(In& in, Statement& statement, std::uint32_t) {
    if (statement.origin.is(StatementOrigin::Judgement))
        return true;
    if (statement.likelihood.isSaid())
        in.reportAt(in.objectBegin(), "likelihood", ErrorCode::InvalidValue,
                    {"likelihood", "without “standing”: “judgement”"});
    if (statement.confidence.isSaid())
        in.reportAt(in.objectBegin(), "confidence", ErrorCode::InvalidValue,
                    {"confidence", "without “standing”: “judgement”"});
    return true;
}

} // namespace

const ObjectFormat<Statement> statementFormat{statementMembers, finishStatement};

} // namespace crisis::io
