#include "provisioning/profile/profile_reader.h"

#include "kiosk/crypto/strict_json.h"
#include "provisioning/profile/field_reader.h"

#include <QUrl>

#include <limits>

namespace provisioning::profile {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::crypto::Certificate;

namespace {

const QString origin = u"provisioning.profile"_s;
constexpr int lineLength = 200;
constexpr int pageLength = 20'000;

Texts readTexts(FieldReader& parent, const QString& name, const QStringList& languages, int maximum)
{
    auto reader = parent.object(name);
    Texts texts;
    // The first language is whole; what another one lacks is read in the first.
    for (const auto& language : languages) {
        const bool own = language == languages.first() || reader.names().contains(language);
        texts.insert(language, own ? reader.text(language, maximum) : texts.value(languages.first()));
    }
    reader.finish();
    return texts;
}

Centre readCentre(FieldReader& parent, const QStringList& languages)
{
    auto reader = parent.object(u"centre"_s);
    auto name = readTexts(reader, u"name"_s, languages, lineLength);
    auto address = readTexts(reader, u"address"_s, languages, lineLength);
    reader.finish();
    return {std::move(name), std::move(address)};
}

QUrl readUrl(FieldReader& reader)
{
    const QUrl url(reader.text(u"url"_s, lineLength), QUrl::StrictMode);
    const auto unwanted = url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty();
    if (url.scheme() != u"https"_s || url.host().isEmpty() || unwanted || url.port(443) < 1)
        reader.refuse(u"url"_s, u"not an https address without user, query and fragment"_s);
    return url;
}

// Needs a certificate to hold, so it exists only when the fields of the group are right.
std::optional<PortalAddress> readPortal(FieldReader& parent)
{
    auto reader = parent.object(u"portal"_s);
    const auto url = readUrl(reader);
    const auto authority = Certificate::fromPem(reader.text(u"ca"_s, pageLength).toLatin1());
    if (!authority || !authority->isAuthority())
        reader.refuse(u"ca"_s, u"not one certificate of an authority in PEM"_s);
    const auto connectLimit = reader.seconds(u"connectSeconds"_s, 1, 60);
    const auto callLimit = reader.seconds(u"callSeconds"_s, 1, 120);
    if (connectLimit > callLimit)
        reader.refuse(u"connectSeconds"_s, u"longer than callSeconds"_s);
    reader.finish();
    if (!authority)
        return std::nullopt;
    auto path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    return PortalAddress{url.host(QUrl::FullyEncoded),
                         static_cast<std::uint16_t>(url.port(443)),
                         path,
                         *authority,
                         connectLimit,
                         callLimit};
}

Screen readScreen(FieldReader& parent)
{
    auto reader = parent.object(u"screen"_s);
    const Screen screen{reader.number(u"pixelsPerMillimetre"_s, 1, 20)};
    reader.finish();
    return screen;
}

Times readTimes(FieldReader& parent, std::chrono::seconds callLimit)
{
    auto reader = parent.object(u"times"_s);
    Times times{};
    times.idle = reader.seconds(u"idleSeconds"_s, 5, 600);
    times.idleWarning = reader.seconds(u"idleWarningSeconds"_s, 3, 120);
    times.callDeadline = reader.seconds(u"callDeadlineSeconds"_s, 1, 600);
    if (times.callDeadline < callLimit)
        reader.refuse(u"callDeadlineSeconds"_s, u"shorter than one call, /portal/callSeconds"_s);
    times.lineWait = reader.seconds(u"lineWaitSeconds"_s, 5, 1800);
    times.lockedScreen = reader.seconds(u"lockedScreenSeconds"_s, 5, 600);
    times.password = reader.seconds(u"passwordSeconds"_s, 5, 600);
    times.receipt = reader.seconds(u"receiptSeconds"_s, 5, 600);
    times.statusProbe = reader.seconds(u"statusProbeSeconds"_s, 1, 600);
    times.officerIdle = reader.seconds(u"officerIdleSeconds"_s, 5, 3600);
    if (times.officerIdle < times.idle)
        reader.refuse(u"officerIdleSeconds"_s, u"shorter than idleSeconds"_s);
    reader.finish();
    return times;
}

Keyboard readKeyboard(FieldReader& parent)
{
    auto reader = parent.object(u"keyboard"_s);
    const auto typing = reader.word(u"typing"_s, u"telex|vni|tap"_s);
    const auto placement = reader.word(u"tonePlacement"_s, u"old|new"_s);
    reader.finish();
    return {typing == u"telex"_s ? Typing::Telex
            : typing == u"vni"_s ? Typing::Vni
                                 : Typing::Tap,
            placement == u"old"_s ? TonePlacement::Old : TonePlacement::New};
}

Voice readVoice(FieldReader& parent)
{
    auto reader = parent.object(u"voice"_s);
    Voice voice{};
    voice.enabled = reader.boolean(u"enabled"_s);
    voice.output = reader.word(u"output"_s, u"loudspeaker|headset"_s) == u"headset"_s
                       ? VoiceOutput::Headset
                       : VoiceOutput::Loudspeaker;
    voice.device = reader.wordOrNull(u"device"_s, u"[A-Za-z0-9_.:+-]{1,200}"_s);
    if (voice.output == VoiceOutput::Headset && !voice.device)
        reader.refuse(u"device"_s, u"a headset needs its name"_s);
    voice.volume = reader.integer(u"volume"_s, 0, 100);
    voice.recordings = reader.wordOrNull(u"recordings"_s, u"(/[^/\\x00-\\x1f]+)+"_s);
    reader.finish();
    return voice;
}

Printer readPrinter(FieldReader& parent)
{
    auto reader = parent.object(u"printer"_s);
    // What CUPS takes as the name of a queue.
    const auto queue = reader.wordOrNull(u"queue"_s, u"[A-Za-z0-9_-]{1,127}"_s);
    const auto paper = reader.word(u"paper"_s, u"slip80|a5|a4"_s);
    const auto dotsPerInch = reader.integer(u"dpi"_s, 150, 600);
    reader.finish();
    return {queue,
            paper == u"slip80"_s ? Paper::Slip80
            : paper == u"a5"_s   ? Paper::A5
                                 : Paper::A4,
            dotsPerInch};
}

CardReading readCard(FieldReader& parent)
{
    auto reader = parent.object(u"card"_s);
    const auto chip = reader.boolean(u"reader"_s);
    auto readerName = reader.wordOrNull(u"readerName"_s, u"[\x20-\x7e]{1,200}"_s);
    const auto camera = reader.boolean(u"camera"_s);
    const auto scanner = reader.boolean(u"scanner"_s);
    auto authorities = reader.wordOrNull(u"authorities"_s, u"(/[^/\x00-\x1f]+)+"_s);
    const auto wait = reader.seconds(u"waitSeconds"_s, 15, 300);
    reader.finish();
    return {chip, std::move(readerName), camera, scanner, std::move(authorities), wait};
}

// Needs keys to hold, so it exists only when the fields of the group are right.
std::optional<Queue> readQueue(FieldReader& parent)
{
    using std::chrono::hours;
    auto reader = parent.object(u"queue"_s);
    const auto keysRoot =
        kiosk::crypto::PublicKey::fromPem(reader.text(u"keysRoot"_s, pageLength).toLatin1());
    if (!keysRoot)
        reader.refuse(u"keysRoot"_s, u"not one public key on P-256 in PEM"_s);
    const auto recoveryPem = reader.wordOrNull(u"recovery"_s, u"[A-Za-z0-9+/= \\n-]{1,1000}"_s);
    const auto recovery =
        recoveryPem ? kiosk::crypto::PublicKey::fromPem(recoveryPem->toLatin1()) : std::nullopt;
    if (recoveryPem && !recovery)
        reader.refuse(u"recovery"_s, u"not one public key on P-256 in PEM"_s);
    const hours grace(24 * reader.integer(u"graceDays"_s, 1, 365));
    const auto mebibytes = reader.integer(u"reserveMebibytes"_s, 64, 65536);
    const hours receiptAge(24 * reader.integer(u"receiptDays"_s, 30, 3650));
    const auto receiptCount = reader.integer(u"receiptCount"_s, 1000, 1'000'000);
    reader.finish();
    if (!keysRoot)
        return std::nullopt;
    return Queue{*keysRoot,  recovery,    grace, static_cast<std::uint64_t>(mebibytes) * 1024 * 1024,
                 receiptAge, receiptCount};
}

Tokens readTokens(FieldReader& parent)
{
    const auto path = u"(/[^/\\x00-\\x1f]+)+"_s;
    auto reader = parent.object(u"tokens"_s);
    auto modules = reader.wordsOrNone(u"modules"_s, path);
    auto authorities = reader.wordOrNull(u"authorities"_s, path);
    auto timeStamps = reader.wordOrNull(u"timeStamps"_s, u"https?://[\\x21-\\x7e]{1,400}"_s);
    const auto wait = reader.seconds(u"waitSeconds"_s, 15, 300);
    const auto uncheckedGoesOn = reader.boolean(u"goOnUnchecked"_s);
    reader.finish();
    return {std::move(modules), std::move(authorities), std::move(timeStamps), wait, uncheckedGoesOn};
}

Consent readConsent(FieldReader& parent, const QStringList& languages)
{
    auto reader = parent.object(u"consent"_s);
    auto version = reader.text(u"version"_s, 64);
    auto text = readTexts(reader, u"text"_s, languages, pageLength);
    reader.finish();
    return {std::move(version), std::move(text)};
}

Documents readDocuments(FieldReader& parent, const QStringList& languages)
{
    auto reader = parent.object(u"documents"_s);
    auto terms = readTexts(reader, u"terms"_s, languages, pageLength);
    auto privacy = readTexts(reader, u"privacy"_s, languages, pageLength);
    reader.finish();
    return {std::move(terms), std::move(privacy)};
}

QMap<QString, Texts> readByMethod(FieldReader& parent, const QString& name, const QStringList& methods,
                                  const QStringList& languages)
{
    auto reader = parent.object(name);
    QMap<QString, Texts> texts;
    for (const auto& method : methods)
        texts.insert(method, readTexts(reader, method, languages, pageLength));
    reader.finish();
    return texts;
}

QString readHotline(FieldReader& reader)
{
    return reader.word(u"hotline"_s, u"\\+?[0-9][0-9 .-]{1,18}[0-9]"_s);
}

QMap<QString, Carrier> readCarriers(FieldReader& parent, const QStringList& languages)
{
    auto reader = parent.object(u"carriers"_s);
    QMap<QString, Carrier> carriers;
    for (const auto& name : knownCarriers()) {
        auto one = reader.object(name);
        Carrier carrier;
        carrier.label = readTexts(one, u"label"_s, languages, lineLength);
        carrier.hotline = readHotline(one);
        carrier.counter = readTexts(one, u"counter"_s, languages, pageLength);
        one.finish();
        carriers.insert(name, std::move(carrier));
    }
    reader.finish();
    return carriers;
}

Recovery readRecovery(FieldReader& parent, const QStringList& languages)
{
    auto reader = parent.object(u"recovery"_s);
    auto text = readTexts(reader, u"text"_s, languages, pageLength);
    auto complaint = readTexts(reader, u"complaint"_s, languages, pageLength);
    reader.finish();
    return {std::move(text), std::move(complaint)};
}

QDateTime readInstant(FieldReader& reader, const QString& name)
{
    // RFC 3339 in UTC, to the second.
    const auto text = reader.word(name, u"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"_s);
    const auto instant = QDateTime::fromString(text, Qt::ISODate);
    if (!instant.isValid())
        reader.refuse(name, u"no such instant"_s);
    return instant;
}

} // namespace

QStringList knownMethods()
{
    return {u"mobile-subscriber"_s, u"social-insurance"_s, u"vn-post"_s, u"sim-pki"_s, u"usb-token"_s};
}

QStringList knownCarriers()
{
    return {u"viettel"_s, u"vinaphone"_s, u"mobifone"_s};
}

kiosk::base::Result<Profile> parseProfile(const QByteArray& json)
{
    const auto object = kiosk::crypto::parseStrictObject(json);
    if (!object)
        return fail(ErrorCode::ProfileMalformed, origin, u"not one JSON object"_s);
    FieldFault fault;
    FieldReader reader(*object, {}, fault);
    const auto version = reader.integer(u"version"_s, 1, std::numeric_limits<int>::max());
    const auto issuedAt = readInstant(reader, u"issuedAt"_s);
    const auto device = reader.word(u"device"_s, u"[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?"_s);
    // Texts are checked against the languages, so these are read before all that hold texts.
    const auto languages = reader.words(u"languages"_s, u"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"_s);
    const auto methods = reader.words(u"methods"_s, knownMethods().join(u'|'));
    auto centre = readCentre(reader, languages);
    const auto province = reader.text(u"province"_s, lineLength);
    const auto hotline = readHotline(reader);
    const auto portal = readPortal(reader);
    const auto screen = readScreen(reader);
    const auto times = readTimes(reader, portal ? portal->callLimit : std::chrono::seconds{0});
    const auto keyboard = readKeyboard(reader);
    auto voice = readVoice(reader);
    const auto printer = readPrinter(reader);
    auto card = readCard(reader);
    auto queue = readQueue(reader);
    auto tokens = readTokens(reader);
    auto consent = readConsent(reader, languages);
    auto documents = readDocuments(reader, languages);
    auto notices = readByMethod(reader, u"notices"_s, methods, languages);
    auto prepare = readByMethod(reader, u"prepare"_s, methods, languages);
    auto vneid = readTexts(reader, u"vneid"_s, languages, pageLength);
    auto recovery = readRecovery(reader, languages);
    auto carriers = readCarriers(reader, languages);
    auto translations = reader.wordOrNull(u"translations"_s, u"(/[^/\\x00-\\x1f]+)+"_s);
    reader.finish();
    if (fault || !portal || !queue)
        return fail(ErrorCode::ProfileField, origin, fault.value_or(QString()));
    return Profile{version,
                   issuedAt,
                   device,
                   std::move(centre),
                   province,
                   hotline,
                   *portal,
                   screen,
                   times,
                   languages,
                   methods,
                   keyboard,
                   std::move(voice),
                   printer,
                   std::move(card),
                   std::move(*queue),
                   std::move(tokens),
                   std::move(consent),
                   std::move(documents),
                   std::move(notices),
                   std::move(prepare),
                   std::move(vneid),
                   std::move(recovery),
                   std::move(carriers),
                   std::move(translations)};
}

} // namespace provisioning::profile
