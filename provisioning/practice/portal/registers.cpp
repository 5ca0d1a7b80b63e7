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

// The rows are the list of the file's own name; what else is in it says what each person finds.
Result<QJsonObject> readFile(const QString& folder, const QString& name)
{
    QFile file(folder + u'/' + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StorageFailed, origin, file.fileName() + u": "_s + file.errorString());
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError || !document.object().value(name).isArray())
        return fail(ErrorCode::StorageFailed, origin, file.fileName() + u": "_s + error.errorString());
    return document.object();
}

QDate dateOf(const QJsonObject& row)
{
    return QDate::fromString(row.value(u"birthDate").toString(), Qt::ISODate);
}

Address addressOf(const QJsonObject& row)
{
    return {row.value(u"province").toString(), row.value(u"commune").toString(),
            row.value(u"line").toString()};
}

// Nothing when a word in it is not known.
std::optional<PracticeSim> simOf(const QJsonObject& row)
{
    const auto trouble = simTroubleFromName(row.value(u"trouble").toString());
    if (!trouble)
        return std::nullopt;
    PracticeSim sim{.story = row.value(u"story").toString(),
                    .subject = row.value(u"subject").toString(),
                    .owner = row.value(u"owner").toString(),
                    .carrier = row.value(u"carrier").toString(),
                    .phone = row.value(u"phone").toString(),
                    .pin = row.value(u"pin").toString(),
                    .trouble = *trouble,
                    .authority = row.value(u"authority") == u"government"_s ? SimAuthority::Government
                                                                            : SimAuthority::Public};
    for (const auto& value : row.value(u"certificate").toArray())
        sim.certificate.append({value[u"type"].toString(), value[u"value"].toString()});
    return sim;
}

Claim claimOf(const QJsonObject& row)
{
    return {.idNumber = row.value(u"idNumber").toString(),
            .fullName = row.value(u"fullName").toString(),
            .birthDate = dateOf(row),
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

// Of a row of any register.
template <class Row>
QStringList differences(const Claim& claim, const Row& row)
{
    QStringList differing;
    if (foldName(claim.fullName) != foldName(row.fullName))
        differing << u"fullName"_s;
    if (claim.birthDate != row.birthDate)
        differing << u"birthDate"_s;
    if (!claim.sex.isEmpty() && claim.sex != row.sex)
        differing << u"sex"_s;
    return differing;
}

tl::unexpected<Problem> mismatch(const QStringList& differing)
{
    return tl::make_unexpected(Problem{.code = ProblemCode::DataMismatch,
                                       .field = differing.size() == 1 ? differing.constFirst() : QString()});
}

} // namespace

Result<Registers> Registers::load(const QString& folder)
{
    Registers registers;
    QHash<QString, QJsonObject> files;
    for (const auto& name :
         {u"citizens"_s, u"subscribers"_s, u"insurance"_s, u"postid"_s, u"sims"_s, u"accounts"_s}) {
        const auto file = readFile(folder, name);
        if (!file)
            return tl::make_unexpected(file.error());
        files.insert(name, *file);
    }
    const auto rows = [&](const QString& file) { return files[file].value(file).toArray(); };
    const auto people = [&](const QString& file) { return files[file].value(u"people").toArray(); };

    for (const auto& value : rows(u"citizens"_s)) {
        const auto row = value.toObject();
        const auto citizen = citizenOf(row);
        if (!isPlausible(citizen))
            return fail(ErrorCode::StorageFailed, origin,
                        u"citizens.json: a row lacks number, name or date"_s);
        registers.m_citizens.insert(citizen.idNumber, citizen);
        if (!citizen.formerIdNumber.isEmpty())
            registers.m_presentOf.insert(citizen.formerIdNumber, citizen.idNumber);
        registers.m_people.append({.claim = claimOf(row), .story = row.value(u"story").toString()});
    }
    for (const auto& row : rows(u"subscribers"_s))
        registers.m_subscribers.insert(row[u"phone"].toString(), row[u"idNumber"].toString());
    for (const auto& value : rows(u"insurance"_s)) {
        const auto row = value.toObject();
        registers.m_insured.append({row.value(u"insuranceNumber").toString(),
                                    row.value(u"idNumber").toString(), row.value(u"fullName").toString(),
                                    dateOf(row), row.value(u"sex").toString()});
    }
    for (const auto& name : rows(u"postid"_s))
        registers.m_postNames.append(name.toString().toLower());
    for (auto& person : registers.m_people) {
        for (const auto& row : people(u"insurance"_s))
            if (row[u"idNumber"] == person.claim.idNumber) {
                person.insuranceStory = row[u"story"].toString();
                person.claim.insuranceNumber = row[u"insuranceNumber"].toString();
            }
        for (const auto& row : people(u"postid"_s))
            if (row[u"idNumber"] == person.claim.idNumber) {
                person.postStory = row[u"story"].toString();
                person.claim.accountName = row[u"accountName"].toString();
                person.claim.email = row[u"email"].toString();
                person.claim.permanent = addressOf(row[u"permanent"].toObject());
                person.claim.current = addressOf(row[u"current"].toObject());
            }
    }
    for (const auto& row : rows(u"sims"_s)) {
        const auto sim = simOf(row.toObject());
        if (!sim)
            return fail(ErrorCode::StorageFailed, origin, u"sims.json: a trouble nobody knows"_s);
        registers.m_sims.append(*sim);
    }
    for (const auto& row : rows(u"accounts"_s))
        registers.m_accounts.append({row[u"idNumber"].toString(), row[u"phone"].toString(),
                                     row[u"level"].toInt(),
                                     QDateTime::fromString(row[u"registeredAt"].toString(), Qt::ISODate)});
    return registers;
}

QString Registers::presentNumber(const QString& idNumber) const
{
    return m_presentOf.value(idNumber, idNumber);
}

const Citizen* Registers::citizen(const QString& idNumber) const
{
    const auto found = m_citizens.constFind(presentNumber(idNumber));
    return found == m_citizens.constEnd() ? nullptr : &*found;
}

Answered<const Citizen*> Registers::compare(const Claim& claim) const
{
    const auto* found = citizen(claim.idNumber);
    if (found == nullptr)
        return mismatch({});
    if (const auto differing = differences(claim, *found); !differing.isEmpty())
        return mismatch(differing);
    return found;
}

Answered<const Citizen*> Registers::checkSubscriber(const Claim& claim, const Citizen& citizen) const
{
    if (presentNumber(m_subscribers.value(claim.phone)) != citizen.idNumber)
        return tl::make_unexpected(Problem{.code = ProblemCode::PhoneNotOwned, .field = u"phone"_s});
    return &citizen;
}

Answered<QString> Registers::compareInsured(const Claim& claim) const
{
    const auto number = presentNumber(claim.idNumber);
    for (const auto& row : m_insured) {
        // Since 01/08/2025 the personal number is the insurance number of whoever is insured.
        const bool isMeant = row.insuranceNumber == claim.insuranceNumber ||
                             presentNumber(row.idNumber) == claim.insuranceNumber;
        if (!isMeant || presentNumber(row.idNumber) != number)
            continue;
        if (const auto differing = differences(claim, row); !differing.isEmpty())
            return mismatch(differing);
        return number;
    }
    return mismatch({u"insuranceNumber"_s});
}

bool Registers::isPostNameTaken(const QString& accountName) const
{
    return m_postNames.contains(accountName.toLower());
}

} // namespace provisioning::practice
