// One token host and the line to it. Lives on one worker thread, which the host dies with.
#pragma once

#include "drivers/token/messages.h"
#include "kiosk/base/result.h"
#include "kiosk/base/secure_bytes.h"

#include <QByteArrayList>
#include <QString>

#include <chrono>
#include <memory>

#include <sys/types.h>

namespace drivers::token {

using kiosk::base::ErrorCode;
using kiosk::base::Result;
using kiosk::base::SecureBytes;

struct HostPlace {
    QString program;            // motcua-token-host
    QString module;             // the PKCS#11 module it keeps
    QByteArrayList environment; // all of it: NAME=value
    QString user = {};          // whom a host started by root becomes; empty: root without capabilities
};

class HostProcess {
public:
    // Errors: TokenModuleFailed when no process can be started.
    static Result<std::unique_ptr<HostProcess>> start(const HostPlace& place);
    HostProcess(const HostProcess&) = delete;
    HostProcess& operator=(const HostProcess&) = delete;
    // Lets it end by itself for a moment, then kills it.
    ~HostProcess();

    // Sends a question, behind it the PIN, and waits for its answer, a Failure among them. After an error the
    // host is killed and this is of no more use.
    //
    // `givenUp`, when not -1: a descriptor that turns readable when nobody wants the answer any more; the
    // host has a moment from then on. Errors: TokenModuleFailed (it died, or says what is no answer),
    // TokenModuleStuck (`patience` is over), CallCancelled (given up, and it did not answer in time).
    Result<Answer> ask(const Question& question, std::chrono::milliseconds patience,
                       const SecureBytes& pin = {}, int givenUp = -1);

    [[nodiscard]] pid_t pid() const { return m_pid; }

private:
    HostProcess(pid_t pid, int socket) : m_pid(pid), m_socket(socket) {}
    [[nodiscard]] bool send(const Octets& frame, const SecureBytes& pin) const;
    struct Deadline;
    [[nodiscard]] Result<Octets> receive(std::size_t size, Deadline& deadline) const;
    [[nodiscard]] Result<Octets> receiveFrame(Deadline& deadline) const;
    void kill();
    bool reap(std::chrono::milliseconds patience);

    pid_t m_pid;
    int m_socket;
    std::uint32_t m_number = 0;
};

} // namespace drivers::token
