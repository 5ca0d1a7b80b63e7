#include "kiosk/ui/keyboard/spelling.h"

#include <QStringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::ui::keyboard {

namespace {

enum Coda : unsigned {
    Open = 1U << 0U,
    C = 1U << 1U,
    Ch = 1U << 2U,
    K = 1U << 3U,
    M = 1U << 4U,
    N = 1U << 5U,
    Ng = 1U << 6U,
    Nh = 1U << 7U,
    P = 1U << 8U,
    T = 1U << 9U,
};

struct CodaText {
    unsigned coda;
    QStringView text;
};

constexpr std::array<CodaText, 10> codas{{{Open, u""},
                                          {C, u"c"},
                                          {Ch, u"ch"},
                                          {K, u"k"},
                                          {M, u"m"},
                                          {N, u"n"},
                                          {Ng, u"ng"},
                                          {Nh, u"nh"},
                                          {P, u"p"},
                                          {T, u"t"}}};
constexpr unsigned stops = C | Ch | K | P | T; // these take sắc and nặng only
constexpr unsigned common = C | K | M | N | Ng | P | T;

struct Rhyme {
    QStringView vowels;
    unsigned codas;
};

constexpr std::array rhymes{
    Rhyme{u"a", Open | common | Ch | Nh},
    Rhyme{u"ă", Open | common},
    Rhyme{u"â", common},
    Rhyme{u"e", Open | common},
    Rhyme{u"ê", Open | common | Ch | Nh},
    Rhyme{u"i", Open | Ch | K | M | N | Ng | Nh | P | T},
    Rhyme{u"o", Open | common},
    Rhyme{u"ô", Open | common},
    Rhyme{u"ơ", Open | common},
    Rhyme{u"u", Open | common},
    Rhyme{u"ư", Open | common},
    Rhyme{u"y", Open | Ch | M | N | Nh | P | T},
    Rhyme{u"ai", Open},
    Rhyme{u"ao", Open},
    Rhyme{u"au", Open},
    Rhyme{u"ay", Open},
    Rhyme{u"âu", Open},
    Rhyme{u"ây", Open},
    Rhyme{u"eo", Open},
    Rhyme{u"êu", Open},
    Rhyme{u"ia", Open},
    Rhyme{u"iê", common},
    Rhyme{u"iêu", Open},
    Rhyme{u"iu", Open},
    Rhyme{u"oa", Open | common | Ch | Nh},
    Rhyme{u"oai", Open},
    Rhyme{u"oao", Open},
    Rhyme{u"oay", Open},
    Rhyme{u"oă", common},
    Rhyme{u"oe", Open | C | M | N | Ng | T},
    Rhyme{u"oeo", Open},
    Rhyme{u"oi", Open},
    Rhyme{u"oo", C | Ng},
    Rhyme{u"ôi", Open},
    Rhyme{u"ơi", Open},
    Rhyme{u"ua", Open},
    Rhyme{u"uâ", N | Ng | T},
    Rhyme{u"uây", Open},
    Rhyme{u"uê", Open | Ch | N | Nh},
    Rhyme{u"uêu", Open},
    Rhyme{u"ui", Open},
    Rhyme{u"uô", common},
    Rhyme{u"uôi", Open},
    Rhyme{u"uơ", Open},
    Rhyme{u"uy", Open | Ch | N | Nh | P | T},
    Rhyme{u"uya", Open},
    Rhyme{u"uyê", N | T},
    Rhyme{u"uyu", Open},
    Rhyme{u"ưa", Open},
    Rhyme{u"ưi", Open},
    Rhyme{u"ươ", common},
    Rhyme{u"ươi", Open},
    Rhyme{u"ươu", Open},
    Rhyme{u"ưu", Open},
    Rhyme{u"yê", C | M | N | Ng | P | T},
    Rhyme{u"yêu", Open},
};

constexpr std::array<QStringView, 29> initials{
    u"b",   u"c",  u"ch", u"d",  u"đ",  u"g", u"gh", u"gi", u"h",  u"k",  u"kh", u"l", u"m", u"n", u"ng",
    u"ngh", u"nh", u"p",  u"ph", u"qu", u"r", u"s",  u"t",  u"th", u"tr", u"v",  u"x", u"q", u""};

// Initials of Ê Đê, Gia Rai, M'nông, Ba Na and Cơ Ho names; those that also begin English words (bl, br, dr,
// kn) are left out on purpose.
constexpr std::array<QStringView, 58> highlandInitials{
    u"bd",  u"bđ", u"bk",  u"bkr", u"bm", u"bn", u"by", u"dj", u"dl",  u"hb", u"hbl", u"hd",
    u"hdr", u"hđ", u"hg",  u"hj",  u"hl", u"hm", u"hn", u"hr", u"hw",  u"kb", u"kd",  u"kdr",
    u"kđ",  u"kj", u"kl",  u"km",  u"kp", u"kr", u"ks", u"kt", u"ktl", u"kw", u"mbl", u"md",
    u"mdr", u"mđ", u"mg",  u"ml",  u"mn", u"mr", u"mt", u"nd", u"ndr", u"nđ", u"nj",  u"njr",
    u"rb",  u"rc", u"rch", u"rd",  u"rl", u"rm", u"rn", u"rt", u"tl",  u"tm"};

// The vowels of `rhymes`, taken apart once.
const std::array<Letters, rhymes.size()>& rhymeLetters()
{
    static const std::array<Letters, rhymes.size()> letters = [] {
        std::array<Letters, rhymes.size()> made;
        for (std::size_t i = 0; i < rhymes.size(); ++i)
            made[i] = lettersOf(rhymes[i].vowels.toString());
        return made;
    }();
    return letters;
}

QString plain(const Letters& letters, qsizetype from, qsizetype to)
{
    QString text;
    for (qsizetype i = from; i < to; ++i)
        text += letters[i].mark == Mark::Stroke ? u'đ' : QChar(letters[i].base);
    return text;
}

bool isInitial(const QString& text)
{
    return std::find(initials.begin(), initials.end(), text) != initials.end();
}

bool beginsInitial(const QString& text)
{
    return std::any_of(initials.begin(), initials.end(), [&](QStringView i) { return i.startsWith(text); });
}

// Whether the vowels typed so far agree with a rhyme's; a missing mark may still come unless `whole`.
bool agrees(const Letters& letters, const Parts& parts, const Letters& rhyme, bool whole)
{
    const qsizetype count = parts.coda - parts.vowels;
    const bool exact = whole || parts.coda < letters.size();
    if (count > rhyme.size() || (exact && count != rhyme.size()))
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        const Letter& typed = letters[parts.vowels + i];
        const Letter& wanted = rhyme[i];
        if (typed.base != wanted.base)
            return false;
        if (typed.mark != wanted.mark && (whole || typed.mark != Mark::None))
            return false;
    }
    return true;
}

