// What a Pkcs11TokenReader and the worker of one module share.
#pragma once

#include "drivers/api/token.h"

#include <condition_variable>
#include <mutex>

#include <sys/eventfd.h>
#include <unistd.h>

namespace drivers::token {

using kiosk::base::Error;
using kiosk::base::ErrorCode;
using kiosk::base::Result;
using kiosk::base::SecureBytes;

struct SignOrder {
    int number = 0;
    api::TokenRequest request;
    SecureBytes pin;
};

// What is known of one module and its tokens.
struct ModuleSight {
    std::optional<ErrorCode> fault = {}; // why it cannot be used now
    bool isForeign = false;              // made for another word size, and no host for that is installed
    QList<api::Token> tokens = {};
    QList<QByteArray> authorities = {}; // certificates beside theirs, in DER
    bool operator==(const ModuleSight&) const = default;
};

struct ModuleDesk {
    std::mutex mutex;
    std::condition_variable changed;

    // Guarded by the mutex.
    std::optional<SignOrder> order; // to be taken by the worker
    bool stopping = false;

    // Descriptors that turn readable when the order under way is wanted no more, and when it is time to stop.
    const int givenUp = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    const int stopped = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);

    ModuleDesk() = default;
    ModuleDesk(const ModuleDesk&) = delete;
    ModuleDesk& operator=(const ModuleDesk&) = delete;
    ~ModuleDesk()
    {
        ::close(givenUp);
        ::close(stopped);
    }
};

} // namespace drivers::token
