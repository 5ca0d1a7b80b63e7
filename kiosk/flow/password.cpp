#include "kiosk/flow/password.h"

#include "kiosk/flow/personal_pattern.h"

#include <algorithm>
#include <cstddef>

namespace kiosk::flow {

namespace {

constexpr std::size_t shortest = 8;

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// ASCII punctuation; a blank is none.
bool isSpecial(char c)
{
    return c > ' ' && c < '\x7f' && !isLower(c) && !isUpper(c) && !isDigit(c);
}

} // namespace

bool PasswordAssessment::isAcceptable() const
{
    return longEnough && hasLower && hasUpper && hasDigit && hasSpecial && notPersonal && repeated;
}

PasswordAssessment assessPassword(std::string_view password, std::string_view repeated,
                                  const PasswordOwner& owner)
{
    PasswordAssessment found;
    found.longEnough = password.size() >= shortest;
    found.hasLower = std::ranges::any_of(password, isLower);
    found.hasUpper = std::ranges::any_of(password, isUpper);
    found.hasDigit = std::ranges::any_of(password, isDigit);
    found.hasSpecial = std::ranges::any_of(password, isSpecial);
    found.notPersonal = !isPersonal(password, owner);
    found.repeated = !password.empty() && password == repeated;
    return found;
}

} // namespace kiosk::flow
