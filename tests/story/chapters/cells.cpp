// Every method for every subject that may use it, to the receipt; a drawn half also otherwise than by touch
// in Vietnamese.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

#include <random>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Cell {
    QString name;
    Citizen citizen;
    QString number; // what the account is kept under
    int level = 0;
};

Address anotherPlace()
{
    return {u"Tỉnh Quảng Ngãi"_s, u"Phường Đăk Cấm"_s, u"45 Phan Đình Phùng"_s, u"Quang Ngai"_s,
            u"Dak Cam"_s};
}

// No list knows this commune: what was typed is taken.
Address placeInNoList()
{
    return {u"Tỉnh Quảng Ngãi"_s, u"Xã Chưa Có Tên"_s, u"Thôn 3"_s, u"Quang Ngai"_s, u"Xã Chưa Có Tên"_s};
}

QList<Cell> cells()
{
    const auto number = mau().idNumber;
    auto elsewhere = posted(mau(), u"mau.nguyen"_s, Means::PostBySms);
    elsewhere.current = anotherPlace();
    return {
        {u"mobile subscriber"_s, mau(), number, 2},
        {u"insured, 10 digits"_s, insured(mau(), u"6200000001"_s), number, 2},
        {u"insured, card of 15"_s, insured(mau(), u"HT2626200000001"_s), number, 2},
        {u"insured, 12 digits"_s, insured(mau(), u"062190999001"_s), number, 2},
        {u"post by SMS"_s, posted(mau(), u"mau.nguyen"_s, Means::PostBySms), number, 2},
        {u"post by mail"_s, posted(mau(), u"mau.nguyen"_s, Means::PostByMail), number, 2},
        {u"post, lives elsewhere"_s, elsewhere, number, 2},
        {u"post, place in no list"_s, posted(mau(), u"mau.nguyen"_s, Means::PostBySms, placeInNoList()),
         number, 2},
        {u"SIM of a citizen"_s, signing(u"0950000201"_s, u"Viettel"_s), u"062191999101"_s, 3},
        {u"SIM of a business"_s, signing(u"0950000202"_s, u"VinaPhone"_s, u"Doanh nghiệp"_s),
         u"0100000001-001"_s, 3},
        {u"SIM of an agency"_s, signing(u"0950000204"_s, u"MobiFone"_s, u"Cơ quan nhà nước"_s),
         u"0100000003"_s, 3},
    };
}

} // namespace

class CellRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void everyCell_isRegistered_data();
    void everyCell_isRegistered();
};

void CellRoads::everyCell_isRegistered_data()
{
    QTest::addColumn<qsizetype>("cell");
    QTest::addColumn<Manner>("manner");
    const auto all = cells();
    const auto row = [&](qsizetype cell, Manner manner) {
        QTest::newRow(qUtf8Printable(all.at(cell).name + u", "_s + nameOf(manner))) << cell << manner;
    };
    for (qsizetype cell = 0; cell < all.size(); ++cell)
        row(cell, Manner::Usual);
    // Another half each time; a draw that failed is told again by its seed.
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("MOTCUA_SEED", &given);
    const auto seed = given ? static_cast<std::uint32_t>(wanted) : std::random_device()() & 0x7fffffffU;
    qInfo("drawn by MOTCUA_SEED=%u", seed);
    std::mt19937 draw(seed);
    for (const auto manner : {Manner::English, Manner::LargeText, Manner::KeysAlone}) {
        for (qsizetype cell = 0; cell < all.size(); ++cell) {
            if (draw() % 2 == 0)
                row(cell, manner);
        }
    }
}

void CellRoads::everyCell_isRegistered()
{
    QFETCH(qsizetype, cell);
    QFETCH(Manner, manner);
    const auto registered = cells().at(cell);
    opensKiosk();
    comes(manner);
    walksTo(Step::Receipt, registered.citizen);
    const auto account = portal().account(registered.number);
    QVERIFY(account);
    QCOMPARE(account->level, registered.level);
    person().sees(QString(u"Mã biên nhận: "_s + account->receiptCode));
    answers(Step::Receipt, registered.citizen);
    isOver();
}

std::unique_ptr<QObject> cellRoads(World& world)
{
    return std::make_unique<CellRoads>(world);
}

} // namespace story
#include "cells.moc"
