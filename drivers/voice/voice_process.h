// The voice of the machine: a helper process `motcua-voice`, started when the first words are said.
//
// A process of its own because a sound library would cost every start of the kiosk, and because whatever
// breaks, hangs or crashes around sound is then away from the citizen's session. The GUI thread only posts.
#pragma once

#include "drivers/api/voice.h"
#include "drivers/voice/messages.h"

#include <QThread>

namespace drivers::voice {

class HelperLine;

class VoiceProcess final : public api::Voice {
    Q_OBJECT

public:
    // `program`: the helper's file.
    VoiceProcess(const QString& program, const api::VoiceSettings& settings, QObject* parent = nullptr);
    ~VoiceProcess() override;

    void say(const api::Utterance& utterance) override;
    void stop() override;
    void setVolume(int percent) override;
    [[nodiscard]] api::VoiceState state() const override { return m_state; }
    [[nodiscard]] bool isSpeaking() const override { return m_spoken > 0; }

private:
    int send(decltype(Order::body) body);
    void take(const Report& report);
    void fallSilent();
    void setState(api::VoiceState state);

    QThread m_thread;
    HelperLine* m_line; // lives on m_thread, and ends with it
    api::VoiceState m_state = api::VoiceState::Starting;
    int m_volume;
    bool m_volumeSent = true; // a helper that was lost begins with the settings'
    int m_number = 0;
    int m_spoken = 0; // the number of what is being said; 0: nothing
};

} // namespace drivers::voice
