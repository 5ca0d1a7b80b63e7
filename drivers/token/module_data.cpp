#include "drivers/token/module_data.h"

#include "kiosk/crypto/strict_json.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <cstdlib>

#include <unistd.h>

namespace drivers::token {

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 1;
constexpr int longestPin = 64;

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    for (const auto& text : value.toArray())
        texts << text.toString();
    return texts;
}

std::optional<ModuleFacts> factsFrom(const QJsonObject& object)
{
    const auto pin = object[u"pin"].toObject();
    ModuleFacts facts{object[u"maker"].toString(), object[u"confidence"].toString(),
                      textsOf(object[u"files"]), pin[u"shortest"].toInt(), pin[u"longest"].toInt()};
    const auto alphabet = pin[u"alphabet"].toString();
    facts.alphabet = alphabet == u"digits" ? api::PinAlphabet::Digits : api::PinAlphabet::Latin;
    for (const auto& text : textsOf(pin[u"defaults"]))
        facts.defaultPins << text.toLatin1();
    const bool isWhole = !facts.maker.isEmpty() && !facts.files.isEmpty() && facts.shortestPin > 0 &&
                         facts.longestPin >= facts.shortestPin && facts.longestPin <= longestPin &&
                         (alphabet == u"digits" || alphabet == u"latin");
    return isWhole ? std::optional(facts) : std::nullopt;
}

} // namespace

std::optional<ModuleData> ModuleData::parse(const QByteArray& json)
{
    const auto object = kiosk::crypto::parseStrictObject(json);
    if (!object || (*object)[u"version"].toInt() != version)
        return std::nullopt;
    ModuleData data{textsOf((*object)[u"folders"]),
                    textsOf((*object)[u"ignored"]),
                    textsOf((*object)[u"environment"]),
                    (*object)[u"otherHost"].toString(),
                    {}};
    for (const auto& one : (*object)[u"modules"].toArray()) {
        const auto facts = factsFrom(one.toObject());
        if (!facts)
            return std::nullopt;
        data.modules << *facts;
    }
    return data;
}

const ModuleData& ModuleData::builtIn()
{
    static const ModuleData data = [] {
        QFile file(u":/tokens/modules.json"_s);
        const auto parsed = file.open(QIODevice::ReadOnly) ? parse(file.readAll()) : std::nullopt;
        return parsed.value_or(ModuleData{});
    }();
    return data;
}

ModuleFacts ModuleData::factsOf(const QString& module) const
{
    const auto name = QFileInfo(module).fileName();
    const auto known = std::find_if(modules.begin(), modules.end(),
                                    [&](const auto& facts) { return facts.files.contains(name); });
    return known == modules.end() ? ModuleFacts{} : *known;
}

QByteArrayList ModuleData::allowedEnvironment() const
{
    QByteArrayList allowed;
    for (const auto& entry : wholeEnvironment()) {
        const auto name = QString::fromLatin1(entry.left(entry.indexOf('=')));
        if (environment.contains(name) || name.startsWith(u"LC_"))
            allowed << entry;
    }
    return allowed;
}

QByteArrayList wholeEnvironment()
{
    QByteArrayList all;
    for (char** entry = ::environ; entry != nullptr && *entry != nullptr; ++entry)
        all << QByteArray(*entry);
    return all;
}

} // namespace drivers::token
