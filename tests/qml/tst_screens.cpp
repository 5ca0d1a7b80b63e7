// Every screen in every format and language: made without a warning, nothing cut, hidden, too small or
// nameless.
#include "tests/qml/glass.h"
#include "tests/qml/look.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using scenes::Format;
using scenes::Glass;

namespace {

const scenes::Scene& sceneNamed(const QList<scenes::Scene>& all, const QString& name)
{
    const auto found = std::ranges::find(all, name, &scenes::Scene::name);
    if (found == all.end())
        qFatal("no scene %s", qPrintable(name));
    return *found;
}

// A row for every format, language and comfort.
void addGlasses()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("comfort");
    for (int format = 0; format < scenes::formats().size(); ++format) {
        for (const QString& language : {u"vi"_s, u"en"_s}) {
            for (const auto& comfort : scenes::comforts())
                QTest::addRow("%s %s %s", qPrintable(scenes::formats().at(format).name), qPrintable(language),
                              qPrintable(comfort.name))
                    << format << language << comfort.name;
        }
    }
}

// Help, the officer and the hotline stand on every screen; what lies over one is read in another language and
// heard once more like the screen itself.
QStringList faultsOfHelp(Glass& glass, const QString& language)
{
    using kiosk::ui::page::Kind;
    if (glass.model().page() == Kind::OutOfOrder)
        return {};
    const bool vietnamese = language == u"vi"_s;
    const bool covered = glass.model().overlay() != kiosk::ui::overlay::Kind::None;
    QStringList wanted;
    if (!covered)
        wanted = vietnamese ? QStringList{u"Trợ giúp"_s, u"Gọi cán bộ"_s}
                            : QStringList{u"Help"_s, u"Call an officer"_s};
    if (covered || glass.model().page() != Kind::Language)
        wanted.append(vietnamese ? u"English"_s : u"Tiếng Việt"_s);
    if (glass.model().voice()->isOn() && glass.model().voice()->trouble().isEmpty())
        wanted.append(vietnamese ? u"Nghe lại"_s : u"Hear again"_s);
    QStringList faults;
    for (const QString& name : wanted) {
        if (!scenes::controlNamed(glass.window(), name))
            faults.append(u"there is no “%1”"_s.arg(name));
    }
    if (!covered && !scenes::wholeTextsOf(glass.window()).contains(glass.model().hotline()))
        faults.append(u"the hotline is not there"_s);
    return faults;
}

} // namespace

class ScreensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyScreen_isWhole_data();
    void everyScreen_isWhole();
    void vneid_comesFirst_data();
    void vneid_comesFirst();
    void fault_isSeenBesideWhatIsTyped_data();
    void fault_isSeenBesideWhatIsTyped();
    void largeText_isLargerByTwoFifths_data();
    void largeText_isLargerByTwoFifths();
    void english_leavesNothingInVietnamese();
    void receiptCode_isReadFromTheGlass_data();
    void receiptCode_isReadFromTheGlass();
    void shortSheet_isNoHigherThanItsText();
    void oldPlace_isToldWhereTheListIsShort();
};

void ScreensTest::everyScreen_isWhole_data()
{
    addGlasses();
}

