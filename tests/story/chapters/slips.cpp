// The slip on paper, and everything that may keep it from there: none of it takes anything away.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QProcess>
#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using drivers::sim::PrinterMood;

namespace {

// What a scanner reads from the paper.
QString scanned(const QString& slip)
{
    QTemporaryDir folder;
    const auto picture = folder.filePath(u"slip"_s);
    QProcess::execute(u"pdftoppm"_s, {u"-r"_s, u"203"_s, u"-png"_s, u"-singlefile"_s, slip, picture});
    QProcess zbar;
    zbar.start(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, picture + u".png"_s});
    zbar.waitForFinished();
    return QString::fromUtf8(zbar.readAllStandardOutput()).trimmed();
}

} // namespace

class Slips : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void slip_comesOutByItselfWithACodeThatScannersRead();
    void postponedRegistration_isGoneOnWithByItsSlip();
    void printerThatFails_takesNothingAway_data();
    void printerThatFails_takesNothingAway();
    void printerThatSaysNothing_isNotWaitedForLong();
    void kioskWithoutPrinter_offersNone();

private:
    void setMood(PrinterMood mood) { QVERIFY(world().paper().setMood(mood)); }
    void isRegistered()
    {
        QCOMPARE(account().level, 2);
        person().sees(QString(u"Mã biên nhận: "_s + account().receiptCode));
    }
};

void Slips::slip_comesOutByItselfWithACodeThatScannersRead()
{
    opensKiosk();
    walksTo(Step::Receipt);
    person().sees(u"Đã in phiếu…");
    isRegistered();
    const auto slips = world().paper().slips();
    QCOMPARE(slips.size(), 1);
    QCOMPARE(scanned(slips.first()), account().receiptCode);

    person().tap(u"In lại");
    person().waitsUntil([this] { return world().paper().slips().size() == 2; }, u"no second slip"_s);
    person().sees(u"Đã in phiếu…");
    person().tap(u"Xong");
    isOver();
}

// And the slip of what it became is printed once more at another visit, after the code on the phone.
void Slips::postponedRegistration_isGoneOnWithByItsSlip()
{
    opensKiosk();
    walksTo(Step::Otp);
    person().tap(u"Để sau");
    person().sees(u"Đã giữ lại để làm sau");
    person().sees(u"Đã in phiếu…");
    const auto code = scanned(world().paper().slips().first());
    person().sees(QString(u"Mã để làm tiếp: "_s + code));
    person().tap(u"Xong");
    isOver();

    const auto comesBack = [&] {
        opensKiosk();
        person().tap(u"Làm tiếp bằng mã trên phiếu");
        person().tap(u"Tiếng Việt");
        person().typesPlain(QString(code).remove(u'-'));
        person().tap(u"Tiếp tục");
        person().typesPlain(mau().phone);
        person().tap(u"Tiếp tục");
        person().sees(u"Xác thực mã OTP");
        person().typesPlain(readsSms());
        person().tap(u"Xác nhận");
    };
    comesBack();
    person().sees(u"Đặt mật khẩu");
    typesPasswordTwice(u"Suoi-Xanh7");
    person().tap(u"Đăng ký");
    person().tap(u"Xem biên nhận");
    person().sees(u"Đã in phiếu…");
    isRegistered();
    QCOMPARE(scanned(world().paper().slips().first()), account().receiptCode);
    person().tap(u"Xong");
    isOver();

    const auto before = world().paper().slips().size();
    comesBack();
    person().tap(u"Xem biên nhận");
    person().sees(u"Đã in phiếu…");
    QCOMPARE(world().paper().slips().size(), before + 1);
    QCOMPARE(scanned(world().paper().slips().first()), account().receiptCode);
}

void Slips::printerThatFails_takesNothingAway_data()
{
    QTest::addColumn<PrinterMood>("mood");
    QTest::addColumn<QString>("told");
    QTest::newRow("no paper") << PrinterMood::NoPaper << u"Máy in hết giấy…"_s;
    QTest::newRow("jammed") << PrinterMood::Jammed << u"Máy in bị kẹt giấy…"_s;
    QTest::newRow("off") << PrinterMood::Off << u"Máy in chưa bật…"_s;
}

void Slips::printerThatFails_takesNothingAway()
{
    QFETCH(PrinterMood, mood);
    QFETCH(QString, told);
    opensKiosk();
    setMood(mood);
    walksTo(Step::Receipt);
    person().sees(told);
    isRegistered();
    QCOMPARE(world().paper().slips(), QStringList());

    setMood(PrinterMood::Ready);
    person().tap(u"In lại");
    person().sees(u"Đã in phiếu…");
    QCOMPARE(world().paper().slips().size(), 1);
}

void Slips::printerThatSaysNothing_isNotWaitedForLong()
{
    opensKiosk();
    setMood(PrinterMood::Silent);
    walksTo(Step::Receipt);
    person().sees(u"Đang in phiếu…");
    isRegistered();
    passes(61s);
    person().sees(u"Máy không biết chắc phiếu đã in chưa…");
    isRegistered();
}

void Slips::kioskWithoutPrinter_offersNone()
{
    opensKiosk({{u"printer"_s, QJsonObject{{u"queue"_s, QJsonValue::Null}}}});
    walksTo(Step::Receipt);
    isRegistered();
    person().seesNot(u"In phiếu");
    person().seesNot(u"In lại");
    QCOMPARE(world().paper().slips(), QStringList());
}

std::unique_ptr<QObject> slips(World& world)
{
    return std::make_unique<Slips>(world);
}

} // namespace story
#include "slips.moc"
