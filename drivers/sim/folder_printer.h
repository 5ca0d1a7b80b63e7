// A printer without hardware: each slip becomes a PDF file in a folder, and the folder's mood says what goes
// wrong.
#pragma once

#include "drivers/api/printer.h"
#include "drivers/sim/paper_folder.h"

#include <QThreadPool>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace drivers::sim {

struct SimulatedPace {
    std::chrono::milliseconds print{0};         // from the order to the paper
    std::chrono::milliseconds patience{30'000}; // with a silent one, whose mood may still get better
};

class FolderPrinter final : public api::Printer {
public:
    explicit FolderPrinter(const QString& folder, SimulatedPace pace = {});
    ~FolderPrinter() override;

    QFuture<api::PrintReport> print(const api::PrintJob& job) override;
    void forget() override;

private:
    api::PrintReport carryOut(const api::PrintJob& job, int turn);
    // False when the person has left meanwhile.
    bool pass(std::chrono::milliseconds time, int turn);

    const PaperFolder m_folder;
    const SimulatedPace m_pace;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_turn = 0; // guarded by m_mutex; a job of an earlier turn is forgotten
    QThreadPool m_worker;
};

} // namespace drivers::sim
