#include "offline-queue/chain_report.h"

#include "offline-queue/json_shape.h"

namespace outbox {

using namespace Qt::StringLiterals;

std::optional<ChainReport> readChainReport(const QJsonObject& object)
{
    const auto head = wholeNumber(object.value("head"_L1));
    const auto missing = wholeNumber(object.value("missing"_L1));
    const auto forked = wholeNumber(object.value("forked"_L1));
    const auto rolledBack = object.value("rolledBack"_L1);
    if (!hasExactly(object, {"head"_L1, "missing"_L1, "forked"_L1, "rolledBack"_L1}) || !head || !missing ||
        !forked || !rolledBack.isBool())
        return std::nullopt;
    return ChainReport{static_cast<std::uint64_t>(*head), static_cast<std::uint64_t>(*missing),
                       static_cast<std::uint64_t>(*forked), rolledBack.toBool()};
}

QJsonObject toJson(const ChainReport& report)
{
    return {{u"head"_s, static_cast<qint64>(report.head)},
            {u"missing"_s, static_cast<qint64>(report.missing)},
            {u"forked"_s, static_cast<qint64>(report.forked)},
            {u"rolledBack"_s, report.isRolledBack}};
}

} // namespace outbox
