// Answers the kiosk's questions until its end of the socket closes.
#pragma once

#include "drivers/token/host/module.h"

#include <optional>

namespace drivers::token::host {

class Service {
public:
    // `module`: the path of the PKCS#11 module, loaded by the first Start.
    explicit Service(std::string module) : m_path(std::move(module)) {}

    // `pin` is used while this runs and kept nowhere.
    [[nodiscard]] Answer answer(const Question& question, OctetView pin);
    // Ends a module that was started.
    void finalise() const;

private:
    [[nodiscard]] Outcome<Answer> start();
    [[nodiscard]] Outcome<Answer> contents(const Contents& asked) const;
    [[nodiscard]] Outcome<Answer> sign(const Sign& order, OctetView pin) const;
    [[nodiscard]] Outcome<Answer> signOn(const Sign& order, OctetView pin) const;
    [[nodiscard]] std::optional<CK_TOKEN_INFO> tokenOf(const Sign& order) const;

    std::string m_path;
    std::optional<Module> m_module;
};

// Until the other end closes (true), or something comes that is no question (false). The frames it reads lie
// in locked memory and are wiped.
bool serve(Service& service, int socket);

} // namespace drivers::token::host
