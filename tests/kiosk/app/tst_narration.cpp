// The screens read aloud: the real window, and a voice that writes down what it was given.
#include "drivers/sim/silent_voice.h"
#include "kiosk/app/screen_app.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kiosk_model.h"
#include "tests/kiosk/app/practice_room.h"
#include "tests/kiosk/session/moved_clock.h"
#include "tests/qml/scenes.h"

#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace kiosk;
using namespace kiosk::app;
using namespace Qt::StringLiterals;
using drivers::api::VoiceState;
using drivers::sim::SilentVoice;

class TestNarration : public QObject {
    Q_OBJECT

private:
    PracticeRoom m_room;
    MovedClock m_clock;
    std::unique_ptr<ScreenApp> m_screen;
    QPointer<SilentVoice> m_voice;
    int m_made = 0;

    ui::KioskModel& model() { return *m_screen->window()->property("model").value<ui::KioskModel*>(); }
    void post(flow::EventBody body) { m_screen->session()->post(std::move(body)); }
    void speak(bool on)
    {
        auto comfort = m_screen->session()->journey().comfort;
        comfort.voice = on;
        post(flow::event::ComfortChosen{comfort});
    }
    QStringList lastSaid() const
    {
        QStringList sentences;
        if (m_voice && !m_voice->said().isEmpty()) {
            for (const auto& phrase : m_voice->said().last().phrases)
                sentences.append(phrase.shown);
        }
        return sentences;
    }
    // Up to the question for the ID number.
    void goToTheFirstField()
    {
        post(flow::event::Began{});
        post(flow::event::LanguageChosen{u"vi"_s});
        post(flow::event::ConsentAnswered{true});
        post(flow::event::SubjectChosen{flow::Subject::Citizen});
        post(flow::event::MethodChosen{flow::Method::MobileSubscriber});
        post(flow::event::NextPressed{});
        post(flow::event::SourceChosen{flow::Source::Typed});
        QCOMPARE(model().page(), ui::page::Kind::Field);
    }

