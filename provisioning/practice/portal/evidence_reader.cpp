#include "provisioning/practice/portal/evidence_reader.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

struct Part {
    QLatin1String name;
    QByteArray Evidence::*bytes;
    qsizetype fewest;
    qsizetype most;
};

constexpr std::array parts{
    Part{QLatin1String("sod"), &Evidence::sod, 1, 16384},
    Part{QLatin1String("dg1"), &Evidence::dg1, 1, 256},
    Part{QLatin1String("dg13"), &Evidence::dg13, 1, 8192},
    Part{QLatin1String("dg14"), &Evidence::dg14, 1, 4096},
    Part{QLatin1String("dg15"), &Evidence::dg15, 1, 4096},
    Part{QLatin1String("challenge"), &Evidence::challenge, 8, 8},
    Part{QLatin1String("answer"), &Evidence::answer, 1, 1024},
};

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

tl::unexpected<Problem> malformed(const QString& what)
{
    return refuse(ProblemCode::Malformed, u"evidence"_s + what);
}

bool isNamed(const QString& name)
{
    return std::any_of(parts.begin(), parts.end(), [&](const Part& part) { return part.name == name; });
}

} // namespace

Answered<Evidence> readEvidence(const QJsonValue& value)
{
    if (!value.isObject())
        return malformed(u" is not an object"_s);
    const auto object = value.toObject();
    for (const auto& name : object.keys())
        if (!isNamed(name))
            return malformed(u" has a member that is not of the contract"_s);
    Evidence evidence;
    for (const auto& part : parts) {
        if (!object.contains(part.name))
            continue;
        const auto bytes = decodeBase64Url(object.value(part.name).toString());
        if (!bytes || bytes->size() < part.fewest || bytes->size() > part.most)
            return malformed(u'/' + part.name + u" is not base64url of so many bytes"_s);
        evidence.*part.bytes = *bytes;
    }
    if (evidence.sod.isEmpty() || evidence.dg1.isEmpty())
        return malformed(u" lacks sod or dg1"_s);
    if (evidence.challenge.isEmpty() != evidence.answer.isEmpty() ||
        (!evidence.answer.isEmpty() && evidence.dg15.isEmpty()))
        return malformed(u" has an answer without challenge or key, or a challenge without answer"_s);
    return evidence;
}

QByteArray encodeBase64Url(const QByteArray& bytes)
{
    return bytes.toBase64(base64Url);
}

std::optional<QByteArray> decodeBase64Url(const QString& text)
{
    const auto raw = text.toLatin1();
    const auto decoded =
        QByteArray::fromBase64Encoding(raw, base64Url | QByteArray::AbortOnBase64DecodingErrors);
    // Encoding again is what catches unused bits, padding and impossible lengths.
    if (!decoded || encodeBase64Url(*decoded) != raw || QString::fromLatin1(raw) != text)
        return std::nullopt;
    return *decoded;
}

} // namespace provisioning::practice
