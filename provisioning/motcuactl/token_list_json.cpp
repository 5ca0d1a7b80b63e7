#include "provisioning/motcuactl/token_list_json.h"

#include "provisioning/motcuactl/token_json.h"

#include <QJsonArray>

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;
using namespace drivers::api;

namespace {

QJsonArray flagsOf(const TokenPin& pin)
{
    QJsonArray flags;
    const auto add = [&](bool is, const QString& name) {
        if (is)
            flags.append(name);
    };
    add(pin.low, u"pin-count-low"_s);
    add(pin.finalTry, u"pin-final-try"_s);
    add(pin.locked, u"pin-locked"_s);
    add(pin.mustChange, u"pin-to-be-changed"_s);
    add(pin.ownKeypad, u"own-keypad"_s);
    return flags;
}

// PKCS#11 tells no number but these two.
QJsonValue triesLeftOf(const TokenPin& pin)
{
    if (pin.locked)
        return 0;
    return pin.finalTry ? QJsonValue(1) : QJsonValue();
}

QJsonObject certificateOf(const TokenCertificate& held)
{
    auto object = toJson(held.certificate);
    object.insert(u"id"_s, QString::fromLatin1(held.id.toHex()));
    object.insert(u"sha256"_s, QString::fromLatin1(held.fingerprint().toHex()));
    return object;
}

} // namespace

QJsonObject toJson(const Token& token)
{
    QJsonArray certificates;
    for (const auto& one : token.certificates) {
        auto object = certificateOf(one);
        object.insert(u"label"_s, one.label);
        certificates.append(object);
    }
    const auto alphabet = token.pin.alphabet == PinAlphabet::Digits ? u"digits"_s : u"latin"_s;
    return {{u"module"_s, token.module},
            {u"slot"_s, static_cast<qint64>(token.slot)},
            {u"label"_s, token.label},
            {u"serial"_s, token.serial},
            {u"maker"_s, token.maker},
            {u"triesLeft"_s, triesLeftOf(token.pin)},
            {u"flags"_s, flagsOf(token.pin)},
            {u"pin"_s, QJsonObject{{u"shortest"_s, token.pin.shortest},
                                   {u"longest"_s, token.pin.longest},
                                   {u"alphabet"_s, alphabet}}},
            {u"certificates"_s, certificates},
            {u"fault"_s, token.fault ? QJsonValue(kiosk::base::codeName(*token.fault)) : QJsonValue()}};
}

QJsonObject toJson(const TokenSignature& signature, const QByteArray& certificateId)
{
    const bool isOlder = signature.algorithm == u"RSASSA-PKCS1-v1_5-SHA256";
    return {{u"algorithm"_s, signature.algorithm},
            {u"level"_s, signature.level},
            {u"note"_s, isOlder ? QJsonValue(u"the token does not offer RSASSA-PSS"_s) : QJsonValue()},
            {u"defaultPin"_s, signature.defaultPin},
            {u"certificate"_s, certificateOf({certificateId, {}, signature.certificate})}};
}

} // namespace provisioning::motcuactl
