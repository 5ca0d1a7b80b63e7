// Bytes from the portal's side of the connection, through the HTTP reader and every parser of answers.
//
// The first byte chooses where the stream is parted, and the status under which the rest is also tried as a
// bare body, so that the fuzzer need not find its way through HTTP to reach the JSON.

#include "kiosk/portal/answers.h"

#include <array>
#include <cstdlib>

using namespace kiosk::portal;
using kiosk::base::ErrorCode;

namespace {

void require(bool claim)
{
    if (!claim)
        std::abort();
}

template <class T>
void requireHonest(const Answer<T>& answer)
{
    require(answer.has_value() || answer.error().error.code != ErrorCode::Internal);
}

void requireWhole(const Answer<Registration>& answer)
{
    requireHonest(answer);
    if (!answer)
        return;
    require(!answer->id.isEmpty() && answer->id.size() <= 64);
    require(answer->otp.has_value() == (answer->state == RegistrationState::AwaitingOtp));
    const bool awaitsPrompt =
        answer->state == RegistrationState::AwaitingSim || answer->state == RegistrationState::AwaitingLink;
    require(answer->prompt.has_value() == awaitsPrompt);
    require(!awaitsPrompt || answer->prompt->pollIn.count() > 0);
    require(answer->certificate.has_value() == (answer->state == RegistrationState::AwaitingConfirmation));
    require(answer->completion.has_value() == (answer->state == RegistrationState::Completed));
    require(answer->rejectedBecause.has_value() == (answer->state == RegistrationState::Rejected));
}

void tryAll(const HttpAnswer& answer)
{
    requireHonest(readStatusAnswer(answer));
    const auto captcha = readCaptchaAnswer(answer);
    requireHonest(captcha);
    require(!captcha || captcha->image.startsWith("\x89PNG"));
    const auto challenge = readChallengeAnswer(answer);
    requireHonest(challenge);
    require(!challenge || challenge->bytes.size() == 8);
    requireWhole(readBegunAnswer(answer));
    requireWhole(readRegistrationAnswer(answer));
    const auto postponement = readPostponementAnswer(answer);
    requireHonest(postponement);
    require(!postponement || postponement->keptUntil.isValid());
    requireHonest(readOfficerCallAnswer(answer));
    requireHonest(readDroppedAnswer(answer));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto bytes = std::as_bytes(std::span(data, size)).subspan(1);
    const auto parting = bytes.empty() ? 0 : data[0] % bytes.size();
    HttpAnswerReader reader;
    auto progress = reader.take(bytes.first(parting));
    if (progress == HttpAnswerReader::Progress::NeedsMore)
        progress = reader.take(bytes.subspan(parting));
    if (progress == HttpAnswerReader::Progress::Complete)
        tryAll(reader.answer());

    static constexpr std::array statuses{200, 201, 400, 404, 409, 422, 423, 429, 500, 503, 202};
    const int status = statuses[data[0] % statuses.size()];
    tryAll({status,
            status < 400 ? "application/json" : "application/problem+json",
            {},
            QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())),
            true});
    return 0;
}
