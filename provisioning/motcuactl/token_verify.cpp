#include "provisioning/motcuactl/token_verify.h"

#include "drivers/token/certificate_reading.h"
#include "drivers/token/network_fetch.h"
#include "drivers/token/revocation_inquiry.h"
#include "kiosk/crypto/cades.h"
#include "kiosk/crypto/certificate_time.h"
#include "kiosk/crypto/signing_certificate.h"
#include "kiosk/crypto/time_stamp.h"
#include "kiosk/crypto/trust_path.h"
#include "provisioning/motcuactl/token_json.h"

#include <CLI/CLI.hpp>

#include <QFile>

#include <memory>
#include <string>

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;
using drivers::token::Revocation;
using kiosk::base::ErrorCode;
using kiosk::crypto::CadesSignature;
using kiosk::crypto::TrustFolder;

namespace {

constexpr std::chrono::seconds patience{10};
constexpr qint64 largestDocument = 64 * 1024 * 1024;

struct VerifyLine {
    std::string document;
    std::string signature;
    std::string trust;
    bool offline = false;
};

// The line of those who ask nobody.
class NoLine final : public drivers::api::HttpFetch {
public:
    kiosk::base::Result<QByteArray> fetch(const drivers::api::HttpQuestion&) override
    {
        return kiosk::base::fail(ErrorCode::LineDown, u"motcuactl.token"_s);
    }
};

// What is found, from the signature up to the root; the first thing that is wrong is the reason.
struct Findings {
    std::optional<kiosk::base::Error> wrong;
    std::optional<CadesSignature> signature;
    std::optional<kiosk::crypto::TimeStamp> stamp;
    std::optional<Revocation> revocation; // none: not asked
};

std::optional<QByteArray> contentOf(const std::string& path)
{
    QFile file(QFile::decodeName(path.c_str()));
    if (file.size() > largestDocument || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

std::optional<kiosk::base::Error> revocationFault(Revocation revocation, bool isHolder)
{
    const auto origin = u"motcuactl.token"_s;
    switch (revocation) {
    case Revocation::Good:
    case Revocation::Unnamed:
    case Revocation::Unchecked: return std::nullopt;
    case Revocation::Unknown:
        return kiosk::base::makeError(
            isHolder ? ErrorCode::CertificateUnknown : ErrorCode::CertificateChainBroken, origin);
    case Revocation::Revoked: break;
    }
    return kiosk::base::makeError(
        isHolder ? ErrorCode::CertificateRevoked : ErrorCode::CertificateIssuerRevoked, origin);
}

// Every certificate of the path; what could not be asked outweighs what was good.
void askRevocation(Findings& findings, const kiosk::crypto::TrustPath& path, const TrustFolder& trust,
                   const QDateTime& now, drivers::api::HttpFetch& fetch)
{
    const drivers::token::RevocationInquiry inquiry(fetch, drivers::token::knownHosts(), trust.revocations());
    const QDeadlineTimer deadline(patience);
    for (qsizetype place = 0; place + 1 < path.size(); ++place) {
        const auto answer = inquiry.ask(path[place], path[place + 1], now, deadline);
        if (place == 0 || (answer != Revocation::Good && answer != Revocation::Unnamed))
            findings.revocation = answer;
        if ((findings.wrong = revocationFault(answer, place == 0)))
            return;
    }
}

Findings examine(const QByteArray& document, const QByteArray& cms, const TrustFolder& trust,
                 drivers::api::HttpFetch& fetch)
{
    Findings findings;
    const auto now = kiosk::crypto::certificateTime(kiosk::base::SystemClock());
    const auto signature = kiosk::crypto::verifyCades(document, cms);
    if (!signature) {
        findings.wrong = signature.error();
        return findings;
    }
    findings.signature = *signature;
    auto at = now;
    if (signature->timeStamp) {
        const auto stamp =
            kiosk::crypto::judgeTimeStampToken(*signature->timeStamp, signature->value, trust, now);
        if (!stamp) {
            findings.wrong = stamp.error();
            return findings;
        }
        findings.stamp = *stamp;
        // It proves that the signature was there when the certificate may still have been good.
        at = stamp->at;
    }
    const auto path = kiosk::crypto::findTrustPath(signature->signer, signature->carried, trust, at);
    if (!path) {
        findings.wrong = path.error();
        return findings;
    }
    const auto unusable =
        kiosk::crypto::unusableAt(kiosk::crypto::readSigningCertificate(signature->signer), at);
    if (unusable)
        findings.wrong = kiosk::base::makeError(*unusable, u"motcuactl.token"_s);
    else
        askRevocation(findings, *path, trust, now, fetch);
    return findings;
}

QString nameOf(const std::optional<Revocation>& revocation)
{
    if (!revocation)
        return u"not-checked"_s;
    switch (*revocation) {
    case Revocation::Good: return u"good"_s;
    case Revocation::Revoked: return u"revoked"_s;
    case Revocation::Unknown: return u"unknown"_s;
    case Revocation::Unnamed: return u"not-published"_s;
    case Revocation::Unchecked: break;
    }
    return u"not-checked"_s;
}

QString verdictOf(const Findings& findings, const QString& revocation)
{
    if (findings.wrong)
        return u"invalid"_s;
    return revocation == u"not-checked" ? u"unchecked"_s : u"valid"_s;
}

QJsonValue nullOr(bool isThere, const QJsonValue& value)
{
    return isThere ? value : QJsonValue(QJsonValue::Null);
}

QJsonObject documentOf(const Findings& findings)
{
    const auto revocation = nameOf(findings.revocation);
    const auto verdict = verdictOf(findings, revocation);
    const auto& signature = findings.signature;
    QString reason;
    if (findings.wrong)
        reason = kiosk::base::codeName(findings.wrong->code);
    else if (verdict == u"unchecked")
        reason = kiosk::base::codeName(ErrorCode::CertificateUnchecked);
    const auto detail = findings.wrong ? findings.wrong->detail : QString();
    QJsonObject document{{u"verdict"_s, verdict},
                         {u"reason"_s, nullOr(!reason.isEmpty(), reason)},
                         {u"detail"_s, nullOr(!detail.isEmpty(), detail)},
                         {u"revocation"_s, revocation},
                         {u"algorithm"_s, QJsonValue::Null},
                         {u"level"_s, QJsonValue::Null},
                         {u"signingTime"_s, QJsonValue::Null},
                         {u"timeStamp"_s, QJsonValue::Null},
                         {u"certificate"_s, QJsonValue::Null}};
    if (!signature)
        return document;
    document[u"algorithm"_s] = signature->algorithm;
    document[u"level"_s] = findings.stamp ? u"CAdES-B-T"_s : u"CAdES-B-B"_s;
    document[u"signingTime"_s] = signature->signingTime.toString(Qt::ISODate);
    if (findings.stamp)
        document[u"timeStamp"_s] = QJsonObject{{u"time"_s, findings.stamp->at.toString(Qt::ISODate)},
                                               {u"authority"_s, findings.stamp->authority}};
    const auto now = kiosk::crypto::certificateTime(kiosk::base::SystemClock());
    if (const auto read = drivers::token::readCertificate(signature->signer.der(), now))
        document[u"certificate"_s] = toJson(*read);
    return document;
}

QString wordsOf(const QJsonObject& document)
{
    QStringList lines{document.value(u"verdict"_s).toString()};
    for (const auto* member : {"reason", "detail", "revocation", "algorithm", "level", "signingTime"}) {
        const auto name = QString::fromLatin1(member);
        if (const auto value = document.value(name).toString(); !value.isEmpty())
            lines << name + u": "_s + value;
    }
    const auto certificate = document.value(u"certificate"_s).toObject();
    const auto signer = certificate.value(u"subject"_s).toObject().value(u"name"_s).toString();
    if (!signer.isEmpty())
        lines << u"signer: "_s + signer << u"issuer: "_s + certificate.value(u"issuer"_s).toString();
    return lines.join(u'\n');
}

Answer verify(const VerifyLine& line)
{
    const auto document = contentOf(line.document);
    const auto cms = contentOf(line.signature);
    if (!document || !cms)
        return failure(u"FileUnreadable"_s,
                       QString::fromStdString(document ? line.signature : line.document));
    const auto trust = TrustFolder::fromFolder(QFile::decodeName(line.trust.c_str()));
    drivers::token::NetworkFetch network;
    NoLine none;
    drivers::api::HttpFetch& fetch = line.offline ? static_cast<drivers::api::HttpFetch&>(none) : network;
    const auto findings = examine(*document, *cms, trust, fetch);
    const auto answer = documentOf(findings);
    return {answer, wordsOf(answer), findings.wrong ? Exit::Failed : Exit::Done};
}

} // namespace

void addTokenVerify(CLI::App& token, Task& task)
{
    const auto given = std::make_shared<VerifyLine>();
    auto* line = token.add_subcommand("verify", "Judge a detached signature");
    line->add_option("--in", given->document, "The document")->required();
    line->add_option("--sig", given->signature, "The signature: detached CMS in DER")->required();
    line->add_option("--trust", given->trust, "Folder of trusted roots, issuing CAs and CRLs")
        ->required()
        ->check(CLI::ExistingDirectory);
    line->add_flag("--offline", given->offline, "Ask nobody about revocation");
    line->callback([given, &task] { task = [given] { return verify(*given); }; });
}

} // namespace provisioning::motcuactl
