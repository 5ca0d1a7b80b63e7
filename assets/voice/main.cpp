// motcua-voice-clips: makes the clips of the fixed sentences, and the list a province's studio records from.

#include "assets/voice/clip_maker.h"
#include "assets/voice/csv.h"
#include "assets/voice/fixed_sentences.h"
#include "drivers/voice/language_runs.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace assets::voice;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

// The texts of a language that has no words of its own are shown in Vietnamese, and recorded in the language.
QList<FixedSentence> inLanguage(const QList<FixedSentence>& all, const QString& language)
{
    const auto has = [&](const FixedSentence& sentence) { return sentence.language == language; };
    const QString shown = std::any_of(all.begin(), all.end(), has) ? language : u"vi"_s;
    QList<FixedSentence> own;
    for (FixedSentence sentence : all) {
        if (std::exchange(sentence.language, language) == shown)
            own.append(sentence);
    }
    return own;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"make: speaks every fixed sentence into a file.\n"
                                     "list: writes what is to be recorded, as CSV: id, language, text."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"command"_s, u"make or list"_s);
    const QCommandLineOption words(u"words"_s, u"Linguist file with the words of the screens."_s, u"FILE"_s);
    const QCommandLineOption profile(u"profile"_s, u"Profile (JSON) whose own texts belong to it."_s,
                                     u"FILE"_s);
    const QCommandLineOption language(u"language"_s, u"Language to be recorded."_s, u"TAG"_s, u"vi"_s);
    const QCommandLineOption out(u"out"_s, u"Folder for the clips."_s, u"DIR"_s);
    const QCommandLineOption synthesizer(u"synthesizer"_s, u"espeak-ng's program."_s, u"PROGRAM"_s,
                                         u"espeak-ng"_s);
    parser.addOptions({words, profile, language, out, synthesizer});
    parser.process(application);

    auto sentences = sentencesOfWords(contentOf(parser.value(words)));
    const auto twoVoices = [](const FixedSentence& sentence) {
        return drivers::voice::languageRuns(sentence.text, sentence.language).size() > 1;
    };
    const QString command = parser.positionalArguments().value(0);
    if (sentences.isEmpty()) {
        std::fprintf(stderr, "no words in %s\n", qUtf8Printable(parser.value(words)));
        return 2;
    }
    if (command == u"make"_s && parser.isSet(out)) {
        // A clip has one voice: these are spoken at run time.
        sentences.removeIf(twoVoices);
        return ClipMaker(parser.value(out), parser.value(synthesizer)).make(sentences) ? 0 : 1;
    }
    if (command != u"list"_s)
        parser.showHelp(2);
    const QString tag = parser.value(language);
    sentences += sentencesOfProfile(contentOf(parser.value(profile)), {tag});
    std::fputs(csvLine({u"id"_s, u"language"_s, u"text"_s}).constData(), stdout);
    for (const auto& sentence : inLanguage(sentences, tag))
        std::fputs(csvLine({sentence.id, sentence.language, sentence.text}).constData(), stdout);
    return 0;
}
