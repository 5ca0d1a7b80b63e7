#include "provisioning/motcuactl/chip_json.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;
using namespace drivers::api;

namespace {

QString nameOf(ChipAccess access)
{
    switch (access) {
    case ChipAccess::PaceCan: return u"PACE-CAN"_s;
    case ChipAccess::PaceMrz: return u"PACE-MRZ"_s;
    case ChipAccess::Bac: break;
    }
    return u"BAC"_s;
}

QString nameOf(Sex sex)
{
    switch (sex) {
    case Sex::Male: return u"male"_s;
    case Sex::Female: return u"female"_s;
    case Sex::Unspecified: break;
    }
    return u"unspecified"_s;
}

QString nameOf(PhotoFormat format)
{
    switch (format) {
    case PhotoFormat::Jpeg: return u"jpeg"_s;
    case PhotoFormat::Jpeg2000: return u"jpeg2000"_s;
    case PhotoFormat::Unknown: break;
    }
    return u"unknown"_s;
}

QString nameOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid: return u"valid"_s;
    case Verdict::Invalid: return u"invalid"_s;
    case Verdict::NotChecked: break;
    }
    return u"not-checked"_s;
}

QJsonValue nameOf(VerdictReason reason)
{
    switch (reason) {
    case VerdictReason::None: return {};
    case VerdictReason::NotReached: return u"not-reached"_s;
    case VerdictReason::SodMissing: return u"sod-missing"_s;
    case VerdictReason::SodMalformed: return u"sod-malformed"_s;
    case VerdictReason::NoTrustAnchors: return u"no-trust-anchors"_s;
    case VerdictReason::SignerUnknown: return u"signer-unknown"_s;
    case VerdictReason::Unsupported: return u"unsupported"_s;
    case VerdictReason::HashWrong: return u"hash-wrong"_s;
    case VerdictReason::SignatureWrong: return u"signature-wrong"_s;
    case VerdictReason::ChainWrong: return u"chain-wrong"_s;
    case VerdictReason::SignerOutOfDate: return u"signer-out-of-date"_s;
    case VerdictReason::SignerRevoked: return u"signer-revoked"_s;
    case VerdictReason::NoKey: return u"no-key"_s;
    case VerdictReason::KeyUnsigned: return u"key-unsigned"_s;
    case VerdictReason::Refused: return u"refused"_s;
    case VerdictReason::AnswerWrong: return u"answer-wrong"_s;
    }
    return {};
}

QString nameOf(Finding finding)
{
    switch (finding) {
    case Finding::AnotherNumber: return u"another-number"_s;
    case Finding::DocumentNumberDiffers: return u"document-number-differs"_s;
    case Finding::PersonalNumberDiffers: return u"personal-number-differs"_s;
    case Finding::NameDiffers: return u"name-differs"_s;
    case Finding::BirthDateDiffers: return u"birth-date-differs"_s;
    case Finding::SexDiffers: return u"sex-differs"_s;
    case Finding::ExpiryDiffers: return u"expiry-differs"_s;
    case Finding::CheckDigitWrong: return u"check-digit-wrong"_s;
    case Finding::Expired: break;
    }
    return u"expired"_s;
}

QJsonObject jsonOf(const Judgement& judgement)
{
    return {{u"verdict"_s, nameOf(judgement.verdict)}, {u"reason"_s, nameOf(judgement.reason)}};
}

