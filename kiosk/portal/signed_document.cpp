#include "kiosk/portal/signed_document.h"

#include "kiosk/crypto/base64url.h"
#include "kiosk/portal/canonical_json.h"
#include "kiosk/portal/contract_time.h"

#include <QRegularExpression>

namespace kiosk::portal {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype challengeSize = 8;

bool isForm(const QString& text, QStringView form)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(form)).match(text).hasMatch();
}

// Two digits a byte, no leading zero bytes, whichever way whoever read the certificate writes it.
QString serialNumber(const QString& text)
{
    auto digits = text.toUpper();
    if (digits.size() % 2 != 0)
        digits.prepend(u'0');
    while (digits.size() > 2 && digits.startsWith("00"_L1))
        digits.remove(0, 2);
    return isForm(digits, u"(?:[0-9A-F]{2}){1,20}") ? digits : QString();
}

// Exactly one of challenge and item.
bool isFresh(const SignedDocument& document)
{
    if (document.challenge.isEmpty())
        return isForm(document.item, u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    return document.challenge.size() == challengeSize && document.item.isEmpty();
}

QJsonObject consentObject(const Consent& consent)
{
    return {{u"version"_s, consent.version},
            {u"textDigest"_s, QString::fromLatin1(consent.textDigest)},
            {u"language"_s, consent.language},
            {u"time"_s, contractTime(consent.time)}};
}

} // namespace

QByteArray canonicalDocument(const SignedDocument& document)
{
    const auto serial = serialNumber(document.certificate);
    const bool isWhole = !serial.isEmpty() && isFresh(document) && !document.device.isEmpty() &&
                         !document.subject.isEmpty() && document.time.isValid() &&
                         document.consent.time.isValid();
    if (!isWhole)
        return {};
    const bool isOffline = document.challenge.isEmpty();
    QJsonObject object{{u"certificate"_s, serial},
                       {u"challenge"_s, isOffline
                                            ? u"offline"_s
                                            : QString::fromLatin1(crypto::toBase64Url(document.challenge))},
                       {u"consent"_s, consentObject(document.consent)},
                       {u"device"_s, document.device},
                       {u"method"_s, u"usb-token"_s},
                       {u"subject"_s, document.subject},
                       {u"time"_s, contractTime(document.time)}};
    if (isOffline)
        object.insert(u"item"_s, document.item);
    const auto json = canonicalJson(object);
    return json && json->size() <= largestDocument ? *json : QByteArray();
}

} // namespace kiosk::portal
