// The screens read aloud: the real window, and a voice that writes down what it was given.
#include "drivers/sim/silent_voice.h"
#include "kiosk/app/screen_app.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kiosk_model.h"
#include "tests/kiosk/app/practice_room.h"
#include "tests/kiosk/session/moved_clock.h"

#include <QPointer>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

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
        QVERIFY(shown.wait());
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

    void secrets_areNeverSaid()
    {
        speak(true);
        QTRY_VERIFY(!lastSaid().isEmpty());
        const QString secret = u"Xanh9!lam"_s;
        for (const QChar c : secret)
            model().password()->entry()->append(c);
        model().voice()->repeat();
        for (const auto& utterance : m_voice->said()) {
            for (const auto& phrase : utterance.phrases)
                QVERIFY(!phrase.shown.contains(secret) && !phrase.spoken.contains(secret));
        }
    }
};

QTEST_MAIN(TestNarration)
#include "tst_narration.moc"
