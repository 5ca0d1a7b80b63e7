// The colours that stand on each other, by numbers: WCAG 2.1, 1.4.3 (text 4.5), 1.4.6 (7, high contrast)
// and 1.4.11 (what is no text, 3).
#include <QColor>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>

#include <QtQml/qqmlextensionplugin.h>

#include <cmath>
#include <memory>

Q_IMPORT_QML_PLUGIN(Kiosk_ThemePlugin)

namespace {

// WCAG 2.1, relative luminance.
double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

struct Pair {
    const char* over;
    const char* ground;
    bool text = true;
};

constexpr Pair pairs[] = {
    {"ink", "surface"},
    {"ink", "surfaceRaised"},
    {"ink", "surfaceSunken"},
    {"ink", "accentSoft"},
    {"ink", "keyboard"},
    {"ink", "key"},
    {"ink", "keyAlt"},
    {"ink", "keyPressed"},
    {"inkMuted", "surface"},
    {"inkMuted", "surfaceRaised"},
    {"inkMuted", "surfaceSunken"},
    {"inkMuted", "accentSoft"},
    {"inkMuted", "key"},
    {"inkMuted", "keyboard"},
    {"accent", "surface"},
    {"accent", "surfaceRaised"},
    {"accent", "accentSoft"},
    {"accent", "key"},
    {"inkOnAccent", "accent"},
    {"inkOnAccent", "accentPressed"},
    {"inkOnHero", "hero"},
    {"good", "goodSoft"},
    {"caution", "cautionSoft"},
    {"danger", "dangerSoft"},
    {"inkOnPractice", "practice"},
    {"lineStrong", "surface", false},       // a field's edge, a switch
    {"lineStrong", "surfaceRaised", false}, //
    {"lineStrong", "surfaceSunken", false}, // the thumb of a rail
    {"danger", "surfaceRaised", false},     // a faulty field's edge
    {"accent", "ahead", false},             // steps done beside steps to come
    {"ink", "surface", false},              // the ring around what has the keys
    {"surfaceRaised", "accent", false},     // its inner line on a filled button
};

} // namespace

class ContrastTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void luminance_isTheStandards();
    void pair_standsOut_data();
    void pair_standsOut();
};

void ContrastTest::luminance_isTheStandards()
{
    QVERIFY(qFuzzyCompare(contrast(Qt::white, Qt::black), 21.0));
    // The grey the standard's own techniques name as just enough on white.
    QVERIFY(contrast(QColor(0x76, 0x76, 0x76), Qt::white) > 4.5);
    QVERIFY(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void ContrastTest::pair_standsOut_data()
{
    QTest::addColumn<int>("pair");
    QTest::addColumn<bool>("high");
    for (int i = 0; i < static_cast<int>(std::size(pairs)); ++i) {
        for (const bool high : {false, true})
            QTest::addRow("%s on %s%s", pairs[i].over, pairs[i].ground, high ? ", high contrast" : "")
                << i << high;
    }
}

void ContrastTest::pair_standsOut()
{
    QFETCH(int, pair);
    QFETCH(bool, high);
    QQmlEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlComponent component(&engine);
    component.setData("import QtQml\nimport Kiosk.Theme\nQtObject { property QtObject theme: Theme }", {});
    const std::unique_ptr<QObject> holder(component.create());
    QVERIFY2(holder != nullptr, qPrintable(component.errorString()));
    auto* const theme = holder->property("theme").value<QObject*>();
    QVERIFY(theme != nullptr);
    theme->setProperty("highContrast", high);
    const Pair& asked = pairs[pair];
    const auto over = theme->property(asked.over).value<QColor>();
    const auto ground = theme->property(asked.ground).value<QColor>();
    QVERIFY(over.isValid() && ground.isValid());
    const double least = !asked.text ? 3 : high ? 7 : 4.5;
    const double there = contrast(over, ground);
    QVERIFY2(there >= least, qPrintable(QString::number(there, 'f', 2)));
}

QTEST_MAIN(ContrastTest)

#include "tst_contrast.moc"
