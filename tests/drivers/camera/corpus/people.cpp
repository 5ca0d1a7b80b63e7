#include "tests/drivers/camera/corpus/people.h"

#include <QString>
#include <QStringList>

namespace corpus {

using namespace Qt::StringLiterals;

namespace {

QString pick(Dice& dice, const QStringList& words)
{
    return words[dice.below(static_cast<int>(words.size()))];
}

QString digits(Dice& dice, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(u'0' + dice.below(10));
    return text;
}

QString date(Dice& dice, int firstYear, int years)
{
    return QStringLiteral("%1%2%3")
        .arg(1 + dice.below(28), 2, 10, QLatin1Char('0'))
        .arg(1 + dice.below(12), 2, 10, QLatin1Char('0'))
        .arg(firstYear + dice.below(years), 4, 10, QLatin1Char('0'));
}

QString address(Dice& dice)
{
    const QStringList streets{u"Số %1 Đường Thử Nghiệm"_s, u"Thôn Mẫu %1"_s, u"Tổ %1 Khu phố Giả Định"_s,
                              u"Ngõ %1 Phố Ví Dụ"_s};
    const QStringList communes{u"Phường Mẫu"_s, u"Xã Thí Dụ"_s, u"Thị trấn Không Có"_s};
    const QStringList places{u"Quận Giả Định, Hà Nội"_s, u"Huyện Tưởng Tượng, Nghệ An"_s,
                             u"Thành phố Thử, Bà Rịa - Vũng Tàu"_s, u"Huyện Mẫu, Cà Mau"_s};
    return pick(dice, streets).arg(1 + dice.below(300)) + u", "_s + pick(dice, communes) + u", "_s +
           pick(dice, places);
}

} // namespace

QByteArray cardText(Dice& dice)
{
    const bool isWoman = dice.chance(0.5);
    const QStringList families{u"Nguyễn"_s, u"Trần"_s, u"Lê"_s, u"Phạm"_s, u"Huỳnh"_s, u"Đỗ"_s};
    const QStringList middles = isWoman ? QStringList{u"Thị"_s, u"Thị Ngọc"_s, u"Thuỳ"_s}
                                        : QStringList{u"Văn"_s, u"Hữu"_s, u"Đức Minh"_s};
    const QStringList given{u"Mẫu"_s, u"Thử"_s, u"Giả"_s, u"Dụ"_s, u"Nghiệm"_s};
    const auto name = pick(dice, families) + u' ' + pick(dice, middles) + u' ' + pick(dice, given);
    const QStringList fields{u"0"_s + digits(dice, 11),
                             dice.chance(0.5) ? digits(dice, 9) : QString(),
                             name,
                             date(dice, 1950, 55),
                             isWoman ? u"Nữ"_s : u"Nam"_s,
                             address(dice),
                             date(dice, 2021, 4)};
    return fields.join(u'|').toUtf8();
}

} // namespace corpus
