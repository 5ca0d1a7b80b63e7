#include "provisioning/practice/practice_keys.h"

#include "kiosk/crypto/base64url.h"
#include "kiosk/crypto/jws.h"
#include "kiosk/crypto/key_file.h"
#include "provisioning/practice/cards/practice_signers.h"
#include "provisioning/practice/certificate_maker.h"
#include "provisioning/profile/profile_writer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <sys/stat.h>

namespace provisioning::practice {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;
using kiosk::crypto::Certificate;
using kiosk::crypto::Ownership;
using kiosk::crypto::PrivateKey;

namespace {

constexpr qsizetype largestFile = 64 * 1024;

tl::unexpected<kiosk::base::Error> storageFailed(const QString& path)
{
    return fail(ErrorCode::StorageFailed, u"practice.keys"_s, path);
}

Result<void> write(const QString& path, std::span<const std::byte> bytes, QFile::Permissions permissions)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(bytes.size());
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions) ||
        file.write(reinterpret_cast<const char*>(bytes.data()), size) != size || !file.commit())
        return storageFailed(path);
    return {};
}

Result<void> writePublic(const QString& path, const QByteArray& text)
{
    const auto readable = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    return write(path, std::as_bytes(std::span(text.constData(), static_cast<std::size_t>(text.size()))),
                 readable);
}

Result<void> writeSecret(const QString& path, const PrivateKey& key)
{
    return write(path, key.pem().view(), QFile::ReadOwner | QFile::WriteOwner);
}

CertificateWish wish(const QString& name, CertificateUse use, const QStringList& names = {})
{
    const auto now = QDateTime::currentDateTimeUtc();
    return {name, use, names, now.addDays(-1), now.addDays(365)};
}

Result<void> writeIdentity(const QString& certificate, const QString& key,
                           const std::optional<Identity>& identity)
{
    if (!identity)
        return fail(ErrorCode::Internal, u"practice.keys"_s, u"no certificate could be made"_s);
    return writeSecret(key, identity->key).and_then([&] {
        return writePublic(certificate, identity->certificate.pem());
    });
}

// The CAs' own keys are used once and never stored.
Result<void> makePortal(const PracticeKeys& keys)
{
    const auto ca = makeIdentity(wish(u"PRACTICE portal CA"_s, CertificateUse::Authority), nullptr);
    if (!ca)
        return fail(ErrorCode::Internal, u"practice.keys"_s);
    const auto portal = makeIdentity(
        wish(u"PRACTICE portal"_s, CertificateUse::Server, {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s}), &*ca);
    return writeIdentity(keys.portalCertificate(), keys.portalKey(), portal).and_then([&] {
        return writePublic(keys.portalCa(), ca->certificate.pem());
    });
}

Result<void> makeDevice(const PracticeKeys& keys)
{
    const auto ca = makeIdentity(wish(u"PRACTICE device CA"_s, CertificateUse::Authority), nullptr);
    if (!ca)
        return fail(ErrorCode::Internal, u"practice.keys"_s);
    const auto device = makeIdentity(wish(practiceDevice(), CertificateUse::Client), &*ca);
    return writeIdentity(keys.deviceCertificate(), keys.deviceKey(), device).and_then([&] {
        return writePublic(keys.deviceCa(), ca->certificate.pem());
    });
}

Result<void> makeRoot(const PracticeKeys& keys)
{
    const auto root = PrivateKey::generate();
    if (!root)
        return fail(ErrorCode::Internal, u"practice.keys"_s);
    return writeSecret(keys.rootKey(), *root).and_then([&] {
        return writePublic(keys.rootPublic(), root->publicPem());
    });
}

std::optional<PrivateKey> readKey(const QString& path)
{
    const auto pem = kiosk::crypto::readSecretFile(path, static_cast<std::size_t>(largestFile));
    return pem ? PrivateKey::fromPem(*pem) : std::nullopt;
}

// Those that are there are kept: envelopes are sealed to them.
Result<void> makeQueueKeys(const PracticeKeys& keys)
{
    for (const auto& path : {keys.keysRootKey(), keys.openingKey(), keys.recoveryKey(), keys.receiptKey()}) {
        const auto fresh = readKey(path) ? std::nullopt : PrivateKey::generate();
        if (const auto written = fresh ? writeSecret(path, *fresh) : Result<void>(); !written)
            return written;
    }
    return {};
}

