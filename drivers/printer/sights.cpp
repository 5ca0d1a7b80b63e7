#include "drivers/printer/sights.h"

#include <algorithm>
#include <array>
#include <utility>

namespace drivers::printer {

using namespace Qt::StringLiterals;
using api::PrintOutcome;
using api::PrintReport;
using kiosk::base::ErrorCode;

namespace {

const QString origin = u"printer.queue"_s;

// A word that was there before the job must stand this many sights: it may be left over from the last job,
// and is taken back a moment after the next one begins. A printer may be asleep for longer than that.
constexpr int sightsUntilBelieved = 15;
constexpr int sightsUntilOff = 40;

struct Hindrance {
    QStringView keyword;
    ErrorCode code;
};

constexpr std::array hindrances{
    Hindrance{u"media-empty", ErrorCode::PrinterNoPaper},
    Hindrance{u"media-needed", ErrorCode::PrinterNoPaper},
    Hindrance{u"media-jam", ErrorCode::PrinterJammed},
    Hindrance{u"offline", ErrorCode::PrinterOff},
    Hindrance{u"shutdown", ErrorCode::PrinterOff},
    Hindrance{u"timed-out", ErrorCode::PrinterOff},
    Hindrance{u"connecting-to-device", ErrorCode::PrinterOff},
    Hindrance{u"paused", ErrorCode::PrinterOff},
    Hindrance{u"cover-open", ErrorCode::PrinterFailed},
    Hindrance{u"door-open", ErrorCode::PrinterFailed},
    Hindrance{u"interlock-open", ErrorCode::PrinterFailed},
    Hindrance{u"toner-empty", ErrorCode::PrinterFailed},
    Hindrance{u"marker-supply-empty", ErrorCode::PrinterFailed},
    Hindrance{u"cups-missing-filter", ErrorCode::PrinterFailed},
    Hindrance{u"other", ErrorCode::PrinterFailed},
};

// CUPS gives "offline" and "connecting-to-device" as mere reports, yet nothing prints then.
bool isSaying(const QString& reason, QStringView keyword)
{
    if (!reason.startsWith(keyword))
        return false;
    const auto severity = QStringView(reason).sliced(keyword.size());
    if (severity.isEmpty() || severity == u"-error")
        return true;
    return severity == u"-report" && (keyword == u"offline" || keyword == u"connecting-to-device");
}

QString worded(const QStringList& reasons)
{
    return reasons.join(u',');
}

} // namespace

PrintReport printed()
{
    return {PrintOutcome::Printed, std::nullopt};
}

PrintReport notPrinted(ErrorCode code, const QString& detail)
{
    return {PrintOutcome::NotPrinted, kiosk::base::makeError(code, origin, detail)};
}

PrintReport unknown(const QString& detail)
{
    return {PrintOutcome::Unknown, kiosk::base::makeError(ErrorCode::PrinterUnknown, origin, detail)};
}

std::optional<ErrorCode> hindranceIn(const QStringList& queueReasons)
{
    for (const auto& hindrance : hindrances) {
        if (std::any_of(queueReasons.begin(), queueReasons.end(),
                        [&](const QString& reason) { return isSaying(reason, hindrance.keyword); }))
            return hindrance.code;
    }
    return std::nullopt;
}

std::optional<ErrorCode> refusalOf(const QueueSight& queue)
{
    if (queue.isStopped)
        return hindranceIn(queue.reasons).value_or(ErrorCode::PrinterOff);
    if (!queue.takesJobs)
        return ErrorCode::PrinterOff;
    return std::nullopt;
}

JobStory::JobStory(QueueSight before) : m_before(std::move(before)) {}

std::optional<PrintReport> JobStory::see(const JobSight& job, const QueueSight& queue)
{
    const auto said = u"job %1: %2; queue: %3"_s.arg(QString::number(static_cast<int>(job.state)),
                                                     worded(job.reasons), worded(queue.reasons));
    const auto hindrance = queue.isStopped ? refusalOf(queue) : hindranceIn(queue.reasons);
    m_wasProcessed = m_wasProcessed || job.mayHaveBegun || job.state == JobState::Processing;
    switch (job.state) {
    case JobState::Completed:
        if (job.reasons.contains(u"job-completed-with-errors"_s))
            return unknown(said);
        return printed();
    case JobState::Canceled:
        // By somebody else: this driver tells what it cancels in giveUp().
        return m_wasProcessed ? unknown(said) : notPrinted(ErrorCode::PrinterFailed, said);
    case JobState::Aborted: return notPrinted(hindrance.value_or(ErrorCode::PrinterFailed), said);
    case JobState::Stopped: return notPrinted(hindrance.value_or(ErrorCode::PrinterOff), said);
    case JobState::Processing:
    case JobState::Pending:
    case JobState::Held: break;
    }
    if (!hindrance) {
        m_sightsHindered = 0;
        return std::nullopt;
    }
    ++m_sightsHindered;
    const bool isOff = hindrance == ErrorCode::PrinterOff;
    const bool isNews = !isOff && hindrance != hindranceIn(m_before.reasons);
    if (queue.isStopped || isNews || m_sightsHindered >= (isOff ? sightsUntilOff : sightsUntilBelieved))
        return notPrinted(*hindrance, said);
    return std::nullopt;
}

PrintReport JobStory::giveUp(ErrorCode whenNothingWasSent) const
{
    return m_wasProcessed ? unknown(u"given up while it was under way"_s)
                          : notPrinted(whenNothingWasSent, u"given up before its turn"_s);
}

} // namespace drivers::printer
