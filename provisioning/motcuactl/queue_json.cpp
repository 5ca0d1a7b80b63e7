#include "provisioning/motcuactl/queue_json.h"

#include <QJsonArray>

#include <algorithm>

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;
using outbox::Place;

namespace {

QString nameOf(Place place)
{
    switch (place) {
    case Place::Waiting: return u"waiting"_s;
    case Place::Quarantined: return u"quarantined"_s;
    case Place::Delivered: break;
    }
    return u"delivered"_s;
}

QJsonValue orNull(const QByteArray& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(text));
}

QJsonValue orNull(const QDateTime& at)
{
    return at.isValid() ? QJsonValue(at.toString(u"yyyy-MM-ddTHH:mm:ssZ"_s)) : QJsonValue();
}

QString valueOf(const QJsonValue& value);

QString membersOf(const QJsonObject& object)
{
    QStringList members;
    for (auto member = object.begin(); member != object.end(); ++member)
        if (!member->isNull())
            members << member.key() + u' ' + valueOf(*member);
    return members.isEmpty() ? u"none"_s : members.join(u", "_s);
}

QString valueOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    if (value.isObject())
        return membersOf(value.toObject());
    QStringList elements;
    for (const auto element : value.toArray())
        elements << valueOf(element);
    return elements.isEmpty() ? u"none"_s : elements.join(u"; "_s);
}

// The largest unit that is there at least twice.
QString ageText(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds < 0)
        return u"?"_s;
    if (seconds >= 2 * day)
        return u"%1 d"_s.arg(seconds / day);
    if (seconds >= 2 * hour)
        return u"%1 h"_s.arg(seconds / hour);
    return seconds >= 2 * minute ? u"%1 min"_s.arg(seconds / minute) : u"%1 s"_s.arg(seconds);
}

QString nameOf(outbox::KeyDoubt doubt)
{
    switch (doubt) {
    case outbox::KeyDoubt::None: break;
    case outbox::KeyDoubt::Overdue: return u"overdue"_s;
    case outbox::KeyDoubt::ClockAhead: return u"clock-ahead"_s;
    case outbox::KeyDoubt::ClockBehind: return u"clock-behind"_s;
    }
    return u"none"_s;
}

void count(QJsonObject& causes, const QByteArray& cause)
{
    const auto name = cause.isEmpty() ? u"unknown"_s : QString::fromLatin1(cause);
    causes[name] = causes.value(name).toInt() + 1;
}

} // namespace

QJsonObject toJson(const outbox::ViewedItem& item)
{
    return {{u"id"_s, item.id.isNull() ? QJsonValue() : QJsonValue(item.id.toString(QUuid::WithoutBraces))},
            {u"sequence"_s, static_cast<qint64>(item.sequence)},
            {u"state"_s, nameOf(item.place)},
            {u"kind"_s, orNull(item.kind)},
            {u"form"_s, item.kind.isEmpty() ? QJsonValue() : QJsonValue(item.form)},
            {u"bytes"_s, item.bytes},
            {u"begunAt"_s, orNull(item.begun)},
            {u"digest"_s, orNull(item.digest.toHex())},
            {u"cause"_s, orNull(item.place == Place::Waiting ? item.cause : item.why)},
            {u"tries"_s, item.place == Place::Waiting ? QJsonValue(item.tries) : QJsonValue()},
            {u"receivedAt"_s, orNull(item.receivedAt)},
            {u"damaged"_s, item.isDamaged}};
}

QJsonObject toJson(const outbox::Verification& verification)
{
    QJsonArray findings;
    for (const auto& finding : verification.findings)
        findings.append(QJsonObject{
            {u"file"_s, finding.file},
            {u"what"_s, finding.what},
            {u"sequence"_s,
             finding.sequence == 0 ? QJsonValue() : QJsonValue(static_cast<qint64>(finding.sequence))}});
    return {{u"headSequence"_s, static_cast<qint64>(verification.headSequence)},
            {u"checked"_s, verification.checked},
            {u"findings"_s, findings}};
}

QJsonObject toJson(const outbox::DrainStep& total, qint64 waiting)
{
    return {{u"sent"_s, total.sent},
            {u"accepted"_s, total.accepted},
            {u"duplicates"_s, total.duplicates},
            {u"conflicts"_s, total.conflicts},
            {u"refused"_s, total.refused},
            {u"later"_s, total.later},
            {u"damaged"_s, total.damaged},
            {u"rolledBack"_s, total.rolledBack},
            {u"waiting"_s, waiting}};
}