bool toneFits(unsigned coda, Tone tone)
{
    return (coda & stops) == 0 || tone == Tone::Level || tone == Tone::Acute || tone == Tone::Dot;
}

bool someCodaFits(const QString& typed, unsigned allowed, Tone tone, bool whole)
{
    return std::any_of(codas.begin(), codas.end(), [&](const CodaText& coda) {
        if ((coda.coda & allowed) == 0 || !toneFits(coda.coda, tone))
            return false;
        return whole ? coda.text == typed : coda.text.startsWith(typed);
    });
}

bool hasBakedTone(const Letters& letters)
{
    return std::any_of(letters.begin(), letters.end(),
                       [](const Letter& letter) { return letter.tone != Tone::Level; });
}

bool fits(const Letters& letters, Tone tone, bool whole)
{
    const std::optional<Parts> parts = partsOf(letters);
    if (!parts || hasBakedTone(letters))
        return false;
    const QString initial = plain(letters, 0, parts->vowels);
    if (parts->vowels == letters.size())
        return !whole && tone == Tone::Level && beginsInitial(initial);
    if (!isInitial(initial) || initial == u"q")
        return false;
    const QString coda = plain(letters, parts->coda, letters.size());
    for (std::size_t i = 0; i < rhymes.size(); ++i) {
        if (agrees(letters, *parts, rhymeLetters()[i], whole) &&
            someCodaFits(coda, rhymes[i].codas, tone, whole))
            return true;
    }
    return false;
}

