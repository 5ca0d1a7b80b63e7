#include "provisioning/practice/portal/admin_outside.h"

#include <QJsonArray>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

QString time(const QDateTime& when)
{
    return when.toUTC().toString(Qt::ISODate);
}

QString stateWord(SimPrompt::State state)
{
    switch (state) {
    case SimPrompt::State::Waiting: return u"waiting"_s;
    case SimPrompt::State::Signed: return u"signed"_s;
    case SimPrompt::State::Refused: return u"refused"_s;
    case SimPrompt::State::PinBlocked: return u"pin-blocked"_s;
    case SimPrompt::State::Gone: return u"gone"_s;
    }
    return {};
}

QString answerWord(PinAnswer answer)
{
    switch (answer) {
    case PinAnswer::Signed: return u"signed"_s;
    case PinAnswer::Wrong: return u"wrong"_s;
    case PinAnswer::Blocked: return u"blocked"_s;
    case PinAnswer::Gone: return u"gone"_s;
    }
    return {};
}

tl::unexpected<QString> wrong(const QString& what)
{
    return tl::make_unexpected(what);
}

} // namespace

QJsonObject adminSims(const PracticePortal& portal)
{
    QJsonArray rows;
    for (const auto& sim : portal.sims())
        rows.append(QJsonObject{{u"story"_s, sim.story},
                                {u"subject"_s, sim.subject},
                                {u"owner"_s, sim.owner},
                                {u"carrier"_s, sim.carrier},
                                {u"phone"_s, sim.phone},
                                {u"pin"_s, sim.pin}});
    return {{u"sims"_s, rows}};
}

QJsonObject adminPrompts(PracticePortal& portal, const QString& phone)
{
    QJsonArray rows;
    for (const auto& prompt : portal.signatures().prompts(phone))
        rows.append(QJsonObject{{u"number"_s, prompt.number},
                                {u"phone"_s, prompt.phone},
                                {u"text"_s, prompt.text},
                                {u"verificationCode"_s, prompt.verificationCode},
                                {u"sentAt"_s, time(prompt.sentAt)},
                                {u"state"_s, stateWord(prompt.state)},
                                {u"pinTriesLeft"_s, prompt.pinTriesLeft}});
    return {{u"prompts"_s, rows}};
}

AdminAnswer adminEnterPin(PracticePortal& portal, const QJsonObject& request)
{
    const auto pin = request.value(u"pin").toString().toUtf8();
    if (pin.isEmpty())
        return wrong(u"pin is a text"_s);
    const auto entered = kiosk::base::SecureBytes::from(
        std::string_view(pin.constData(), static_cast<std::size_t>(pin.size())));
    const auto answer = portal.signatures().enterPin(request.value(u"number").toInt(), entered);
    return QJsonObject{{u"answer"_s, answerWord(answer)}};
}

AdminAnswer adminRefusePrompt(PracticePortal& portal, const QJsonObject& request)
{
    if (!portal.signatures().refuse(request.value(u"number").toInt()))
        return wrong(u"no such prompt waits"_s);
    return {};
}

QJsonObject adminMails(PracticePortal& portal, const QString& address)
{
    QJsonArray rows;
    for (const auto& mail : portal.mailbox().mails(address))
        rows.append(QJsonObject{{u"number"_s, mail.number},
                                {u"to"_s, mail.to},
                                {u"subject"_s, mail.subject},
                                {u"text"_s, mail.text},
                                {u"link"_s, mail.link},
                                {u"sentAt"_s, time(mail.sentAt)}});
    return {{u"mails"_s, rows}};
}

AdminAnswer adminOpenMail(PracticePortal& portal, const QJsonObject& request)
{
    if (!portal.openMail(request.value(u"number").toInt()))
        return wrong(u"no such mail, or its link is dead"_s);
    return {};
}

QJsonObject adminEnvelopes(const PracticePortal& portal)
{
    QJsonArray chains;
    const auto standings = portal.chains();
    for (auto it = standings.begin(); it != standings.end(); ++it) {
        const auto numbers = [](const QList<quint64>& sequences) {
            QJsonArray array;
            for (const auto sequence : sequences)
                array.append(static_cast<qint64>(sequence));
            return array;
        };
        chains.append(QJsonObject{{u"device"_s, QString::fromLatin1(it.key())},
                                  {u"head"_s, static_cast<qint64>(it->head)},
                                  {u"committed"_s, static_cast<qint64>(it->committed)},
                                  {u"missing"_s, numbers(it->missing)},
                                  {u"forked"_s, numbers(it->forked)},
                                  {u"rolledBack"_s, it->rolledBack}});
    }
    QJsonArray rows;
    for (const auto& one : portal.envelopes())
        rows.append(QJsonObject{{u"device"_s, QString::fromLatin1(one.device)},
                                {u"id"_s, one.item},
                                {u"sequence"_s, static_cast<qint64>(one.sequence)},
                                {u"receivedAt"_s, time(one.receivedAt)},
                                {u"verdict"_s, one.verdict}});
    return {{u"devices"_s, chains}, {u"envelopes"_s, rows}};
}

QJsonObject adminOfficerCalls(PracticePortal& portal)
{
    QJsonArray rows;
    for (const auto& call : portal.officerBell().calls())
        rows.append(QJsonObject{{u"number"_s, call.number},
                                {u"step"_s, call.step},
                                {u"language"_s, call.language},
                                {u"calledAt"_s, time(call.calledAt)}});
    return {{u"calls"_s, rows}};
}

} // namespace provisioning::practice
