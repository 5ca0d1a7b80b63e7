#include "drivers/token/signature_stamp.h"

#include "kiosk/crypto/cades.h"
#include "kiosk/crypto/time_stamp.h"

namespace drivers::token {

using namespace Qt::StringLiterals;
using kiosk::base::Result;

namespace {

constexpr qint64 largestStamp = 64 * 1024;

} // namespace

Result<QByteArray> stampSignature(const QByteArray& document, const QByteArray& cms, const QUrl& tsa,
                                  const kiosk::crypto::TrustFolder& trust, const QDateTime& now,
                                  api::HttpFetch& fetch)
{
    const auto signature = kiosk::crypto::verifyCades(document, cms);
    if (!signature)
        return tl::make_unexpected(signature.error());
    const auto question = kiosk::crypto::timeStampQuestion(signature->value);
    const auto answer = fetch.fetch({.url = tsa,
                                     .contentType = "application/timestamp-query"_ba,
                                     .body = question,
                                     .most = largestStamp});
    if (!answer)
        return tl::make_unexpected(answer.error());
    const auto stamp = kiosk::crypto::judgeTimeStampAnswer(*answer, question, trust, now);
    if (!stamp)
        return tl::make_unexpected(stamp.error());
    return kiosk::crypto::addTimeStamp(cms, stamp->token);
}

} // namespace drivers::token
