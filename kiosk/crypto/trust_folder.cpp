#include "kiosk/crypto/trust_folder.h"

#include "kiosk/crypto/openssl_handles.h"

#include <QDir>
#include <QFile>

#include <openssl/err.h>
#include <openssl/pem.h>

namespace kiosk::crypto {

using namespace Qt::StringLiterals;

namespace {

// Revocation lists of large authorities have some megabytes.
constexpr qint64 largestFile = 16 * 1024 * 1024;

QList<Certificate> certificatesIn(const QByteArray& bytes)
{
    if (const auto one = Certificate::fromDer(bytes))
        return {*one};
    QList<Certificate> found;
    const BioHandle bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
    while (const CertificateHandle next{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)})
        found.append(Certificate::of(next.get()));
    ERR_clear_error();
    return found;
}

// By its own key, not by its names.
bool signsItself(const Certificate& certificate)
{
    X509* handle = certificate.handle();
    const bool does = X509_NAME_cmp(X509_get_subject_name(handle), X509_get_issuer_name(handle)) == 0 &&
                      X509_verify(handle, X509_get0_pubkey(handle)) == 1;
    ERR_clear_error();
    return does;
}

} // namespace

TrustFolder TrustFolder::fromFolder(const QString& folder)
{
    static const QStringList certificateEndings{u"pem"_s, u"crt"_s, u"cer"_s, u"der"_s};
    TrustFolder trust;
    const auto entries = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    for (const auto& entry : entries) {
        const auto ending = entry.suffix().toLower();
        if (ending != u"crl" && !certificateEndings.contains(ending))
            continue;
        QFile file(entry.filePath());
        const bool opened = entry.size() <= largestFile && file.open(QIODevice::ReadOnly);
        const auto bytes = opened ? file.readAll() : QByteArray();
        const auto certificates = ending == u"crl" ? QList<Certificate>() : certificatesIn(bytes);
        for (const auto& certificate : certificates)
            trust.add(certificate);
        if (ending == u"crl" && !bytes.isEmpty())
            trust.addRevocations(bytes);
        else if (certificates.isEmpty())
            trust.m_skipped.append(entry.fileName());
    }
    return trust;
}

void TrustFolder::add(const Certificate& certificate)
{
    auto& among = signsItself(certificate) ? m_anchors : m_issuers;
    if (!among.contains(certificate))
        among.append(certificate);
}

} // namespace kiosk::crypto
