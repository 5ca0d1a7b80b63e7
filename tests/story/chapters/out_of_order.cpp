// A profile that cannot be used: a plain page with a code, and nothing else works.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using kiosk::base::ErrorCode;

class OutOfOrderRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void profile_thatCannotBeUsed_isSaidWithItsCode_data();
    void profile_thatCannotBeUsed_isSaidWithItsCode();
};

void OutOfOrderRoads::profile_thatCannotBeUsed_isSaidWithItsCode_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << Damage::Missing << ErrorCode::ProfileMissing;
    QTest::newRow("malformed") << Damage::Malformed << ErrorCode::ProfileMalformed;
    QTest::newRow("forged") << Damage::Forged << ErrorCode::ProfileForged;
    QTest::newRow("a field out of range") << Damage::Field << ErrorCode::ProfileField;
    QTest::newRow("older than the last one seen") << Damage::RolledBack << ErrorCode::ProfileRolledBack;
    QTest::newRow("no root key") << Damage::NoRoot << ErrorCode::RootMissing;
    QTest::newRow("no device key") << Damage::NoKey << ErrorCode::DeviceKeyMissing;
}

void OutOfOrderRoads::profile_thatCannotBeUsed_isSaidWithItsCode()
{
    QFETCH(Damage, damage);
    QFETCH(ErrorCode, code);
    opensKiosk(world().installDamaged(damage));
    person().sees(u"Máy tạm dừng phục vụ");
    person().sees(QString(u"Mã lỗi: "_s + kiosk::base::operatorCode(code)));
    person().seesNot(u"Bắt đầu");
}

std::unique_ptr<QObject> outOfOrderRoads(World& world)
{
    return std::make_unique<OutOfOrderRoads>(world);
}

} // namespace story
#include "out_of_order.moc"
