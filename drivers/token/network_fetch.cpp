#include "drivers/token/network_fetch.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <memory>

namespace drivers::token {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

constexpr int mostRedirects = 3;
constexpr int statusGood = 200;
const auto origin = u"token.fetch"_s;

bool isWeb(const QUrl& url)
{
    return url.isValid() && (url.scheme() == u"http"_s || url.scheme() == u"https"_s) &&
           !url.host().isEmpty();
}

struct Ended {
    bool late = false;
    bool tooLong = false;
};

// Until the answer is whole, too long, or late.
Ended wait(QNetworkReply& reply, const api::HttpQuestion& question)
{
    Ended ended;
    QEventLoop loop;
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&reply, &QNetworkReply::readyRead, &loop, [&] {
        if (reply.bytesAvailable() > question.most && !ended.tooLong) {
            ended.tooLong = true;
            reply.abort();
        }
    });
    QObject::connect(&patience, &QTimer::timeout, &loop, [&] {
        ended.late = true;
        reply.abort();
    });
    patience.start(question.patience);
    if (!reply.isFinished())
        loop.exec();
    return ended;
}

Result<QByteArray> resultOf(QNetworkReply& reply, const Ended& ended, const api::HttpQuestion& question)
{
    const auto host = question.url.host();
    if (ended.late)
        return fail(ErrorCode::PortalTimeout, origin, host);
    if (ended.tooLong || reply.bytesAvailable() > question.most)
        return fail(ErrorCode::PortalGarbage, origin, host);
    const auto status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    const bool lost = reply.error() == QNetworkReply::TooManyRedirectsError ||
                      reply.error() == QNetworkReply::InsecureRedirectError;
    if (status.isValid() && status.toInt() != statusGood && !lost)
        return fail(ErrorCode::PortalRefused, origin, host);
    switch (reply.error()) {
    case QNetworkReply::NoError: break;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError: return fail(ErrorCode::PortalGarbage, origin, host);
    default: return fail(ErrorCode::LineDown, origin, host);
    }
    if (!status.isValid())
        return fail(ErrorCode::PortalGarbage, origin, host);
    return reply.readAll();
}

} // namespace

Result<QByteArray> NetworkFetch::fetch(const api::HttpQuestion& question)
{
    if (!isWeb(question.url))
        return fail(ErrorCode::PortalGarbage, origin, question.url.scheme());
    QNetworkAccessManager manager;
    manager.setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);
    QNetworkRequest request(question.url);
    request.setMaximumRedirectsAllowed(mostRedirects);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    if (!question.contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, question.contentType);
    const std::unique_ptr<QNetworkReply> reply(
        question.contentType.isEmpty() ? manager.get(request) : manager.post(request, question.body));
    const auto ended = wait(*reply, question);
    return resultOf(*reply, ended, question);
}

} // namespace drivers::token
