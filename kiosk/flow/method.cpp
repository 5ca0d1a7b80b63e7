#include "kiosk/flow/method.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::flow {

namespace {

constexpr std::array mobileFields{Field::IdNumber, Field::FullName, Field::BirthDate,
                                  Field::Sex,      Field::Phone,    Field::Email};
constexpr std::span<const Field> notBuilt{};

constexpr std::array table{
    //        method                 level citizen business agency after the form              fields
    MethodRow{Method::MobileSubscriber, 2, true, false, false, AfterForm::OtpAndPassword, mobileFields},
    MethodRow{Method::SocialInsurance, 2, true, false, false, AfterForm::OtpAndPassword, notBuilt},
    MethodRow{Method::VnPost, 2, true, false, false, AfterForm::OtpAndPassword, notBuilt},
    MethodRow{Method::SimPki, 3, true, true, true, AfterForm::PhonePin, notBuilt},
    MethodRow{Method::UsbToken, 3, true, true, true, AfterForm::TokenSignature, notBuilt},
};

} // namespace

bool MethodRow::takes(Subject subject) const
{
    switch (subject) {
    case Subject::Citizen: return citizen;
    case Subject::Business: return business;
    case Subject::Agency: return agency;
    }
    return false;
}

std::span<const MethodRow> methodTable()
{
    return table;
}

const MethodRow& rowOf(Method method)
{
    return *std::ranges::find(table, method, &MethodRow::method);
}

QString methodName(Method method)
{
    switch (method) {
    case Method::MobileSubscriber: return u"mobile-subscriber"_s;
    case Method::SocialInsurance: return u"social-insurance"_s;
    case Method::VnPost: return u"vn-post"_s;
    case Method::SimPki: return u"sim-pki"_s;
    case Method::UsbToken: return u"usb-token"_s;
    }
    return {};
}

std::optional<Method> methodFromName(const QString& name)
{
    for (const auto& row : table) {
        if (methodName(row.method) == name)
            return row.method;
    }
    return std::nullopt;
}

QString subjectName(Subject subject)
{
    switch (subject) {
    case Subject::Citizen: return u"citizen"_s;
    case Subject::Business: return u"business"_s;
    case Subject::Agency: return u"agency"_s;
    }
    return {};
}

} // namespace kiosk::flow