// Always the same ones: practice cards are signed by keys that are built in.
Result<void> writeCardAuthorities(const PracticeKeys& keys)
{
    if (!QDir().mkpath(keys.cardAuthorities()))
        return storageFailed(keys.cardAuthorities());
    for (const auto& [name, pem] : cards::trustFiles())
        if (auto written = writePublic(keys.cardAuthorities() + u'/' + name, pem); !written)
            return written;
    return {};
}

// The pair is there, belongs together and is good for a week at least.
bool isUsable(const QString& certificatePath, const QString& keyPath)
{
    const auto pem = kiosk::crypto::readTrustedFile(certificatePath, Ownership::Anyone, largestFile);
    const auto certificate = pem ? Certificate::fromPem(*pem) : std::nullopt;
    const auto key = readKey(keyPath);
    const auto now = QDateTime::currentDateTimeUtc();
    return certificate && key && certificate->belongsTo(*key) && certificate->notBefore() <= now &&
           certificate->notAfter() > now.addDays(7);
}

bool rootIsUsable(const PracticeKeys& keys)
{
    const auto key = readKey(keys.rootKey());
    const auto pem = kiosk::crypto::readTrustedFile(keys.rootPublic(), Ownership::Anyone, largestFile);
    return key && pem == key->publicPem();
}

bool madeDirectory(const QString& path)
{
    return QDir().mkpath(path) && ::chmod(QFile::encodeName(path).constData(), S_IRWXU) == 0;
}

QString instantText(const QDateTime& at)
{
    return at.toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

QJsonObject setKey(const PrivateKey& key, const QDateTime& notBefore)
{
    const auto spki = key.publicKey().spki();
    const QByteArray der(reinterpret_cast<const char*>(spki.data()), static_cast<qsizetype>(spki.size()));
    return {{u"key"_s, QString::fromLatin1(kiosk::crypto::toBase64Url(der))},
            {u"notBefore"_s, instantText(notBefore)},
            {u"notAfter"_s, instantText(notBefore.addDays(366))}};
}

struct SetThere {
    qint64 version = 0;
    bool isWanted = false; // it has these keys first
};

SetThere keySetThere(const PracticeKeys& keys, const PrivateKey& keysRoot, const QStringList& wanted)
{
    const auto jws = kiosk::crypto::readTrustedFile(keys.keySet(), Ownership::Anyone, largestFile);
    const auto payload = kiosk::crypto::verifyJws(jws.value_or(QByteArray()).trimmed(), keysRoot.publicKey(),
                                                  {"motcua-keys"_ba, std::nullopt});
    const auto set = QJsonDocument::fromJson(payload.value_or(QByteArray())).object();
    const auto keyIn = [&](const QString& list) {
        return set.value(list).toArray().at(0).toObject().value(u"key").toString();
    };
    return {set.value(u"version").toInteger(),
            QStringList{keyIn(u"sealing"_s), keyIn(u"receipts"_s)} == wanted};
}

// As kiosks choose the one that began last, the newest begins now; it is the first.
std::optional<QJsonArray> sealingKeys(const PracticeKeys& keys, const QDateTime& now)
{
    QJsonArray sealing;
    const auto files = keys.openingKeys();
    for (const auto& file : files) {
        const auto key = readKey(file);
        if (!key)
            return std::nullopt;
        sealing.append(setKey(*key, file == files.constFirst() && files.size() > 1 ? now : now.addDays(-1)));
    }
    return sealing;
}

Result<void> signKeySet(const PracticeKeys& keys, const PrivateKey& keysRoot)
{
    const auto now = QDateTime::currentDateTimeUtc();
    const auto sealing = sealingKeys(keys, now);
    const auto receipt = readKey(keys.receiptKey());
    if (!sealing || !receipt)
        return storageFailed(keys.directory);
    const auto today = QDate(1970, 1, 1).daysTo(now.date());
    const auto receipts = setKey(*receipt, now.addDays(-1));
    const auto there =
        keySetThere(keys, keysRoot,
                    {sealing->at(0).toObject().value(u"key").toString(), receipts.value(u"key").toString()});
    if (there.isWanted && there.version >= today)
        return {};
    const QJsonObject set{{u"version"_s, std::max(today, there.version + 1)},
                          {u"issuedAt"_s, instantText(now)},
                          {u"notAfter"_s, instantText(now.addDays(365))},
                          {u"sealing"_s, *sealing},
                          {u"receipts"_s, QJsonArray{receipts}}};
    const auto jws = kiosk::crypto::signJws(QJsonDocument(set).toJson(QJsonDocument::Compact), keysRoot,
                                            {"motcua-keys"_ba, std::nullopt});
    return writePublic(keys.keySet(), jws + '\n');
}

} // namespace

