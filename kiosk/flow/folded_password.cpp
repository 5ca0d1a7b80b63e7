#include "kiosk/flow/folded_password.h"

namespace kiosk::flow {

namespace {

constexpr char sign = '-';

char readAsLetter(char c)
{
    switch (c) {
    case '0': return 'o';
    case '1':
    case '!': return 'i';
    case '3': return 'e';
    case '4':
    case '@': return 'a';
    case '5':
    case '$': return 's';
    case '7': return 't';
    default: return c;
    }
}

char read(char c, Reading reading)
{
    if (reading == Reading::SignsAsLetters)
        c = readAsLetter(c);
    if (c >= 'A' && c <= 'Z')
        return static_cast<char>(c - 'A' + 'a');
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    return kept ? c : sign;
}

} // namespace

base::SecureBytes folded(std::string_view password, Reading reading)
{
    const auto looked = password.substr(0, longestLookedAt);
    base::SecureBytes text(looked.size());
    for (const char c : looked) {
        const char letter = read(c, reading);
        if (letter == sign && reading == Reading::WithoutSigns)
            continue;
        static_cast<void>(text.append(std::string_view(&letter, 1))); // cannot be full
    }
    return text;
}

} // namespace kiosk::flow
