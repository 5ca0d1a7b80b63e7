#include "provisioning/motcuactl/qr_json.h"

#include "drivers/api/card_expiry.h"

#include <QJsonArray>

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;
using namespace drivers::api;

namespace {

QString nameOf(QrField field)
{
    switch (field) {
    case QrField::PersonalNumber: return u"personalNumber"_s;
    case QrField::FullName: return u"fullName"_s;
    case QrField::BirthDate: return u"birthDate"_s;
    case QrField::Sex: return u"sex"_s;
    case QrField::Address: return u"address"_s;
    case QrField::IssueDate: return u"issueDate"_s;
    case QrField::OldNumber: return u"oldIdNumber"_s;
    case QrField::CancelledNumber: return u"cancelledNumber"_s;
    case QrField::FatherName: return u"fatherName"_s;
    case QrField::MotherName: break;
    }
    return u"motherName"_s;
}

QString nameOf(QrDamage damage)
{
    switch (damage) {
    case QrDamage::NotText: return u"not-utf8"_s;
    case QrDamage::OtherLetters: return u"other-letters"_s;
    case QrDamage::LettersLost: return u"letters-lost"_s;
    case QrDamage::MarksLost: return u"marks-lost"_s;
    case QrDamage::NotADate: break;
    }
    return u"not-a-date"_s;
}

QJsonValue orNull(const std::optional<QString>& text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonArray expiriesOf(const QrCard& card)
{
    QJsonArray expiries;
    if (!card.birthDate)
        return expiries;
    for (const auto& expiry : expiryCandidates(*card.birthDate, card.issueDate, QDate::currentDate()))
        expiries.append(expiry ? expiry->toString(Qt::ISODate) : u"none"_s);
    return expiries;
}

QJsonObject fieldsOf(const QrCard& card)
{
    QJsonObject damaged;
    for (auto damage = card.damaged.begin(); damage != card.damaged.end(); ++damage)
        damaged.insert(nameOf(damage.key()), nameOf(damage.value()));
    const QJsonValue none;
    return {
        {nameOf(QrField::PersonalNumber), orNull(card.personalNumber)},
        {nameOf(QrField::FullName), orNull(card.fullName)},
        {nameOf(QrField::BirthDate), card.birthDate ? QJsonValue(card.birthDate->toIso()) : none},
        {nameOf(QrField::Sex),
         card.sex ? QJsonValue(*card.sex == Sex::Male ? u"male"_s : u"female"_s) : none},
        {nameOf(QrField::Address), orNull(card.address)},
        {nameOf(QrField::IssueDate),
         card.issueDate ? QJsonValue(card.issueDate->toString(Qt::ISODate)) : none},
        {nameOf(QrField::OldNumber), orNull(card.oldNumber)},
        {nameOf(QrField::CancelledNumber), orNull(card.cancelledNumber)},
        {nameOf(QrField::FatherName), orNull(card.fatherName)},
        {nameOf(QrField::MotherName), orNull(card.motherName)},
        {u"extra"_s, QJsonArray::fromStringList(card.extra)},
        {u"damaged"_s, damaged},
        {u"cutShort"_s, card.isCutShort},
        {u"expiryCandidates"_s, expiriesOf(card)},
    };
}

QString formatOf(const QrContent& content)
{
    if (std::holds_alternative<QrCard>(content))
        return u"cccd"_s;
    if (const auto* insurance = std::get_if<QrInsurance>(&content))
        return insurance->kind == QrInsuranceKind::VssId ? u"vssid"_s : u"health-insurance"_s;
    return u"foreign"_s;
}

} // namespace

QJsonObject toJson(const QrReading& reading)
{
    const auto* card = std::get_if<QrCard>(&reading.content);
    return {{u"format"_s, formatOf(reading.content)},
            {u"text"_s, QString::fromUtf8(reading.bytes)},
            {u"fields"_s, card != nullptr ? QJsonValue(fieldsOf(*card)) : QJsonValue()}};
}

QJsonObject jsonOfNoCode()
{
    return {{u"format"_s, QJsonValue()}, {u"text"_s, QJsonValue()}, {u"fields"_s, QJsonValue()}};
}

QString wordsOf(const QJsonObject& reading)
{
    if (reading[u"format"].isNull())
        return u"no QR code"_s;
    QString words = reading[u"format"].toString() + u'\n' + reading[u"text"].toString();
    const auto fields = reading[u"fields"].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field->isString())
            words += u"\n  "_s + field.key() + u": "_s + field->toString();
    }
    const auto damaged = fields[u"damaged"].toObject();
    for (auto field = damaged.begin(); field != damaged.end(); ++field)
        words += u"\n  "_s + field.key() + u" is damaged: "_s + field->toString();
    if (fields[u"cutShort"].toBool())
        words += u"\n  the text ends before the issue date"_s;
    return words;
}

} // namespace provisioning::motcuactl
