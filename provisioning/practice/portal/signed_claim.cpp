#include "provisioning/practice/portal/signed_claim.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

struct Member {
    QLatin1String name;
    const char16_t* form;
};

constexpr std::array members{
    Member{QLatin1String("certificate"), u"00|(?!00)([0-9A-F]{2}){1,20}"},
    Member{QLatin1String("challenge"), u"offline|[A-Za-z0-9_-]{10}[AEIMQUYcgkosw048]"},
    Member{QLatin1String("device"), u"[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?"},
    Member{QLatin1String("method"), u"usb-token"},
    Member{QLatin1String("subject"), u"citizen|business|agency"},
    Member{QLatin1String("time"), u"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"},
};
constexpr auto itemForm = u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

QString quoted(const QString& text)
{
    QString json = u"\""_s;
    for (const QChar unit : text) {
        const auto shortOne = u"\b\t\n\f\r\"\\"_s.indexOf(unit);
        if (shortOne >= 0)
            json += u'\\' + u"btnfr\"\\"_s[shortOne];
        else if (unit < u' ')
            json += u"\\u%1"_s.arg(unit.unicode(), 4, 16, QChar(u'0'));
        else
            json += unit;
    }
    return json + u'"';
}

// The one text of an object (RFC 8785), of texts and objects; a value of another kind is left out, which
// makes the text another one.
QString canonical(const QJsonObject& object)
{
    auto names = object.keys();
    names.sort(Qt::CaseSensitive);
    QStringList parts;
    for (const auto& name : names) {
        const auto value = object.value(name);
        if (value.isObject())
            parts.append(quoted(name) + u':' + canonical(value.toObject()));
        else if (value.isString())
            parts.append(quoted(name) + u':' + quoted(value.toString()));
    }
    return u'{' + parts.join(u',') + u'}';
}

bool has(const QJsonObject& object, QLatin1String name, const char16_t* form)
{
    const auto text = object.value(name).toString();
    return QRegularExpression(QRegularExpression::anchoredPattern(QStringView(form))).match(text).hasMatch();
}

} // namespace

std::optional<QJsonObject> readSignedDocument(const QByteArray& bytes)
{
    const auto object = QJsonDocument::fromJson(bytes).object();
    // A second member of a name, a blank or another escape: all of them are gone after this.
    if (canonical(object).toUtf8() != bytes || !object.value(u"consent").isObject())
        return std::nullopt;
    for (const auto& member : members)
        if (!has(object, member.name, member.form))
            return std::nullopt;
    const bool isOffline = object.value(u"challenge") == u"offline"_s;
    const auto expected = static_cast<qsizetype>(members.size()) + (isOffline ? 2 : 1);
    if (object.size() != expected || (isOffline && !has(object, QLatin1String("item"), itemForm)))
        return std::nullopt;
    return object;
}

} // namespace provisioning::practice
