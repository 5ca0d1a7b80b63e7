#include "provisioning/practice/portal/method_road.h"

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

Answered<QString> bySubscriber(const Registers& registers, const Claim& claim)
{
    return registers.compare(claim)
        .and_then([&](const Citizen* citizen) { return registers.checkSubscriber(claim, *citizen); })
        .map([](const Citizen* citizen) { return citizen->idNumber; });
}

Answered<QString> byInsurance(const Registers& registers, const Claim& claim)
{
    return registers.compareInsured(claim);
}

Answered<QString> byCitizen(const Registers& registers, const Claim& claim)
{
    return registers.compare(claim).map([](const Citizen* citizen) { return citizen->idNumber; });
}

Answered<QString> byCertificateLater(const Registers& /*registers*/, const Claim& /*claim*/)
{
    return QString();
}

FirstStep otpFirst(const Claim& /*claim*/)
{
    return FirstStep::Otp;
}

FirstStep asActivated(const Claim& claim)
{
    return claim.activation == u"email" ? FirstStep::Link : FirstStep::Otp;
}

FirstStep simFirst(const Claim& /*claim*/)
{
    return FirstStep::Sim;
}

FirstStep confirmationFirst(const Claim& /*claim*/)
{
    return FirstStep::Confirmation;
}

} // namespace

const MethodRoads& methodRoads()
{
    static const MethodRoads roads{
        {.name = u"mobile-subscriber"_s,
         .subjects = {u"citizen"_s},
         .level = 2,
         .fields = {.required = {u"idNumber"_s, u"fullName"_s, u"birthDate"_s, u"phone"_s},
                    .optional = {u"sex"_s, u"email"_s}},
         .identify = bySubscriber,
         .firstStep = otpFirst},
        {.name = u"social-insurance"_s,
         .subjects = {u"citizen"_s},
         .level = 2,
         .fields = {.required = {u"idNumber"_s, u"fullName"_s, u"birthDate"_s, u"phone"_s,
                                 u"insuranceNumber"_s},
                    .optional = {u"sex"_s, u"email"_s}},
         .identify = byInsurance,
         .firstStep = otpFirst},
        {.name = u"vn-post"_s,
         .subjects = {u"citizen"_s},
         .level = 2,
         .fields = {.required = {u"accountName"_s, u"idNumber"_s, u"fullName"_s, u"sex"_s, u"birthDate"_s,
                                 u"phone"_s, u"permanentProvince"_s, u"permanentCommune"_s,
                                 u"permanentAddress"_s, u"activation"_s},
                    .optional = {u"email"_s, u"currentProvince"_s, u"currentCommune"_s, u"currentAddress"_s}},
         .identify = byCitizen,
         .firstStep = asActivated},
        {.name = u"sim-pki"_s,
         .subjects = {u"citizen"_s, u"business"_s, u"agency"_s},
         .level = 3,
         .fields = {.required = {u"carrier"_s, u"phone"_s}},
         .identify = byCertificateLater,
         .firstStep = simFirst},
        {.name = u"usb-token"_s,
         .subjects = {u"citizen"_s, u"business"_s, u"agency"_s},
         .level = 3,
         .isSigned = true,
         .identify = byCertificateLater,
         .firstStep = confirmationFirst},
    };
    return roads;
}

const MethodRoad* methodRoad(const MethodRoads& roads, const QString& name)
{
    for (const auto& road : roads)
        if (road.name == name)
            return &road;
    return nullptr;
}

} // namespace provisioning::practice
