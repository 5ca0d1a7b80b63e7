#include "provisioning/practice/portal/registers.h"

#include "provisioning/practice/portal/name_fold.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace provisioning::practice {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

constexpr QLatin1String origin("practice.registers");

Result<QJsonArray> readRows(const QString& folder, const QString& name)
{
    QFile file(folder + u'/' + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StorageFailed, origin, file.fileName() + u": "_s + file.errorString());
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError || !document.object().value(name).isArray())
        return fail(ErrorCode::StorageFailed, origin, file.fileName() + u": "_s + error.errorString());
    return document.object().value(name).toArray();
}

Claim claimOf(const QJsonObject& row)
{
    return {.idNumber = row.value(u"idNumber").toString(),
            .fullName = row.value(u"fullName").toString(),
            .birthDate = QDate::fromString(row.value(u"birthDate").toString(), Qt::ISODate),
            .phone = row.value(u"phone").toString(),
            .email = row.value(u"email").toString(),
            .sex = row.value(u"sex").toString()};
}

// The register's row: what the card says, save where "register" says otherwise.
Citizen citizenOf(QJsonObject row)
{
    const auto other = row.value(u"register").toObject();
    for (auto it = other.begin(); it != other.end(); ++it)
        row.insert(it.key(), it.value());
    const auto claim = claimOf(row);
    return {claim.idNumber, row.value(u"formerIdNumber").toString(), claim.fullName, claim.birthDate,
            claim.sex};
}

bool isPlausible(const Citizen& citizen)
{
    return !citizen.idNumber.isEmpty() && !citizen.fullName.isEmpty() && citizen.birthDate.isValid();
}

} // namespace

Result<Registers> Registers::load(const QString& folder)
{
    Registers registers;
    const auto citizens = readRows(folder, u"citizens"_s);
    const auto subscribers = readRows(folder, u"subscribers"_s);
    const auto accounts = readRows(folder, u"accounts"_s);
    for (const auto* rows : {&citizens, &subscribers, &accounts})
        if (!*rows)
            return tl::make_unexpected(rows->error());

    for (const auto& value : *citizens) {
        const auto row = value.toObject();
        const auto citizen = citizenOf(row);
        if (!isPlausible(citizen))
            return fail(ErrorCode::StorageFailed, origin,
                        u"citizens.json: a row lacks number, name or date"_s);
        registers.m_citizens.insert(citizen.idNumber, citizen);
        if (!citizen.formerIdNumber.isEmpty())
            registers.m_presentOf.insert(citizen.formerIdNumber, citizen.idNumber);
        registers.m_people.append({claimOf(row), row.value(u"story").toString()});
    }
    for (const auto& value : *subscribers) {
        const auto row = value.toObject();
        registers.m_subscribers.insert(row.value(u"phone").toString(), row.value(u"idNumber").toString());
    }
    for (const auto& value : *accounts) {
        const auto row = value.toObject();
        registers.m_accounts.append(
            {row.value(u"idNumber").toString(), row.value(u"level").toInt(),
             QDateTime::fromString(row.value(u"registeredAt").toString(), Qt::ISODate)});
    }
    return registers;
}

const Citizen* Registers::citizen(const QString& idNumber) const
{
    const auto found = m_citizens.constFind(m_presentOf.value(idNumber, idNumber));
    return found == m_citizens.constEnd() ? nullptr : &*found;
}

Answered<const Citizen*> Registers::compare(const Claim& claim) const
{
    const auto* found = citizen(claim.idNumber);
    if (found == nullptr)
        return refuse(ProblemCode::DataMismatch);

    QStringList differing;
    if (foldName(claim.fullName) != foldName(found->fullName))
        differing << u"fullName"_s;
    if (claim.birthDate != found->birthDate)
        differing << u"birthDate"_s;
    if (!claim.sex.isEmpty() && claim.sex != found->sex)
        differing << u"sex"_s;
    if (!differing.isEmpty())
        return tl::make_unexpected(
            Problem{.code = ProblemCode::DataMismatch,
                    .field = differing.size() == 1 ? differing.constFirst() : QString()});

    if (citizen(m_subscribers.value(claim.phone)) != found)
        return tl::make_unexpected(Problem{.code = ProblemCode::PhoneNotOwned, .field = u"phone"_s});
    return found;
}

} // namespace provisioning::practice
