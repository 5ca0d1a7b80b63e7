// The card instead of typing: its chip, its QR code, and whatever may be wrong with either.

#include "drivers/camera/qr_text.h"
#include "drivers/camera/video_camera.h"
#include "drivers/chip/pcsc_chip_reader.h"
#include "tests/drivers/camera/clip_writer.h"
#include "tests/drivers/camera/corpus/picture.h"
#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QFile>
#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using drivers::api::CameraState;

namespace {

const QByteArray mausCode =
    "062190999001||Nguyễn Thị Mẫu|17051990|Nữ|Thôn 1, Xã Tập Huấn, Quảng Ngãi|20052021"_ba;

QJsonObject withCards(bool camera = true, bool scanner = false)
{
    return {{u"card"_s, QJsonObject{{u"reader"_s, true}, {u"camera"_s, camera}, {u"scanner"_s, scanner}}}};
}

// Mẫu holds her card before the camera, not quite straight.
QImage sightOf(const QByteArray& code)
{
    corpus::Plan plan;
    plan.text = code;
    plan.level = 1;
    plan.modulePixels = 5;
    plan.rotation = 0.2;
    plan.tilt = 0.15;
    plan.noise = 4;
    plan.brightness = 0.8;
    return corpus::drawPicture(plan, {1280, 720});
}

} // namespace

class CardRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void chipByPace_isProvenAndRegistered();
    void chipByBac_isOpenedWithTheQrCode();
    void chipByBac_isOpenedWithTheCodeOfAClip();
    void qrCodeAlone_isRegisteredWithoutTyping();
    void scannerThatTypes_isReadWhereverACodeIsAwaited();
    void scannerThatTypes_lostLettersAreToldAndAsked();
    void scannerAlone_needsNoCamera();
    void forgedCard_isNotUsed();
    void forgedPhoto_isNotShownAndTheCardNotUsed();
    void clonedCard_isNotUsed();
    void pulledCard_isReadWhenItLiesAgain();
    void cardPulledDuringItsPhoto_isToldAndReadAgain();
    void typedNumber_opensACardThatWantsTheBirthDate();
    void anotherPersonsCard_isTold();
    void noReader_leavesTheOtherWays();
    void noCamera_isToldAndTheNumberTyped();
    void foreignCode_isNamed();
    void typing_isThereAtAnyTime();

private:
    void comesToTheWays(Kiosk::Devices devices = {})
    {
        opensKiosk(world().install(withCards()), {1080, 1920}, std::move(devices));
        walksTo(Step::Preparing);
        person().tap(u"Tiếp tục");
        person().sees(u"Bạn muốn đưa thông tin bằng cách nào?");
    }
    void comesWithAScanner(bool camera)
    {
        opensKiosk(world().install(withCards(camera, true)));
        walksTo(Step::Preparing);
        person().tap(u"Tiếp tục");
        person().sees(u"Bạn muốn đưa thông tin bằng cách nào?");
    }
    void shows(const QByteArray& code)
    {
        person().waitsUntil([this] { return kiosk().camera() != nullptr; },
                            u"nobody looks through the camera"_s);
        kiosk().camera()->showCode(drivers::camera::readingOf(code));
    }
    void lays(const QString& card)
    {
        QFile file(QStringLiteral(PRACTICE_CARDS "/") + card + u".json"_s);
        QVERIFY2(file.open(QIODevice::ReadOnly), qUtf8Printable(file.fileName()));
        QVERIFY(world().cardSlot().insert(file.readAll()));
    }
    // By way of the QR code, to the card on the reader.
    void readsChipOf(const QString& card)
    {
        comesToTheWays();
        person().tap(u"Đặt thẻ lên đầu đọc");
        person().sees(u"Đưa mã QR trên thẻ trước camera");
        shows(mausCode);
        person().sees(u"Đặt thẻ nằm yên trên đầu đọc, như trong hình");
        lays(card);
    }
    void registersFromHere()
    {
        person().tap(u"Tiếp tục");
        walks(Step::Phone, Step::Receipt);
    }
};

void CardRoads::chipByPace_isProvenAndRegistered()
{
    readsChipOf(u"nguyen-thi-mau"_s);
    person().sees(u"Thẻ của bạn cho biết");
    person().sees(u"Thẻ đã được xác thực…");
    person().sees(u"Họ tên: Nguyễn Thị Mẫu. Từ chip của thẻ");
    person().sees(u"Thẻ có giá trị đến 17/05/2030.");
    person().sees(u"Ảnh trên chip của thẻ");
    registersFromHere();
    QCOMPARE(account().fullName, mau().fullName);
    QCOMPARE(account().evidence, u"verified"_s);
}

