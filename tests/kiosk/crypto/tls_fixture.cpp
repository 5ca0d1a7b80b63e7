#include "tests/kiosk/crypto/tls_fixture.h"

#include <QFile>
#include <QRegularExpression>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tests {

using namespace Qt::StringLiterals;

namespace {

void write(const QString& path, std::string_view text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
        qFatal("a test file could not be written");
}

std::string_view viewOf(const QByteArray& text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

} // namespace

Identity identity(const QString& name, CertificateUse use, const Identity* issuer, const QStringList& names)
{
    const auto now = QDateTime::currentDateTimeUtc();
    return *provisioning::practice::makeIdentity({name, use, names, now.addDays(-1), now.addDays(7)}, issuer);
}

kiosk::crypto::TlsPeer TlsWorld::peer(std::uint16_t port) const
{
    return {u"127.0.0.1"_s,     port,       authority.certificate,
            device.certificate, device.key, QDateTime::currentDateTimeUtc()};
}

OpensslServer::OpensslServer(const Identity& server, const Identity& clientAuthority,
                             const QStringList& options)
{
    write(m_folder.filePath(u"cert.pem"_s), viewOf(server.certificate.pem()));
    write(m_folder.filePath(u"key.pem"_s), server.key.pem().text());
    write(m_folder.filePath(u"ca.pem"_s), viewOf(clientAuthority.certificate.pem()));
    m_process.setWorkingDirectory(m_folder.path());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(u"openssl"_s,
                    QStringList{u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s, u"cert.pem"_s,
                                u"-key"_s, u"key.pem"_s, u"-CAfile"_s, u"ca.pem"_s} +
                        options);
    static const QRegularExpression accepts(u"ACCEPT 127\\.0\\.0\\.1:(\\d+)"_s);
    QString output;
    while (m_port == 0 && m_process.waitForReadyRead(10'000)) {
        output += QString::fromUtf8(m_process.readAll());
        m_port = accepts.match(output).captured(1).toUShort();
    }
    if (m_port == 0)
        qFatal("openssl s_server did not start: %s", qPrintable(output));
}

OpensslServer::~OpensslServer()
{
    kill();
}

void OpensslServer::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

Listener::Listener(std::function<void(int)> serve)
    : m_serve(std::move(serve)), m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_descriptor, generic, size) != 0 || ::listen(m_descriptor, 8) != 0 ||
        ::getsockname(m_descriptor, generic, &size) != 0)
        qFatal("no listener on loopback");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

Listener::~Listener()
{
    m_stopping = true;
    ::shutdown(m_descriptor, SHUT_RDWR);
    if (const int current = m_current; current >= 0)
        ::shutdown(current, SHUT_RDWR);
    m_thread.join();
    ::close(m_descriptor);
}

void Listener::run()
{
    while (!m_stopping) {
        const int accepted = ::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC);
        if (accepted < 0)
            return;
        m_current = accepted;
        ++m_connections;
        if (!m_stopping)
            m_serve(accepted);
        m_current = -1;
        ::close(accepted);
    }
}

void resetConnection(int descriptor)
{
    const linger at_once{1, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

void waitForEnd(int descriptor)
{
    std::array<char, 256> room{};
    while (::recv(descriptor, room.data(), room.size(), 0) > 0) {
    }
}

} // namespace tests
