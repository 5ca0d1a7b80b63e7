#include "assets/voice/clip_maker.h"

#include "assets/voice/csv.h"
#include "kiosk/ui/speech/spoken_form.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSet>
#include <QThread>

#include <cstdio>
#include <memory>
#include <vector>

namespace assets::voice {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestSentence = 20'000; // milliseconds until it is spoken

QString indexOf(const QString& folder)
{
    return folder + u"/clips.csv"_s;
}

QString spokenOf(const FixedSentence& sentence)
{
    return kiosk::ui::speech::spokenForm(sentence.text, sentence.language);
}

} // namespace

ClipMaker::ClipMaker(QString folder, QString synthesizer)
    : m_folder(std::move(folder)), m_synthesizer(std::move(synthesizer))
{
}

QString ClipMaker::pathOf(const FixedSentence& sentence) const
{
    return u"%1/%2/%3.wav"_s.arg(m_folder, sentence.language, sentence.id);
}

bool ClipMaker::make(const QList<FixedSentence>& sentences)
{
    readIndex();
    QList<Clip> wanted;
    for (const auto& sentence : sentences) {
        const QString path = pathOf(sentence);
        const QString spoken = spokenOf(sentence);
        if (m_spoken.value(path) != spoken || !QFile::exists(path))
            wanted.append({path, sentence.language, spoken});
    }
    QFile::remove(indexOf(m_folder)); // until all of it is true again
    if (!speak(wanted))
        return false;
    dropOthers(sentences);
    return writeIndex(sentences);
}

void ClipMaker::readIndex()
{
    QFile file(indexOf(m_folder));
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const auto& row : rowsOf(QString::fromUtf8(file.readAll()))) {
        if (row.size() == 4)
            m_spoken.insert(pathOf({row.at(1), row.at(0), row.at(2)}), row.at(3));
    }
}

bool ClipMaker::writeIndex(const QList<FixedSentence>& sentences) const
{
    QSaveFile file(indexOf(m_folder));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(csvLine({u"id"_s, u"language"_s, u"text"_s, u"spoken"_s}));
    for (const auto& sentence : sentences)
        file.write(csvLine({sentence.id, sentence.language, sentence.text, spokenOf(sentence)}));
    return file.commit();
}

void ClipMaker::dropOthers(const QList<FixedSentence>& sentences) const
{
    QSet<QString> kept;
    for (const auto& sentence : sentences)
        kept.insert(pathOf(sentence));
    const auto languages = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& language : languages) {
        const QDir folder(m_folder + u'/' + language);
        for (const QString& name : folder.entryList({u"*.wav"_s})) {
            if (!kept.contains(folder.filePath(name)))
                QFile::remove(folder.filePath(name));
        }
    }
}

bool ClipMaker::speak(const QList<Clip>& clips) const
{
    const auto most = static_cast<std::size_t>(QThread::idealThreadCount());
    std::vector<std::unique_ptr<QProcess>> running;
    bool well = true;
    const auto collect = [&](std::size_t until) {
        while (running.size() > until) {
            auto& first = running.front();
            if (!first->waitForFinished(longestSentence) || first->exitStatus() != QProcess::NormalExit ||
                first->exitCode() != 0) {
                std::fprintf(stderr, "not spoken: %s\n", qUtf8Printable(first->arguments().join(u' ')));
                well = false;
            }
            running.erase(running.begin());
        }
    };
    for (const Clip& clip : clips) {
        QDir().mkpath(QFileInfo(clip.path).path());
        auto process = std::make_unique<QProcess>();
        process->start(m_synthesizer, {u"-b"_s, u"1"_s, u"-v"_s, clip.language, u"-s"_s, u"150"_s,
                                       u"--stdin"_s, u"-w"_s, clip.path});
        process->write(clip.spoken.toUtf8() + '\n');
        process->closeWriteChannel();
        running.push_back(std::move(process));
        collect(most - 1);
    }
    collect(0);
    return well;
}

} // namespace assets::voice
