#include "kiosk/portal/answers.h"

#include "kiosk/crypto/base64url.h"
#include "kiosk/portal/answer_members.h"

namespace kiosk::portal {

using namespace Qt::StringLiterals;

namespace {

Maintenance readMaintenance(JsonMembers& members)
{
    Maintenance maintenance;
    if (!members.has("until"_L1))
        members.refuse();
    else if (!members.isNull("until"_L1))
        maintenance.until = members.instant("until"_L1);
    return maintenance;
}

QByteArray readPng(JsonMembers& members)
{
    // Qt's PNG reader is the next to see it; anything else never gets that far.
    static const QByteArray signature("\x89PNG\r\n\x1a\n", 8);
    const auto text = members.text("image"_L1, 400'000).toLatin1();
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || !(*decoded).startsWith(signature))
        members.refuse();
    return *decoded;
}

} // namespace

Answer<Status> readStatusAnswer(const HttpAnswer& answer)
{
    auto members = membersOf(answer, 200);
    if (!members)
        return tl::make_unexpected(members.error());
    Status status;
    status.serverTime = members->instant("serverTime"_L1);
    status.methods = members->words("methods"_L1, u"[a-z]+(-[a-z]+)*"_s);
    if (!members->isNull("maintenance"_L1))
        status.maintenance = within(*members, "maintenance"_L1, readMaintenance);
    return whenGood(*members, std::move(status));
}

Answer<Captcha> readCaptchaAnswer(const HttpAnswer& answer)
{
    auto members = membersOf(answer, 201);
    if (!members)
        return tl::make_unexpected(members.error());
    Captcha captcha;
    captcha.id = members->text("id"_L1, 64);
    captcha.image = readPng(*members);
    if (members->text("mediaType"_L1, 32) != "image/png"_L1)
        members->refuse();
    captcha.spoken = members->text("spoken"_L1, 400);
    captcha.expiresIn = members->seconds("expiresIn"_L1);
    return whenGood(*members, std::move(captcha));
}

Answer<Challenge> readChallengeAnswer(const HttpAnswer& answer)
{
    auto members = membersOf(answer, 201);
    if (!members)
        return tl::make_unexpected(members.error());
    Challenge challenge;
    const auto bytes =
        crypto::fromBase64Url(members->word("challenge"_L1, u"[A-Za-z0-9_-]{11}"_s).toLatin1());
    if (bytes)
        challenge.bytes = *bytes;
    else
        members->refuse();
    challenge.expiresIn = members->seconds("expiresIn"_L1);
    return whenGood(*members, std::move(challenge));
}

Answer<Postponement> readPostponementAnswer(const HttpAnswer& answer)
{
    auto members = membersOf(answer, 200);
    if (!members)
        return tl::make_unexpected(members.error());
    Postponement postponement;
    postponement.receiptCode = readReceiptCode(*members);
    postponement.keptUntil = members->instant("keptUntil"_L1);
    return whenGood(*members, std::move(postponement));
}

Answer<void> readOfficerCallAnswer(const HttpAnswer& answer)
{
    const auto members = membersOf(answer, 202);
    if (!members)
        return tl::make_unexpected(members.error());
    return {};
}

Answer<void> readDroppedAnswer(const HttpAnswer& answer)
{
    if (answer.status >= 400)
        return tl::make_unexpected(readProblem(answer));
    if (answer.status != 204)
        return garbage(u"status %1"_s.arg(answer.status));
    return {};
}

} // namespace kiosk::portal
