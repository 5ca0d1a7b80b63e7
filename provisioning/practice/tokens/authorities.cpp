#include "provisioning/practice/tokens/authorities.h"

#include "provisioning/practice/portal/port_holder.h"

#include <QFile>

namespace provisioning::practice::tokens {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

const QString host = u"127.0.0.1"_s;

// 0: there was none.
int portOfBefore(const QString& folder)
{
    QFile address(folder + u"/address"_s);
    if (!address.open(QIODevice::ReadOnly))
        return 0;
    return QUrl(QString::fromUtf8(address.readAll()).trimmed()).port(0);
}

} // namespace

Result<std::unique_ptr<Authorities>> Authorities::open(const QString& folder)
{
    // Kept for them while their keys are made, which takes seconds.
    PortHolder holder;
    auto port = holder.hold(host, portOfBefore(folder));
    if (port == 0)
        port = holder.hold(host, 0);
    if (port == 0)
        return fail(ErrorCode::Internal, u"practice.authorities"_s, u"no port"_s);
    auto made = pki::PracticePki::inFolder(folder, QUrl(u"http://%1:%2"_s.arg(host).arg(port)));
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