bool isUoPair(const Letters& letters, qsizetype at)
{
    return at + 1 < letters.size() && letters[at].base == u'u' && letters[at + 1].base == u'o';
}

} // namespace

std::optional<Parts> partsOf(const Letters& letters)
{
    qsizetype at = 0;
    const qsizetype end = letters.size();
    while (at < end && isConsonant(letters[at]))
        ++at;
    const bool single = at == 1 && letters[0].mark == Mark::None;
    const bool plainNext = at < end && letters[at].mark == Mark::None;
    if (single && plainNext && letters[0].base == u'q' && letters[at].base == u'u')
        ++at;
    else if (single && plainNext && letters[0].base == u'g' && letters[at].base == u'i' && at + 1 < end &&
             isVowel(letters[at + 1]))
        ++at;
    Parts parts{at, at};
    while (parts.coda < end && isVowel(letters[parts.coda]))
        ++parts.coda;
    for (qsizetype i = parts.coda; i < end; ++i) {
        if (!isConsonant(letters[i]) || letters[i].mark != Mark::None)
            return std::nullopt;
    }
    return parts;
}

bool isPossible(const Letters& letters, Tone tone)
{
    return fits(letters, tone, false);
}

bool isSyllable(const Letters& letters, Tone tone)
{
    return fits(letters, tone, true);
}

bool isBareDoubleO(const Letters& letters)
{
    const std::optional<Parts> parts = partsOf(letters);
    return parts && parts->coda == letters.size() && plain(letters, parts->vowels, parts->coda) == u"oo" &&
           letters[parts->vowels].mark == Mark::None && letters[parts->vowels + 1].mark == Mark::None;
}

qsizetype tonePosition(const Letters& letters, TonePlacement placement)
{
    const std::optional<Parts> parts = partsOf(letters);
    if (!parts || parts->vowels == parts->coda)
        return -1;
    for (qsizetype i = parts->coda - 1; i >= parts->vowels; --i) {
        if (letters[i].mark != Mark::None)
            return i;
    }
    const qsizetype count = parts->coda - parts->vowels;
    if (count == 1)
        return parts->vowels;
    if (parts->coda < letters.size())
        return parts->coda - 1;
    if (count >= 3)
        return parts->vowels + 1;
    const QString vowels = plain(letters, parts->vowels, parts->coda);
    const bool glide = vowels == u"oa" || vowels == u"oe" || vowels == u"uy" || vowels == u"ue";
    return parts->vowels + (glide && placement == TonePlacement::Modern ? 1 : 0);
}

void matchHorns(Letters& letters)
{
    const std::optional<Parts> parts = partsOf(letters);
    if (!parts || !isUoPair(letters, parts->vowels) || parts->vowels + 2 >= letters.size())
        return;
    Letter& u = letters[parts->vowels];
    Letter& o = letters[parts->vowels + 1];
    if (u.mark == Mark::Horn && o.mark == Mark::None)
        o.mark = Mark::Horn;
    else if (u.mark == Mark::None && o.mark == Mark::Horn)
        u.mark = Mark::Horn;
}

bool looksHighland(const Letters& letters)
{
    qsizetype vowel = 0;
    while (vowel < letters.size() && !isVowel(letters[vowel])) {
        if (letters[vowel].base == 0 && !letters[vowel].foreign.at(0).isDigit())
            return true;
        ++vowel;
    }
    if (vowel == letters.size())
        return true; // abbreviations: HĐND, QĐ
    const bool yGlide =
        letters[vowel].base == u'y' && vowel + 1 < letters.size() && isVowel(letters[vowel + 1]);
    if (yGlide && letters[vowel + 1].base != u'e')
        return true;
    if (vowel == 0)
        return letters[0].base == u'e' && letters[0].mark == Mark::Circumflex;
    const QString initial = plain(letters, 0, vowel);
    return std::find(highlandInitials.begin(), highlandInitials.end(), initial) != highlandInitials.end();
}

} // namespace kiosk::ui::keyboard
