// Speaks sentences into files, several at a time, and only those whose file is not right already.
#pragma once

#include "assets/voice/fixed_sentences.h"

#include <QHash>
#include <QProcess>

namespace assets::voice {

class ClipMaker {
public:
    // Files are <folder>/<language>/<id>.wav; <folder>/clips.csv tells what each of them says.
    ClipMaker(QString folder, QString synthesizer);

    // False: a sentence could not be spoken, or a file not written; standard error says which.
    bool make(const QList<FixedSentence>& sentences);

private:
    struct Clip {
        QString path;
        QString language;
        QString spoken;
    };

    void readIndex();
    bool writeIndex(const QList<FixedSentence>& sentences) const;
    void dropOthers(const QList<FixedSentence>& sentences) const;
    bool speak(const QList<Clip>& clips) const;
    [[nodiscard]] QString pathOf(const FixedSentence& sentence) const;

    const QString m_folder;
    const QString m_synthesizer;
    QHash<QString, QString> m_spoken; // what the files there say
};

} // namespace assets::voice
