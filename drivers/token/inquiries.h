// What is asked of the network about a certificate or for a signature, away from whoever must not wait.
#pragma once

#include "kiosk/base/error.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace drivers::token {

class Inquiries {
public:
    // `timeStampAuthority`: empty where signatures get no time stamp.
    Inquiries(QString trustFolder, QUrl timeStampAuthority);
    Inquiries(const Inquiries&) = delete;
    Inquiries& operator=(const Inquiries&) = delete;
    // Waits a moment for what is under way; what takes longer ends with the process, unheard.
    ~Inquiries();

    using Answer = std::function<void(const std::optional<kiosk::base::ErrorCode>&)>;
    // Asks whether a certificate is good (CertificateChecker); `answer` runs on a thread made for it. The
    // trust folder is read anew each time.
    void start(const QByteArray& der, const QList<QByteArray>& others, Answer answer);

    // Puts a time stamp on a signature. False, and nothing is changed, when there is none to be had. Blocks.
    bool stamp(const QByteArray& document, QByteArray& cms) const;

private:
    struct UnderWay;

    QString m_trustFolder;
    QUrl m_timeStampAuthority;
    std::shared_ptr<UnderWay> m_underWay;
};

} // namespace drivers::token
