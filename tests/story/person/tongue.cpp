#include "tests/story/person/tongue.h"

#include <QFile>
#include <QXmlStreamReader>

namespace story {

using namespace Qt::StringLiterals;

Tongue Tongue::english()
{
    QFile file(QStringLiteral(ENGLISH_WORDS));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no English words: %s", qUtf8Printable(file.errorString()));
    Tongue english;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1) {
            source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            auto& said = english.m_said[source];
            const auto translation = xml.readElementText(QXmlStreamReader::SkipChildElements);
            if (!translation.isEmpty() && !said.contains(translation))
                said.append(translation);
        }
    }
    if (xml.hasError())
        qFatal("English words: %s", qUtf8Printable(xml.errorString()));
    return english;
}

QStringList Tongue::say(QStringView words) const
{
    const auto whole = words.toString();
    if (const auto found = m_said.constFind(whole); found != m_said.constEnd() && !found->isEmpty())
        return *found;
    const auto colon = words.indexOf(u": ");
    if (colon < 0)
        return {whole};
    const auto label = words.first(colon).toString();
    const auto value = words.sliced(colon + 2).toString();
    QStringList ways;
    for (const auto& said : m_said.value(label))
        ways.append(said + u": "_s + value);
    for (const auto& said : m_said.value(label + u": %1"_s))
        ways.append(said.arg(value));
    if (ways.isEmpty())
        ways.append(whole);
    return ways;
}

} // namespace story
