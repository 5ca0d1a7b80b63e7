#include "drivers/token/inquiries.h"

#include "drivers/token/certificate_checker.h"
#include "drivers/token/network_fetch.h"
#include "drivers/token/signature_stamp.h"
#include "kiosk/crypto/certificate_time.h"

#include <QLoggingCategory>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace drivers::token {

using namespace std::chrono_literals;
using kiosk::crypto::TrustFolder;

namespace {

Q_LOGGING_CATEGORY(logInquiries, "motcua.token.inquiries", QtInfoMsg)

constexpr auto endingTime = 300ms;

QDateTime now()
{
    const kiosk::base::SystemClock clock;
    return kiosk::crypto::certificateTime(clock);
}

} // namespace

struct Inquiries::UnderWay {
    std::mutex mutex;
    std::condition_variable changed;
    int count = 0;
};

Inquiries::Inquiries(QString trustFolder, QUrl timeStampAuthority)
    : m_trustFolder(std::move(trustFolder)), m_timeStampAuthority(std::move(timeStampAuthority)),
      m_underWay(std::make_shared<UnderWay>())
{
}

Inquiries::~Inquiries()
{
    std::unique_lock lock(m_underWay->mutex);
    m_underWay->changed.wait_for(lock, endingTime, [this] { return m_underWay->count == 0; });
}

void Inquiries::start(const QByteArray& der, const QList<QByteArray>& others, Answer answer)
{
    {
        const std::lock_guard lock(m_underWay->mutex);
        ++m_underWay->count;
    }
    std::thread([folder = m_trustFolder, underWay = m_underWay, der, others, answer = std::move(answer)] {
        NetworkFetch fetch;
        CheckerSetup setup;
        setup.trust = TrustFolder::fromFolder(folder);
        answer(CertificateChecker(std::move(setup), fetch).check(der, others, now()));
        const std::lock_guard lock(underWay->mutex);
        --underWay->count;
        underWay->changed.notify_all();
    }).detach();
}

bool Inquiries::stamp(const QByteArray& document, QByteArray& cms) const
{
    if (m_timeStampAuthority.isEmpty())
        return false;
    NetworkFetch fetch;
    const auto stamped = stampSignature(document, cms, m_timeStampAuthority,
                                        TrustFolder::fromFolder(m_trustFolder), now(), fetch);
    if (!stamped) {
        qCInfo(logInquiries, "no time stamp: %s",
               qUtf8Printable(kiosk::base::operatorCode(stamped.error().code)));
        return false;
    }
    cms = *stamped;
    return true;
}

} // namespace drivers::token
