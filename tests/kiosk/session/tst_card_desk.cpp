// The desk for reader and camera: who is asked when, what becomes of their news, and what is left after the
// wipe.

#include "drivers/sim/sim_camera.h"
#include "kiosk/session/card_desk.h"
#include "kiosk/session/card_translation.h"
#include "tests/kiosk/session/moved_clock.h"
#include "tests/kiosk/session/scripted_portal.h"

#include <QPromise>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using kiosk::base::ErrorCode;
using kiosk::session::CardDesk;
using kiosk::session::Whose;
namespace api = drivers::api;
namespace effect = kiosk::flow::effect;
namespace event = kiosk::flow::event;
using kiosk::flow::CheckReason;

namespace {

class HeldReader final : public api::ChipReader {
public:
    using Answer = kiosk::base::Result<api::ChipReport>;

    [[nodiscard]] api::ChipReaderState state() const override { return now; }
    QFuture<Answer> read(const api::ChipRequest& request) override
    {
        requests.append(request);
        promise = QPromise<Answer>();
        promise.start();
        return promise.future();
    }
    void forget() override { ++forgotten; }
    void answer(const Answer& answer)
    {
        promise.addResult(answer);
        promise.finish();
    }

    api::ChipReaderState now = api::ChipReaderState::Empty;
    QList<api::ChipRequest> requests;
    QPromise<Answer> promise;
    int forgotten = 0;
};

constexpr api::Judgement valid{api::Verdict::Valid, api::VerdictReason::None};

std::shared_ptr<api::ChipDocument> document()
{
    auto made = std::make_shared<api::ChipDocument>();
    made->personalNumber = u"001190000000"_s;
    made->birthDate = QDate(1990, 8, 15);
    made->dg13 = api::Dg13{};
    made->dg13->fullName = u"Nguyễn Thị Mẫu"_s;
    made->evidence.sod = {0x77, 0x00};
    made->evidence.dg1 = {0x61, 0x00};
    return made;
}

} // namespace

class TestCardDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_reader = nullptr;
        m_camera = nullptr;
        m_events.clear();
        m_portal = std::make_unique<ScriptedPortal>();
        kiosk::session::CardDevices devices;
        devices.makeReader = [this] {
            auto made = std::make_unique<HeldReader>();
            m_reader = made.get();
            return made;
        };
        devices.makeCamera = [this] {
            auto made = std::make_unique<drivers::sim::SimCamera>();
            m_camera = made.get();
            return made;
        };
        m_desk = std::make_unique<CardDesk>(devices, *m_portal, m_clock);
        connect(m_desk.get(), &CardDesk::happened, this,
                [this](const kiosk::flow::EventBody& body) { m_events.push_back(body); });
    }

    void nothing_isMadeBeforeItIsWanted()
    {
        QVERIFY(m_desk->hasReader() && m_desk->hasCamera());
        QVERIFY(m_reader == nullptr && m_camera == nullptr);
    }

    void wantedReader_tellsHowItStands()
    {
        m_desk->use(effect::UseReader{true});
        QVERIFY(m_reader != nullptr);
        m_reader->now = api::ChipReaderState::NoReader;
        Q_EMIT m_reader->stateChanged();
        QCOMPARE(std::get<event::ReaderChanged>(m_events.back()).fault,
                 std::optional(ErrorCode::ReaderMissing));
        m_desk->use(effect::UseReader{false});
        const auto told = m_events.size();
        Q_EMIT m_reader->stateChanged();
        QCOMPARE(m_events.size(), told);
    }

    void documentThenPhoto_areTwoEvents()
    {
        read();
        QCOMPARE(m_reader->requests.size(), 1);
        QCOMPARE(m_reader->requests.first().idNumber, u"001190000000"_s);
        QCOMPARE(m_reader->requests.first().challenge, "12345678"_ba);
        Q_EMIT m_reader->documentRead(document());
        const auto& told = std::get<event::ChipRead>(m_events.back());
        QCOMPARE(told.reading.values.at(kiosk::flow::Field::FullName), u"Nguyễn Thị Mẫu"_s);
        QVERIFY(told.photoComing && !told.reading.askedHere && m_desk->photo() == nullptr);
        auto photo = std::make_shared<api::ChipPhoto>();
        photo->bytes = {0xff, 0xd8, 0xff};
        m_reader->answer(api::ChipReport{document(), photo, {}, {valid, valid, valid}, {}});
        QTRY_VERIFY(std::holds_alternative<event::PhotoRead>(m_events.back()));
        const auto& read = std::get<event::PhotoRead>(m_events.back());
        QCOMPARE(read.photo, kiosk::flow::Photo::Here);
        QCOMPARE(read.passive, (kiosk::flow::Judged{kiosk::flow::Check::Valid, CheckReason::None}));
        QVERIFY(m_desk->photo() == photo);
    }

    // The document had been found genuine before its photo lay under the signature.
    void forgedPhoto_isToldAndNeitherShownNorSent()
    {
        read();
        auto genuine = document();
        genuine->verdicts = {valid, valid, valid};
        Q_EMIT m_reader->documentRead(genuine);
        QCOMPARE(std::get<event::ChipRead>(m_events.back()).reading.trust, kiosk::flow::Trust::Proven);
        const api::Judgement forged{api::Verdict::Invalid, api::VerdictReason::HashWrong};
        m_reader->answer(
            api::ChipReport{genuine, std::make_shared<api::ChipPhoto>(), {}, {forged, valid, valid}, {}});
        QTRY_VERIFY(std::holds_alternative<event::PhotoRead>(m_events.back()));
        QCOMPARE(std::get<event::PhotoRead>(m_events.back()).passive,
                 (kiosk::flow::Judged{kiosk::flow::Check::Invalid, CheckReason::PhotoForged}));
        QVERIFY(m_desk->photo() == nullptr);
        QVERIFY(!m_desk->evidence({7}, Whose::Portal));
    }

    void photoThatBrokeOff_isToldAsLost()
    {
        read();
        Q_EMIT m_reader->documentRead(document());
        Q_EMIT m_reader->progressed({api::ChipStep::ReadingPhoto, 500, 2000});
        QCOMPARE(std::get<event::PhotoAdvanced>(m_events.back()).percent, 25);
        m_reader->answer(api::ChipReport{
            document(), {}, kiosk::base::makeError(ErrorCode::CardRemoved, u"test"_s), {}, {}});
        QTRY_VERIFY(std::holds_alternative<event::PhotoRead>(m_events.back()));
        QCOMPARE(std::get<event::PhotoRead>(m_events.back()).photo, kiosk::flow::Photo::Lost);
        QVERIFY(m_desk->evidence({7}, Whose::Portal));
    }

    void reasons_comeAlong()
    {
        const auto read = document();
        read->verdicts = {{api::Verdict::NotChecked, api::VerdictReason::NoTrustAnchors},
                          {api::Verdict::Invalid, api::VerdictReason::AnswerWrong},
                          {api::Verdict::NotChecked, api::VerdictReason::NoKey}};
        const auto checks = kiosk::session::readingOf(*read).checks;
        QCOMPARE(checks.passive.why, CheckReason::NoIssuers);
        QCOMPARE(checks.active.why, CheckReason::AnswerWrong);
        QCOMPARE(checks.chip.why, CheckReason::NoKey);
    }

    void challengeThatDoesNotCome_keepsNobodyWaiting()
    {
        m_desk->use(effect::UseReader{true});
        m_desk->read({{7}, u"001190000000"_s, {}, {}}, QDate(2025, 6, 1));
        QVERIFY(m_reader->requests.isEmpty());
        m_portal->fail<kiosk::portal::Challenge>(ErrorCode::LineDown);
        QTRY_COMPARE(m_reader->requests.size(), 1);
        QVERIFY(m_reader->requests.first().challenge.isEmpty());
    }

    void withoutALine_theItemsChallengeIsAnsweredAtOnce()
    {
        m_desk->setOwnChallenge("87654321"_ba);
        m_desk->use(effect::UseReader{true});
        m_desk->read({{7}, u"001190000000"_s, {}, {}, true}, QDate(2025, 6, 1));
        QCOMPARE(m_reader->requests.size(), 1);
        QCOMPARE(m_reader->requests.first().challenge, "87654321"_ba);
        Q_EMIT m_reader->documentRead(document());
        QVERIFY(std::get<event::ChipRead>(m_events.back()).reading.askedHere);
    }

    // An answer proves something to whoever set the challenge; elsewhere it would look like a replay.
    void answer_goesOnlyToWhoseChallengeItMeets_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<bool>("toPortal");
        QTest::addColumn<bool>("intoQueue");
        QTest::newRow("drawn") << "12345678"_ba << true << false;
        QTest::newRow("the item's") << "87654321"_ba << false << true;
        QTest::newRow("none") << QByteArray() << false << false;
    }
    void answer_goesOnlyToWhoseChallengeItMeets()
    {
        QFETCH(QByteArray, challenge);
        m_desk->setOwnChallenge("87654321"_ba);
        read();
        auto answered = document();
        answered->evidence.challenge = challenge;
        if (!challenge.isEmpty()) {
            answered->evidence.answer = {0x01};
            answered->evidence.dg15 = {0x6f, 0x00};
        }
        Q_EMIT m_reader->documentRead(answered);
        const auto holds = [this](Whose whose) {
            const auto evidence = m_desk->evidence({7}, whose);
            return evidence && !evidence->answer.empty() && !evidence->challenge.isEmpty();
        };
        QTEST(holds(Whose::Portal), "toPortal");
        QTEST(holds(Whose::Item), "intoQueue");
        QVERIFY(m_desk->evidence({7}, Whose::Portal) && m_desk->evidence({7}, Whose::Item));
    }

    void oldChallenge_isDrawnAnew()
    {
        m_desk->use(effect::UseReader{true});
        m_portal->answer<kiosk::portal::Challenge>(
            kiosk::portal::Challenge{QByteArrayLiteral("12345678"), std::chrono::seconds{600}});
        m_clock.move(301s);
        m_desk->read({{7}, u"001190000000"_s, {}, {}}, QDate(2025, 6, 1));
        QCOMPARE(m_portal->countOf(u"challenge"_s), 2);
    }

    void failedReading_saysWhy()
    {
        read();
        m_reader->answer(kiosk::base::fail(ErrorCode::CardRemoved, u"test"_s));
        QTRY_VERIFY(std::holds_alternative<event::ChipFailed>(m_events.back()));
        QCOMPARE(std::get<event::ChipFailed>(m_events.back()).code, ErrorCode::CardRemoved);
    }

    void evidence_isThatOfItsReadingOnly()
    {
        read();
        Q_EMIT m_reader->documentRead(document());
        QVERIFY(m_desk->evidence({7}, Whose::Portal).has_value());
        QVERIFY(!m_desk->evidence({6}, Whose::Portal).has_value());
    }

    void answerAfterTheReaderWasLetGo_isDropped()
    {
        read();
        m_desk->use(effect::UseReader{false});
        QVERIFY(m_reader->forgotten > 0);
        const auto told = m_events.size();
        m_reader->answer(kiosk::base::fail(ErrorCode::CallCancelled, u"test"_s));
        QCoreApplication::processEvents();
        QCOMPARE(m_events.size(), told);
    }

    void wipe_leavesNothing()
    {
        read();
        Q_EMIT m_reader->documentRead(document());
        m_desk->wipe();
        QVERIFY(!m_desk->evidence({7}, Whose::Portal) && !m_desk->photo());
        QVERIFY(m_reader->forgotten > 0);
    }

    void camera_runsWhileItIsWanted()
    {
        m_desk->use(effect::UseCamera{true});
        QTRY_COMPARE(m_camera->state(), api::CameraState::Running);
        api::QrCard card;
        card.personalNumber = u"001190000000"_s;
        m_camera->showCode({"x", card});
        QCOMPARE(std::get<event::QrSeen>(m_events.back()).reading.values.at(kiosk::flow::Field::IdNumber),
                 u"001190000000"_s);
        m_desk->use(effect::UseCamera{false});
        QCOMPARE(m_camera->state(), api::CameraState::Off);
    }

    void missingCamera_isTold()
    {
        m_desk->use(effect::UseCamera{true});
        m_camera->setDevice(api::CameraState::Missing);
        QTRY_VERIFY(std::holds_alternative<event::CameraChanged>(m_events.back()) &&
                    std::get<event::CameraChanged>(m_events.back()).fault == ErrorCode::CameraMissing);
    }

    void damagedField_isNotFilledIn()
    {
        api::QrCard card;
        card.personalNumber = u"001190000000"_s;
        card.fullName = u"Nguy?n Th? M?u"_s;
        card.damaged[api::QrField::FullName] = api::QrDamage::LettersLost;
        const auto told = kiosk::session::qrEvent({"x", card});
        const auto& reading = std::get<event::QrSeen>(told).reading;
        QVERIFY(!reading.values.contains(kiosk::flow::Field::FullName));
        QCOMPARE(reading.oddities, std::vector{kiosk::flow::Oddity::CutShort});
    }

    void verdicts_becomeTrust_data()
    {
        using enum api::Verdict;
        QTest::addColumn<api::Verdict>("passive");
        QTest::addColumn<api::Verdict>("active");
        QTest::addColumn<api::Verdict>("chip");
        QTest::addColumn<kiosk::flow::Trust>("trust");
        QTest::newRow("all good") << Valid << Valid << Valid << kiosk::flow::Trust::Proven;
        QTest::newRow("one proof of the chip is enough")
            << Valid << NotChecked << Valid << kiosk::flow::Trust::Proven;
        QTest::newRow("signed, and may be a copy")
            << Valid << NotChecked << NotChecked << kiosk::flow::Trust::Consistent;
        QTest::newRow("nobody to trust") << NotChecked << Valid << Valid << kiosk::flow::Trust::Consistent;
        QTest::newRow("forged") << Invalid << Valid << Valid << kiosk::flow::Trust::Doubtful;
        QTest::newRow("copied") << Valid << Invalid << NotChecked << kiosk::flow::Trust::Doubtful;
    }

    void verdicts_becomeTrust()
    {
        QFETCH(api::Verdict, passive);
        QFETCH(api::Verdict, active);
        QFETCH(api::Verdict, chip);
        QFETCH(kiosk::flow::Trust, trust);
        const auto read = document();
        read->verdicts = {{passive, {}}, {active, {}}, {chip, {}}};
        QCOMPARE(kiosk::session::readingOf(*read).trust, trust);
    }

    // What the MRZ has left of a name is no name to register with.
    void nameWithoutItsMarks_isLeftToThePerson()
    {
        const auto read = document();
        read->dg13.reset();
        read->fullName = read->mrzName = u"NGUYEN THI MAU"_s;
        QVERIFY(!kiosk::session::readingOf(*read).values.contains(kiosk::flow::Field::FullName));
    }

private:
    // With the ticket 7, once the challenge has come.
    void read()
    {
        m_desk->use(effect::UseReader{true});
        m_portal->answer<kiosk::portal::Challenge>(
            kiosk::portal::Challenge{QByteArrayLiteral("12345678"), std::chrono::seconds{600}});
        m_desk->read({{7}, u"001190000000"_s, {}, {}}, QDate(2025, 6, 1));
        QTRY_VERIFY(!m_reader->requests.isEmpty());
    }

    MovedClock m_clock;
    std::unique_ptr<ScriptedPortal> m_portal;
    std::unique_ptr<CardDesk> m_desk;
    HeldReader* m_reader = nullptr;
    drivers::sim::SimCamera* m_camera = nullptr;
    std::vector<kiosk::flow::EventBody> m_events;
};

QTEST_GUILESS_MAIN(TestCardDesk)
#include "tst_card_desk.moc"