    // A page where a secret is typed, as the session would show it.
    flow::Journey secretPage(const QString& kind)
    {
        flow::Journey journey = m_screen->session()->journey();
        journey.draft.subject = flow::Subject::Citizen;
        journey.draft.method = flow::Method::MobileSubscriber;
        if (kind == u"password"_s)
            journey.state = flow::state::ChoosingPassword{};
        if (kind == u"code"_s) {
            flow::state::EnteringOtp code;
            code.terms.maskedPhone = u"091****678"_s;
            code.terms.triesLeft = 5;
            code.terms.expiresIn = std::chrono::seconds(300);
            journey.state = code;
        }
        if (kind == u"PIN"_s) {
            journey.draft.method = flow::Method::UsbToken;
            const auto all = scenes::all();
            const auto pin = std::ranges::find(all, u"pin"_s, &scenes::Scene::name);
            journey.tokens = pin->journey.tokens;
            journey.signing = pin->journey.signing;
            journey.state = pin->journey.state;
        }
        return journey;
    }
    ui::keyboard::SecretEntry* secretEntry()
    {
        switch (model().page()) {
        case ui::page::Kind::Password: return model().password()->entry();
        case ui::page::Kind::Otp: return model().otp()->entry();
        case ui::page::Kind::Pin: return model().token()->entry();
        default: return nullptr;
        }
    }
    // As it is, or character by character.
    static bool holds(QString text, const QString& secret)
    {
        static const QRegularExpression between(u"[\\s,.]+"_s);
        return text.remove(between).contains(secret, Qt::CaseInsensitive);
    }

private Q_SLOTS:
    void init()
    {
        auto options = m_room.options();
        m_made = 0;
        options.makeVoice = [this](const drivers::api::VoiceSettings& settings) {
            auto voice = std::make_unique<SilentVoice>(settings);
            m_voice = voice.get();
            ++m_made;
            return voice;
        };
        m_screen = std::make_unique<ScreenApp>(options, m_clock);
        QSignalSpy shown(m_screen.get(), &ScreenApp::shown);
        m_screen->begin();
        QVERIFY(shown.wait(30'000));
        // Nobody answers in this room. What the first look found has been said, and the line is there again
        // for the test: else the news would come in the middle of it.
        QTRY_VERIFY(!m_screen->session()->journey().line.up);
        post(flow::event::LineChanged{true, false, {flow::Method::MobileSubscriber, flow::Method::UsbToken}});
        QTRY_VERIFY(m_screen->session()->journey().line.up);
    }
    void cleanup() { m_screen.reset(); }

    void unwanted_thereIsNoVoice()
    {
        goToTheFirstField();
        QCOMPARE(m_made, 0);
    }

    void switchedOn_readsTheScreenAndThenEachNewOne()
    {
        speak(true);
        QTRY_VERIFY(lastSaid().contains(model().title().simplified()));
        QCOMPARE(m_voice->said().last().language, u"vi"_s);
        goToTheFirstField();
        QTRY_VERIFY(lastSaid().contains(u"Số căn cước của bạn là gì?"_s));
        post(flow::event::NextPressed{});
        QTRY_COMPARE(lastSaid(), QStringList{u"Bạn phải nhập cmt/cccd."_s});
        // The synthesiser is given how it sounds.
        QCOMPARE(m_voice->said().last().phrases.first().spoken,
                 u"Bạn phải nhập chứng minh thư hoặc căn cước công dân."_s);
    }

    void otherLanguage_isReadAnew()
    {
        speak(true);
        goToTheFirstField();
        QTRY_VERIFY(lastSaid().contains(u"Số căn cước của bạn là gì?"_s));
        post(flow::event::LanguageChosen{u"en"_s});
        QTRY_COMPARE(m_voice->said().last().language, u"en"_s);
        QVERIFY(lastSaid().contains(model().title().simplified()));
    }

    void whatIsTyped_isReadOnAsk()
    {
        speak(true);
        goToTheFirstField();
        QTRY_VERIFY(lastSaid().contains(u"Số căn cước của bạn là gì?"_s));
        const auto before = m_voice->said().size();
        post(flow::event::FieldEdited{flow::Field::IdNumber, u"036190000123"_s, flow::Source::Typed});
        model().voice()->repeat();
        QCOMPARE(m_voice->said().size(), before + 1);
        QVERIFY(lastSaid().contains(u"036 190 000 123"_s));
        QVERIFY(lastSaid().contains(u"Gọi cán bộ"_s));
    }

    void volume_isGivenOn()
    {
        speak(true);
        QCOMPARE(m_voice->volume(), 70);
        model().voice()->louder();
        QCOMPARE(m_voice->volume(), 80);
        speak(false);
        QVERIFY(m_voice.isNull());
        speak(true);
        QCOMPARE(m_voice->volume(), 80);
    }

    void noSound_isSaidOnTheScreen()
    {
        speak(true);
        QVERIFY(model().voice()->trouble().isEmpty());
        m_voice->setState(VoiceState::NoOutput);
        QVERIFY(!model().voice()->trouble().isEmpty());
        m_voice->setState(VoiceState::Ready);
        QVERIFY(model().voice()->trouble().isEmpty());
    }

    void citizenLeaves_theVoiceIsGoneAtOnce()
    {
        speak(true);
        goToTheFirstField();
        QTRY_VERIFY(lastSaid().contains(u"Số căn cước của bạn là gì?"_s));
        model().voice()->louder();
        post(flow::event::CancelPressed{});
        post(flow::event::LeaveConfirmed{});
        QVERIFY(m_voice.isNull());
        QVERIFY(!model().voice()->isOn());
        QCOMPARE(model().voice()->volume(), 70);
    }

    void whoListens_isStillThere()
    {
        speak(true);
        goToTheFirstField();
        QTRY_VERIFY(m_voice->isSpeaking());
        auto& session = *m_screen->session();
        m_clock.move(session.journey().rules.idle - std::chrono::seconds(1));
        // A while passes, and the voice still reads.
        QTRY_VERIFY(session.remaining(flow::Deadline::Idle) > std::chrono::seconds(2));
        m_voice->finish();
        m_clock.move(session.journey().rules.idle + std::chrono::seconds(1));
        session.checkTime();
        QCOMPARE(session.journey().overlay, flow::Overlay::IdleWarning);
    }

    void keysMoveTheFocus_itIsTold()
    {
        speak(true);
        QTRY_VERIFY(lastSaid().contains(model().title().simplified()));
        QSet<QString> told;
        for (int stop = 0; stop < 16; ++stop) {
            const auto before = m_voice->said().size();
            QTest::keyClick(m_screen->window(), Qt::Key_Tab);
            QTRY_VERIFY(m_voice->said().size() > before);
            told.insert(lastSaid().constFirst());
        }
        for (const QString& name : {u"Bắt đầu"_s, u"Quên mật khẩu"_s, u"Chữ to, đang tắt"_s,
                                    u"Đọc to, đang bật"_s, u"Trợ giúp"_s, u"Gọi cán bộ"_s, u"Nghe lại"_s})
            QVERIFY2(told.contains(name),
                     qPrintable(name + u" is not among "_s + told.values().join(u" | "_s)));
    }

    void keyChangesWhatHasTheFocus_theChangeIsTold()
    {
        speak(true);
        QTRY_VERIFY(lastSaid().contains(model().title().simplified()));
        for (int stop = 0; stop < 12 && lastSaid().constFirst() != u"Chữ to, đang tắt"_s; ++stop) {
            const auto before = m_voice->said().size();
            QTest::keyClick(m_screen->window(), Qt::Key_Tab);
            QTRY_VERIFY(m_voice->said().size() > before);
        }
        QTest::keyClick(m_screen->window(), Qt::Key_Space);
        QTRY_COMPARE(lastSaid().constFirst(), u"Chữ to, đang bật"_s);
    }

    void focusOnAField_itsValueIsTold()
    {
        speak(true);
        goToTheFirstField();
        post(flow::event::FieldEdited{flow::Field::IdNumber, u"036190000123"_s, flow::Source::Typed});
        QTRY_VERIFY(lastSaid().contains(u"Số căn cước của bạn là gì?"_s));
        for (int stop = 0; stop < 20 && !lastSaid().contains(u"036 190 000 123"_s); ++stop) {
            const auto before = m_voice->said().size();
            QTest::keyClick(m_screen->window(), Qt::Key_Tab);
            QTRY_VERIFY(m_voice->said().size() > before);
        }
        QVERIFY(lastSaid().contains(u"036 190 000 123"_s));
    }

    // A sheet takes the focus for itself; whose finger has opened it knows where that is.
    void fingerMovesTheFocus_onlyTheSheetIsTold()
    {
        speak(true);
        QTRY_VERIFY(lastSaid().contains(model().title().simplified()));
        QTest::keyClick(m_screen->window(), Qt::Key_Tab);
        auto* const glass = QTest::createTouchDevice();
        QTest::touchEvent(m_screen->window(), glass).press(0, QPoint(2, 2), m_screen->window());
        QTest::touchEvent(m_screen->window(), glass).release(0, QPoint(2, 2), m_screen->window());
        post(flow::event::HelpPressed{});
        QTRY_VERIFY(lastSaid().contains(u"Làm gì ở bước này?"_s));
        QVERIFY(!lastSaid().contains(u"Tôi hiểu rồi"_s));
        model().voice()->repeat();
        QVERIFY(lastSaid().contains(u"Tôi hiểu rồi"_s));
    }

    void secrets_areNeverSaid_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::newRow("password") << u"Xanh9!lam"_s;
        QTest::newRow("code") << u"739164"_s;
        QTest::newRow("PIN") << u"80264175"_s;
    }

    // On the very page it is typed on: when the page appears, when everything is asked for, and with the
    // focus on each thing there is.
    void secrets_areNeverSaid()
    {
        QFETCH(QString, secret);
        speak(true);
        QTRY_VERIFY(!lastSaid().isEmpty());
        auto journey = secretPage(QString::fromLatin1(QTest::currentDataTag()));
        journey.comfort.voice = true;
        model().show(journey);
        auto& entry = *secretEntry();
        QTRY_VERIFY(lastSaid().contains(model().title().simplified()));
        for (const QChar c : secret)
            entry.append(c);
        QCOMPARE(entry.length(), secret.size());
        model().voice()->repeat();
        const QString typed = u"Đã nhập %1 ký tự"_s.arg(secret.size());
        QVERIFY2(lastSaid().contains(typed), qPrintable(lastSaid().join(u'|')));
        bool reached = false;
        for (int stop = 0; stop < 20; ++stop) {
            const auto before = m_voice->said().size();
            QTest::keyClick(m_screen->window(), Qt::Key_Tab);
            QTRY_VERIFY(m_voice->said().size() > before);
            reached = reached || lastSaid().contains(typed);
        }
        QVERIFY(reached);
        for (const auto& utterance : m_voice->said()) {
            for (const auto& phrase : utterance.phrases) {
                for (const QString& text : {phrase.shown, phrase.spoken})
                    QVERIFY2(!holds(text, secret), qPrintable(text));
            }
        }
    }
};

QTEST_MAIN(TestNarration)
#include "tst_narration.moc"
