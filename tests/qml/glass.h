// The kiosk's real window with a view model that shows one scene: what a QML test and a picture look at.
#pragma once

#include "kiosk/ui/kiosk_model.h"
#include "tests/qml/scenes.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

namespace scenes {

struct Format {
    QString name;
    QSize size;
    double pixelsPerMillimetre;
};

// The glasses of the product: 21.5 inch upright, the same lying, 18.5 inch lying, and a 15.6 inch panel.
QList<Format> formats();

// What a person may have chosen at the switches.
struct Comfort {
    QString name;
    kiosk::flow::Comfort chosen;
};

// As found, each switch alone, and all of them.
QList<Comfort> comforts();
Comfort comfortNamed(const QString& name);

class Glass {
public:
    Glass(const Format& format, const QString& language, const Comfort& comfort = {});
    ~Glass();

    // Ahead: after every other screen has been made, as in a kiosk that has stood a second; else as soon as
    // can be.
    enum class Screens { Ahead, AsShown };
    void show(const Scene& scene, Screens screens = Screens::Ahead);
    QImage grab();

    [[nodiscard]] QQuickWindow& window() { return *m_window; }
    [[nodiscard]] kiosk::ui::KioskModel& model() { return *m_model; }
    [[nodiscard]] Recorder& recorder() { return m_recorder; }
    // Everything the QML engine complained about.
    [[nodiscard]] QStringList warnings() const { return m_warnings; }

private:
    void build(const kiosk::ui::Premises& premises);
    void standStill();
    void makeAhead();

    Format m_format;
    QString m_language;
    Comfort m_comfort;
    Recorder m_recorder;
    QStringList m_warnings;
    std::unique_ptr<kiosk::ui::KioskModel> m_model;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow* m_window = nullptr;
};

} // namespace scenes