void ScreensTest::everyScreen_isWhole()
{
    QFETCH(int, format);
    QFETCH(QString, language);
    QFETCH(QString, comfort);
    const Format glassFormat = scenes::formats().at(format);
    Glass glass(glassFormat, language, scenes::comfortNamed(comfort));
    QStringList faults;
    for (const auto& scene : scenes::all()) {
        glass.show(scene);
        glass.grab();
        for (const QString& fault : scenes::faultsOf(glass.window(), 15 * glassFormat.pixelsPerMillimetre))
            faults.append(scene.name + u": "_s + fault);
        for (const QString& fault : faultsOfHelp(glass, language))
            faults.append(scene.name + u": "_s + fault);
        if (!scenes::comfortNamed(comfort).chosen.lowReach)
            continue;
        for (const QString& fault :
             scenes::faultsOfReach(glass.window(), 15 * glassFormat.pixelsPerMillimetre))
            faults.append(scene.name + u": "_s + fault);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    QVERIFY2(glass.warnings().isEmpty(), qPrintable(glass.warnings().join(u'\n')));
}

void ScreensTest::vneid_comesFirst_data()
{
    addGlasses();
}

// Whoever needs the other account sees so without scrolling, and a citizen before any method.
void ScreensTest::vneid_comesFirst()
{
    QFETCH(int, format);
    QFETCH(QString, language);
    QFETCH(QString, comfort);
    const auto all = scenes::all();
    Glass glass(scenes::formats().at(format), language, scenes::comfortNamed(comfort));
    const QString name = language == u"vi"_s ? u"Tôi cần tài khoản VNeID"_s : u"I need a VNeID account"_s;
    for (const QString& screen : {u"method"_s, u"preparing"_s}) {
        glass.show(sceneNamed(all, screen));
        glass.grab();
        QVERIFY2(scenes::wholeTextsOf(glass.window()).contains(name), qPrintable(screen));
    }
    glass.show(sceneNamed(all, u"method"_s));
    glass.grab();
    for (const auto& control : scenes::controlsOf(glass.window())) {
        if (control.item->property("badge").isValid()) {
            QCOMPARE(control.name, name);
            break;
        }
    }
}

void ScreensTest::fault_isSeenBesideWhatIsTyped_data()
{
    addGlasses();
}

// Typed, sent, and found wrong, with the keyboard open all the time.
void ScreensTest::fault_isSeenBesideWhatIsTyped()
{
    QFETCH(int, format);
    QFETCH(QString, language);
    QFETCH(QString, comfort);
    const auto all = scenes::all();
    Glass glass(scenes::formats().at(format), language, scenes::comfortNamed(comfort));
    QStringList faults;
    for (const auto& [typed, found] : std::initializer_list<std::pair<QString, QString>>{
             {u"id-number-typed"_s, u"id-number-fault"_s},
             {u"birth-date"_s, u"birth-date-warned"_s},
             {u"insurance-number"_s, u"insurance-number-fault"_s},
             {u"insurance-number"_s, u"insurance-number-warned"_s},
             {u"receipt-code"_s, u"receipt-not-found"_s},
             {u"phone"_s, u"phone-not-owned"_s},
             {u"captcha"_s, u"captcha-wrong"_s},
             {u"otp"_s, u"otp-wrong"_s},
             {u"certificate"_s, u"certificate-email-fault"_s},
             {u"password-typed"_s, u"password-personal"_s}}) {
        glass.show(sceneNamed(all, typed));
        glass.grab();
        for (int stop = 0; stop < 20 && !glass.model().keyboard()->isOpen(); ++stop)
            QTest::keyClick(&glass.window(), Qt::Key_Tab);
        glass.grab();
        glass.show(sceneNamed(all, found));
        glass.grab();
        for (const QString& fault : scenes::faultsOfTyping(glass.window()))
            faults.append(found + u": "_s + fault);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    QVERIFY2(glass.warnings().isEmpty(), qPrintable(glass.warnings().join(u'\n')));
}

void ScreensTest::largeText_isLargerByTwoFifths_data()
{
    QTest::addColumn<int>("format");
    for (int format = 0; format < scenes::formats().size(); ++format)
        QTest::newRow(qPrintable(scenes::formats().at(format).name)) << format;
}

void ScreensTest::largeText_isLargerByTwoFifths()
{
    QFETCH(int, format);
    const QString banner = u"TẬP HUẤN · dữ liệu giả, không gửi đi đâu"_s;
    Glass plain(scenes::formats().at(format), u"vi"_s);
    Glass large(scenes::formats().at(format), u"vi"_s, scenes::comfortNamed(u"large"_s));
    QStringList faults;
    for (const auto& scene : scenes::all()) {
        plain.show(scene);
        plain.grab();
        const auto usual = scenes::letterHeights(plain.window());
        large.show(scene);
        large.grab();
        const auto grown = scenes::letterHeights(large.window());
        // A title that is short of room grows less, but never stays below what is read as text.
        const auto body = grown.value(banner);
        for (const QString& text : grown.uniqueKeys()) {
            // Icons and dots are no letters.
            if (!usual.contains(text) || text.startsWith(u'•') ||
                (text.size() == 1 && text.at(0).unicode() >= 0xe000))
                continue;
            const auto was = std::ranges::max(usual.values(text));
            const auto is = std::ranges::max(grown.values(text));
            if (is < was * 1.4 - 2 && is < body)
                faults.append(
                    u"%1: “%2” is %3 pixels instead of %4"_s.arg(scene.name, text.left(40)).arg(is).arg(was));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void ScreensTest::english_leavesNothingInVietnamese()
{
    // The profile's own texts, and what the made-up person typed, stay as they are.
    const auto premises = scenes::premises();
    const auto& own = premises.texts.value(u"en"_s);
    QString foreign = own.centre + own.address + own.consent + own.terms + own.privacy + own.recovery +
                      own.complaint + own.vneid + own.notices.values().join(u'|') +
                      own.prepare.values().join(u'|') + u"Tiếng Việt · English"_s;
    for (const auto& carrier : own.carriers)
        foreign += u'|' + carrier.counter;
    // Names of people and places, and what stands on a phone.
    const QStringList names{u"Nguyễn Thị Mẫu"_s,
                            u"PRACTICE (TẬP HUẤN)"_s,
                            u"Tỉnh Quảng Ngãi"_s,
                            u"Tỉnh Quảng Ninh"_s,
                            u"Thành phố Đà Nẵng"_s,
                            u"Xã Vinh Quang (Thành phố Kon Tum)"_s,
                            u"Xã Ba Vinh"_s,
                            u"Xã Ngọk Bay"_s,
                            u"Công ty TNHH Nông sản Mẫu"_s,
                            u"Ký giao dịch"_s,
                            u"CÔNG TY TNHH MẪU TẬP HUẤN"_s,
                            u"NGUYỄN THỊ MẪU"_s,
                            u"CA Tập huấn"_s,
                            u"USB của công ty"_s,
                            u"USB của tôi"_s};
    const QRegularExpression vietnamese(
        u"[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    Glass glass(scenes::formats().first(), u"en"_s);
    QStringList left;
    for (const auto& scene : scenes::all()) {
        glass.show(scene);
        glass.grab();
        for (QString text : scenes::textsOf(glass.window())) {
            for (const QString& name : names)
                text.remove(name);
            if (text.contains(vietnamese) && !foreign.contains(text, Qt::CaseInsensitive))
                left.append(scene.name + u": "_s + text);
        }
        if (scene.outOfOrder)
            left.removeIf([&](const QString& line) { return line.startsWith(scene.name); });
    }
    QVERIFY2(left.isEmpty(), qPrintable(u'\n' + left.join(u'\n')));
}

void ScreensTest::receiptCode_isReadFromTheGlass_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("comfort");
    for (int format = 0; format < scenes::formats().size(); ++format) {
        for (const auto& comfort : scenes::comforts())
            QTest::addRow("%s %s", qPrintable(scenes::formats().at(format).name), qPrintable(comfort.name))
                << format << comfort.name;
    }
}

// By zbar, which is not ours, and without scrolling.
void ScreensTest::receiptCode_isReadFromTheGlass()
{
    QFETCH(int, format);
    QFETCH(QString, comfort);
    const QTemporaryDir folder;
    const auto all = scenes::all();
    Glass glass(scenes::formats().at(format), u"vi"_s, scenes::comfortNamed(comfort));
    for (const QString& name : {u"receipt"_s, u"postponed"_s}) {
        const auto& scene = sceneNamed(all, name);
        glass.show(scene);
        const QString path = folder.filePath(name + u".png"_s);
        QVERIFY(glass.grab().save(path));
        QProcess zbar;
        zbar.start(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, path});
        QVERIFY2(zbar.waitForFinished(), qPrintable(zbar.errorString()));
        QCOMPARE(QString::fromUtf8(zbar.readAllStandardOutput()).trimmed(),
                 scene.journey.registration.receiptCode);
    }
}

void ScreensTest::shortSheet_isNoHigherThanItsText()
{
    for (const Format& format : scenes::formats()) {
        Glass glass(format, u"vi"_s);
        glass.show(sceneNamed(scenes::all(), u"over-carriers"_s));
        glass.grab();
        const auto close = scenes::controlNamed(glass.window(), u"Đóng"_s);
        QVERIFY(close);
        // Three lines, and right below them the button.
        const double foot = scenes::footOfTexts(glass.window(), close->place.top());
        QVERIFY2(close->place.top() - foot < 30 * format.pixelsPerMillimetre, qPrintable(format.name));
        QVERIFY(!scenes::controlNamed(glass.window(), u"Xem tiếp"_s));
    }
}

void ScreensTest::oldPlace_isToldWhereTheListIsShort()
{
    for (const Format& format : scenes::formats()) {
        Glass glass(format, u"vi"_s, scenes::comfortNamed(u"low"_s));
        glass.show(sceneNamed(scenes::all(), u"province-old"_s));
        glass.grab();
        const auto texts = scenes::textsOf(glass.window());
        QVERIFY2(texts.contains(u"Kon Tum nay thuộc Tỉnh Quảng Ngãi (từ 01/7/2025)."_s),
                 qPrintable(texts.join(u'|')));
    }
}

QTEST_MAIN(ScreensTest)

#include "tst_screens.moc"
