// How often something may be tried within a sliding hour. Keys live in memory only. Not thread-safe.
#pragma once

#include "kiosk/base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <chrono>

namespace provisioning::practice {

class TryLimit {
public:
    static constexpr std::chrono::hours window{1};

    // `clock` must outlive it.
    TryLimit(const kiosk::base::Clock& clock, qsizetype most) : m_clock(clock), m_most(most) {}

    // How long until there is a try again; nothing while there is one.
    [[nodiscard]] std::chrono::seconds waitFor(const QByteArray& key);
    void count(const QByteArray& key);
    void forgetAll() { m_tries.clear(); }

private:
    void dropOld();

    const kiosk::base::Clock& m_clock;
    const qsizetype m_most;
    QHash<QByteArray, QList<std::chrono::milliseconds>> m_tries; // oldest first
};

} // namespace provisioning::practice
