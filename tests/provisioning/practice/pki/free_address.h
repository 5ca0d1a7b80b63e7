// An address on this machine at which nobody listens yet.
#pragma once

#include <QTcpServer>
#include <QUrl>

namespace tests {

inline QUrl freeAddress()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
}

} // namespace tests
