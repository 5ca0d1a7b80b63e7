// The voice as the screen shows it: whether it is on, how loud, and why it cannot be heard.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/premises.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace kiosk::ui {

class VoiceModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the KioskModel")
    Q_PROPERTY(bool on READ isOn NOTIFY changed)
    Q_PROPERTY(QString volumeText READ volumeText NOTIFY changed) // "Âm lượng: 7 trên 10"
    Q_PROPERTY(bool louderOpen READ isLouderOpen NOTIFY changed)
    Q_PROPERTY(bool quieterOpen READ isQuieterOpen NOTIFY changed)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed) // a sentence while it cannot be heard, or empty

public:
    enum class Trouble {
        None,
        NoOutput,     // no sound device, or not the one that was named
        NotAvailable, // what was to be said could not be spoken
    };

    explicit VoiceModel(const Premises& premises, QObject* parent = nullptr);

    void show(const flow::Journey& journey);
    void setTrouble(Trouble trouble);
    // As the next citizen finds it.
    void wipe();

    [[nodiscard]] bool isOn() const { return m_on; }
    [[nodiscard]] int volume() const { return m_volume; } // 0 to 100
    [[nodiscard]] QString volumeText() const;
    [[nodiscard]] bool isLouderOpen() const { return m_volume < 100; }
    [[nodiscard]] bool isQuieterOpen() const { return m_volume > 10; }
    [[nodiscard]] QString trouble() const;

    Q_INVOKABLE void louder() { setVolume(m_volume + 10); }
    Q_INVOKABLE void quieter() { setVolume(m_volume - 10); }
    // The whole screen again.
    Q_INVOKABLE void repeat() { Q_EMIT repeatAsked(); }
    // Texts are read anew in another language.
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
    void switched(bool on);
    void volumeChosen(int percent);
    void repeatAsked();

private:
    void setOn(bool on);
    void setVolume(int percent);

    const int m_usualVolume;
    const bool m_headset;
    int m_volume;
    bool m_on = false;
    Trouble m_trouble = Trouble::None;
};

} // namespace kiosk::ui