void CardRoads::chipByBac_isOpenedWithTheQrCode()
{
    readsChipOf(u"special-bac-only"_s);
    person().sees(u"Thẻ đã được xác thực…");
    registersFromHere();
    QCOMPARE(account().evidence, u"verified"_s);
}

void CardRoads::chipByBac_isOpenedWithTheCodeOfAClip()
{
    QTemporaryDir folder;
    const auto clip = folder.filePath(u"card.avi"_s);
    QVERIFY(corpus::writeClip(clip, QList<QImage>(20, sightOf(mausCode)), 20));
    Kiosk::Devices devices;
    devices.makeCamera = [&clip] {
        return std::make_unique<drivers::camera::VideoCamera>(
            drivers::camera::VideoCamera::usualLibrary(),
            drivers::camera::VideoPlace{.device = {}, .clip = clip});
    };
    comesToTheWays(std::move(devices));
    person().tap(u"Đặt thẻ lên đầu đọc");
    person().sees(u"Đặt thẻ nằm yên trên đầu đọc, như trong hình");
    lays(u"special-bac-only"_s);
    person().sees(u"Thẻ đã được xác thực…");
    registersFromHere();
    QCOMPARE(account().evidence, u"verified"_s);
}

void CardRoads::scannerThatTypes_isReadWhereverACodeIsAwaited()
{
    comesWithAScanner(true);
    person().scans(QString::fromUtf8(mausCode));
    person().sees(u"Họ tên: Nguyễn Thị Mẫu. Từ mã QR trên thẻ");
    person().tap(u"Quay lại");
    person().tap(u"Đặt thẻ lên đầu đọc");
    person().sees(u"Đặt thẻ nằm yên trên đầu đọc, như trong hình");
    lays(u"nguyen-thi-mau"_s);
    person().sees(u"Thẻ đã được xác thực…");
}

void CardRoads::scannerThatTypes_lostLettersAreToldAndAsked()
{
    comesWithAScanner(true);
    person().tap(u"Đưa mã QR trên thẻ");
    person().scans(u"https://example.vn/");
    person().sees(u"Mã này không phải mã QR của thẻ Căn cước.");
    person().scans(u"062190999001||Nguyn Th Mu|17051990|N|Thn 1, X Tp Hun, Qung Ngi|20052021");
    person().sees(u"Mã QR đọc chưa đủ. Mục nào thiếu, máy sẽ hỏi bạn.");
    person().tap(u"Tiếp tục");
    answers(Step::FullName);
    isAt(Step::Sex);
}

void CardRoads::scannerAlone_needsNoCamera()
{
    comesWithAScanner(false);
    person().seesSaidOf(u"Đưa mã QR trên thẻ", u"Chiếu đầu đọc cầm tay vào ô vuông trên thẻ.");
    person().tap(u"Đưa mã QR trên thẻ");
    person().sees(u"Chiếu đầu đọc cầm tay vào ô vuông (mã QR) trên thẻ");
    person().scans(QString::fromUtf8(mausCode));
    person().sees(u"Họ tên: Nguyễn Thị Mẫu. Từ mã QR trên thẻ");
}

void CardRoads::qrCodeAlone_isRegisteredWithoutTyping()
{
    comesToTheWays();
    person().tap(u"Đưa mã QR trên thẻ");
    shows(mausCode);
    person().sees(u"Họ tên: Nguyễn Thị Mẫu. Từ mã QR trên thẻ");
    registersFromHere();
    QCOMPARE(account().fullName, mau().fullName);
    QCOMPARE(account().evidence, u"absent"_s);
}

void CardRoads::forgedCard_isNotUsed()
{
    readsChipOf(u"special-forged-name"_s);
    person().sees(u"Máy không dùng thẻ này");
    person().sees(u"Chữ ký của nơi cấp: Sai (dữ liệu trên chip không phải dữ liệu đã được ký)");
    person().seesNot(u"Tiếp tục");
    person().tap(u"Tự gõ");
    isAt(Step::IdNumber);
}

// Everything else on the chip is genuine, so the screen has already said so when the photo comes.
void CardRoads::forgedPhoto_isNotShownAndTheCardNotUsed()
{
    readsChipOf(u"special-forged-photo"_s);
    person().sees(u"Máy không dùng thẻ này");
    person().sees(u"Ảnh trên chip không phải ảnh nơi cấp đã ký…");
    person().sees(u"Chữ ký của nơi cấp: Sai (ảnh trên chip không phải ảnh đã được ký)");
    person().seesNot(u"Ảnh trên chip của thẻ");
    person().seesNot(u"Tiếp tục");
    person().tap(u"Tự gõ");
    isAt(Step::IdNumber);
}

