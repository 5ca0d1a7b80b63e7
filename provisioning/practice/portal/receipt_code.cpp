#include "provisioning/practice/portal/receipt_code.h"

#include <QRandomGenerator>

namespace provisioning::practice {

namespace {

constexpr QLatin1String symbols("23456789ABCDEFGHJKLMNPQRSTUVWXYZ");
constexpr qsizetype payloadLength = 10;

// Times x in GF(32) with x^5 + x^2 + 1.
unsigned timesX(unsigned value)
{
    value <<= 1U;
    return (value & 32U) != 0 ? value ^ 37U : value;
}

unsigned times(unsigned left, unsigned right)
{
    unsigned product = 0;
    for (; right != 0; right >>= 1U, left = timesX(left))
        if ((right & 1U) != 0)
            product ^= left;
    return product;
}

QChar checkSymbol(QStringView payload)
{
    unsigned weight = 1;
    unsigned sum = 0;
    for (const auto symbol : payload) {
        weight = timesX(weight);
        sum ^= times(weight, static_cast<unsigned>(symbols.indexOf(symbol)));
    }
    return symbols.at(static_cast<qsizetype>(sum));
}

} // namespace

QString drawReceiptCode()
{
    QString code;
    for (qsizetype i = 0; i < payloadLength; ++i)
        code += symbols.at(static_cast<qsizetype>(QRandomGenerator::system()->generate() & 31U));
    code += checkSymbol(code);
    code.insert(7, u'-');
    code.insert(4, u'-');
    return code;
}

bool receiptCodeHolds(const QString& code)
{
    QString bare;
    for (const auto symbol : code.toUpper())
        if (symbol != u'-' && !symbol.isSpace())
            bare += symbol;
    if (bare.size() != payloadLength + 1)
        return false;
    for (const auto symbol : bare)
        if (!symbols.contains(symbol))
            return false;
    return checkSymbol(QStringView(bare).first(payloadLength)) == bare.back();
}

} // namespace provisioning::practice
