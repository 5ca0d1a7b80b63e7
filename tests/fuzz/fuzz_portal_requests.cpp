// Bodies and paths from a kiosk's side, through the practice portal's readers. What is refused is refused
// with a code, what is taken keeps to the contract.

#include "provisioning/practice/portal/name_fold.h"
#include "provisioning/practice/portal/receipt_code.h"
#include "provisioning/practice/portal/request_reader.h"
#include "provisioning/practice/portal/route.h"

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

void tryForm(const QByteArray& body)
{
    const auto form = readRegistration(body);
    requireMalformed(form, body);
    if (!form)
        return;
    require(form->captchaId.size() <= 128 && form->captchaText.size() <= 128);
    const auto claim = readClaim(form->fields, QDate(2026, 3, 2));
    if (!claim) {
        require(claim.error().code == ProblemCode::FieldInvalid && !claim.error().field.isEmpty());
        return;
    }
    require(claim->idNumber.size() == 9 || claim->idNumber.size() == 12);
    require(claim->phone.size() == 10 && claim->birthDate.isValid());
    require(!foldName(claim->fullName).isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray body(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    requireMalformed(readCaptchaLanguage(body), body);
    const auto otp = readOtp(body);
    requireMalformed(otp, body);
    require(!otp || otp->size() == 6);
    requireMalformed(readPassword(body), body);
    requireMalformed(readNothing(body), body);
    tryForm(body);
    const std::string_view path(body.constData(), size);
    for (const auto* method : {"GET", "POST", "DELETE"}) {
        const auto route = routeOf(method, path);
        require(!route || (route->registration.size() <= 64 && path.find("/v1/") == 0));
    }
    receiptCodeHolds(QString::fromUtf8(body));
    return 0;
}
