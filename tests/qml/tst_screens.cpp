// Every screen in every format and language: made without a warning, nothing cut, hidden, too small or
// nameless.
#include "tests/qml/glass.h"
#include "tests/qml/look.h"

#include <QTest>

using namespace Qt::StringLiterals;
using scenes::Format;
using scenes::Glass;

class ScreensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyScreen_isWhole_data();
    void everyScreen_isWhole();
    void english_leavesNothingInVietnamese();
};

void ScreensTest::everyScreen_isWhole_data()
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
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    QVERIFY2(glass.warnings().isEmpty(), qPrintable(glass.warnings().join(u'\n')));
}

void ScreensTest::english_leavesNothingInVietnamese()
{
    // The profile's own texts, and what the made-up person typed, stay as they are.
    const auto premises = scenes::premises();
    const auto& own = premises.texts.value(u"en"_s);
    const QString foreign = own.centre + own.consent + own.terms + own.privacy + own.recovery +
                            own.complaint + own.notices.first() +
                            u"Tiếng Việt · English|PRACTICE (TẬP HUẤN)|Nguyễn Thị Mẫu"_s;
    const QRegularExpression vietnamese(
        u"[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    Glass glass(scenes::formats().first(), u"en"_s);
    QStringList left;
    for (const auto& scene : scenes::all()) {
        glass.show(scene);
        glass.grab();
        for (QString text : scenes::textsOf(glass.window())) {
            text.remove(u"Nguyễn Thị Mẫu"_s).remove(u"PRACTICE (TẬP HUẤN)"_s);
            if (text.contains(vietnamese) && !foreign.contains(text))
                left.append(scene.name + u": "_s + text);
        }
        if (scene.outOfOrder)
            left.removeIf([&](const QString& line) { return line.startsWith(scene.name); });
    }
    QVERIFY2(left.isEmpty(), qPrintable(u'\n' + left.join(u'\n')));
}

QTEST_MAIN(ScreensTest)

#include "tst_screens.moc"
