// Who may register how: the matrix of the 2021 guide (Công văn 2038/UBND-TTHCC) as data.
//
// A method is added by a row here, the words for it and one road at the portal; no code branches on a
// method's name.
#pragma once

#include "kiosk/flow/asking.h"

#include <QString>

#include <optional>
#include <span>

namespace kiosk::flow {

enum class Subject { Citizen, Business, Agency };

enum class Method { MobileSubscriber, SocialInsurance, VnPost, SimPki, UsbToken };

// What the portal asks after the form.
// PhonePin and TokenSignature end with the certificate shown and confirmed, and have no password.
enum class AfterForm { OtpAndPassword, PhonePin, TokenSignature };

struct MethodRow {
    Method method;
    int level; // IAL of the account: 2 or 3
    bool citizen;
    bool business;
    bool agency;
    AfterForm afterForm;
    // In the order they are asked; none where the certificate on the token says everything.
    std::span<const Asking> fields;

    [[nodiscard]] bool takes(Subject subject) const;
};

std::span<const MethodRow> methodTable();
const MethodRow& rowOf(Method method);

// The names of the contract and of the profile, e.g. "mobile-subscriber", "citizen".
QString methodName(Method method);
std::optional<Method> methodFromName(const QString& name);
QString subjectName(Subject subject);

} // namespace kiosk::flow
