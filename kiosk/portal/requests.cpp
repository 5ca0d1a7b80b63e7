#include "kiosk/portal/requests.h"

#include "kiosk/portal/json_writer.h"

#include <algorithm>
#include <array>

namespace kiosk::portal {

using base::SecureBytes;

namespace {

// Names, quotes and braces of the largest request.
constexpr std::size_t frame = 1024;

constexpr std::array<std::string_view, 6> fieldOrder{"idNumber", "fullName", "birthDate",
                                                     "phone",    "email",    "sex"};

std::size_t room(const QString& text)
{
    return JsonWriter::escapedSize(static_cast<std::size_t>(text.toUtf8().size()));
}

std::size_t room(const RegistrationRequest& request)
{
    std::size_t sum = frame + room(request.subject) + room(request.method) + room(request.consent.version) +
                      room(request.consent.language) + room(request.captchaId) + room(request.captchaText) +
                      static_cast<std::size_t>(request.consent.textDigest.size());
    for (const auto& field : request.fields)
        sum += room(field.value) + room(field.source);
    return sum;
}

// The field of that name, or null.
const SourcedField* fieldNamed(const RegistrationRequest& request, std::string_view name)
{
    const auto wanted = QLatin1StringView(name.data(), static_cast<qsizetype>(name.size()));
    const auto found = std::find_if(request.fields.begin(), request.fields.end(),
                                    [wanted](const SourcedField& field) { return field.name == wanted; });
    return found == request.fields.end() ? nullptr : &*found;
}

void writeFields(JsonWriter& json, const RegistrationRequest& request, QString SourcedField::*part)
{
    json.beginObject();
    for (const auto name : fieldOrder) {
        if (const auto* field = fieldNamed(request, name))
            json.name(name).text(field->*part);
    }
    json.endObject();
}

SecureBytes secretRequest(std::string_view name, const SecureBytes& secret)
{
    JsonWriter json(JsonWriter::escapedSize(secret.size()) + frame);
    json.beginObject().name(name).text(secret.text()).endObject();
    return json.take();
}

} // namespace

SecureBytes captchaRequest(const QString& language)
{
    JsonWriter json(room(language) + frame);
    json.beginObject().name("language").text(language).endObject();
    return json.take();
}

SecureBytes registrationRequest(const RegistrationRequest& request)
{
    const auto capacity = room(request);
    if (capacity > largestRequest)
        return {};
    JsonWriter json(capacity);
    json.beginObject().name("subject").text(request.subject).name("method").text(request.method);
    json.name("fields");
    writeFields(json, request, &SourcedField::value);
    json.name("sources");
    writeFields(json, request, &SourcedField::source);
    const auto time = request.consent.time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
    json.name("consent").beginObject();
    json.name("version").text(request.consent.version);
    json.name("textDigest").text(QString::fromLatin1(request.consent.textDigest));
    json.name("language").text(request.consent.language);
    json.name("time").text(time).endObject();
    json.name("captcha").beginObject();
    json.name("id").text(request.captchaId).name("text").text(request.captchaText).endObject();
    json.endObject();
    return json.take();
}

SecureBytes otpRequest(const SecureBytes& otp)
{
    return secretRequest("otp", otp);
}

SecureBytes resendRequest()
{
    return SecureBytes::from("{}");
}

SecureBytes passwordRequest(const SecureBytes& password)
{
    return secretRequest("password", password);
}

} // namespace kiosk::portal
