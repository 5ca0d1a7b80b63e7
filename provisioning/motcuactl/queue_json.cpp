#include "provisioning/motcuactl/queue_json.h"

#include <QJsonArray>
#include <QJsonDocument>

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

QString valueOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QString::number(value.toInteger());
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
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
            {u"cause"_s, orNull(item.why)},
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

QJsonObject statsOf(const std::vector<outbox::ViewedItem>& items, std::uint64_t headSequence,
                    std::uint64_t freeBytes)
{
    const auto count = [&](Place place) {
        return static_cast<int>(std::ranges::count(items, place, &outbox::ViewedItem::place));
    };
    qint64 bytes = 0;
    int damaged = 0;
    QDateTime oldest;
    QJsonObject causes;
    for (const auto& item : items) {
        bytes += item.bytes;
        damaged += item.isDamaged ? 1 : 0;
        if (item.place == Place::Waiting && item.begun.isValid() &&
            (!oldest.isValid() || item.begun < oldest))
            oldest = item.begun;
        if (item.place == Place::Quarantined) {
            const auto why = item.why.isEmpty() ? u"unknown"_s : QString::fromLatin1(item.why);
            causes[why] = causes.value(why).toInt() + 1;
        }
    }
    return {{u"waiting"_s, count(Place::Waiting)},
            {u"quarantined"_s, count(Place::Quarantined)},
            {u"delivered"_s, count(Place::Delivered)},
            {u"damaged"_s, damaged},
            {u"bytes"_s, bytes},
            {u"oldestBegunAt"_s, orNull(oldest)},
            {u"headSequence"_s, static_cast<qint64>(headSequence)},
            {u"freeBytes"_s, static_cast<qint64>(freeBytes)},
            {u"causes"_s, causes}};
}

QString wordsOfQueue(const QJsonObject& object)
{
    QStringList lines;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member->isNull() && !member->isObject())
            lines << member.key() + u": "_s + valueOf(*member);
    }
    return lines.join(u'\n');
}

QString lineOf(const QJsonObject& item)
{
    return u"%1  %2  %3  %4  %5"_s.arg(item[u"sequence"].toInteger(), 8)
        .arg(item[u"id"].toString(u"-"_s), item[u"state"].toString(), item[u"kind"].toString(u"-"_s),
             item[u"cause"].toString());
}

} // namespace provisioning::motcuactl
