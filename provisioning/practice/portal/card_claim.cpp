#include "provisioning/practice/portal/card_claim.h"

#include "provisioning/practice/portal/name_fold.h"

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

// The letters an MRZ has for a name (ICAO 9303-3): no marks, nothing between.
QString mrzLetters(const QString& name)
{
    QString letters;
    for (const auto letter : name.normalized(QString::NormalizationForm_KD).toUpper()) {
        if (letter == u'Đ')
            letters += u'D';
        else if (letter >= u'A' && letter <= u'Z')
            letters += letter;
    }
    return letters;
}

bool isName(const ProvenCard& card, const QString& name)
{
    if (!card.card.fullName.isEmpty())
        return foldName(card.card.fullName) == foldName(name);
    const auto printed = mrzLetters(card.mrz.name);
    const auto given = mrzLetters(name);
    return !printed.isEmpty() && (card.mrz.nameIsCut ? given.startsWith(printed) : given == printed);
}

// Of the MRZ, where any of its six places may be unknown.
bool isPrintedDate(const QString& printed, const QDate& date)
{
    const auto wanted = date.toString(u"yyMMdd"_s);
    if (printed.size() != wanted.size())
        return false;
    for (qsizetype i = 0; i < wanted.size(); ++i)
        if (printed.at(i) != u'<' && printed.at(i) != wanted.at(i))
            return false;
    return true;
}

bool isBirthDate(const ProvenCard& card, const QDate& date)
{
    return isPrintedDate(card.mrz.birthDate, date) &&
           (!card.card.birthDate.isValid() || card.card.birthDate == date);
}

bool isNumber(const ProvenCard& card, const QString& number)
{
    return card.mrz.idNumber == number && (card.card.idNumber.isEmpty() || card.card.idNumber == number);
}

bool isSex(const ProvenCard& card, const QString& sex)
{
    return card.mrz.sex == sex && (card.card.sex.isEmpty() || card.card.sex == sex);
}

bool isOfResidence(const ProvenCard& card, const QString& part)
{
    return !card.card.residence.isEmpty() && foldName(card.card.residence).contains(foldName(part));
}

bool saysSo(const ProvenCard& card, const QString& field, const Claim& claim, const QString& value)
{
    if (field == u"idNumber")
        return isNumber(card, value);
    if (field == u"fullName")
        return isName(card, value);
    if (field == u"birthDate")
        return isBirthDate(card, claim.birthDate);
    if (field == u"sex")
        return isSex(card, value);
    const bool isAddress =
        field.endsWith(u"Province") || field.endsWith(u"Commune") || field.endsWith(u"Address");
    return isAddress && isOfResidence(card, value);
}

} // namespace

Answered<void> takeFromCard(const ProvenCard& card, const FormRequest& form, Claim& claim)
{
    for (auto field = form.fields.begin(); field != form.fields.end(); ++field) {
        const auto isFromChip = form.sources.value(field.key()) == u"chip"_s;
        if (isFromChip && !saysSo(card, field.key(), claim, field->toString()))
            return refuse(ProblemCode::EvidenceForged, u"the chip does not say this "_s + field.key());
        if (isFromChip && field.key() == u"fullName" && !card.card.fullName.isEmpty())
            claim.fullName = card.card.fullName;
    }
    const bool isThisCards =
        claim.idNumber.isEmpty() || isNumber(card, claim.idNumber) || claim.idNumber == card.card.oldIdNumber;
    if (!isThisCards)
        return tl::make_unexpected(Problem{.code = ProblemCode::DataMismatch,
                                           .detail = u"the card is another person's"_s,
                                           .field = u"idNumber"_s});
    return {};
}

} // namespace provisioning::practice
