#include "kiosk/flow/method.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::flow {

namespace {

using enum Need;

constexpr std::array mobileFields{
    Asking{Field::IdNumber, Must}, Asking{Field::FullName, Must}, Asking{Field::BirthDate, Must},
    Asking{Field::Sex, May},       Asking{Field::Phone, Must},    Asking{Field::Email, May},
};
constexpr std::array insuranceFields{
    Asking{Field::IdNumber, Must}, Asking{Field::InsuranceNumber, Must},
    Asking{Field::FullName, Must}, Asking{Field::BirthDate, Must},
    Asking{Field::Sex, May},       Asking{Field::Phone, Must},
    Asking{Field::Email, May},
};
// In VNPost's manuals the account name and a temporary password come first; the gateway makes the latter.
constexpr std::array postFields{
    Asking{Field::IdNumber, Must},
    Asking{Field::FullName, Must},
    Asking{Field::BirthDate, Must},
    Asking{Field::Sex, Must},
    Asking{Field::Phone, Must},
    Asking{Field::AccountName, Must},
    Asking{Field::Activation, Must},
    Asking{Field::Email, May, When::ActivatedBySms},
    Asking{Field::Email, Must, When::ActivatedByEmail},
    Asking{Field::PermanentProvince, Must},
    Asking{Field::PermanentCommune, Must},
    Asking{Field::PermanentAddress, Must},
    Asking{Field::SameAddress, Must},
    Asking{Field::CurrentProvince, Must, When::LivesElsewhere},
    Asking{Field::CurrentCommune, Must, When::LivesElsewhere},
    Asking{Field::CurrentAddress, Must, When::LivesElsewhere},
};
constexpr std::array simFields{Asking{Field::Carrier, Must}, Asking{Field::Phone, Must}};
constexpr std::span<const Asking> inTheCertificate{};

constexpr std::array table{
    //        method                 level citizen business agency after the form              fields
    MethodRow{Method::MobileSubscriber, 2, true, false, false, AfterForm::OtpAndPassword, mobileFields},
    MethodRow{Method::SocialInsurance, 2, true, false, false, AfterForm::OtpAndPassword, insuranceFields},
    MethodRow{Method::VnPost, 2, true, false, false, AfterForm::OtpAndPassword, postFields},
    MethodRow{Method::SimPki, 3, true, true, true, AfterForm::PhonePin, simFields},
    MethodRow{Method::UsbToken, 3, true, true, true, AfterForm::TokenSignature, inTheCertificate},
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
