#include "kiosk/portal/answer_members.h"

#include "kiosk/crypto/strict_json.h"
#include "kiosk/portal/answers.h"

namespace kiosk::portal {

using namespace Qt::StringLiterals;

tl::unexpected<Failure> garbage(const QString& what)
{
    return tl::make_unexpected(
        Failure{base::makeError(base::ErrorCode::PortalGarbage, u"portal.answer"_s, what), {}, {}, {}, {}});
}

Answer<JsonMembers> membersOf(const HttpAnswer& answer, int status)
{
    if (answer.status >= 400)
        return tl::make_unexpected(readProblem(answer));
    if (answer.status != status)
        return garbage(u"status %1"_s.arg(answer.status));
    if (answer.mediaType != "application/json")
        return garbage(u"media type"_s);
    const auto object = crypto::parseStrictObject(answer.body);
    if (!object)
        return garbage(u"no JSON object"_s);
    return JsonMembers(*object);
}

QString readReceiptCode(JsonMembers& members)
{
    return members.word("receiptCode"_L1, u"[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{4}"_s);
}

} // namespace kiosk::portal
