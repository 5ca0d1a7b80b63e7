// What a print service says of a job and of its queue, as plain values; and what that means for a person who
// waits for a slip. Pure: no library, no clock.
//
// Words and numbers are IPP's: RFC 8011, 5.3.7 job-state, 5.3.8 job-state-reasons, 5.3.14.2
// time-at-processing, 5.4.11 printer-state, 5.4.12 printer-state-reasons.
#pragma once

#include "drivers/api/printer.h"

#include <QStringList>

namespace drivers::printer {

enum class JobState {
    Pending = 3,
    Held = 4,
    Processing = 5,
    Stopped = 6,
    Canceled = 7,
    Aborted = 8,
    Completed = 9,
};

struct JobSight {
    JobState state = JobState::Pending;
    QStringList reasons;
    bool mayHaveBegun = false; // it has a time-at-processing, or nobody knows whether it has
};

struct QueueSight {
    bool isStopped = false;
    bool takesJobs = true;
    QStringList reasons;
};

// What hinders printing, by the worst of the queue's reasons: no paper before a jam before being off. Reports
// and warnings hinder nothing.
std::optional<kiosk::base::ErrorCode> hindranceIn(const QStringList& queueReasons);

// Why the queue will not take a job now. An empty one is asked anyway: what it says of its paper may be from
// the last job.
std::optional<kiosk::base::ErrorCode> refusalOf(const QueueSight& queue);

// What is known of one job so far, to be shown every sight.
class JobStory {
public:
    // `before` is what the queue said before the job was there.
    explicit JobStory(QueueSight before);

    // The report when the job has come to its end, by itself or because it is of no use to wait on.
    std::optional<api::PrintReport> see(const JobSight& job, const QueueSight& queue);
    // The report when waiting ends without one: the time is over, or the person has left.
    [[nodiscard]] api::PrintReport giveUp(kiosk::base::ErrorCode whenNothingWasSent) const;

private:
    QueueSight m_before;
    bool m_wasProcessed = false; // dots may be on paper
    int m_sightsHindered = 0;
};

api::PrintReport printed();
api::PrintReport notPrinted(kiosk::base::ErrorCode code, const QString& detail);
api::PrintReport unknown(const QString& detail);

} // namespace drivers::printer
