#include "provisioning/motcuactl/command.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>

using namespace provisioning::motcuactl;

namespace {

constexpr std::array<AddTopic, 5> topics{addChip, addEnvelope, addQr, addQueue, addToken};

void print(const Answer& answer, bool asJson)
{
    if (asJson) {
        const auto document = answer.document.isArray() ? QJsonDocument(answer.document.toArray())
                                                        : QJsonDocument(answer.document.toObject());
        std::fputs(document.toJson(QJsonDocument::Indented).constData(), stdout);
    } else {
        std::FILE* to = answer.exit == Exit::Done ? stdout : stderr;
        std::fputs(qPrintable(answer.words + u'\n'), to);
    }
}

// A line that could not be understood is answered in JSON all the same.
int refuse(CLI::App& line, const CLI::ParseError& error, bool asJson)
{
    if (error.get_exit_code() == 0)
        return line.exit(error);
    if (asJson)
        print(failure(QStringLiteral("Usage"), QString::fromLocal8Bit(error.what()), Exit::Usage), true);
    std::fprintf(stderr, "%s\nRun with --help for more information.\n", error.what());
    return static_cast<int>(Exit::Usage);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    bool asJson = false;
    Task task;
    CLI::App line{"The operator's command line of Motcua"};
    line.add_flag("--json", asJson, "Print exactly one JSON document, errors included");
    line.fallthrough();
    line.require_subcommand(1);
    for (const auto add : topics)
        add(line, task);

    try {
        line.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const bool wanted = std::any_of(argv + 1, argv + argc,
                                        [](const char* word) { return std::strcmp(word, "--json") == 0; });
        return refuse(line, error, wanted);
    }
    const auto answer = task();
    print(answer, asJson);
    return static_cast<int>(answer.exit);
}
