#include "provisioning/practice/cards/practice_chip_reader.h"

#include "provisioning/practice/cards/card_maker.h"
#include "provisioning/practice/cards/card_slot.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace provisioning::practice::cards;
using namespace drivers::api;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

namespace {

QByteArray descriptionOf(const QString& card)
{
    QFile file(builtInCard(card));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ChipRequest requestFor(const QString& card)
{
    ChipRequest request;
    request.idNumber = readDescription(builtInCard(card))->person.number;
    return request;
}

const auto mau = u"nguyen-thi-mau"_s;

} // namespace

class TestPracticeChipReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_slot.emplace(m_folder->path());
    }

    void cardThatComesAndGoes_isNoticed()
    {
        PracticeChipReader reader(m_folder->path());
        QTRY_COMPARE(reader.state(), ChipReaderState::Empty);
        QVERIFY(m_slot->insert(descriptionOf(mau)));
        QTRY_COMPARE(reader.state(), ChipReaderState::CardPresent);
        QVERIFY(m_slot->pull());
        QTRY_COMPARE(reader.state(), ChipReaderState::Empty);
    }

    void readingBeforeTheCard_waitsForIt()
    {
        PracticeChipReader reader(m_folder->path());
        QSignalSpy documents(&reader, &ChipReader::documentRead);
        QSignalSpy progress(&reader, &ChipReader::progressed);
        const auto future = reader.read(requestFor(mau));
        QTRY_VERIFY(!progress.isEmpty());
        QVERIFY(!future.isFinished());
        QVERIFY(m_slot->insert(descriptionOf(mau)));
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(documents.size(), 1);
        const auto report = future.result();
        QVERIFY(report);
        QCOMPARE(report->document->fullName, u"Nguyễn Thị Mẫu"_s);
        QCOMPARE(report->verdicts.passive.verdict, Verdict::Valid);
        QVERIFY(report->photo);
    }

    void cardThatLiesThere_isReadAgain()
    {
        QVERIFY(m_slot->insert(descriptionOf(mau)));
        PracticeChipReader reader(m_folder->path());
        for (int times = 0; times < 2; ++times) {
            const auto future = reader.read(requestFor(mau));
            QTRY_VERIFY(future.isFinished());
            QVERIFY(future.result());
        }
    }

    void cardPulledWhileItIsRead_isSaidToBeRemoved()
    {
        const auto slow = u"special-slow"_s;
        QVERIFY(m_slot->insert(descriptionOf(slow)));
        PracticeChipReader reader(m_folder->path());
        QSignalSpy progress(&reader, &ChipReader::progressed);
        const auto future = reader.read(requestFor(slow));
        QTRY_VERIFY(progress.size() > 2);
        QVERIFY(m_slot->pull());
        QTRY_VERIFY(future.isFinished());
        QVERIFY(!future.result());
        QCOMPARE(future.result().error().code, ErrorCode::CardRemoved);
        QTRY_COMPARE(reader.state(), ChipReaderState::Empty);
    }

    void cardThatIsDescribedAsPulled_leavesTheSlot()
    {
        const auto card = u"special-pulled"_s;
        QVERIFY(m_slot->insert(descriptionOf(card)));
        PracticeChipReader reader(m_folder->path());
        const auto future = reader.read(requestFor(card));
        QTRY_VERIFY(future.isFinished());
        QTRY_COMPARE(reader.state(), ChipReaderState::Empty);
        QVERIFY(!m_slot->inserted());
    }

    void forgottenReading_isCancelledAtOnce()
    {
        const auto slow = u"special-slow"_s;
        QVERIFY(m_slot->insert(descriptionOf(slow)));
        PracticeChipReader reader(m_folder->path());
        QSignalSpy documents(&reader, &ChipReader::documentRead);
        const auto future = reader.read(requestFor(slow));
        reader.forget();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().code, ErrorCode::CallCancelled);
        QCOMPARE(documents.size(), 0);
    }

    void laterReading_takesTheEarlierOnesPlace()
    {
        PracticeChipReader reader(m_folder->path());
        const auto first = reader.read(requestFor(u"a-brol"_s));
        const auto second = reader.read(requestFor(mau));
        QVERIFY(first.isFinished());
        QCOMPARE(first.result().error().code, ErrorCode::CallCancelled);
        QVERIFY(m_slot->insert(descriptionOf(mau)));
        QTRY_VERIFY(second.isFinished());
        QVERIFY(second.result());
    }

    void wrongKeys_stayWithTheCardUntilItIsPutInAgain()
    {
        const auto card = u"special-blocked"_s;
        QVERIFY(m_slot->insert(descriptionOf(card)));
        PracticeChipReader reader(m_folder->path());
        const auto codeOf = [&](const QString& number) {
            auto request = requestFor(card);
            request.idNumber = number;
            auto future = reader.read(request);
            return QTest::qWaitFor([&] { return future.isFinished(); }) && !future.result()
                       ? std::optional(future.result().error().code)
                       : std::nullopt;
        };
        const auto good = requestFor(card).idNumber;
        QVERIFY(codeOf(u"062190000000"_s));
        QVERIFY(codeOf(u"062190000000"_s));
        QCOMPARE(codeOf(good), ErrorCode::CardKeyBlocked);
        QVERIFY(m_slot->insert(descriptionOf(card)));
        QTRY_COMPARE(codeOf(good), std::nullopt);
    }

    void fileThatIsNoDescription_isAnUnsuitableCard()
    {
        QVERIFY(m_slot->insert("{}"));
        PracticeChipReader reader(m_folder->path());
        const auto future = reader.read(requestFor(mau));
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().error().code, ErrorCode::CardUnsuitable);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<CardSlot> m_slot;
};

QTEST_GUILESS_MAIN(TestPracticeChipReader)
#include "tst_practice_chip_reader.moc"