void CardRoads::cardPulledDuringItsPhoto_isToldAndReadAgain()
{
    readsChipOf(u"special-pulled-photo"_s);
    person().sees(u"Thẻ đã được xác thực…");
    person().sees(u"Chưa đọc xong ảnh trên chip…");
    person().sees(u"Đọc lại ảnh");
    lays(u"nguyen-thi-mau"_s);
    person().sees(u"Ảnh trên chip của thẻ");
    registersFromHere();
    QCOMPARE(account().evidence, u"verified"_s);
}

// The number is right, and this card wants more than it.
void CardRoads::typedNumber_opensACardThatWantsTheBirthDate()
{
    comesToTheWays({.paper = {}, .slot = {}, .makeReader = {}, .camera = CameraState::Missing});
    person().tap(u"Đưa mã QR trên thẻ");
    person().sees(u"Máy chưa nối camera.");
    person().tap(u"Đọc chip");
    answers(Step::IdNumber);
    person().sees(u"Đặt thẻ nằm yên trên đầu đọc, như trong hình");
    lays(u"special-bac-only"_s);
    person().sees(u"Thẻ này cần thêm ngày sinh mới mở được. Mời bạn gõ ngày sinh in trên thẻ.");
    person().tap(u"Gõ ngày sinh");
    answers(Step::BirthDate);
    person().sees(u"Thẻ đã được xác thực…");
}

void CardRoads::clonedCard_isNotUsed()
{
    readsChipOf(u"special-cloned"_s);
    person().sees(u"Máy không dùng thẻ này");
    person().sees(u"Chip trả lời câu hỏi của Cổng: Sai (trả lời sai: có thể là thẻ sao chép)");
}

void CardRoads::pulledCard_isReadWhenItLiesAgain()
{
    readsChipOf(u"special-pulled"_s);
    person().sees(u"Thẻ đã rời đầu đọc trước khi đọc xong.");
    lays(u"nguyen-thi-mau"_s);
    person().sees(u"Thẻ đã được xác thực…");
}

// Opened by the last six digits, which two people may share; the rest tells.
void CardRoads::anotherPersonsCard_isTold()
{
    comesToTheWays();
    person().tap(u"Đặt thẻ lên đầu đọc");
    shows("001190999001||Nguyễn Thị Khác|17051990|Nữ|Thôn 1|20052021"_ba);
    person().sees(u"Đặt thẻ nằm yên trên đầu đọc, như trong hình");
    lays(u"nguyen-thi-mau"_s);
    person().sees(u"Số trên chip khác số đã đưa: có thể là thẻ của người khác.");
}

void CardRoads::noReader_leavesTheOtherWays()
{
    Kiosk::Devices devices;
    devices.makeReader = [] {
        return std::make_unique<drivers::chip::PcscChipReader>(
            drivers::chip::PcscPlace{.reader = u"No such reader"_s});
    };
    comesToTheWays(devices);
    // Whichever holds of the machine this runs on.
    const QStringList reasons{u"Dịch vụ đọc thẻ của máy chưa chạy."_s, u"Máy chưa nối đầu đọc thẻ."_s};
    person().waitsUntil(
        [&] {
            const auto way = person().eye().find(u"Đặt thẻ lên đầu đọc");
            return way && reasons.contains(way->description);
        },
        u"nobody says why the chip cannot be read"_s);
    person().tap(u"Tự gõ");
    isAt(Step::IdNumber);
}

void CardRoads::noCamera_isToldAndTheNumberTyped()
{
    comesToTheWays({.paper = {}, .slot = {}, .makeReader = {}, .camera = CameraState::Missing});
    person().tap(u"Đưa mã QR trên thẻ");
    person().sees(u"Máy chưa nối camera.");
    person().tap(u"Đọc chip");
    answers(Step::IdNumber);
    person().sees(u"Đặt thẻ nằm yên trên đầu đọc, như trong hình");
    lays(u"nguyen-thi-mau"_s);
    person().sees(u"Thẻ đã được xác thực…");
}

void CardRoads::foreignCode_isNamed()
{
    comesToTheWays();
    person().tap(u"Đưa mã QR trên thẻ");
    shows("https://example.vn/"_ba);
    person().sees(u"Mã này không phải mã QR của thẻ Căn cước.");
    shows(mausCode);
    person().sees(u"Thẻ của bạn cho biết");
}

void CardRoads::typing_isThereAtAnyTime()
{
    comesToTheWays();
    person().tap(u"Đặt thẻ lên đầu đọc");
    person().tap(u"Gõ số thẻ");
    answers(Step::IdNumber);
    person().sees(u"Đặt thẻ nằm yên trên đầu đọc, như trong hình");
    person().tap(u"Tự gõ");
    isAt(Step::IdNumber);
    walks(Step::IdNumber, Step::Receipt);
    QCOMPARE(account().evidence, u"absent"_s);
}

std::unique_ptr<QObject> cardRoads(World& world)
{
    return std::make_unique<CardRoads>(world);
}

} // namespace story
#include "card.moc"
