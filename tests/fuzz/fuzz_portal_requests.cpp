// Bodies and paths from a kiosk's side, through the practice portal's readers. What is refused is refused
// with a code, what is taken keeps to the contract.

#include "provisioning/practice/portal/method_road.h"
#include "provisioning/practice/portal/name_fold.h"
#include "provisioning/practice/portal/receipt_code.h"
#include "provisioning/practice/portal/request_reader.h"
#include "provisioning/practice/portal/route.h"
#include "provisioning/practice/portal/signed_claim.h"
#include "provisioning/practice/portal/token_cms.h"

#include <cstdlib>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

namespace {

void require(bool claim)
{
    if (!claim)
        std::abort();
}

template <class T>
void requireMalformed(const Answered<T>& answer, const QByteArray& body)
{
    require(answer.has_value() || answer.error().code == ProblemCode::Malformed);
    // A detail names the place and never repeats what was sent.
    require(answer.has_value() || !body.contains("marked") || !answer.error().detail.contains(u"marked"_s));
}

void tryFields(const QJsonObject& fields, const MethodRoad& road)
{
    const auto claim = readClaim(fields, road.fields, QDate(2026, 3, 2));
    if (!claim) {
        require(claim.error().code == ProblemCode::FieldInvalid);
        require(fieldNames().contains(claim.error().field));
        return;
    }
    require(claim->phone.size() == (road.fields.required.contains(u"phone"_s) ? 10 : 0));
    require(claim->email.isEmpty() == !fields.contains(u"email"_s));
    require(claim->current == Address{} || !claim->current.line.trimmed().isEmpty());
    if (!road.fields.required.contains(u"idNumber"_s))
        return;
    require(claim->idNumber.size() == 9 || claim->idNumber.size() == 12);
    require(claim->birthDate.isValid());
    require(!foldName(claim->fullName).isEmpty());
}

// What was signed may be anything.
void tryDocument(const QByteArray& bytes)
{
    const auto document = readSignedDocument(bytes);
    if (!document)
        return;
    require(document->value(u"method").toString() == u"usb-token"_s);
    const bool isOffline = document->value(u"challenge").toString() == u"offline"_s;
    require(document->contains(u"item"_s) == isOffline);
    require(document->size() == (isOffline ? 8 : 7));
    // Every document has one text only.
    require(!readSignedDocument(bytes + ' '));
}

void trySignature(const TokenSignature& signature)
{
    require(!signature.document.isEmpty() && signature.document.size() <= 4096);
    require(!signature.cms.isEmpty() && signature.cms.size() <= 16384);
    tryDocument(signature.document);
    // A signature nobody made a key for cannot be found by chance.
    require(!readTokenCms(signature.cms, signature.document + 'x'));
}

void tryForm(const QByteArray& body)
{
    const auto form = readRegistration(body);
    requireMalformed(form, body);
    if (!form)
        return;
    require(form->form.captchaId.size() <= 128 && form->form.captchaText.size() <= 128);
    if (form->signature)
        trySignature(*form->signature);
    for (const auto& road : methodRoads())
        tryFields(form->form.fields, road);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray body(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    requireMalformed(readCaptchaLanguage(body), body);
    requireMalformed(readChallengePurpose(body), body);
    tryDocument(body);
    require(!readTokenCms(body, "never signed"));
    const auto otp = readOtp(body);
    requireMalformed(otp, body);
    require(!otp || otp->size() == 6);
    requireMalformed(readPassword(body), body);
    requireMalformed(readNothing(body), body);
    requireMalformed(readRecovery(body), body);
    requireMalformed(readResumption(body), body);
    const auto email = readConfirmation(body);
    requireMalformed(email, body);
    require(!email || !*email || !isEmail(**email) || (*email)->contains(u'@'));
    const auto call = readOfficerCall(body);
    requireMalformed(call, body);
    require(!call || (!call->step.isEmpty() && call->step.size() <= 40));
    tryForm(body);
    const std::string_view path(body.constData(), size);
    for (const auto* method : {"GET", "POST", "DELETE"}) {
        const auto route = routeOf(method, path);
        require(!route || (route->id.size() <= 64 && path.find("/v1/") == 0));
    }
    receiptCodeHolds(QString::fromUtf8(body));
    return 0;
}
