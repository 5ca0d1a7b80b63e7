// Receipts through CUPS, on a worker thread of its own that begins with the first of them.
#pragma once

#include "drivers/api/printer.h"
#include "drivers/printer/cups_queue.h"

#include <QPromise>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace drivers::printer {

struct CupsPatience {
    std::chrono::milliseconds job{30'000};    // from the first look until the slip is out
    std::chrono::milliseconds service{5'000}; // for a service that went away in the middle
    std::chrono::milliseconds pause{200};     // between two looks
};

class CupsPrinter final : public api::Printer {
public:
    explicit CupsPrinter(CupsPlace place, CupsPatience patience = {});
    ~CupsPrinter() override;

    QFuture<api::PrintReport> print(const api::PrintJob& job) override;
    void forget() override;

private:
    struct Order {
        api::PrintJob job;
        QPromise<api::PrintReport> promise;
    };
    class Errand;

    void work();
    std::unique_ptr<Order> nextOrder();
    // False when there is nothing more to wait for: the person has left.
    bool pause();

    const CupsPlace m_place;
    const CupsPatience m_patience;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::unique_ptr<Order>> m_waiting; // guarded by m_mutex, as the two below
    bool m_forgotten = false;                     // what is under way
    bool m_stopping = false;
    std::thread m_worker;
};

} // namespace drivers::printer
