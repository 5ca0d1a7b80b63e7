#include "provisioning/practice/portal/token_signature.h"

#include "provisioning/practice/portal/evidence_reader.h"

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestDocument = 4096;
constexpr qsizetype largestCms = 16384;

Answered<QByteArray> bytesAt(const QJsonObject& object, const QString& name, qsizetype most)
{
    const auto bytes = decodeBase64Url(object.value(name).toString());
    if (!bytes || bytes->isEmpty() || bytes->size() > most)
        return refuse(ProblemCode::Malformed,
                      u"signature/"_s + name + u" is not base64url of so many bytes"_s);
    return *bytes;
}

} // namespace

Answered<TokenSignature> readTokenSignature(const QJsonValue& value)
{
    const auto object = value.toObject();
    if (object.size() != 2)
        return refuse(ProblemCode::Malformed, u"signature is not an object of two members"_s);
    return bytesAt(object, u"document"_s, largestDocument).and_then([&](const QByteArray& document) {
        return bytesAt(object, u"cms"_s, largestCms).map([&](const QByteArray& cms) {
            return TokenSignature{document, cms};
        });
    });
}

} // namespace provisioning::practice
