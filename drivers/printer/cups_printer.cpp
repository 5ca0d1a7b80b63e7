#include "drivers/printer/cups_printer.h"

#include "drivers/api/pdf_page.h"
#include <QLoggingCategory>

#include <utility>

namespace drivers::printer {

using namespace Qt::StringLiterals;
using api::PrintReport;
using kiosk::base::ErrorCode;
using Clock = std::chrono::steady_clock;

namespace {

Q_LOGGING_CATEGORY(logPrinter, "motcua.printer", QtInfoMsg)

} // namespace

// One slip from the order to the report. Lives on the worker.
class CupsPrinter::Errand {
public:
    Errand(CupsPrinter& printer, const CupsLibrary& cups)
        : m_printer(printer), m_queue(cups, printer.m_place), m_begun(Clock::now())
    {
    }

    PrintReport run(const api::PrintPage& page)
    {
        const auto before = m_queue.look();
        if (!before)
            return notPrinted(ErrorCode::PrinterFailed, before.error().detail);
        if (const auto refusal = refusalOf(*before))
            return notPrinted(*refusal, u"the queue: "_s + before->reasons.join(u','));
        // What an earlier person left in a queue that stood still must not come out now. Best effort: a queue
        // that does not let us is no reason not to print.
        static_cast<void>(m_queue.cancelEarlier());
        const auto job = m_queue.createJob(page);
        if (!job)
            return notPrinted(ErrorCode::PrinterFailed, job.error().detail);
        const auto sent = m_queue.send(*job, api::pdfOf(page));
        if (!sent && !sent.error().isLost)
            return withdraw(*job, notPrinted(ErrorCode::PrinterFailed, sent.error().detail));
        return follow(*job, *before);
    }

private:
    PrintReport follow(int job, const QueueSight& before)
    {
        JobStory story(before);
        auto lastSeen = Clock::now();
        do {
            const auto seen = m_queue.look(job);
            if (!seen && !seen.error().isLost)
                return unknown(u"the service does not know the job any more"_s);
            const auto queue = m_queue.look();
            if (seen && (queue || !queue.error().isLost)) {
                lastSeen = Clock::now();
                // A queue that was deleted says nothing; what has become of its job does.
                if (auto report = story.see(*seen, queue ? *queue : QueueSight{}))
                    return isOver(seen->state) ? *report : withdraw(job, std::move(*report));
            } else if (Clock::now() - lastSeen > m_printer.m_patience.service) {
                return unknown(u"the service is gone"_s);
            }
            if (Clock::now() - m_begun > m_printer.m_patience.job)
                return giveUp(job, story, ErrorCode::PrinterOff);
        } while (m_printer.pause());
        return giveUp(job, story, ErrorCode::CallCancelled);
    }

    PrintReport giveUp(int job, const JobStory& story, ErrorCode whenNothingWasSent)
    {
        auto report = withdraw(job, story.giveUp(whenNothingWasSent));
        if (report.outcome != api::PrintOutcome::NotPrinted)
            return report;
        // Its turn may have come behind the last look.
        const auto after = m_queue.look(job);
        return after && after->mayHaveBegun ? unknown(u"given up as it began"_s) : report;
    }

    static bool isOver(JobState state) { return state >= JobState::Canceled; }

    // So that it does not come out later, when somebody else stands there.
    PrintReport withdraw(int job, PrintReport report)
    {
        const auto cancelled = m_queue.cancel(job);
        const auto after = m_queue.look(job);
        if (after && after->state == JobState::Completed)
            return printed();
        if (!cancelled && !(after && isOver(after->state)))
            return unknown(u"not withdrawn: "_s + cancelled.error().detail);
        return report;
    }

    CupsPrinter& m_printer;
    CupsQueue m_queue;
    Clock::time_point m_begun;
};

CupsPrinter::CupsPrinter(CupsPlace place, CupsPatience patience)
    : m_place(std::move(place)), m_patience(patience)
{
}

CupsPrinter::~CupsPrinter()
{
    forget();
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_worker.joinable())
        m_worker.join();
}

QFuture<PrintReport> CupsPrinter::print(const api::PrintJob& job)
{
    auto order = std::make_unique<Order>();
    order->job = job;
    order->promise.start();
    auto future = order->promise.future();
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(order));
    if (!m_worker.joinable())
        m_worker = std::thread(&CupsPrinter::work, this);
    m_changed.notify_all();
    return future;
}

void CupsPrinter::forget()
{
    {
        const std::lock_guard lock(m_mutex);
        m_forgotten = true;
        for (auto& order : m_waiting) {
            order->promise.addResult(notPrinted(ErrorCode::CallCancelled, u"before its turn"_s));
            order->promise.finish();
        }
        m_waiting.clear();
    }
    m_changed.notify_all();
}

void CupsPrinter::work()
{
    while (const auto order = nextOrder()) {
        const auto library = cupsLibrary();
        auto report = library ? Errand(*this, **library).run(order->job.page)
                              : notPrinted(ErrorCode::PrinterFailed, library.error().detail);
        if (report.error)
            qCWarning(logPrinter, "%s: %s", qUtf8Printable(kiosk::base::operatorCode(report.error->code)),
                      qUtf8Printable(report.error->detail));
        order->promise.addResult(std::move(report));
        order->promise.finish();
    }
}

std::unique_ptr<CupsPrinter::Order> CupsPrinter::nextOrder()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
    if (m_waiting.empty())
        return nullptr;
    auto order = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_forgotten = m_stopping;
    return order;
}

bool CupsPrinter::pause()
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, m_patience.pause, [this] { return m_forgotten; });
}

} // namespace drivers::printer
