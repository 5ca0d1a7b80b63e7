#include "kiosk/app/screen_app.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/journey_words.h"
#include "kiosk/ui/kiosk_model.h"
#include "tests/kiosk/app/practice_room.h"
#include "tests/kiosk/session/moved_clock.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::app;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestScreenApp : public QObject {
    Q_OBJECT

private:
    PracticeRoom m_room;
    MovedClock m_clock;

    static bool pageIs(const ScreenApp& screen, const char* page)
    {
        const auto* model = screen.window()->property("model").value<QObject*>();
        return model->property("page").toString() == QLatin1String(page);
    }

private Q_SLOTS:
    void begun_showsTheStartPage()
    {
        ScreenApp screen(m_room.options(), m_clock);
        QSignalSpy shown(&screen, &ScreenApp::shown);
        screen.begin();
        QVERIFY(shown.wait(30'000));
        QVERIFY(screen.window()->isVisible());
        QVERIFY(screen.session() != nullptr);
        QVERIFY(pageIs(screen, "Start"));
    }

    void begunUnseen_preparesAndWaitsForItsTurn()
    {
        ScreenApp screen(m_room.options(), m_clock);
        QSignalSpy prepared(&screen, &ScreenApp::prepared);
        QSignalSpy shown(&screen, &ScreenApp::shown);
        screen.beginUnseen();
        QVERIFY(!prepared.isEmpty() || prepared.wait(30'000));
        QVERIFY(!screen.window()->isVisible());
        QCOMPARE(shown.count(), 0);
        screen.takeScreen();
        QVERIFY(shown.wait(30'000));
        QVERIFY(screen.window()->isVisible());
    }

    void askedToTakeTheScreenBeforePrepared_showsAsSoonAsItCan()
    {
        ScreenApp screen(m_room.options(), m_clock);
        QSignalSpy shown(&screen, &ScreenApp::shown);
        screen.beginUnseen();
        screen.takeScreen();
        QVERIFY(shown.wait(30'000));
    }

    void noProfile_isOutOfOrderWithItsCodeAndLooksAgainLater()
    {
        auto options = m_room.options();
        options.installation.profileJws = m_room.path() + u"/nothing"_s;
        options.secondLook = 1ms;
        ScreenApp screen(options, m_clock);
        QSignalSpy ended(&screen, &ScreenApp::ended);
        screen.begin();
        QVERIFY(ended.wait(30'000));
        QVERIFY(screen.session() == nullptr);
        QVERIFY(pageIs(screen, "OutOfOrder"));
    }

    void faultOfTheMachine_isOutOfOrder()
    {
        auto options = m_room.options();
        options.fault = base::makeError(base::ErrorCode::MemoryNotLocked, u"test"_s);
        ScreenApp screen(options, m_clock);
        QSignalSpy shown(&screen, &ScreenApp::shown);
        screen.begin();
        QVERIFY(shown.wait(30'000));
        QVERIFY(screen.session() == nullptr);
        QVERIFY(pageIs(screen, "OutOfOrder"));
    }

    void brokenScreens_areSaid()
    {
        auto options = m_room.options();
        options.mainScreen = QUrl(u"qrc:/nothing.qml"_s);
        ScreenApp screen(options, m_clock);
        QSignalSpy broken(&screen, &ScreenApp::broken);
        screen.begin();
        QVERIFY(!broken.isEmpty() || broken.wait(30'000));
    }

    // A file, and a word of the profile: the profile's own texts stay in the first language.
    void furtherLanguage_isOneFileAndOneWord()
    {
        QTemporaryDir folder;
        QVERIFY(QFile::copy(u":/i18n/motcua_en.qm"_s, folder.filePath(u"motcua_jra.qm"_s)));
        auto profile = provisioning::practice::practiceProfile();
        profile.insert(u"languages"_s, QJsonArray{u"vi"_s, u"en"_s, u"jra"_s});
        profile.insert(u"translations"_s, folder.path());
        const PracticeRoom room(QUrl(u"https://127.0.0.1:1"_s), profile);
        ScreenApp screen(room.options(), m_clock);
        QSignalSpy shown(&screen, &ScreenApp::shown);
        screen.begin();
        QVERIFY(shown.wait(30'000));
        QVERIFY(screen.session() != nullptr);
        auto& model = *screen.window()->property("model").value<ui::KioskModel*>();
        const QString centre = model.centre();
        model.begin();
        QCOMPARE(model.languages()->count(), 3);
        model.languages()->choose(2);
        QCOMPARE(model.language(), u"jra"_s);
        QCOMPARE(model.title(), ui::pageWords(ui::page::Kind::Consent).title);
        QVERIFY2(!model.title().contains(u"đồng ý"_s), qPrintable(model.title()));
        QCOMPARE(model.centre(), centre);
        QVERIFY(model.consent()->count() > 0);
    }

    void citizenLeaves_everythingIsWipedAndTheScreenEnds()
    {
        ScreenApp screen(m_room.options(), m_clock);
        QSignalSpy shown(&screen, &ScreenApp::shown);
        screen.begin();
        QVERIFY(shown.wait(30'000));
        QSignalSpy ended(&screen, &ScreenApp::ended);
        auto& session = *screen.session();
        session.post(flow::event::Began{});
        session.post(flow::event::LanguageChosen{u"vi"_s});
        session.post(flow::event::ConsentAnswered{true});
        session.post(flow::event::SubjectChosen{flow::Subject::Citizen});
        session.post(flow::event::MethodChosen{flow::Method::MobileSubscriber});
        session.post(flow::event::NextPressed{});
        session.post(flow::event::SourceChosen{flow::Source::Typed});
        session.post(flow::event::FieldEdited{flow::Field::IdNumber, u"036190000123"_s, flow::Source::Typed});
        QVERIFY(pageIs(screen, "Field"));
        QGuiApplication::clipboard()->setText(u"036190000123"_s);
        session.post(flow::event::CancelPressed{});
        session.post(flow::event::LeaveConfirmed{});
        QCOMPARE(ended.count(), 1);
        QVERIFY(session.journey().draft.values.empty());
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QVERIFY(pageIs(screen, "Start"));
    }

    void told_leavesAtOnceWhenNothingIsOwed()
    {
        ScreenApp screen(m_room.options(), m_clock);
        QSignalSpy shown(&screen, &ScreenApp::shown);
        QSignalSpy left(&screen, &ScreenApp::left);
        screen.begin();
        QVERIFY(shown.wait(30'000));
        screen.leave();
        screen.leave();
        QCOMPARE(left.count(), 1);
    }

    void touch_keepsTheIdleClockFromEnding()
    {
        ScreenApp screen(m_room.options(), m_clock);
        QSignalSpy shown(&screen, &ScreenApp::shown);
        screen.begin();
        QVERIFY(shown.wait(30'000));
        auto& session = *screen.session();
        session.post(flow::event::Began{});
        m_clock.move(session.journey().rules.idle - 1s);
        auto* device = QTest::createTouchDevice();
        QTest::touchEvent(screen.window(), device).press(0, {2, 2}, screen.window());
        m_clock.move(2s);
        session.checkTime();
        QCOMPARE(session.journey().overlay, flow::Overlay::None);
    }

    void windowClosedByHand_isSaid()
    {
        ScreenApp screen(m_room.options(), m_clock);
        QSignalSpy shown(&screen, &ScreenApp::shown);
        QSignalSpy closing(&screen, &ScreenApp::closeRequested);
        screen.begin();
        QVERIFY(shown.wait(30'000));
        screen.window()->close();
        QCOMPARE(closing.count(), 1);
    }
};

QTEST_MAIN(TestScreenApp)
#include "tst_screen_app.moc"
