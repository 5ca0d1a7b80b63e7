#include "assets/voice/fixed_sentences.h"

#include "drivers/voice/clip_id.h"
#include "kiosk/ui/speech/sentences.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace assets::voice {

using namespace Qt::StringLiterals;

namespace {

class Collection {
public:
    void add(const QString& language, const QString& text)
    {
        static const QRegularExpression changing(u"%L?(\\d|n)"_s);
        static const QRegularExpression letter(u"\\w"_s, QRegularExpression::UseUnicodePropertiesOption);
        const auto sentences = kiosk::ui::speech::sentencesOf(text);
        for (const QString& sentence : sentences) {
            if (sentence.contains(changing) || !sentence.contains(letter))
                continue;
            const QString id = drivers::voice::clipId(sentence);
            if (m_known.contains(language + id))
                continue;
            m_known.insert(language + id);
            m_sentences.append({language, id, sentence});
        }
    }
    [[nodiscard]] const QList<FixedSentence>& sentences() const { return m_sentences; }

private:
    QSet<QString> m_known;
    QList<FixedSentence> m_sentences;
};

void addTexts(const QJsonValue& value, const QStringList& languages, Collection& collection)
{
    const auto object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isString() && languages.contains(it.key()))
            collection.add(it.key(), it.value().toString());
        else
            addTexts(it.value(), languages, collection);
    }
}

} // namespace

QList<FixedSentence> sentencesOfWords(const QByteArray& ts)
{
    Collection collection;
    QXmlStreamReader xml(ts);
    QString language;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"TS") {
            language = xml.attributes().value(u"language"_s).toString().section(u'_', 0, 0);
        } else if (xml.name() == u"source") {
            source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            const auto type = xml.attributes().value(u"type"_s).toString();
            const QString translated = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (type == u"vanished"_s || type == u"obsolete"_s)
                continue;
            collection.add(u"vi"_s, source);
            if (type.isEmpty() && !language.isEmpty())
                collection.add(language, translated);
        }
    }
    return xml.hasError() ? QList<FixedSentence>() : collection.sentences();
}

QList<FixedSentence> sentencesOfProfile(const QByteArray& json, const QStringList& languages)
{
    Collection collection;
    addTexts(QJsonDocument::fromJson(json).object(), languages, collection);
    return collection.sentences();
}

} // namespace assets::voice
