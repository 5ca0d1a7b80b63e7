#include "kiosk/flow/receipt_code.h"

#include <algorithm>

namespace kiosk::flow::receiptcode {

namespace {

constexpr QLatin1String symbols("23456789ABCDEFGHJKLMNPQRSTUVWXYZ");
constexpr qsizetype length = 11;
constexpr unsigned field = 32;      // GF(32)
constexpr unsigned polynomial = 37; // x^5 + x^2 + 1

QString bare(const QString& text)
{
    auto code = text.normalized(QString::NormalizationForm_C).toUpper();
    code.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Punctuation_Dash; });
    return code;
}

unsigned timesX(unsigned value)
{
    value *= 2;
    return value >= field ? value ^ polynomial : value;
}

unsigned valueOf(QChar symbol)
{
    return static_cast<unsigned>(symbols.indexOf(symbol));
}

// The sum of x^i times the i-th symbol, by Horner's rule: the last symbol is multiplied once.
unsigned checkOf(QStringView payload)
{
    unsigned sum = 0;
    for (auto symbol = payload.crbegin(); symbol != payload.crend(); ++symbol)
        sum = timesX(sum ^ valueOf(*symbol));
    return sum;
}

} // namespace

QString normalised(const QString& text)
{
    auto code = bare(text);
    if (code.size() != length)
        return code;
    code.insert(7, u'-');
    code.insert(4, u'-');
    return code;
}

std::optional<Fault> faultOf(const QString& normalised)
{
    const auto code = bare(normalised);
    const bool fits =
        code.size() == length && std::ranges::all_of(code, [](QChar c) { return symbols.contains(c); });
    if (!fits)
        return Fault::ReceiptCodeShape;
    if (checkOf(QStringView(code).first(length - 1)) != valueOf(code.back()))
        return Fault::ReceiptCodeCheck;
    return std::nullopt;
}

QString ofBits(std::uint64_t bits)
{
    QString code;
    for (qsizetype i = 0; i < length - 1; ++i, bits /= field)
        code.append(symbols.at(static_cast<qsizetype>(bits % field)));
    code.append(symbols.at(static_cast<qsizetype>(checkOf(code))));
    return normalised(code);
}

} // namespace kiosk::flow::receiptcode
