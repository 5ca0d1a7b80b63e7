#include "drivers/sim/silent_voice.h"

#include <utility>

namespace drivers::sim {

SilentVoice::SilentVoice(const api::VoiceSettings& settings, QObject* parent)
    : Voice(parent), m_volume(settings.volume)
{
}

void SilentVoice::say(const api::Utterance& utterance)
{
    m_said.append(utterance);
    m_speaking = true;
}

void SilentVoice::stop()
{
    ++m_stops;
    m_speaking = false;
}

void SilentVoice::finish()
{
    if (std::exchange(m_speaking, false))
        Q_EMIT fellSilent();
}

void SilentVoice::setState(api::VoiceState state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace drivers::sim
