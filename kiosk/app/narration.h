// Reads the screen aloud while the citizen wants it: looks at the glass when it has changed, lets the
// narrator decide, and gives the words to a voice, which exists only as long as it is wanted. Who works the
// keys hears what they have come to.
//
// GUI thread; the voice does its work elsewhere. A voice that is missing, hangs or breaks disturbs nothing:
// the screen says that it cannot be heard.
#pragma once

#include "drivers/api/voice.h"
#include "kiosk/ui/kiosk_model.h"
#include "kiosk/ui/speech/narrator.h"

#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QQuickWindow;

namespace kiosk::app {

using MakeVoice = std::function<std::unique_ptr<drivers::api::Voice>(const drivers::api::VoiceSettings&)>;

class Narration : public QObject {
    Q_OBJECT

public:
    // The model outlives the narration.
    Narration(ui::KioskModel& model, drivers::api::VoiceSettings settings, MakeVoice make,
              QObject* parent = nullptr);
    ~Narration() override;

    // The glass it reads.
    void watch(QQuickWindow& window);
    // The citizen has left: silent at once, and whatever was to be said is gone.
    void wipe();

Q_SIGNALS:
    // Somebody is being read to: every so often. Not while the kiosk asks whether anybody is there.
    void listenedTo();

private:
    void switchTo(bool on);
    void look();
    void repeat();
    void say(const QStringList& sentences);
    void tellTrouble();
    void noteListening();
    bool eventFilter(QObject* watched, QEvent* event) override;
    [[nodiscard]] QStringList focusNews();

    ui::KioskModel& m_model;
    const drivers::api::VoiceSettings m_settings;
    const MakeVoice m_make;
    QPointer<QQuickWindow> m_window;
    std::unique_ptr<drivers::api::Voice> m_voice;
    ui::speech::Narrator m_narrator;
    bool m_keyed = false;                    // a key has been pressed that may have moved the focus
    std::optional<ui::speech::Line> m_focus; // as last told
    QTimer m_glance;                         // a change of the screen takes several frames
    QTimer m_listening;
};

} // namespace kiosk::app
