#include "kiosk/flow/email.h"

#include "kiosk/flow/text.h"

#include <QList>

#include <algorithm>

namespace kiosk::flow::email {

namespace {

// RFC 5321, 4.5.3.1 (the path's 256 octets hold the angle brackets, too).
constexpr qsizetype longestAddress = 254;
constexpr qsizetype longestLocal = 64;
constexpr qsizetype longestLabel = 63;

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAlphanumeric(QChar c)
{
    return isAsciiLetter(c) || (c >= u'0' && c <= u'9');
}

// An atom of RFC 5322, 3.2.3.
bool isAtom(QStringView part)
{
    return !part.isEmpty() && std::ranges::all_of(part, [](QChar c) {
        return isAlphanumeric(c) || QStringView(u"!#$%&'*+-/=?^_`{|}~").contains(c);
    });
}

bool isLabel(QStringView part)
{
    return !part.isEmpty() && part.size() <= longestLabel && !part.startsWith(u'-') && !part.endsWith(u'-') &&
           std::ranges::all_of(part, [](QChar c) { return isAlphanumeric(c) || c == u'-'; });
}

bool isTopLabel(QStringView part)
{
    return isLabel(part) && part.size() >= 2 && isAsciiLetter(part.front());
}

} // namespace

QString normalised(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).trimmed();
}

std::optional<Fault> faultOf(const QString& normalised)
{
    const auto at = normalised.lastIndexOf(u'@');
    if (at < 1 || at > longestLocal || normalised.size() > longestAddress)
        return Fault::EmailShape;
    const auto local = QStringView(normalised).first(at).split(u'.');
    const auto domain = QStringView(normalised).sliced(at + 1).split(u'.');
    const bool fits = std::ranges::all_of(local, isAtom) && std::ranges::all_of(domain, isLabel) &&
                      domain.size() >= 2 && isTopLabel(domain.back());
    return fits ? std::nullopt : std::optional(Fault::EmailShape);
}

} // namespace kiosk::flow::email
