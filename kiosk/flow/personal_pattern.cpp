#include "kiosk/flow/personal_pattern.h"

#include "kiosk/flow/folded_password.h"
#include "kiosk/flow/name_pieces.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <vector>

namespace kiosk::flow {

namespace {

// Fewer characters than these added to a pattern do not make it one's own.
constexpr std::size_t enoughOwn = 4;
constexpr std::size_t shortestRun = 3;
constexpr qsizetype telltaleDigits = 6;

using Marks = std::bitset<longestLookedAt>; // one a character of the folded password

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Calls back with the begin and end of every group of characters of a kind.
template <class Kind, class Visit>
void eachGroup(std::string_view text, Kind kind, Visit visit)
{
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && kind(text[end]))
            ++end;
        if (end > begin)
            visit(begin, end);
        begin = end + 1;
    }
}

Marks lettersOf(std::string_view text)
{
    Marks letters;
    for (std::size_t at = 0; at < text.size(); ++at)
        letters.set(at, isLetter(text[at]));
    return letters;
}

// The most characters that pieces can cover without overlapping. Only `letters`, those typed as letters, are
// marked: a digit read as one adds nothing of one's own.
Marks marksOfName(std::string_view text, const Marks& letters, const std::vector<std::string>& pieces)
{
    std::array<std::size_t, longestLookedAt + 1> covered{}; // from here to the end
    std::array<std::size_t, longestLookedAt + 1> taken{};   // by the piece that begins here
    for (std::size_t at = text.size(); at-- > 0;) {
        covered[at] = covered[at + 1];
        for (const auto& piece : pieces) {
            if (text.substr(at, piece.size()) != piece)
                continue;
            const auto reached = piece.size() + covered[at + piece.size()];
            if (reached > covered[at]) {
                covered[at] = reached;
                taken[at] = piece.size();
            }
        }
    }
    Marks marks;
    for (std::size_t at = 0; at < text.size(); at += std::max<std::size_t>(taken[at], 1)) {
        for (std::size_t i = 0; i < taken[at]; ++i)
            marks.set(at + i);
    }
    return marks & letters;
}

bool isMadeOfName(std::string_view text, const Marks& letters, const std::vector<std::string>& pieces)
{
    const auto marks = marksOfName(text, letters, pieces);
    return (letters & ~marks).count() < std::min(enoughOwn, marks.count());
}

// 1234, cba, aaaa.
void markSteps(std::string_view text, Marks& marks)
{
    for (const int step : {-1, 0, 1}) {
        std::size_t begin = 0;
        for (std::size_t at = 1; at <= text.size(); ++at) {
            const bool goesOn = at < text.size() && text[at] != '-' && text[at] - text[at - 1] == step;
            if (goesOn)
                continue;
            if (at - begin >= shortestRun && text[begin] != '-') {
                for (std::size_t i = begin; i < at; ++i)
                    marks.set(i);
            }
            begin = at;
        }
    }
}

// Rows of keys, and the bodies that guides and habit offer ("Hovaten@123" stands in several of them).
void markWords(std::string_view text, Marks& marks)
{
    constexpr std::array<std::string_view, 10> words{"qwerty",  "asdfgh",   "zxcvbn",  "hovaten",    "hoten",
                                                     "matkhau", "password", "vietnam", "dichvucong", "admin"};
    for (const auto word : words) {
        for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
            for (std::size_t i = 0; i < word.size(); ++i)
                marks.set(at + i);
        }
    }
}

bool isMadeOfRuns(std::string_view text, const std::vector<std::string>& pieces)
{
    Marks marks;
    markSteps(text, marks);
    markWords(text, marks);
    if (marks.none())
        return false;
    marks |= marksOfName(text, lettersOf(text), pieces);
    std::size_t own = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        own += text[at] != '-' && !marks.test(at) ? 1U : 0U;
    return own < enoughOwn;
}

bool holdsYear(std::string_view text, QDate birth)
{
    const auto year = std::to_string(birth.year());
    bool found = false;
    eachGroup(text, isDigit, [&](std::size_t begin, std::size_t end) {
        const auto group = text.substr(begin, end - begin);
        found = found || group.starts_with(year) || group.ends_with(year);
    });
    return found;
}

bool holdsDate(std::string_view text, QDate birth)
{
    constexpr std::array formats{u"ddMMyyyy", u"dMyyyy", u"ddMMyy", u"yyyyMMdd", u"yyMMdd", u"MMddyyyy"};
    return std::ranges::any_of(formats, [&](const char16_t* format) {
        return text.find(birth.toString(QStringView(format)).toStdString()) != std::string_view::npos;
    });
}

bool holdsDigitsOf(std::string_view text, const QString& number)
{
    const auto digits = number.toStdString();
    for (std::size_t at = 0; at + telltaleDigits <= digits.size(); ++at) {
        if (text.find(std::string_view(digits).substr(at, telltaleDigits)) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace

bool isPersonal(std::string_view password, const PasswordOwner& owner)
{
    const auto pieces = namePieces(owner.fullName);
    const auto asWritten = folded(password, Reading::AsWritten);
    const auto withoutSigns = folded(password, Reading::WithoutSigns);
    const auto asLetters = folded(password, Reading::SignsAsLetters);
    if (owner.birthDate &&
        (holdsYear(asWritten.text(), *owner.birthDate) || holdsDate(withoutSigns.text(), *owner.birthDate)))
        return true;
    if (holdsDigitsOf(withoutSigns.text(), owner.idNumber) || holdsDigitsOf(withoutSigns.text(), owner.phone))
        return true;
    const auto written = lettersOf(asWritten.text());
    return isMadeOfName(asWritten.text(), written, pieces) ||
           isMadeOfName(asLetters.text(), written, pieces) ||
           isMadeOfName(withoutSigns.text(), lettersOf(withoutSigns.text()), pieces) ||
           isMadeOfRuns(asWritten.text(), pieces) || isMadeOfRuns(withoutSigns.text(), pieces);
}

} // namespace kiosk::flow
