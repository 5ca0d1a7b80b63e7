#include "kiosk/portal/registration_writer.h"

#include "kiosk/portal/contract_time.h"
#include "kiosk/portal/requests.h"
#include "kiosk/portal/signed_document.h"

#include <algorithm>
#include <array>

namespace kiosk::portal {

namespace {

constexpr std::size_t largestCms = 16384;

constexpr std::array<std::string_view, 16> fieldOrder{"idNumber",
                                                      "fullName",
                                                      "birthDate",
                                                      "sex",
                                                      "phone",
                                                      "email",
                                                      "insuranceNumber",
                                                      "carrier",
                                                      "accountName",
                                                      "permanentProvince",
                                                      "permanentCommune",
                                                      "permanentAddress",
                                                      "currentProvince",
                                                      "currentCommune",
                                                      "currentAddress",
                                                      "activation"};

base::OctetView viewOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

struct EvidencePart {
    std::string_view name;
    base::OctetView bytes;
    std::size_t most; // bytes (docs/portal-api.yaml, Evidence)
};

std::array<EvidencePart, 7> partsOf(const Evidence& evidence)
{
    const auto challenge = viewOf(evidence.challenge);
    return {{{"sod", evidence.sod, 16384},
             {"dg1", evidence.dg1, 256},
             {"dg13", evidence.dg13, 8192},
             {"dg14", evidence.dg14, 4096},
             {"dg15", evidence.dg15, 4096},
             {"challenge", challenge, 8},
             {"answer", evidence.answer, 1024}}};
}

std::size_t room(const Evidence& evidence)
{
    std::size_t sum = 0;
    for (const auto& part : partsOf(evidence))
        sum += JsonWriter::base64UrlSize(part.bytes.size());
    return sum;
}

std::size_t room(const TokenSignature& signature)
{
    return JsonWriter::base64UrlSize(static_cast<std::size_t>(signature.document.size())) +
           JsonWriter::base64UrlSize(static_cast<std::size_t>(signature.cms.size()));
}

void writeSignature(JsonWriter& json, const TokenSignature& signature)
{
    json.name("signature").beginObject();
    json.name("document").base64Url(viewOf(signature.document));
    json.name("cms").base64Url(viewOf(signature.cms)).endObject();
}

void writeEvidence(JsonWriter& json, const Evidence& evidence)
{
    json.name("evidence").beginObject();
    for (const auto& part : partsOf(evidence)) {
        if (!part.bytes.empty())
            json.name(part.name).base64Url(part.bytes);
    }
    json.endObject();
}

// The field of that name, or null.
const SourcedField* fieldNamed(const Form& form, std::string_view name)
{
    const auto wanted = QLatin1StringView(name.data(), static_cast<qsizetype>(name.size()));
    const auto found = std::find_if(form.fields.begin(), form.fields.end(),
                                    [wanted](const SourcedField& field) { return field.name == wanted; });
    return found == form.fields.end() ? nullptr : &*found;
}

void writeFields(JsonWriter& json, const Form& form, QString SourcedField::*part)
{
    json.beginObject();
    for (const auto name : fieldOrder) {
        if (const auto* field = fieldNamed(form, name))
            json.name(name).text(field->*part);
    }
    json.endObject();
}

} // namespace

bool isSendable(const Evidence& evidence)
{
    const auto parts = partsOf(evidence);
    const bool fits = std::all_of(parts.begin(), parts.end(),
                                  [](const EvidencePart& part) { return part.bytes.size() <= part.most; });
    const bool isAnswered = !evidence.answer.empty();
    const bool answerIsWhole =
        isAnswered ? evidence.challenge.size() == 8 && !evidence.dg15.empty() : evidence.challenge.isEmpty();
    return fits && answerIsWhole && !evidence.sod.empty() && !evidence.dg1.empty();
}

bool isSendable(const TokenSignature& signature)
{
    const auto cms = static_cast<std::size_t>(signature.cms.size());
    return !signature.document.isEmpty() && signature.document.size() <= largestDocument && cms > 0 &&
           cms <= largestCms;
}

bool isSendable(const RegistrationRequest& request)
{
    return (!request.evidence || isSendable(*request.evidence)) &&
           (!request.signature || isSendable(*request.signature));
}

std::size_t roomOf(const QString& text)
{
    return JsonWriter::escapedSize(static_cast<std::size_t>(text.toUtf8().size()));
}

std::size_t roomOf(const Form& form)
{
    std::size_t sum = roomOf(form.consent.version) + roomOf(form.consent.language) +
                      static_cast<std::size_t>(form.consent.textDigest.size());
    for (const auto& field : form.fields)
        sum += roomOf(field.value) + roomOf(field.source);
    return sum;
}

std::size_t roomOf(const RegistrationRequest& request)
{
    return requestFrame + roomOf(Form{request.fields, request.consent}) + roomOf(request.subject) +
           roomOf(request.method) + (request.evidence ? room(*request.evidence) : 0) +
           (request.signature ? room(*request.signature) : 0);
}

void writeForm(JsonWriter& json, const Form& form)
{
    json.name("fields");
    writeFields(json, form, &SourcedField::value);
    json.name("sources");
    writeFields(json, form, &SourcedField::source);
    json.name("consent").beginObject();
    json.name("version").text(form.consent.version);
    json.name("textDigest").text(QString::fromLatin1(form.consent.textDigest));
    json.name("language").text(form.consent.language);
    json.name("time").text(contractTime(form.consent.time)).endObject();
}

void writeCaptcha(JsonWriter& json, const QString& id, const QString& text)
{
    json.name("captcha").beginObject();
    json.name("id").text(id).name("text").text(text).endObject();
}

void writeRegistration(JsonWriter& json, const RegistrationRequest& request)
{
    json.beginObject().name("subject").text(request.subject).name("method").text(request.method);
    writeForm(json, {request.fields, request.consent});
    if (!request.captchaId.isEmpty())
        writeCaptcha(json, request.captchaId, request.captchaText);
    if (request.evidence)
        writeEvidence(json, *request.evidence);
    if (request.signature)
        writeSignature(json, *request.signature);
    json.endObject();
}

} // namespace kiosk::portal
