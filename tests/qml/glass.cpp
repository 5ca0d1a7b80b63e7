#include "tests/qml/glass.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQuickItem>
#include <QStyleHints>
#include <QTest>

#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Kiosk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_Ui_KeyboardPlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_KeyboardPlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_ScreensPlugin)

namespace scenes {

using namespace Qt::StringLiterals;

QList<Format> formats()
{
    return {{u"portrait"_s, {1080, 1920}, 4.03},
            {u"landscape"_s, {1920, 1080}, 4.03},
            {u"small"_s, {1366, 768}, 3.33},
            {u"panel"_s, {1920, 1080}, 5.55}};
}

QList<Comfort> comforts()
{
    return {{u"default"_s, {}},
            {u"large"_s, {.largeText = true}},
            {u"contrast"_s, {.highContrast = true}},
            {u"low"_s, {.lowReach = true}},
            {u"voice"_s, {.voice = true}},
            {u"all"_s, {.largeText = true, .highContrast = true, .lowReach = true, .voice = true}}};
}

Comfort comfortNamed(const QString& name)
{
    for (const Comfort& comfort : comforts()) {
        if (comfort.name == name)
            return comfort;
    }
    qFatal("no comfort %s", qPrintable(name));
}

Glass::Glass(const Format& format, const QString& language, const Comfort& comfort)
    : m_format(format), m_language(language), m_comfort(comfort)
{
}

Glass::~Glass()
{
    m_engine.reset();
}

void Glass::build(const kiosk::ui::Premises& premises)
{
    m_engine.reset();
    m_model = std::make_unique<kiosk::ui::KioskModel>(premises);
    m_model->setPixelsPerMillimetre(m_format.pixelsPerMillimetre);
    m_model->setGestures(&m_recorder);
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(u"qrc:/qt/qml"_s);
    QObject::connect(m_engine.get(), &QQmlEngine::warnings, [this](const QList<QQmlError>& warnings) {
        for (const auto& warning : warnings)
            m_warnings.append(warning.toString());
    });
    QObject::connect(m_model.get(), &kiosk::ui::KioskModel::retranslationNeeded, m_engine.get(),
                     &QQmlEngine::retranslate);
    m_engine->setInitialProperties({{u"model"_s, QVariant::fromValue(m_model.get())}});
    m_engine->load(QUrl(u"qrc:/qt/qml/Kiosk/Screens/Main.qml"_s));
    if (m_engine->rootObjects().isEmpty())
        qFatal("%s", qPrintable(m_warnings.join(u'\n')));
    standStill();
    m_window = qobject_cast<QQuickWindow*>(m_engine->rootObjects().first());
    m_window->resize(m_format.size);
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window))
        qFatal("the window never came up");
}

// Every picture of a state is the same: nothing moves by itself, no cursor blinks.
void Glass::standStill()
{
    QQmlComponent still(m_engine.get());
    still.setData(
        "import QtQml\nimport Kiosk.Theme\nQtObject { Component.onCompleted: Theme.animations = false }", {});
    const std::unique_ptr<QObject> set(still.create());
    if (set == nullptr)
        qFatal("%s", qPrintable(still.errorString()));
    QGuiApplication::styleHints()->setCursorFlashTime(0);
}

namespace {

const QQuickItem* frameIn(const QQuickItem* item)
{
    if (QByteArray(item->metaObject()->className()).startsWith("KioskFrame"))
        return item;
    for (const auto* child : item->childItems()) {
        if (const auto* found = frameIn(child))
            return found;
    }
    return nullptr;
}

} // namespace

// A screen made ahead was laid out empty, one made when it is shown with its content half there; where
// content fits beside no buttons but not beside two, that decides whether it scrolls. Here all are made
// ahead.
void Glass::makeAhead()
{
    const auto allAreMade = [this] {
        const auto* frame = frameIn(m_window->contentItem());
        return frame != nullptr &&
               frame->property("ahead").toInt() >= frame->property("files").toList().size();
    };
    if (!QTest::qWaitFor(allAreMade, 60'000))
        qFatal("the screens were not made ahead");
}

void Glass::show(const Scene& scene, Screens screens)
{
    m_recorder.left = scene.left;
    if (scene.outOfOrder) {
        build({});
        m_model->showOutOfOrder(*scene.outOfOrder);
        return;
    }
    if (m_model == nullptr || m_model->page() == kiosk::ui::page::Kind::OutOfOrder)
        build(premises());
    if (screens == Screens::Ahead)
        makeAhead();
    m_model->wipeSecrets();
    kiosk::flow::Journey journey = scene.journey;
    journey.language = m_language;
    const bool voice = journey.comfort.voice;
    journey.comfort = m_comfort.chosen;
    journey.comfort.voice = voice || m_comfort.chosen.voice;
    m_model->card()->showView({scene.view, kiosk::ui::ViewHint::None, !scene.view.isNull(), false});
    m_model->card()->showPhoto(scene.photo);
    m_model->show(journey);
    m_model->voice()->setTrouble(scene.unheard ? kiosk::ui::VoiceModel::Trouble::NoOutput
                                               : kiosk::ui::VoiceModel::Trouble::None);
    for (int i = 0; i < scene.otpDigits; ++i)
        m_model->otp()->entry()->append(QChar(u'0' + i));
    for (const QChar key : scene.pin)
        m_model->token()->entry()->append(key);
    for (const QChar key : scene.password)
        m_model->password()->entry()->append(key);
    for (const QChar key : scene.repeated)
        m_model->password()->repeated()->append(key);
}

QImage Glass::grab()
{
    QCoreApplication::processEvents();
    // What a frame has laid out may move something before the next.
    m_window->grabWindow();
    QCoreApplication::processEvents();
    return m_window->grabWindow();
}

} // namespace scenes
