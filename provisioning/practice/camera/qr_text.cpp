#include "provisioning/practice/camera/qr_text.h"

namespace provisioning::practice::camera {

using namespace Qt::StringLiterals;
using drivers::sim::card::Sex;

namespace {

constexpr int ageOfParents = 14; // below it the parents stand on the card

QString day(const QDate& date)
{
    return date.toString(u"ddMMyyyy"_s);
}

} // namespace

QString qrTextOf(const cards::CardDescription& card)
{
    const auto& person = card.person;
    const auto sex = person.sex == Sex::Male ? u"Nam"_s : u"Nữ"_s;
    if (!card.isOf2024)
        return QStringList{
            person.number, person.formerNumber,     person.fullName,      day(person.birthDate),
            sex,           person.placeOfResidence, day(person.issueDate)}
            .join(u'|');
    QStringList fields{person.number,           person.fullName,       day(person.birthDate), sex,
                       person.placeOfResidence, day(person.issueDate), person.formerNumber,   QString()};
    if (person.birthDate.addYears(ageOfParents) > person.issueDate)
        fields += {person.father, person.mother};
    return fields.join(u'|');
}

} // namespace provisioning::practice::camera