QJsonValue orNull(const std::optional<QString>& text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

// dd/mm/yyyy as ISO 8601; words as they are.
QJsonValue dateOrWords(const std::optional<QString>& text)
{
    if (!text)
        return {};
    const auto date = QDate::fromString(*text, u"dd/MM/yyyy"_s);
    return date.isValid() ? date.toString(Qt::ISODate) : *text;
}

QJsonValue jsonOf(const std::optional<Dg13>& dg13)
{
    if (!dg13)
        return {};
    return QJsonObject{
        {u"personalNumber"_s, orNull(dg13->personalNumber)},
        {u"fullName"_s, orNull(dg13->fullName)},
        {u"birthDate"_s, dateOrWords(dg13->birthDate)},
        {u"sex"_s, orNull(dg13->sex)},
        {u"nationality"_s, orNull(dg13->nationality)},
        {u"ethnicity"_s, orNull(dg13->ethnicity)},
        {u"religion"_s, orNull(dg13->religion)},
        {u"placeOfOrigin"_s, orNull(dg13->placeOfOrigin)},
        {u"placeOfResidence"_s, orNull(dg13->placeOfResidence)},
        {u"personalMarks"_s, orNull(dg13->personalMarks)},
        {u"issueDate"_s, dateOrWords(dg13->issueDate)},
        {u"expiryDate"_s, dateOrWords(dg13->expiryDate)},
        {u"fatherName"_s, orNull(dg13->fatherName)},
        {u"motherName"_s, orNull(dg13->motherName)},
        {u"parentName"_s, orNull(dg13->parentName)},
        {u"spouseName"_s, orNull(dg13->spouseName)},
        {u"oldIdNumber"_s, orNull(dg13->oldIdNumber)},
        {u"chipSerial"_s, orNull(dg13->chipSerial)},
        {u"unreadable"_s, dg13->unreadable},
        {u"unknown"_s, dg13->unknown},
    };
}

QJsonValue jsonOf(const std::shared_ptr<const ChipPhoto>& photo)
{
    if (!photo)
        return {};
    const QByteArrayView bytes(photo->bytes.data(), static_cast<qsizetype>(photo->bytes.size()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return QJsonObject{{u"format"_s, nameOf(photo->format)},
                       {u"bytes"_s, static_cast<qint64>(bytes.size())},
                       {u"sha256"_s, QString::fromLatin1(hash.result().toHex())}};
}

} // namespace

QJsonObject toJson(const ChipReport& report)
{
    const auto& document = *report.document;
    QJsonArray findings;
    for (const auto finding : document.findings)
        findings.append(nameOf(finding));
    return {
        {u"access"_s, nameOf(document.access)},
        {u"documentNumber"_s, document.documentNumber},
        {u"personalNumber"_s, document.personalNumber},
        {u"fullName"_s, document.fullName},
        {u"mrzName"_s, document.mrzName},
        {u"nationality"_s, document.nationality},
        {u"birthDate"_s,
         document.birthDate.isValid() ? QJsonValue(document.birthDate.toString(Qt::ISODate)) : QJsonValue()},
        {u"sex"_s, nameOf(document.sex)},
        {u"expiryDate"_s, document.expiryDate ? document.expiryDate->toString(Qt::ISODate) : u"none"_s},
        {u"dg13"_s, jsonOf(document.dg13)},
        {u"photo"_s, jsonOf(report.photo)},
        {u"photoError"_s,
         report.photoFault ? QJsonValue(kiosk::base::codeName(report.photoFault->code)) : QJsonValue()},
        {u"passive"_s, jsonOf(report.verdicts.passive)},
        {u"active"_s, jsonOf(report.verdicts.active)},
        {u"chip"_s, jsonOf(report.verdicts.chip)},
        {u"findings"_s, findings},
        {u"apdus"_s, report.cost.apdus},
        {u"bytesRead"_s, report.cost.bytesRead},
        {u"elapsedMs"_s, static_cast<qint64>(report.cost.elapsed.count())},
    };
}

QString wordsOfChip(const QJsonObject& report)
{
    QStringList lines;
    for (const auto* name : {"access", "personalNumber", "fullName", "birthDate", "sex", "expiryDate"})
        lines << QLatin1String(name) + u": "_s + report[QLatin1String(name)].toString();
    const auto dg13 = report[u"dg13"].toObject();
    for (auto field = dg13.begin(); field != dg13.end(); ++field) {
        if (field->isString())
            lines << u"  "_s + field.key() + u": "_s + field->toString();
    }
    for (const auto* name : {"passive", "active", "chip"}) {
        const auto judgement = report[QLatin1String(name)].toObject();
        const auto reason = judgement[u"reason"].toString();
        lines << QLatin1String(name) + u": "_s + judgement[u"verdict"].toString() +
                     (reason.isEmpty() ? QString() : u" ("_s + reason + u')');
    }
    for (const auto finding : report[u"findings"].toArray())
        lines << u"finding: "_s + finding.toString();
    lines << u"%1 commands, %2 bytes, %3 ms"_s.arg(report[u"apdus"].toInt())
                 .arg(report[u"bytesRead"].toInt())
                 .arg(report[u"elapsedMs"].toInt());
    return lines.join(u'\n');
}

} // namespace provisioning::motcuactl
