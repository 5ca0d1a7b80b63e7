#include "drivers/chip/cross_checks.h"

namespace drivers::chip {

using api::Finding;

namespace {

bool sameName(const Mrz& mrz, const QString& fullName)
{
    const auto short_ = foldedName(QString::fromLatin1(mrz.name));
    const auto whole = foldedName(fullName);
    return mrz.nameMayBeCut ? whole.startsWith(short_) : whole == short_;
}

// Words in field 12 mean that there is none; which words differs from card to card.
bool sameExpiry(const std::optional<QDate>& printed, const QString& text)
{
    const auto date = cardDate(text);
    return date.isValid() ? printed == date : !printed;
}

bool sameSex(const QByteArray& mrz, const QString& text)
{
    if (mrz == "M")
        return text.compare(QStringLiteral("Nam"), Qt::CaseInsensitive) == 0;
    if (mrz == "F")
        return text.compare(QStringLiteral("Nữ"), Qt::CaseInsensitive) == 0;
    return true;
}

} // namespace

QString foldedName(const QString& name)
{
    QString folded;
    for (const QChar letter : name.normalized(QString::NormalizationForm_D).toUpper()) {
        if (letter == u'\u0110') // Đ has no decomposition
            folded += u'D';
        else if (letter >= u'A' && letter <= u'Z')
            folded += letter;
    }
    return folded;
}

QDate cardDate(const QString& text)
{
    return QDate::fromString(text, QStringLiteral("dd/MM/yyyy"));
}

QList<Finding> crossChecks(const Mrz& mrz, const std::optional<api::Dg13>& dg13, const QString& askedNumber,
                           QDate today)
{
    QList<Finding> findings;
    const auto note = [&](bool differs, Finding finding) {
        if (differs)
            findings.append(finding);
    };
    const auto printed = QString::fromLatin1(mrz.personalNumber);
    const auto number = printed.isEmpty() && dg13 ? dg13->personalNumber.value_or(QString()) : printed;
    note(!askedNumber.isEmpty() && number != askedNumber, Finding::AnotherNumber);
    note(!number.endsWith(QString::fromLatin1(mrz.documentNumber)), Finding::DocumentNumberDiffers);
    note(!mrz.checkDigitsFit, Finding::CheckDigitWrong);
    note(mrz.expiryDate && *mrz.expiryDate < today, Finding::Expired);
    if (!dg13)
        return findings;
    note(dg13->personalNumber && *dg13->personalNumber != printed, Finding::PersonalNumberDiffers);
    note(dg13->fullName && !sameName(mrz, *dg13->fullName), Finding::NameDiffers);
    note(dg13->birthDate && cardDate(*dg13->birthDate) != mrz.birthDate, Finding::BirthDateDiffers);
    note(dg13->sex && !sameSex(mrz.sex, *dg13->sex), Finding::SexDiffers);
    note(dg13->expiryDate && !sameExpiry(mrz.expiryDate, *dg13->expiryDate), Finding::ExpiryDiffers);
    return findings;
}

} // namespace drivers::chip
