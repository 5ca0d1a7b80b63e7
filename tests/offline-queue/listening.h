// A program that listens, for as long as this lives.
#pragma once

#include <QProcess>
#include <QStringList>

namespace tests {

// A program that says its port as the last word of its first line.
class Listening {
public:
    Listening(const QString& program, const QStringList& arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
        while (!m_process.canReadLine() && m_process.waitForReadyRead()) {
        }
        port = m_process.readLine().trimmed().split(' ').last().toUShort();
    }
    ~Listening()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    std::uint16_t port = 0;

private:
    QProcess m_process;
};

} // namespace tests
