// The counts of the resolutions, places found as people type them, and old names that lead to the new.
#include "kiosk/ui/places/folded.h"
#include "kiosk/ui/places/gazetteer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk::ui::places;

namespace {
constexpr int all = 100'000;
}

class GazetteerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folded_isWhatHurriedHandsType();
    void counts_areTheResolutions();
    void everyFormerProvince_leadsToOneOfToday();
    void province_isFound_data();
    void province_isFound();
    void commune_isFound_data();
    void commune_isFound();
    void marks_decideAmongEquals();
    void unknownProvince_hasNoCommunes();
    void emptyText_givesAllInOrder();

private:
    Gazetteer m_gazetteer;
};

void GazetteerTest::folded_isWhatHurriedHandsType()
{
    QCOMPARE(folded(u"Đắk Lắk"_s), u"dak lak"_s);
    QCOMPARE(folded(u"Bà Rịa - Vũng Tàu"_s), u"ba ria vung tau"_s);
    QCOMPARE(folded(u"Ngọk Bay"_s.normalized(QString::NormalizationForm_D)), u"ngok bay"_s);
    QCOMPARE(folded(u"Thành phố Hồ Chí Minh"_s), u"thanh pho ho chi minh"_s);
}

void GazetteerTest::counts_areTheResolutions()
{
    const auto provinces = m_gazetteer.provinces({}, all);
    QCOMPARE(provinces.size(), 34);
    int cities = 0;
    QMap<QString, int> kinds;
    for (const Place& province : provinces) {
        cities += province.name.startsWith(u"Thành phố "_s) ? 1 : 0;
        QVERIFY(m_gazetteer.isProvince(province.name));
        for (const Place& commune : m_gazetteer.communes(province.name, {}, all)) {
            QVERIFY(m_gazetteer.isCommune(province.name, commune.name));
            ++kinds[commune.name.section(u' ', 0, 0)];
        }
    }
    QCOMPARE(cities, 6);
    const QMap<QString, int> expected{{u"Xã"_s, 2621}, {u"Phường"_s, 687}, {u"Đặc"_s, 13}};
    QCOMPARE(kinds, expected);
}

void GazetteerTest::everyFormerProvince_leadsToOneOfToday()
{
    // The 63 provinces and cities until 30/06/2025, by the codes of Thông tư 07/2016/TT-BCA.
    const QString former =
        u"Hà Nội;Hà Giang;Cao Bằng;Bắc Kạn;Tuyên Quang;Lào Cai;Điện Biên;Lai Châu;Sơn La;Yên Bái;Hòa Bình;"
        "Thái Nguyên;Lạng Sơn;Quảng Ninh;Bắc Giang;Phú Thọ;Vĩnh Phúc;Bắc Ninh;Hải Dương;Hải Phòng;Hưng Yên;"
        "Thái Bình;Hà Nam;Nam Định;Ninh Bình;Thanh Hóa;Nghệ An;Hà Tĩnh;Quảng Bình;Quảng Trị;Thừa Thiên Huế;"
        "Đà Nẵng;Quảng Nam;Quảng Ngãi;Bình Định;Phú Yên;Khánh Hòa;Ninh Thuận;Bình Thuận;Kon Tum;Gia Lai;"
        "Đắk Lắk;Đắk Nông;Lâm Đồng;Bình Phước;Tây Ninh;Bình Dương;Đồng Nai;Bà Rịa - Vũng Tàu;Hồ Chí Minh;"
        "Long An;Tiền Giang;Bến Tre;Trà Vinh;Vĩnh Long;Đồng Tháp;An Giang;Kiên Giang;Cần Thơ;Hậu Giang;"
        "Sóc Trăng;Bạc Liêu;Cà Mau"_s;
    const auto names = former.split(u';');
    QCOMPARE(names.size(), 63);
    for (const QString& name : names) {
        const auto found = m_gazetteer.provinces(name, all);
        QVERIFY2(!found.isEmpty(), qPrintable(name));
        const bool byItsName = folded(found.first().name).endsWith(folded(name));
        QVERIFY2(byItsName || folded(found.first().former) == folded(name), qPrintable(name));
    }
}

void GazetteerTest::province_isFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("former");
    QTest::newRow("without marks") << u"quang ngai"_s << u"Tỉnh Quảng Ngãi"_s << QString();
    QTest::newRow("with its kind") << u"tinh quang ngai"_s << u"Tỉnh Quảng Ngãi"_s << QString();
    QTest::newRow("old name") << u"kon tum"_s << u"Tỉnh Quảng Ngãi"_s << u"Kon Tum"_s;
    QTest::newRow("old name begun") << u"binh duo"_s << u"Thành phố Hồ Chí Minh"_s << u"Bình Dương"_s;
    QTest::newRow("older name") << u"thua thien hue"_s << u"Thành phố Huế"_s << u"Thừa Thiên Huế"_s;
    QTest::newRow("second word") << u"lak"_s << u"Tỉnh Đắk Lắk"_s << QString();
    QTest::newRow("today's before the old") << u"binh dinh"_s << u"Tỉnh Gia Lai"_s << u"Bình Định"_s;
}

void GazetteerTest::province_isFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QFETCH(QString, former);
    const auto found = m_gazetteer.provinces(typed, 5);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first().name, name);
    QCOMPARE(found.first().former, former);
}

void GazetteerTest::commune_isFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("former");
    QTest::newRow("without marks") << u"ngok bay"_s << u"Xã Ngọk Bay"_s << QString();
    QTest::newRow("old commune") << u"vinh quang"_s << u"Xã Ngọk Bay"_s
                                 << u"Xã Vinh Quang (Thành phố Kon Tum)"_s;
    QTest::newRow("zone") << u"ly son"_s << u"Đặc khu Lý Sơn"_s << QString();
}

void GazetteerTest::commune_isFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QFETCH(QString, former);
    const auto found = m_gazetteer.communes(u"Tỉnh Quảng Ngãi"_s, typed, 5);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first().name, name);
    QCOMPARE(found.first().former, former);
}

void GazetteerTest::marks_decideAmongEquals()
{
    const auto plain = m_gazetteer.provinces(u"hà"_s, 3);
    QCOMPARE(plain.first().name, u"Thành phố Hà Nội"_s);
    for (const Place& place : m_gazetteer.provinces(u"hải"_s, 1))
        QCOMPARE(place.name, u"Thành phố Hải Phòng"_s);
}

void GazetteerTest::unknownProvince_hasNoCommunes()
{
    QVERIFY(m_gazetteer.communes(u"Tỉnh Tập Huấn"_s, {}, all).isEmpty());
    QVERIFY(m_gazetteer.communes({}, {}, all).isEmpty());
    QVERIFY(m_gazetteer.provinces(u"zzz"_s, all).isEmpty());
}

void GazetteerTest::emptyText_givesAllInOrder()
{
    const auto found = m_gazetteer.provinces({}, 3);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.first().name, u"Tỉnh An Giang"_s);
    QCOMPARE(found.first().former, u"Kiên Giang"_s);
}

QTEST_GUILESS_MAIN(GazetteerTest)

#include "tst_gazetteer.moc"
