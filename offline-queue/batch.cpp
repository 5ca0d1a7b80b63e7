#include "offline-queue/batch.h"

#include "kiosk/crypto/strict_json.h"
#include "offline-queue/json_shape.h"

#include <QJsonArray>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

struct Row {
    QLatin1StringView name;
    Outcome outcome;
    bool hasReceipt;
};

constexpr std::array rows{Row{"accepted"_L1, Outcome::Accepted, true},
                          Row{"duplicate"_L1, Outcome::Duplicate, true},
                          Row{"conflict"_L1, Outcome::Conflict, false},
                          Row{"refused"_L1, Outcome::Refused, false}, Row{"later"_L1, Outcome::Later, false}};

std::optional<ItemResult> resultOf(const QJsonObject& object, const QUuid& id)
{
    const auto outcome = object.value("outcome"_L1).toString();
    const auto* row = std::ranges::find(rows, outcome, &Row::name);
    if (row == rows.end() || object.value("id"_L1).toString() != id.toString(QUuid::WithoutBraces))
        return std::nullopt;
    const bool fits = row->hasReceipt ? hasExactly(object, {"id"_L1, "outcome"_L1, "receipt"_L1})
                                      : hasExactly(object, {"id"_L1, "outcome"_L1});
    const auto receipt = object.value("receipt"_L1).toString().toLatin1();
    if (!fits || receipt.isEmpty() == row->hasReceipt)
        return std::nullopt;
    return ItemResult{row->outcome, receipt};
}

} // namespace

QByteArray framed(const Envelope& envelope)
{
    const auto size = qToBigEndian(static_cast<quint32>(envelope.bytes().size()));
    return QByteArray(reinterpret_cast<const char*>(&size), sizeof size) + envelope.bytes();
}

Result<BatchAnswer> readAnswer(const QByteArray& json, const std::vector<QUuid>& ids)
{
    const auto garbage = [](const QString& why) {
        return fail(ErrorCode::PortalGarbage, u"outbox.batch"_s, why);
    };
    const auto object = kiosk::crypto::parseStrictObject(json);
    const bool hasChain = object && object->contains("chain"_L1);
    if (!object ||
        !(hasChain ? hasExactly(*object, {"results"_L1, "chain"_L1}) : hasExactly(*object, {"results"_L1})))
        return garbage(u"not one object with results"_s);
    BatchAnswer answer;
    answer.chain = readChainReport(object->value("chain"_L1).toObject());
    if (hasChain && !answer.chain)
        return garbage(u"chain"_s);
    const auto array = object->value("results"_L1).toArray();
    if (array.size() != static_cast<qsizetype>(ids.size()))
        return garbage(u"%1 results for %2 envelopes"_s.arg(array.size()).arg(ids.size()));
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto result = resultOf(array.at(i).toObject(), ids.at(static_cast<std::size_t>(i)));
        if (!result)
            return garbage(u"result %1"_s.arg(i));
        answer.results.push_back(std::move(*result));
    }
    return answer;
}

} // namespace outbox
