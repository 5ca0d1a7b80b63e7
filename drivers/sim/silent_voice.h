// A voice without sound: keeps what it was given, for tests and for machines that shall be silent.
#pragma once

#include "drivers/api/voice.h"

namespace drivers::sim {

class SilentVoice final : public api::Voice {
    Q_OBJECT

public:
    explicit SilentVoice(const api::VoiceSettings& settings = {}, QObject* parent = nullptr);

    void say(const api::Utterance& utterance) override;
    void stop() override;
    void setVolume(int percent) override { m_volume = percent; }
    [[nodiscard]] api::VoiceState state() const override { return m_state; }
    [[nodiscard]] bool isSpeaking() const override { return m_speaking; }

    // In the order they were said, the interrupted ones too.
    [[nodiscard]] const QList<api::Utterance>& said() const { return m_said; }
    [[nodiscard]] int volume() const { return m_volume; }
    // How often stop() was called.
    [[nodiscard]] int stops() const { return m_stops; }
    // The utterance comes to its end.
    void finish();
    // The output comes or goes.
    void setState(api::VoiceState state);

private:
    QList<api::Utterance> m_said;
    api::VoiceState m_state = api::VoiceState::Ready;
    int m_volume;
    int m_stops = 0;
    bool m_speaking = false;
};

} // namespace drivers::sim
