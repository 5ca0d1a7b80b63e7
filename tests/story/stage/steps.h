// The steps of the road a citizen goes, in their order, and what stands on the screen there.
#pragma once

#include "tests/story/stage/citizen.h"

#include <QList>
#include <QString>

#include <array>

namespace story {

enum class Step {
    Start,
    Language,
    Consent,
    Subject,
    Method,
    Preparing,
    IdNumber,
    FullName,
    BirthDate,
    Sex,
    Phone,
    Email,
    Captcha,
    Summary,
    Otp,
    Password,
    Done,
    Receipt,
    // Only on other roads than the mobile subscriber's.
    InsuranceNumber,
    AccountName,
    Activation,
    MustEmail,
    PermanentProvince,
    PermanentCommune,
    PermanentAddress,
    SameAddress,
    CurrentProvince,
    CurrentCommune,
    CurrentAddress,
    Link,
    Carrier,
    SimPhone,
    Prompt,
    Certificate,
};

// The mobile subscriber's.
inline constexpr std::array allSteps{
    Step::Start,    Step::Language, Step::Consent,   Step::Subject,  Step::Method, Step::Preparing,
    Step::IdNumber, Step::FullName, Step::BirthDate, Step::Sex,      Step::Phone,  Step::Email,
    Step::Captcha,  Step::Summary,  Step::Otp,       Step::Password, Step::Done,   Step::Receipt,
};

// Those this citizen meets, in their order.
QList<Step> stepsOf(const Citizen& citizen);

QString nameOf(Step step);
// The title of its screen, in Vietnamese.
QString titleOf(Step step);

} // namespace story
