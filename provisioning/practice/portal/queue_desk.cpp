#include "provisioning/practice/portal/queue_desk.h"

#include "kiosk/crypto/base64url.h"
#include "kiosk/crypto/key_file.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <openssl/x509.h>

namespace provisioning::practice {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;
using kiosk::crypto::Ownership;

namespace {

constexpr QLatin1String origin("practice.queue");
constexpr qsizetype largestFile = 64 * 1024;

std::optional<kiosk::crypto::PublicKey> publicKey(const QByteArray& spki)
{
    return kiosk::crypto::PublicKey::fromSpki(
        {reinterpret_cast<const std::uint8_t*>(spki.constData()), static_cast<std::size_t>(spki.size())});
}

int versionOf(const QByteArray& jws)
{
    const auto payload = kiosk::crypto::fromBase64Url(jws.split('.').value(1));
    return QJsonDocument::fromJson(payload.value_or(QByteArray())).object().value(u"version").toInt();
}

std::optional<Receiver::Sender> senderOf(const QString& certificateFile)
{
    const auto pem = kiosk::crypto::readTrustedFile(certificateFile, Ownership::Anyone, largestFile);
    const auto certificate = pem ? kiosk::crypto::Certificate::fromPem(*pem) : std::nullopt;
    if (!certificate)
        return std::nullopt;
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(X509_get0_pubkey(certificate->handle()), &der);
    const QByteArray spki(reinterpret_cast<const char*>(der), std::max(size, 0));
    OPENSSL_free(der);
    const auto key = publicKey(spki);
    return key ? std::optional(Receiver::Sender{certificate->commonName().toLatin1(), *key}) : std::nullopt;
}

} // namespace

QueueDesk::QueueDesk(QueueFiles files, EnvelopeStore store, kiosk::crypto::PrivateKey receiptKey,
                     const kiosk::base::Clock& clock)
    : m_files(std::move(files)), m_receiver(std::move(store), std::move(receiptKey), clock)
{
}

Result<std::unique_ptr<QueueDesk>> QueueDesk::open(const QueueFiles& files, const QString& folder,
                                                   const kiosk::base::Clock& clock)
{
    const auto pem = kiosk::crypto::readSecretFile(files.receiptKey, static_cast<std::size_t>(largestFile));
    const auto key = pem ? kiosk::crypto::PrivateKey::fromPem(*pem) : std::nullopt;
    if (!key)
        return fail(ErrorCode::StorageFailed, origin, files.receiptKey);
    auto store =
        folder.isEmpty() ? Result<EnvelopeStore>() : EnvelopeStore::open(folder + u"/envelopes.log"_s);
    if (!store)
        return tl::make_unexpected(store.error());
    return std::unique_ptr<QueueDesk>(new QueueDesk(files, std::move(*store), *key, clock));
}

QByteArray QueueDesk::newestSet()
{
    const auto text = kiosk::crypto::readTrustedFile(m_files.keySet, Ownership::Anyone, largestFile);
    const auto jws = text.value_or(QByteArray()).trimmed();
    const auto version = versionOf(jws);
    const std::scoped_lock lock(m_mutex);
    if (version > m_newestVersion) {
        m_newestVersion = version;
        m_newestSet = jws;
    }
    return m_newestSet;
}

Answered<PortalAnswer> QueueDesk::keySet()
{
    const auto set = newestSet();
    if (set.isEmpty())
        return refuse(ProblemCode::Internal);
    const QJsonObject document{{u"keySet"_s, QString::fromLatin1(set)}};
    return PortalAnswer{.status = 200,
                        .mediaType = "application/json",
                        .body = QJsonDocument(document).toJson(QJsonDocument::Compact)};
}

Answered<PortalAnswer> QueueDesk::take(const QByteArray& body, const QByteArray& chain, const QString& device,
                                       const QByteArray& spki)
{
    const auto key = publicKey(spki);
    if (!key)
        return refuse(ProblemCode::DeviceMismatch, u"the certificate's key signs no chain"_s);
    const auto results = m_receiver.receive(body, chain, {device.toLatin1(), *key});
    if (!results && results.error() == ReceiverFault::DeviceMismatch)
        return refuse(ProblemCode::DeviceMismatch);
    if (!results)
        return refuse(ProblemCode::Malformed, u"no batch, or another than the chain says"_s);
    return PortalAnswer{.status = 200, .mediaType = "application/json", .body = *results};
}

Result<ImportCounts> QueueDesk::import(const QString& folder)
{
    QList<Receiver::Sender> known;
    for (const auto& file : m_files.devices)
        if (const auto sender = senderOf(file))
            known.append(*sender);
    const auto counts = importEnvelopes(folder, m_receiver, known);
    const auto set = newestSet();
    if (!counts || set.isEmpty())
        return counts;
    QSaveFile file(folder + u"/keys.jws"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(set + '\n') != set.size() + 1 || !file.commit())
        return fail(ErrorCode::StorageFailed, origin, file.fileName());
    return counts;
}

} // namespace provisioning::practice
