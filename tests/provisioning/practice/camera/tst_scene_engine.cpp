// The practice camera behind the real driver: what is held up is seen, read and understood.
#include "provisioning/practice/camera/scene_engine.h"

#include "drivers/camera/video_camera.h"
#include "provisioning/practice/camera/qr_text.h"
#include "provisioning/practice/cards/card_maker.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;
using drivers::api::Camera;
using drivers::api::CameraState;
using drivers::api::QrCard;
using drivers::api::QrReading;

namespace {

constexpr int patience = 30'000; // ms

QByteArray descriptionOf(const QString& card)
{
    QFile file(cards::builtInCard(card));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSceneEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cardHeldUp_isReadOnce_data()
    {
        QTest::addColumn<QString>("card");
        for (const auto& name :
             {u"nguyen-thi-mau"_s, u"hci-eban"_s, u"le-thi-thuy-no-expiry"_s, u"tran-van-hoa-2024"_s,
              u"special-child-without-photo"_s, u"special-long-fields"_s})
            QTest::addRow("%s", qPrintable(name)) << name;
    }
    void cardHeldUp_isReadOnce()
    {
        QFETCH(const QString, card);
        const auto person = cards::readDescription(cards::builtInCard(card))->person;
        const auto camera = makeCamera();
        QSignalSpy codes(camera.get(), &Camera::codeRead);
        camera->start();
        QTRY_COMPARE_WITH_TIMEOUT(camera->state(), CameraState::Running, patience);
        QVERIFY(m_slot.insert(descriptionOf(card)));
        QTRY_COMPARE_WITH_TIMEOUT(codes.size(), 1, patience);
        const auto reading = codes.first().first().value<QrReading>();
        const auto* read = std::get_if<QrCard>(&reading.content);
        QVERIFY(read != nullptr);
        QCOMPARE(read->personalNumber, person.number);
        QCOMPARE(read->fullName, person.fullName.normalized(QString::NormalizationForm_C));
        QCOMPARE(read->address, person.placeOfResidence);
        QCOMPARE(read->issueDate, person.issueDate);
        QCOMPARE(read->oldNumber.value_or(QString()), person.formerNumber);
        QVERIFY(read->damaged.isEmpty() && read->extra.isEmpty() && !read->isCutShort);
    }

    void emptyDesk_isSeenAndNothingIsRead()
    {
        QVERIFY(m_slot.pull());
        const auto camera = makeCamera();
        QSignalSpy codes(camera.get(), &Camera::codeRead);
        QSignalSpy pictures(camera.get(), &Camera::pictureChanged);
        camera->start();
        QTRY_VERIFY_WITH_TIMEOUT(pictures.size() > 3, patience);
        QCOMPARE(camera->picture().width, 640);
        QCOMPARE(codes.size(), 0);
    }

    void secondCard_isReadAfterTheFirst()
    {
        QVERIFY(m_slot.insert(descriptionOf(u"a-brol"_s)));
        const auto camera = makeCamera();
        QSignalSpy codes(camera.get(), &Camera::codeRead);
        camera->start();
        QTRY_COMPARE_WITH_TIMEOUT(codes.size(), 1, patience);
        QVERIFY(m_slot.insert(descriptionOf(u"y-blo-nie"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(codes.size(), 2, patience);
        QVERIFY(codes.last().first().value<QrReading>().bytes.startsWith("066088999003|240999003|"));
    }

    void textOf2021_isTheWorkedOne()
    {
        cards::CardDescription card;
        card.person.number = u"001190000000"_s;
        card.person.fullName = u"Nguyễn Thị Mẫu"_s;
        card.person.birthDate = QDate(1990, 8, 15);
        card.person.sex = drivers::sim::card::Sex::Female;
        card.person.issueDate = QDate(2021, 5, 20);
        card.person.placeOfResidence = u"Số 1 Đường Thử Nghiệm, Phường Mẫu, Quận Giả Định, Hà Nội"_s;
        QCOMPARE(camera::qrTextOf(card), u"001190000000||Nguyễn Thị Mẫu|15081990|Nữ|Số 1 Đường Thử Nghiệm, "
                                         "Phường Mẫu, Quận Giả Định, Hà Nội|20052021"_s);
    }

private:
    std::unique_ptr<Camera> makeCamera()
    {
        return std::make_unique<drivers::camera::VideoCamera>(
            &camera::SceneEngine::make, drivers::camera::VideoPlace{{}, m_folder.path()});
    }

    QTemporaryDir m_folder;
    cards::CardSlot m_slot{m_folder.path()};
};

QTEST_GUILESS_MAIN(TestSceneEngine)
#include "tst_scene_engine.moc"
