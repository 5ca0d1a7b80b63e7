// An address on this machine at which nobody listens yet.
#pragma once

#include <QRandomGenerator>
#include <QTcpServer>
#include <QUrl>

namespace tests {

// Below the ports that the system gives away by itself: seconds may pass until somebody listens there.
inline QUrl freeAddress()
{
    constexpr int first = 20'000;
    constexpr int behindLast = 32'000;
    QTcpServer server;
    while (!server.listen(QHostAddress::LocalHost,
                          static_cast<quint16>(QRandomGenerator::global()->bounded(first, behindLast)))) {
    }
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
}

} // namespace tests
