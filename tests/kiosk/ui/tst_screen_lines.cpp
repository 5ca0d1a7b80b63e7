// The ear misses nothing the eye sees, and hears no secret.
#include "kiosk/ui/screen_lines.h"
#include "tests/qml/glass.h"
#include "tests/qml/look.h"

#include <QTest>

#include <algorithm>

using namespace kiosk::ui;
using namespace Qt::StringLiterals;

namespace {

QString heardOn(const speech::Screen& screen)
{
    QStringList texts;
    for (const auto& line : screen.lines)
        texts += {line.text, line.value, line.detail};
    return texts.join(u'\n');
}

// A glyph of the icon font, or the dots of a secret.
bool isWordless(const QString& text)
{
    return std::ranges::all_of(text,
                               [](QChar c) { return c == u'•' || c.category() == QChar::Other_PrivateUse; });
}

} // namespace

namespace {

QString unspaced(QString text)
{
    return text.remove(u' ');
}

} // namespace

class TestScreenLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyText_isAmongTheLines_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("language");
        QTest::newRow("portrait vi") << 0 << u"vi"_s;
        QTest::newRow("landscape en") << 1 << u"en"_s;
    }

    void everyText_isAmongTheLines()
    {
        QFETCH(int, format);
        QFETCH(QString, language);
        scenes::Glass glass(scenes::formats().at(format), language);
        QStringList faults;
        for (const auto& scene : scenes::all()) {
            glass.show(scene);
            glass.grab();
            const auto screen = screenLines(glass.window(), language);
            const QString heard = heardOn(screen);
            const bool asks = std::ranges::any_of(screen.lines, [](const auto& line) {
                return line.kind == speech::Kind::Heading && !line.onAsk;
            });
            if (!asks)
                faults.append(scene.name + u": no heading"_s);
            for (const QString& text : scenes::textsOf(glass.window())) {
                // Of the steps, the present one is told.
                if (isWordless(text) || glass.model().steps().contains(text))
                    continue;
                for (const QString& part : text.split(u" · "_s)) {
                    // A code may be told digit by digit.
                    if (!heard.contains(part) && !unspaced(heard).contains(unspaced(part)))
                        faults.append(scene.name + u": unheard “"_s + part + u'”');
                }
            }
            for (const QString& secret : {scene.password, scene.repeated}) {
                if (!secret.isEmpty() && heard.contains(secret))
                    faults.append(scene.name + u": a secret is heard"_s);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

    void keyboard_isNotRead()
    {
        scenes::Glass glass(scenes::formats().first(), u"vi"_s);
        for (const auto& scene : scenes::all()) {
            if (scene.name != u"name"_s)
                continue;
            glass.show(scene);
            glass.grab();
            QVERIFY(glass.model().keyboard()->isOpen());
            for (const auto& line : screenLines(glass.window(), u"vi"_s).lines)
                QVERIFY2(line.text.size() > 1, qPrintable(line.text));
        }
    }

    void whatLiesUnderASheet_isNotRead()
    {
        scenes::Glass glass(scenes::formats().first(), u"vi"_s);
        for (const auto& scene : scenes::all()) {
            if (scene.name != u"over-idle-warning"_s)
                continue;
            glass.show(scene);
            glass.grab();
            const auto screen = screenLines(glass.window(), u"vi"_s);
            QVERIFY(heardOn(screen).contains(u"Bạn còn ở đây không?"_s));
            QVERIFY(heardOn(screen).contains(u"Còn 17 giây"_s));
            QVERIFY(!heardOn(screen).contains(u"Họ tên"_s));
        }
    }

    void personalData_isHeardOnAskOnly()
    {
        scenes::Glass glass(scenes::formats().first(), u"vi"_s);
        for (const auto& scene : scenes::all()) {
            if (scene.name != u"summary"_s)
                continue;
            glass.show(scene);
            glass.grab();
            int data = 0;
            for (const auto& line : screenLines(glass.window(), u"vi"_s).lines) {
                if (!line.text.contains(u"Nguyễn Thị Mẫu"_s))
                    continue;
                ++data;
                QVERIFY(line.onAsk);
            }
            QVERIFY(data > 0);
        }
    }
};

QTEST_MAIN(TestScreenLines)
#include "tst_screen_lines.moc"
