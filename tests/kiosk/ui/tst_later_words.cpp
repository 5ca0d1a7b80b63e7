#include "kiosk/flow/journey.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/later_words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using base::ErrorCode;

namespace {

ui::Frame startOf(const flow::Journey& journey)
{
    ui::Frame frame;
    frame.page = ui::page::Kind::Start;
    ui::askForLater(journey, frame);
    return frame;
}

flow::Journey journeyThatSeals()
{
    flow::Journey journey;
    journey.rules.seals = true;
    return journey;
}

} // namespace

class TestLaterWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allIsWell_nothingIsNoted() { QVERIFY(startOf(journeyThatSeals()).note.isEmpty()); }

    void whatWaitsAndWhatWasSetAside_isCountedForTheOfficer()
    {
        auto journey = journeyThatSeals();
        journey.queue.waiting = 3;
        journey.queue.aside = 2;
        QCOMPARE(startOf(journey).note, u"Hồ sơ chờ gửi ở máy này: 3\nHồ sơ để riêng, cần cán bộ xem: 2"_s);
        journey.queue.waiting = 0;
        QCOMPARE(startOf(journey).note, u"Hồ sơ để riêng, cần cán bộ xem: 2"_s);
    }

    void faultOfTheQueue_isNotedWithItsCode_lineUpOrDown_data()
    {
        QTest::addColumn<ErrorCode>("fault");
        QTest::addColumn<QString>("word");
        QTest::newRow("disk") << ErrorCode::QueueFull << u"Đĩa gần đầy"_s;
        QTest::newRow("keys expired") << ErrorCode::SealingKeysExpired << u"khóa niêm phong"_s;
        QTest::newRow("no keys") << ErrorCode::SealingKeysMissing << u"khóa niêm phong"_s;
        QTest::newRow("damage") << ErrorCode::QueueDamaged << u"bị hỏng"_s;
        QTest::newRow("disk fails") << ErrorCode::StorageFailed << u"bị hỏng"_s;
        QTest::newRow("another device's") << ErrorCode::QueueForeign << u"gọi kỹ thuật"_s;
    }
    void faultOfTheQueue_isNotedWithItsCode_lineUpOrDown()
    {
        QFETCH(ErrorCode, fault);
        QFETCH(QString, word);
        auto journey = journeyThatSeals();
        journey.queue.fault = fault;
        for (const bool up : {true, false}) {
            journey.line.up = up;
            const auto frame = startOf(journey);
            QVERIFY2(frame.note.contains(word), qPrintable(frame.note));
            QVERIFY(frame.note.endsWith(u'(' + base::operatorCode(fault) + u')'));
            QCOMPARE(frame.nextOpen, up);
        }
    }

    void doubtAboutTheKeys_isNotedAndStopsNobody()
    {
        auto journey = journeyThatSeals();
        journey.line.up = false;
        journey.queue.doubt = flow::SealingDoubt::KeysOverdue;
        QVERIFY(startOf(journey).note.contains(u"quá hạn"_s));
        journey.queue.doubt = flow::SealingDoubt::ClockWrong;
        QVERIFY(startOf(journey).note.contains(u"Đồng hồ"_s));
        QVERIFY(startOf(journey).nextOpen);
    }

    void portalThatCannotBeTrusted_isNoLostLine()
    {
        auto journey = journeyThatSeals();
        journey.line.up = false;
        QVERIFY(startOf(journey).lead.startsWith(u"Đang mất đường truyền."_s));
        QVERIFY(startOf(journey).note.isEmpty());
        journey.line.cause = ErrorCode::PortalUntrusted;
        const auto open = startOf(journey);
        QVERIFY2(open.lead.startsWith(u"Máy không xác minh được Cổng"_s), qPrintable(open.lead));
        QVERIFY(open.lead.endsWith(u"máy cất hồ sơ và tự gửi sau."_s));
        QVERIFY2(open.note.contains(u"ngày giờ"_s) && open.note.contains(u"P-102"_s), qPrintable(open.note));
        QCOMPARE(ui::rowsWithoutLine(journey).constFirst().title, u"Chưa nối được với Cổng"_s);
        journey.queue.fault = ErrorCode::QueueFull;
        const auto closed = startOf(journey);
        QVERIFY(!closed.nextOpen);
        QVERIFY(closed.lead.contains(u"quầy"_s) && !closed.lead.contains(u"đường truyền"_s));
    }

    void portalThatFails_isNotedAsSuch()
    {
        auto journey = journeyThatSeals();
        journey.line.up = false;
        journey.line.cause = ErrorCode::PortalServerError;
        QVERIFY(startOf(journey).lead.startsWith(u"Cổng Dịch vụ công đang gặp sự cố."_s));
        QVERIFY(startOf(journey).note.contains(base::operatorCode(ErrorCode::PortalServerError)));
    }
};

QTEST_GUILESS_MAIN(TestLaterWords)
#include "tst_later_words.moc"
