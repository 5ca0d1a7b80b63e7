#include "provisioning/practice/evidence/signer_chain.h"

#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include <array>

namespace provisioning::practice {

namespace {

// Absent in old certificates, and then the name alone says it.
bool isSameKey(const ASN1_OCTET_STRING* left, const ASN1_OCTET_STRING* right)
{
    return left == nullptr || right == nullptr || ASN1_OCTET_STRING_cmp(left, right) == 0;
}

bool isNamedAsIssuer(X509* csca, X509* signer)
{
    return X509_NAME_cmp(X509_get_subject_name(csca), X509_get_issuer_name(signer)) == 0 &&
           isSameKey(X509_get0_authority_key_id(signer), X509_get0_subject_key_id(csca));
}

const ASN1_TIME* signingTime(const CMS_SignerInfo* signature, const X509* signer)
{
    const auto* name = OBJ_nid2obj(NID_pkcs9_signingTime);
    for (const int type : {V_ASN1_UTCTIME, V_ASN1_GENERALIZEDTIME}) {
        const auto* time =
            static_cast<const ASN1_TIME*>(CMS_signed_get0_data_by_OBJ(signature, name, -3, type));
        if (time != nullptr)
            return time;
    }
    return X509_get0_notBefore(signer);
}

bool isGoodAt(const X509* certificate, const ASN1_TIME* time)
{
    // -2 tells of a time that is none.
    const int begun = ASN1_TIME_compare(X509_get0_notBefore(certificate), time);
    const int over = ASN1_TIME_compare(time, X509_get0_notAfter(certificate));
    return (begun == 0 || begun == -1) && (over == 0 || over == -1);
}

// The library's answer heeds basic constraints and key usage.
bool maySignCertificates(X509* csca)
{
    return (X509_get_extension_flags(csca) & EXFLAG_INVALID) == 0 && X509_check_ca(csca) == 1;
}

bool maySignDocuments(X509* signer)
{
    return (X509_get_extension_flags(signer) & EXFLAG_INVALID) == 0 && X509_check_ca(signer) != 1 &&
           (X509_get_key_usage(signer) & KU_DIGITAL_SIGNATURE) != 0;
}

bool hasIssued(X509* csca, X509* signer)
{
    auto* key = X509_get0_pubkey(csca);
    return key != nullptr && hasKnownCurve(key) && X509_verify(signer, key) == 1;
}

// A list that this CSCA signed names the signer.
bool hasRevoked(X509* csca, X509* signer, const TrustedCscas& trusted)
{
    for (const auto& list : trusted.revocations()) {
        X509_REVOKED* row = nullptr;
        if (X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_subject_name(csca)) == 0 &&
            X509_CRL_get0_by_cert(list.get(), &row, signer) == 1 &&
            X509_CRL_verify(list.get(), X509_get0_pubkey(csca)) == 1)
            return true;
    }
    return false;
}

} // namespace

SignerChain judgeSigner(X509* signer, const CMS_SignerInfo* signature, const TrustedCscas& trusted)
{
    const auto* key = X509_get0_pubkey(signer);
    if (key == nullptr || !hasKnownCurve(key) || !maySignDocuments(signer))
        return SignerChain::Broken;
    const auto* time = signingTime(signature, signer);
    auto verdict = SignerChain::Unknown;
    for (const auto& csca : trusted.all()) {
        if (!isNamedAsIssuer(csca.get(), signer))
            continue;
        if (hasIssued(csca.get(), signer) && maySignCertificates(csca.get()) && isGoodAt(csca.get(), time) &&
            isGoodAt(signer, time) && !hasRevoked(csca.get(), signer, trusted))
            return SignerChain::Trusted;
        verdict = SignerChain::Broken;
    }
    return verdict;
}

bool hasKnownCurve(const EVP_PKEY* key)
{
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_EC)
        return true;
    std::array<char, 64> name{};
    return EVP_PKEY_get_group_name(key, name.data(), name.size(), nullptr) == 1;
}

} // namespace provisioning::practice
