#include "kiosk/portal/requests.h"

#include "kiosk/portal/registration_writer.h"

namespace kiosk::portal {

using base::SecureBytes;

namespace {

SecureBytes secretRequest(std::string_view name, const SecureBytes& secret)
{
    JsonWriter json(JsonWriter::escapedSize(secret.size()) + requestFrame);
    json.beginObject().name(name).text(secret.text()).endObject();
    return json.take();
}

} // namespace

SecureBytes captchaRequest(const QString& language)
{
    JsonWriter json(roomOf(language) + requestFrame);
    json.beginObject().name("language").text(language).endObject();
    return json.take();
}

SecureBytes challengeRequest(ChallengePurpose purpose)
{
    if (purpose == ChallengePurpose::Card)
        return emptyRequest();
    return SecureBytes::from(R"({"purpose":"signature"})");
}

SecureBytes registrationRequest(const RegistrationRequest& request)
{
    const auto capacity = roomOf(request) + roomOf(request.captchaId) + roomOf(request.captchaText);
    if (capacity > largestRequest || !isSendable(request))
        return {};
    JsonWriter json(capacity);
    writeRegistration(json, request);
    return json.take();
}

SecureBytes recoveryRequest(const RecoveryRequest& request)
{
    const Form form{request.fields, request.consent};
    const auto capacity =
        requestFrame + roomOf(form) + roomOf(request.captchaId) + roomOf(request.captchaText);
    if (capacity > largestRequest)
        return {};
    JsonWriter json(capacity);
    json.beginObject();
    writeForm(json, form);
    writeCaptcha(json, request.captchaId, request.captchaText);
    json.endObject();
    return json.take();
}

SecureBytes resumptionRequest(const QString& receiptCode, const QString& phone)
{
    JsonWriter json(roomOf(receiptCode) + roomOf(phone) + requestFrame);
    json.beginObject().name("receiptCode").text(receiptCode).name("phone").text(phone).endObject();
    return json.take();
}

SecureBytes otpRequest(const SecureBytes& otp)
{
    return secretRequest("otp", otp);
}

SecureBytes passwordRequest(const SecureBytes& password)
{
    return secretRequest("password", password);
}

SecureBytes confirmationRequest(const QString& email)
{
    JsonWriter json(roomOf(email) + requestFrame);
    json.beginObject();
    if (!email.isEmpty())
        json.name("email").text(email);
    json.endObject();
    return json.take();
}

SecureBytes officerCallRequest(const QString& step, const QString& language)
{
    JsonWriter json(roomOf(step) + roomOf(language) + requestFrame);
    json.beginObject().name("step").text(step).name("language").text(language).endObject();
    return json.take();
}

SecureBytes emptyRequest()
{
    return SecureBytes::from("{}");
}

} // namespace kiosk::portal