QString practiceDevice()
{
    return u"practice-kiosk-01"_s;
}

QJsonObject practiceProfile()
{
    QFile file(u":/practice/profile.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the practice profile is not built in");
    return QJsonDocument::fromJson(file.readAll()).object();
}

Result<PracticeKeys> makePracticeKeys(const QString& directory)
{
    PracticeKeys keys{QDir(directory).absolutePath()};
    if (!madeDirectory(keys.directory))
        return storageFailed(keys.directory);
    Result<void> made;
    if (!isUsable(keys.portalCertificate(), keys.portalKey()) || !QFile::exists(keys.portalCa()))
        made = makePortal(keys);
    if (made && (!isUsable(keys.deviceCertificate(), keys.deviceKey()) || !QFile::exists(keys.deviceCa())))
        made = makeDevice(keys);
    if (made && !rootIsUsable(keys))
        made = makeRoot(keys);
    if (made)
        made = makeQueueKeys(keys);
    if (made)
        made = writeCardAuthorities(keys);
    if (!made)
        return tl::make_unexpected(made.error());
    return keys;
}

Result<void> signPracticeKeySet(const PracticeKeys& keys)
{
    const auto keysRoot = readKey(keys.keysRootKey());
    return keysRoot ? signKeySet(keys, *keysRoot) : storageFailed(keys.keysRootKey());
}

QStringList PracticeKeys::openingKeys() const
{
    QStringList files{openingKey()};
    for (int number = 1; QFile::exists(file(u"opening-%1.key"_s.arg(number))); ++number)
        files.insert(1, file(u"opening-%1.key"_s.arg(number)));
    return files;
}

Result<void> rotateOpeningKey(const PracticeKeys& keys)
{
    const auto fresh = PrivateKey::generate();
    const auto earlier = keys.file(u"opening-%1.key"_s.arg(keys.openingKeys().size()));
    if (!fresh || !QFile::rename(keys.openingKey(), earlier))
        return storageFailed(earlier);
    return writeSecret(keys.openingKey(), *fresh).and_then([&] { return signPracticeKeySet(keys); });
}

Result<void> signPracticeProfile(const PracticeKeys& keys, const QUrl& portal, QJsonObject document)
{
    const auto root = readKey(keys.rootKey());
    const auto ca = kiosk::crypto::readTrustedFile(keys.portalCa(), Ownership::Anyone, largestFile);
    const auto keysRoot = readKey(keys.keysRootKey());
    const auto recovery = readKey(keys.recoveryKey());
    if (!root || !ca || !keysRoot || !recovery)
        return storageFailed(keys.directory);
    document.insert(u"device"_s, practiceDevice());
    const auto now = QDateTime::currentDateTimeUtc();
    document.insert(u"issuedAt"_s, instantText(now));
    auto address = document.value(u"portal"_s).toObject();
    address.insert(u"url"_s, portal.toString(QUrl::FullyEncoded));
    address.insert(u"ca"_s, QString::fromLatin1(*ca));
    document.insert(u"portal"_s, address);
    auto queue = document.value(u"queue"_s).toObject();
    queue.insert(u"keysRoot"_s, QString::fromLatin1(keysRoot->publicPem()));
    queue.insert(u"recovery"_s, QString::fromLatin1(recovery->publicPem()));
    document.insert(u"queue"_s, queue);
    const auto jws = profile::signProfile(document, *root);
    if (jws.isEmpty())
        return fail(ErrorCode::Internal, u"practice.keys"_s, u"profile could not be signed"_s);
    return writePublic(keys.profile(), jws + '\n').and_then([&] { return signKeySet(keys, *keysRoot); });
}

} // namespace provisioning::practice
