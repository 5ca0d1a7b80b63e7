#include "provisioning/practice/evidence/trusted_cscas.h"

#include "kiosk/crypto/openssl_handles.h"

#include <QDir>
#include <QFile>

#include <openssl/err.h>
#include <openssl/pem.h>

namespace provisioning::practice {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;

namespace {

constexpr qint64 largestFile = 1024L * 1024L;

kiosk::crypto::BioHandle reading(const QByteArray& bytes)
{
    return kiosk::crypto::BioHandle(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

// All of one kind, by the functions that read it in PEM and in DER.
template <class T, class ReadPem, class ReadDer, class Free>
std::vector<std::shared_ptr<T>> allIn(const QByteArray& bytes, ReadPem readPem, ReadDer readDer, Free free)
{
    std::vector<std::shared_ptr<T>> found;
    const auto pem = reading(bytes);
    while (T* object = readPem(pem.get(), nullptr, nullptr, nullptr))
        found.emplace_back(object, free);
    if (found.empty()) {
        const auto der = reading(bytes);
        if (T* object = readDer(der.get(), nullptr))
            found.emplace_back(object, free);
    }
    ERR_clear_error();
    return found;
}

} // namespace

bool TrustedCscas::add(const QByteArray& bytes)
{
    const auto certificates = allIn<X509>(bytes, PEM_read_bio_X509, d2i_X509_bio, X509_free);
    const auto lists = allIn<X509_CRL>(bytes, PEM_read_bio_X509_CRL, d2i_X509_CRL_bio, X509_CRL_free);
    m_all.insert(m_all.end(), certificates.begin(), certificates.end());
    m_revocations.insert(m_revocations.end(), lists.begin(), lists.end());
    return !certificates.empty() || !lists.empty();
}

kiosk::base::Result<TrustedCscas> TrustedCscas::load(const QString& folder)
{
    const QDir directory(folder);
    if (!directory.exists())
        return fail(ErrorCode::StorageFailed, u"practice.cscas"_s, u"no folder "_s + folder);
    TrustedCscas trusted;
    for (const auto& name : directory.entryList({u"*.pem"_s, u"*.crt"_s, u"*.cer"_s, u"*.der"_s, u"*.crl"_s},
                                                QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly) || !trusted.add(file.read(largestFile)))
            return fail(ErrorCode::StorageFailed, u"practice.cscas"_s,
                        u"no certificate and no revocation list in "_s + file.fileName());
    }
    return trusted;
}

} // namespace provisioning::practice
