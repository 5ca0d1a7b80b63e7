// Random numbers that are none: those of a worked example, in the order they are drawn.
#pragma once

#include "drivers/sim/card/octets.h"

#include <QList>

#include <memory>

namespace tests::card {

// Ends the program when more, or other lengths, are drawn than the example has.
inline drivers::sim::card::RandomSource scripted(const QList<QByteArray>& numbers)
{
    auto left = std::make_shared<QList<QByteArray>>(numbers);
    return [left](qsizetype count) {
        if (left->isEmpty() || left->first().size() != count)
            qFatal("the worked example has no random number of %lld bytes here",
                   static_cast<long long>(count));
        return left->takeFirst();
    };
}

} // namespace tests::card
