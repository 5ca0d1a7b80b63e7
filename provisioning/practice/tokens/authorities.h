// The practice authorities on a loopback port of their own, for as long as this stands.
//
// Making them takes seconds the first time (keys), and blocks: never on the GUI thread.
#pragma once

#include "provisioning/practice/pki/pki_server.h"
#include "provisioning/practice/portal/signing_authority.h"

namespace provisioning::practice::tokens {

class Authorities {
public:
    // The port that stands in the folder's certificates when it is free, else another, and new certificates.
    static kiosk::base::Result<std::unique_ptr<Authorities>> open(const QString& folder);

    // What the portal is to trust.
    [[nodiscard]] TokenRoots roots() const;
    // How they answer from now on.
    void setMood(pki::Desk desk, pki::Mood mood) { m_server.setMood(desk, mood); }

private:
    explicit Authorities(pki::PracticePki pki) : m_pki(std::move(pki)), m_server(m_pki) {}

    const pki::PracticePki m_pki;
    pki::PkiServer m_server;
};

} // namespace provisioning::practice::tokens
