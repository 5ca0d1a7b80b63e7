// A kiosk reduced to one TLS connection and bytes, so that a test sees exactly what comes over the line.
// Blocking.
#pragma once

#include "provisioning/practice/practice_keys.h"

#include <QFile>
#include <QMap>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QUrl>

namespace provisioning::practice {

struct RawReply {
    int status = 0;                            // 0: not a byte of an answer
    QMap<QByteArray, QByteArray> headers = {}; // names in lower case
    QByteArray body = {};
};

class RawKiosk {
public:
    static constexpr int patience = 20'000; // ms; a hang, not a measure

    RawKiosk(const PracticeKeys& keys, const QUrl& portal) : m_portal(portal)
    {
        auto configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(keys.portalCa()));
        show(configuration, keys);
        m_socket.setSslConfiguration(configuration);
    }

    static void show(QSslConfiguration& configuration, const PracticeKeys& keys)
    {
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(keys.deviceCertificate()));
        QFile key(keys.deviceKey());
        if (key.open(QIODevice::ReadOnly))
            configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    }

    void change(const std::function<void(QSslConfiguration&)>& change)
    {
        auto configuration = m_socket.sslConfiguration();
        change(configuration);
        m_socket.setSslConfiguration(configuration);
    }

    bool connect()
    {
        m_socket.connectToHostEncrypted(m_portal.host(), static_cast<quint16>(m_portal.port()));
        return m_socket.waitForEncrypted(patience);
    }

    void write(const QByteArray& bytes)
    {
        m_socket.write(bytes);
        m_socket.waitForBytesWritten(patience);
    }

    RawReply read()
    {
        while (!m_arrived.contains("\r\n\r\n"))
            if (!more())
                return {};
        RawReply reply;
        const auto end = m_arrived.indexOf("\r\n\r\n");
        const auto lines = m_arrived.first(end).split('\n');
        reply.status = lines.constFirst().split(' ').value(1).toInt();
        for (const auto& line : lines.sliced(1))
            reply.headers.insert(line.first(line.indexOf(':')).toLower(),
                                 line.sliced(line.indexOf(':') + 1).trimmed());
        m_arrived.remove(0, end + 4);
        const auto length = reply.headers.value("content-length").toInt();
        while (m_arrived.size() < length)
            if (!more())
                return {};
        reply.body = m_arrived.first(length);
        m_arrived.remove(0, length);
        return reply;
    }

    RawReply ask(const QByteArray& request)
    {
        if (m_socket.state() != QAbstractSocket::ConnectedState && !connect())
            return {};
        write(request);
        return read();
    }

    // The portal ended the connection, or ends it now.
    bool isCut()
    {
        return m_socket.state() != QAbstractSocket::ConnectedState || m_socket.waitForDisconnected(patience);
    }

    static QByteArray get(const QByteArray& path, const QByteArray& method = "GET")
    {
        return method + ' ' + path + " HTTP/1.1\r\nHost: portal\r\n\r\n";
    }

    static QByteArray post(const QByteArray& path, const QByteArray& body, const QByteArray& key,
                           const QByteArray& furtherHeaders = {})
    {
        return "POST " + path +
               " HTTP/1.1\r\nHost: portal\r\nContent-Type: application/json\r\nIdempotency-Key: " + key +
               "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + furtherHeaders + "\r\n" +
               body;
    }

    QSslSocket& socket() { return m_socket; }

private:
    bool more()
    {
        if (!m_socket.bytesAvailable() && !m_socket.waitForReadyRead(patience))
            return false;
        m_arrived += m_socket.readAll();
        return true;
    }

    QUrl m_portal;
    QSslSocket m_socket;
    QByteArray m_arrived;
};

} // namespace provisioning::practice
