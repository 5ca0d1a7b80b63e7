// The practice reader's own thread: watches the slot, and carries out readings with the chip driver.
//
// Made anywhere, then moved to its thread and spoken to by queued calls only; its listener is called on its
// thread.
#pragma once

#include "drivers/api/chip.h"
#include "drivers/chip/document_reader.h"
#include "provisioning/practice/cards/card_slot.h"
#include "provisioning/practice/cards/card_transport.h"

#include <QFileSystemWatcher>

#include <atomic>

namespace provisioning::practice::cards {

// A reading that was asked for. Who asked sets `cancelled` to be done with it.
struct Reading {
    int number = 0;
    drivers::api::ChipRequest request;
    std::atomic<bool> cancelled = false;
};

struct SlotListener {
    std::function<void(bool cardPresent)> changed;
    std::function<void(int reading, const drivers::api::ChipProgress&)> progressed;
    std::function<void(int reading, const std::shared_ptr<const drivers::api::ChipDocument>&)> documentRead;
    std::function<void(int reading, kiosk::base::Result<drivers::api::ChipReport>)> ended;
};

class SlotWorker : public QObject {
    Q_OBJECT

public:
    SlotWorker(const QString& folder, SlotListener listener);

    void start();
    // Waits for a card when there is none. Takes the place of a reading that still waits.
    void read(std::shared_ptr<Reading> reading);

private:
    void look();
    void carryOut();
    [[nodiscard]] kiosk::base::Result<drivers::api::ChipReport> result(const Reading& reading);

    const CardSlot m_slot;
    kiosk::crypto::Issuers m_issuers;
    const SlotListener m_listener;
    std::unique_ptr<QFileSystemWatcher> m_watcher;
    std::optional<CardSlot::Insertion> m_inserted;
    std::unique_ptr<CardTransport> m_card; // null: no card, or one whose description is none
    std::shared_ptr<Reading> m_waiting;
    drivers::chip::ReadSizes m_sizes;
};

} // namespace provisioning::practice::cards
