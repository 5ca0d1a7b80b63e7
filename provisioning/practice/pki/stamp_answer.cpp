// The practice time stamping authority.

#include "provisioning/practice/pki/pki_answers.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/ts.h>

namespace provisioning::practice::pki {

using kiosk::crypto::BioHandle;
using kiosk::crypto::BorrowedCertificates;
using kiosk::crypto::FreeWith;

namespace {

using ContextHandle = std::unique_ptr<TS_RESP_CTX, FreeWith<TS_RESP_CTX_free>>;
using ResponseHandle = std::unique_ptr<TS_RESP, FreeWith<TS_RESP_free>>;
using PolicyHandle = std::unique_ptr<ASN1_OBJECT, FreeWith<ASN1_OBJECT_free>>;

// An arc for documentation and examples (ITU-T X.660).
constexpr auto policy = "2.999.1";

// OpenSSL frees it.
ASN1_INTEGER* randomSerial(TS_RESP_CTX*, void*)
{
    unsigned char bytes[8] = {};
    RAND_bytes(bytes, sizeof bytes);
    bytes[0] &= 0x7f;
    BIGNUM* number = BN_bin2bn(bytes, sizeof bytes, nullptr);
    ASN1_INTEGER* serial = BN_to_ASN1_INTEGER(number, nullptr);
    BN_free(number);
    return serial;
}

} // namespace

QByteArray timeStampAnswer(const PracticePki& pki, const QByteArray& question)
{
    const ContextHandle context(TS_RESP_CTX_new());
    const PolicyHandle ours(OBJ_txt2obj(policy, 1));
    const BorrowedCertificates further(sk_X509_new_null());
    sk_X509_push(further.get(), pki.timeStampingIssuer().handle());
    TS_RESP_CTX_set_serial_cb(context.get(), randomSerial, nullptr);
    const bool ready =
        TS_RESP_CTX_set_signer_cert(context.get(), pki.timeStamping().certificate.handle()) == 1 &&
        TS_RESP_CTX_set_signer_key(context.get(), pki.timeStamping().key.get()) == 1 &&
        TS_RESP_CTX_set_certs(context.get(), further.get()) == 1 &&
        TS_RESP_CTX_set_signer_digest(context.get(), EVP_sha256()) == 1 &&
        TS_RESP_CTX_set_ess_cert_id_digest(context.get(), EVP_sha256()) == 1 &&
        TS_RESP_CTX_set_def_policy(context.get(), ours.get()) == 1 &&
        TS_RESP_CTX_add_md(context.get(), EVP_sha256()) == 1;
    const BioHandle asked(BIO_new_mem_buf(question.constData(), static_cast<int>(question.size())));
    const ResponseHandle response(ready ? TS_RESP_create_response(context.get(), asked.get()) : nullptr);
    unsigned char* der = nullptr;
    const int size = response ? i2d_TS_RESP(response.get(), &der) : -1;
    const QByteArray bytes(reinterpret_cast<const char*>(der), size < 0 ? 0 : size);
    OPENSSL_free(der);
    ERR_clear_error();
    return bytes;
}

} // namespace provisioning::practice::pki
