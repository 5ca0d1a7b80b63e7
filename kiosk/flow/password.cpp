#include "kiosk/flow/password.h"

#include <algorithm>
#include <cctype>

namespace kiosk::flow {

bool PasswordAssessment::isAcceptable() const
{
    return longEnough && hasLower && hasUpper && hasDigit && hasSpecial && notPersonal && repeated;
}

PasswordAssessment assessPassword(std::string_view password, std::string_view repeated, const PasswordOwner&)
{
    const auto any = [password](auto holds) { return std::ranges::any_of(password, holds); };
    PasswordAssessment found;
    found.longEnough = password.size() >= 8;
    found.hasLower = any([](char c) { return c >= 'a' && c <= 'z'; });
    found.hasUpper = any([](char c) { return c >= 'A' && c <= 'Z'; });
    found.hasDigit = any([](char c) { return c >= '0' && c <= '9'; });
    found.hasSpecial =
        any([](char c) { return c > ' ' && c < 127 && !std::isalnum(static_cast<unsigned char>(c)); });
    found.repeated = !password.empty() && password == repeated;
    return found;
}

} // namespace kiosk::flow
