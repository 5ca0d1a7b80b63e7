#include "provisioning/practice/tokens/authorities.h"

#include <QFile>
#include <QTcpServer>

namespace provisioning::practice::tokens {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

// 0: none is free, or the wanted one is not.
quint16 freePort(quint16 wanted)
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost, wanted) ? probe.serverPort() : 0;
}

quint16 portOfBefore(const QString& folder)
{
    QFile address(folder + u"/address"_s);
    if (!address.open(QIODevice::ReadOnly))
        return 0;
    const int port = QUrl(QString::fromUtf8(address.readAll()).trimmed()).port(0);
    return port > 0 ? freePort(static_cast<quint16>(port)) : 0;
}

} // namespace

Result<std::unique_ptr<Authorities>> Authorities::open(const QString& folder)
{
    auto port = portOfBefore(folder);
    if (port == 0)
        port = freePort(0);
    if (port == 0)
        return fail(ErrorCode::Internal, u"practice.authorities"_s, u"no port"_s);
    auto made = pki::PracticePki::inFolder(folder, QUrl(u"http://127.0.0.1:%1"_s.arg(port)));
    if (!made)
        return tl::make_unexpected(made.error());
    std::unique_ptr<Authorities> authorities(new Authorities(std::move(*made)));
    if (const auto started = authorities->m_server.start(); !started)
        return tl::make_unexpected(started.error());
    return authorities;
}

TokenRoots Authorities::roots() const
{
    return {.national = {m_pki.authority(u"national-root"_s)->authority.certificate},
            .government = {m_pki.authority(u"government-root"_s)->authority.certificate}};
}

} // namespace provisioning::practice::tokens
