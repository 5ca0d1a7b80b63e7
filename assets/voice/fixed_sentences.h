// The sentences that never change, taken from the Linguist files: what clips and recordings are made of.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace assets::voice {

struct FixedSentence {
    QString language;
    QString id; // of its file, see drivers/voice/clip_id.h
    QString text;
    bool operator==(const FixedSentence&) const = default;
};

// Of one Linguist file (XML): the source texts are Vietnamese, the finished translations its own language.
// Each sentence once, in the file's order; those with a place for something that changes are left out. Empty:
// not a Linguist file.
QList<FixedSentence> sentencesOfWords(const QByteArray& ts);

// Of a profile before it is signed (JSON): every text it has in one of these languages.
QList<FixedSentence> sentencesOfProfile(const QByteArray& json, const QStringList& languages);

} // namespace assets::voice
