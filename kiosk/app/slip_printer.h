// Words, layout and device of a slip, joined: the session asks for it, this prints it.
//
// GUI thread. The page is drawn and the device made on a worker; both happen with the first slip and not
// before.
#pragma once

#include "kiosk/receipt/slip_page.h"
#include "kiosk/session/receipt_printer.h"

#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace kiosk::app {

class SlipPrinter final : public session::ReceiptPrinter {
public:
    using MakeDevice = std::function<std::unique_ptr<drivers::api::Printer>()>;
    // `again`: an earlier one of this session came out, or may have.
    using Words = std::function<receipt::Slip(const flow::Journey&, bool again)>;

    // The words are made on the GUI thread, the device on the worker.
    SlipPrinter(MakeDevice makeDevice, const receipt::Sheet& sheet, Words words);
    ~SlipPrinter() override;

    QFuture<drivers::api::PrintReport> print(const flow::Journey& journey) override;
    void forget() override;

private:
    using Promise = std::shared_ptr<QPromise<drivers::api::PrintReport>>;

    void carryOut(const receipt::Slip& slip, int turn, const Promise& promise);

    const MakeDevice m_makeDevice;
    const receipt::Sheet m_sheet;
    const Words m_words;
    std::atomic<bool> m_isOnPaper = false; // or may be
    std::mutex m_mutex;
    std::unique_ptr<drivers::api::Printer> m_device; // guarded by m_mutex, as the next
    int m_turn = 0;                                  // a slip of an earlier turn is forgotten
    QThreadPool m_worker;
};

} // namespace kiosk::app
