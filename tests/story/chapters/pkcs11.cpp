// A token behind a real PKCS#11 module: SoftHSM in its host, wired as at the counter; nothing simulated
// between the screen's keypad and C_Sign.

#include "provisioning/practice/tokens/authorities.h"
#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace story {

using namespace Qt::StringLiterals;

namespace {

const QString module = QStringLiteral(SOFTHSM_MODULE);
const QString practicePin = u"246801"_s;

void run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
}

void writeCertificate(const QString& token, const QString& file, const QString& id)
{
    run(u"pkcs11-tool"_s, {u"--module"_s, module, u"--token-label"_s, token, u"--login"_s, u"--pin"_s,
                           practicePin, u"--write-object"_s, file, u"--type"_s, u"cert"_s, u"--id"_s, id});
}

} // namespace

class RealTokenRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void citizen_isRegistered();
    void renewedCertificate_isTheOneThatSigns();

private:
    // SoftHSM's only token, in a folder of its own: the practice citizen's.
    void plugsIn()
    {
        const auto folder = m_room.filePath(QLatin1StringView(QTest::currentTestFunction()));
        QVERIFY(QDir().mkpath(folder + u"/tokens"_s));
        QFile settings(folder + u"/softhsm2.conf"_s);
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("directories.tokendir = " + folder.toUtf8() +
                       "/tokens\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = true\n");
        settings.close();
        qputenv("SOFTHSM2_CONF", settings.fileName().toUtf8());
        const auto held = world().authoritiesFolder();
        run(u"softhsm2-util"_s, {u"--init-token"_s, u"--free"_s, u"--label"_s, u"mau"_s, u"--so-pin"_s,
                                 u"12345678"_s, u"--pin"_s, practicePin});
        run(u"softhsm2-util"_s, {u"--import"_s, held + u"/tokens/citizen/01.key"_s, u"--token"_s, u"mau"_s,
                                 u"--label"_s, u"mau"_s, u"--id"_s, u"01"_s, u"--pin"_s, practicePin});
        writeCertificate(u"mau"_s, held + u"/authorities/public.der"_s, u"ca"_s);
        writeCertificate(u"mau"_s, held + u"/tokens/citizen/01.der"_s, u"01"_s);
    }
    void comesToTheToken()
    {
        const QJsonObject tokens{{u"modules"_s, QJsonArray{module}},
                                 {u"authorities"_s, world().authoritiesFolder() + u"/trust"_s}};
        Kiosk::Devices devices;
        devices.ownTokens = true;
        opensKiosk(world().install({{u"tokens"_s, tokens}}), {1080, 1920}, devices);
        walksTo(Step::Subject);
        person().tap(u"Công dân");
        person().tap(u"USB ký số");
        person().tap(u"Tiếp tục");
        person().sees(u"Chọn chứng thư số để ký");
    }
    void types(QStringView pin)
    {
        person().typesPlain(pin);
        person().tap(u"Ký");
    }

    QTemporaryDir m_room;
};

void RealTokenRoads::citizen_isRegistered()
{
    plugsIn();
    comesToTheToken();
    person().tap(u"Dùng chứng thư này");
    person().sees(u"Bạn sắp ký nội dung này");
    person().tap(u"Đồng ý ký");
    person().sees(u"Nhập mã PIN của USB ký số");
    types(u"111111");
    person().sees(u"Mã PIN không đúng.…");
    types(practicePin);
    person().sees(u"Nhập mã xác thực");
    answers(Step::Captcha);
    person().sees(u"Họ tên: VÕ THỊ KÝ");
    person().tap(u"Đăng ký");
    person().sees(u"Đăng ký thành công");
    person().sees(u"Mức xác minh: …");
}

// The old one lies beside it, under the same CKA_ID.
void RealTokenRoads::renewedCertificate_isTheOneThatSigns()
{
    plugsIn();
    writeCertificate(u"mau"_s, world().authoritiesFolder() + u"/tokens/expired/01.der"_s, u"01"_s);
    comesToTheToken();
    person().sees(u"MAI THỊ HẾT HẠN");
    person().sees(u"VÕ THỊ KÝ");
    person().tap(u"Dùng chứng thư này");
    person().sees(u"Bạn sắp ký nội dung này");
    person().sees(u"Họ tên: VÕ THỊ KÝ");
    person().tap(u"Đồng ý ký");
    person().sees(u"Nhập mã PIN của USB ký số");
    types(practicePin);
    person().sees(u"Nhập mã xác thực");
    answers(Step::Captcha);
    person().sees(u"Họ tên: VÕ THỊ KÝ");
}

std::unique_ptr<QObject> realTokenRoads(World& world)
{
    return std::make_unique<RealTokenRoads>(world);
}

} // namespace story
#include "pkcs11.moc"