QJsonObject toJson(const outbox::Exported& exported)
{
    return {
        {u"written"_s, exported.written}, {u"present"_s, exported.present}, {u"damaged"_s, exported.damaged}};
}

QJsonObject toJson(const outbox::Imported& imported)
{
    return {{u"accepted"_s, imported.accepted}, {u"known"_s, imported.known}, {u"forged"_s, imported.forged}};
}

QJsonValue standingOf(const std::optional<outbox::KeySet>& keys, const QDateTime& at,
                      std::optional<std::chrono::hours> grace)
{
    if (!keys)
        return {};
    const auto end = keys->sealingEnd();
    const auto last =
        grace ? end.addSecs(std::chrono::duration_cast<std::chrono::seconds>(*grace).count()) : QDateTime();
    const auto choice = keys->sealingKey(at, grace.value_or(std::chrono::hours(0)));
    // Without a grace that is known nobody can say that it is over.
    const auto past = grace ? u"expired"_s : nameOf(outbox::KeyDoubt::Overdue);
    constexpr qint64 day = 24 * 3600;
    return QJsonObject{{u"version"_s, keys->version()},
                       {u"endsAt"_s, orNull(end)},
                       {u"doubt"_s, choice ? nameOf(choice->doubt) : past},
                       {u"graceEndsAt"_s, orNull(last)},
                       {u"graceDaysLeft"_s, last.isValid() && at > end
                                                ? QJsonValue(std::max<qint64>(at.secsTo(last), 0) / day)
                                                : QJsonValue()}};
}

QJsonObject statsOf(const outbox::SpoolView& view, const QJsonValue& keys)
{
    const auto items = view.list();
    const auto countOf = [&](Place place) {
        return static_cast<int>(std::ranges::count(items, place, &outbox::ViewedItem::place));
    };
    qint64 bytes = 0;
    int damaged = 0;
    QDateTime oldest;
    QJsonObject causes;
    QJsonObject waitingCauses;
    for (const auto& item : items) {
        bytes += item.bytes;
        damaged += item.isDamaged ? 1 : 0;
        if (item.place == Place::Waiting && item.begun.isValid() &&
            (!oldest.isValid() || item.begun < oldest))
            oldest = item.begun;
        if (item.place == Place::Quarantined)
            count(causes, item.why);
        if (item.place == Place::Waiting && item.tries > 0)
            count(waitingCauses, item.cause);
    }
    const auto rollBack = view.rollBack();
    return {{u"waiting"_s, countOf(Place::Waiting)},
            {u"quarantined"_s, countOf(Place::Quarantined)},
            {u"delivered"_s, countOf(Place::Delivered)},
            {u"damaged"_s, damaged},
            {u"bytes"_s, bytes},
            {u"oldestBegunAt"_s, orNull(oldest)},
            {u"lastReceiptAt"_s, orNull(view.lastReceipt())},
            {u"headSequence"_s, static_cast<qint64>(view.headSequence())},
            {u"freeBytes"_s, static_cast<qint64>(view.freeBytes())},
            {u"causes"_s, causes},
            {u"waitingCauses"_s, waitingCauses},
            {u"keys"_s, keys},
            {u"rollBack"_s,
             rollBack ? QJsonValue(QJsonObject{{u"portalHead"_s, static_cast<qint64>(rollBack->head)},
                                               {u"forked"_s, static_cast<qint64>(rollBack->forked)}})
                      : QJsonValue()}};
}

QString wordsOfQueue(const QJsonObject& object)
{
    QStringList lines;
    for (auto member = object.begin(); member != object.end(); ++member)
        if (!member->isNull())
            lines << member.key() + u": "_s + valueOf(*member);
    return lines.join(u'\n');
}

QString lineOf(const outbox::ViewedItem& item, const QDateTime& now)
{
    const auto json = toJson(item);
    const auto tries = item.tries > 0 ? u" after %1 tries"_s.arg(item.tries) : QString();
    return u"%1  %2  %3  %4  %5  %6"_s.arg(json[u"sequence"].toInteger(), 8)
        .arg(json[u"id"].toString(u"-"_s), json[u"state"].toString(), json[u"kind"].toString(u"-"_s),
             item.begun.isValid() ? ageText(item.begun.secsTo(now)) : u"-"_s,
             json[u"cause"].toString(u"-"_s) + tries);
}

} // namespace provisioning::motcuactl
