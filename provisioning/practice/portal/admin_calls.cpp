#include "provisioning/practice/portal/admin_calls.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array faultKinds{
    std::pair{FaultKind::Slow, QLatin1String("slow")},
    std::pair{FaultKind::Fail, QLatin1String("fail")},
    std::pair{FaultKind::Garbage, QLatin1String("garbage")},
    std::pair{FaultKind::Silent, QLatin1String("silent")},
    std::pair{FaultKind::Cut, QLatin1String("cut")},
};

tl::unexpected<QString> wrong(const QString& what)
{
    return tl::make_unexpected(what);
}

QString time(const QDateTime& when)
{
    return when.toUTC().toString(Qt::ISODate);
}

QJsonObject address(const Address& address)
{
    return {{u"province"_s, address.province}, {u"commune"_s, address.commune}, {u"line"_s, address.line}};
}

} // namespace

QJsonObject adminMessages(PracticePortal& portal, const QString& phone)
{
    QJsonArray rows;
    for (const auto& message : portal.phone().messages(phone))
        rows.append(QJsonObject{{u"number"_s, message.number},
                                {u"to"_s, message.to},
                                {u"text"_s, message.text},
                                {u"otp"_s, message.otp},
                                {u"sentAt"_s, time(message.sentAt)}});
    return {{u"messages"_s, rows}};
}

QJsonObject adminPeople(const PracticePortal& portal)
{
    QJsonArray rows;
    for (const auto& person : portal.people())
        rows.append(QJsonObject{{u"idNumber"_s, person.claim.idNumber},
                                {u"fullName"_s, person.claim.fullName},
                                {u"birthDate"_s, person.claim.birthDate.toString(Qt::ISODate)},
                                {u"sex"_s, person.claim.sex},
                                {u"phone"_s, person.claim.phone},
                                {u"email"_s, person.claim.email},
                                {u"insuranceNumber"_s, person.claim.insuranceNumber},
                                {u"accountName"_s, person.claim.accountName},
                                {u"permanent"_s, address(person.claim.permanent)},
                                {u"current"_s, address(person.claim.current)},
                                {u"story"_s, person.story},
                                {u"insuranceStory"_s, person.insuranceStory},
                                {u"postStory"_s, person.postStory}});
    return {{u"people"_s, rows}};
}

QJsonObject adminAccount(const Account& account)
{
    QJsonArray certificates;
    for (const auto& one : account.certificates)
        certificates.append(QJsonObject{{u"issuer"_s, one.issuer}, {u"serial"_s, one.serial}});
    return {{u"idNumber"_s, account.idNumber},
            {u"subject"_s, account.subject},
            {u"method"_s, account.method},
            {u"fullName"_s, account.fullName},
            {u"organisation"_s, account.organisation},
            {u"postName"_s, account.postName},
            {u"phone"_s, account.phone},
            {u"email"_s, account.email},
            {u"level"_s, account.level},
            {u"receiptCode"_s, account.receiptCode},
            {u"registeredAt"_s, time(account.registeredAt)},
            {u"sources"_s, account.sources},
            {u"consent"_s, account.consent},
            {u"evidence"_s, account.evidence},
            {u"certificates"_s, certificates},
            {u"founded"_s, account.founded}};
}

QJsonObject adminAccounts(const PracticePortal& portal)
{
    QJsonArray rows;
    for (const auto& account : portal.accounts())
        rows.append(adminAccount(account));
    return {{u"accounts"_s, rows}};
}

AdminAnswer adminAddFault(PracticePortal& portal, const QJsonObject& request)
{
    Fault fault;
    const auto kind = request.value(u"kind").toString();
    const auto* known = std::find_if(faultKinds.begin(), faultKinds.end(),
                                     [&](const auto& row) { return row.second == kind; });
    if (known == faultKinds.end())
        return wrong(u"kind is slow, fail, garbage, silent or cut"_s);
    fault.kind = known->first;

    if (request.contains(u"call")) {
        fault.call = callFromName(request.value(u"call").toString());
        if (!fault.call)
            return wrong(u"call is not one of the contract's"_s);
    }
    const auto moment = request.value(u"moment").toString(u"before"_s);
    if (moment != u"before" && moment != u"after")
        return wrong(u"moment is before or after"_s);
    fault.moment = moment == u"after" ? FaultMoment::AfterCommit : FaultMoment::BeforeCommit;
    fault.count = request.value(u"count").toInt(1);
    fault.delay = std::chrono::milliseconds(request.value(u"delayMs").toInt(0));
    fault.status = request.value(u"status").toInt(500);
    if (fault.count < 0 || fault.delay.count() < 0 || fault.status < 200 || fault.status > 599)
        return wrong(u"count, delayMs or status is out of range"_s);
    if (request.contains(u"code")) {
        fault.problem = problemFromName(request.value(u"code").toString());
        if (!fault.problem)
            return wrong(u"code is not one of the contract's"_s);
    }
    portal.faults().add(fault);
    return {};
}

AdminAnswer adminClearFaults(PracticePortal& portal, const QJsonObject& /*request*/)
{
    portal.faults().clear();
    return {};
}

AdminAnswer adminMaintenance(PracticePortal& portal, const QJsonObject& request)
{
    if (!request.value(u"on").isBool())
        return wrong(u"on is true or false"_s);
    if (!request.value(u"on").toBool()) {
        portal.setMaintenance(std::nullopt);
        return {};
    }
    const auto until = QDateTime::fromString(request.value(u"until").toString(), Qt::ISODate);
    if (request.contains(u"until") && !until.isValid())
        return wrong(u"until is no time"_s);
    portal.setMaintenance(Maintenance{until});
    return {};
}

AdminAnswer adminLine(PracticePortal& portal, const QJsonObject& request)
{
    if (!request.value(u"up").isBool())
        return wrong(u"up is true or false"_s);
    if (!portal.setLineUp(request.value(u"up").toBool()))
        return wrong(u"the port could not be had again"_s);
    return {};
}

AdminAnswer adminMethods(PracticePortal& portal, const QJsonObject& request)
{
    if (!request.value(u"open").isArray())
        return wrong(u"open is a list of methods"_s);
    QSet<QString> methods;
    for (const auto& method : request.value(u"open").toArray())
        methods.insert(method.toString());
    portal.openMethods(methods);
    return {};
}

AdminAnswer adminClock(PracticePortal& portal, const QJsonObject& request)
{
    const auto seconds = request.value(u"advance").toInt(-1);
    if (seconds < 0)
        return wrong(u"advance is a number of seconds"_s);
    portal.advanceClock(std::chrono::seconds(seconds));
    return {};
}

AdminAnswer adminReset(PracticePortal& portal, const QJsonObject& request)
{
    const auto done = portal.reset(request.value(u"accounts").toBool(false));
    return done ? AdminAnswer{} : wrong(done.error().detail);
}

} // namespace provisioning::practice
