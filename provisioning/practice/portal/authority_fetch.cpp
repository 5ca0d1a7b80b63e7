#include "provisioning/practice/portal/authority_fetch.h"

#include "provisioning/practice/portal/openssl_text.h"

#include <QStringList>
#include <QUrl>

#include <openssl/err.h>
#include <openssl/http.h>

namespace provisioning::practice {

namespace {

using kiosk::crypto::BioHandle;

constexpr int patience = 3; // s; for connecting, too, and a port where nobody listens takes all of it
constexpr std::size_t largestAnswer = 1U << 20U;

bool isHere(const QUrl& url)
{
    static const QStringList names{QStringLiteral("127.0.0.1"), QStringLiteral("::1"),
                                   QStringLiteral("localhost")};
    return url.scheme() == QLatin1String("http") && names.contains(url.host());
}

QByteArray everythingOf(BIO* answer)
{
    QByteArray body(static_cast<qsizetype>(largestAnswer), Qt::Uninitialized);
    std::size_t filled = 0;
    std::size_t got = 0;
    while (filled < largestAnswer &&
           BIO_read_ex(answer, body.data() + filled, largestAnswer - filled, &got) == 1)
        filled += got;
    return body.first(static_cast<qsizetype>(filled));
}

} // namespace

QByteArray askAuthority(const QByteArray& url, const QByteArray& question)
{
    const QUrl address(QString::fromUtf8(url));
    if (!isHere(address))
        return {};
    const auto host = address.host().toUtf8();
    const auto port = QByteArray::number(address.port(80));
    const auto path = address.path(QUrl::FullyEncoded).toUtf8();
    const bool posts = !question.isEmpty();
    const auto body = reading(question);
    constexpr auto* noProxy = "";
    constexpr int asItComes = 0;
    const BioHandle answer(
        OSSL_HTTP_transfer(nullptr, host.constData(), port.constData(),
                           path.isEmpty() ? "/" : path.constData(), 0, noProxy, nullptr, nullptr, nullptr,
                           nullptr, nullptr, asItComes, nullptr, posts ? "application/ocsp-request" : nullptr,
                           posts ? body.get() : nullptr, nullptr, 1, largestAnswer, patience, 0));
    const auto bytes = answer ? everythingOf(answer.get()) : QByteArray();
    ERR_clear_error();
    return bytes;
}

} // namespace provisioning::practice
