// The practice authorities on loopback, over plain HTTP as real ones are: POST /ocsp/NAME, GET /crl/NAME.crl,
// POST /tsa. Programs outside change its mood by POST /mood/{ocsp|crl|tsa}/MOOD.
//
// Made and ended on one thread; answers come on threads of its own.
#pragma once

#include "provisioning/practice/pki/pki_answers.h"

#include <memory>

namespace provisioning::practice::pki {

enum class Desk { Ocsp, Crl, TimeStamp };

class PkiServer {
public:
    // `pki` outlives it; its address says where to listen.
    explicit PkiServer(const PracticePki& pki);
    ~PkiServer();
    PkiServer(const PkiServer&) = delete;
    PkiServer& operator=(const PkiServer&) = delete;

    // Internal: nobody can listen there.
    kiosk::base::Result<void> start();
    void setMood(Desk desk, Mood mood);
    // How many questions this desk has had.
    [[nodiscard]] int asked(Desk desk) const;

private:
    class Counter;
    std::unique_ptr<Counter> m_counter;
};

} // namespace provisioning::practice::pki
