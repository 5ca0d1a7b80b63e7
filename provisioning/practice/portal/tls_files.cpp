#include "provisioning/practice/portal/tls_files.h"

#include <QFile>

#include <openssl/err.h>

#include <array>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

QString libraryReason()
{
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    ERR_clear_error();
    return QString::fromLatin1(text.data());
}

} // namespace

bool applyTls(SSL_CTX* context, const TlsFiles& files, QString* why)
{
    const auto certificate = QFile::encodeName(files.certificate);
    const auto key = QFile::encodeName(files.key);
    const auto clientCa = QFile::encodeName(files.clientCa);
    const auto refused = [&](const QString& file) {
        *why = file + u": "_s + libraryReason();
        return false;
    };

    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_TICKET);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    if (SSL_CTX_use_certificate_chain_file(context, certificate.constData()) != 1)
        return refused(files.certificate);
    if (SSL_CTX_use_PrivateKey_file(context, key.constData(), SSL_FILETYPE_PEM) != 1 ||
        SSL_CTX_check_private_key(context) != 1)
        return refused(files.key);
    auto* names = SSL_load_client_CA_file(clientCa.constData());
    if (names == nullptr || SSL_CTX_load_verify_locations(context, clientCa.constData(), nullptr) != 1)
        return refused(files.clientCa);
    SSL_CTX_set_client_CA_list(context, names); // takes it over
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    return true;
}

} // namespace provisioning::practice
