// Chip cards through PC/SC (pcscd): any reader that is there, or one by its name.
#pragma once

#include "drivers/api/chip.h"

#include <QPromise>
#include <QTimer>

#include <optional>
#include <thread>

namespace drivers::chip {

struct PcscDesk;

struct PcscPlace {
    QString reader = {}; // the beginning of its name; empty: whichever has a card
    QString trustFolder =
        {}; // of CSCA certificates, master lists and revocation lists; empty: nobody is trusted
    std::chrono::milliseconds callLimit{10'000}; // for one command; then reader or card hang
};

class PcscChipReader final : public api::ChipReader {
    Q_OBJECT

public:
    explicit PcscChipReader(PcscPlace place, QObject* parent = nullptr);
    // A worker that hangs is left behind.
    ~PcscChipReader() override;

    [[nodiscard]] api::ChipReaderState state() const override { return m_state; }
    QFuture<kiosk::base::Result<api::ChipReport>> read(const api::ChipRequest& request) override;
    void forget() override;

private:
    void startWorker();
    void giveWorkerUp();
    void noteState(api::ChipReaderState state);
    void finish(const kiosk::base::Result<api::ChipReport>& result);
    void lookForHanging();
    [[nodiscard]] bool isHanging() const;

    PcscPlace m_place;
    std::shared_ptr<PcscDesk> m_desk;
    std::thread m_worker;
    api::ChipReaderState m_state = api::ChipReaderState::Starting;
    std::optional<QPromise<kiosk::base::Result<api::ChipReport>>> m_promise;
    int m_number = 0; // of the latest order
    QTimer m_watch;
};

} // namespace drivers::chip
