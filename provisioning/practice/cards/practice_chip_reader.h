// The practice world's card reader: the real chip driver reads a practice card that lies in a CardSlot, with
// no PC/SC and no second program. It trusts the authorities of practice cards.
#pragma once

#include "drivers/api/chip.h"

#include <QThread>

namespace provisioning::practice::cards {

class SlotWorker;
struct Reading;

class PracticeChipReader final : public drivers::api::ChipReader {
    Q_OBJECT

public:
    // The slot's folder.
    explicit PracticeChipReader(const QString& folder, QObject* parent = nullptr);
    ~PracticeChipReader() override;

    [[nodiscard]] drivers::api::ChipReaderState state() const override { return m_state; }
    QFuture<kiosk::base::Result<drivers::api::ChipReport>>
    read(const drivers::api::ChipRequest& request) override;
    void forget() override;

private:
    void onChanged(bool cardPresent);
    void onEnded(int reading, kiosk::base::Result<drivers::api::ChipReport> result);
    [[nodiscard]] bool isCurrent(int reading) const;

    drivers::api::ChipReaderState m_state = drivers::api::ChipReaderState::Starting;
    QThread m_thread;
    SlotWorker* m_worker;               // lives on m_thread and ends with it
    std::shared_ptr<Reading> m_reading; // null: none
    QPromise<kiosk::base::Result<drivers::api::ChipReport>> m_promise;
    int m_number = 0;
};

} // namespace provisioning::practice::cards
