// The PC/SC service: is it there, which readers has it, where lies a card.
//
// For one thread. Dropped and made anew whenever it breaks.
#pragma once

#include "kiosk/base/result.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <memory>

#include <winscard.h>

namespace drivers::chip {

// The one translation of PC/SC's return codes, for calls about a card or reader in use.
kiosk::base::Error pcscError(LONG code, const char* call);

struct ReaderSight {
    QByteArray name;
    bool hasCard = false;
    bool isTaken = false;             // exclusively, by somebody
    DWORD seen = SCARD_STATE_UNAWARE; // what the next wait compares with
};

class PcscContext {
public:
    // ChipServiceMissing when there is none.
    static kiosk::base::Result<std::unique_ptr<PcscContext>> establish();
    ~PcscContext();
    PcscContext(const PcscContext&) = delete;
    PcscContext& operator=(const PcscContext&) = delete;

    // Readers as they are now; what is known of the old ones is kept. ChipServiceMissing.
    kiosk::base::Result<void> look(QList<ReaderSight>& readers);
    // Until something about them, or about which there are, has changed, or the time is over.
    // ChipServiceMissing.
    kiosk::base::Result<void> wait(QList<ReaderSight>& readers, std::chrono::milliseconds time);

    // Whether a card lies there; what cannot be found out is no.
    [[nodiscard]] bool hasCard(const QByteArray& reader);

    [[nodiscard]] SCARDCONTEXT handle() const { return m_handle; }

private:
    explicit PcscContext(SCARDCONTEXT handle) : m_handle(handle) {}
    SCARDCONTEXT m_handle;
};

} // namespace drivers::chip
