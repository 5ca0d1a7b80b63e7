// Speaks one utterance, phrase by phrase: from its recording, from its clip, or by the synthesiser.
#pragma once

#include "drivers/api/voice.h"
#include "drivers/voice/helper/clip_store.h"
#include "drivers/voice/helper/pulse_output.h"
#include "drivers/voice/helper/synthesizer.h"
#include "drivers/voice/language_runs.h"

namespace drivers::voice {

class Speaker : public QObject {
    Q_OBJECT

public:
    // `clips`: the folder that came with the kiosk.
    Speaker(const api::VoiceSettings& settings, const QString& clips, const QString& synthesizer,
            QObject* parent = nullptr);

    // Instead of what is being said. ended() follows once, at once where nothing can be heard.
    void say(const api::Utterance& utterance);
    // Silent at once; ended() does not follow.
    void stop();
    void setVolume(int percent) { m_output.setVolume(percent); }
    [[nodiscard]] api::VoiceState state() const;

Q_SIGNALS:
    void ended();
    void stateChanged();

private:
    void next();
    void end();
    void play(const Sound& sound);

    ClipStore m_store;
    PulseOutput m_output;
    Synthesizer m_synthesizer;
    api::Utterance m_left;
    QList<LanguageRun> m_runs;   // what is left of a phrase that has no clip
    std::optional<Sound> m_held; // until the server has answered for the first time
    bool m_speaking = false;
    bool m_mute = false; // the synthesiser did not work when it was needed last
};

} // namespace drivers::voice
