#include "drivers/voice/helper/speaker.h"

#include <utility>

namespace drivers::voice {

using Presence = PulseOutput::Presence;

namespace {

QStringList foldersOf(const api::VoiceSettings& settings, const QString& clips)
{
    return settings.recordings ? QStringList{*settings.recordings, clips} : QStringList{clips};
}

} // namespace

Speaker::Speaker(const api::VoiceSettings& settings, const QString& clips, const QString& synthesizer,
                 QObject* parent)
    : QObject(parent), m_store(foldersOf(settings, clips)), m_output(settings.device),
      m_synthesizer(synthesizer)
{
    m_output.setVolume(settings.volume);
    connect(&m_output, &PulseOutput::presenceChanged, this, [this] {
        Q_EMIT stateChanged();
        if (auto held = std::exchange(m_held, {}))
            play(*held);
    });
    connect(&m_output, &PulseOutput::ended, this, [this](bool heard) { heard ? next() : end(); });
    connect(&m_synthesizer, &Synthesizer::made, this, [this](const Sound& sound) {
        if (std::exchange(m_mute, false))
            Q_EMIT stateChanged();
        play(sound);
    });
    connect(&m_synthesizer, &Synthesizer::failed, this, [this] {
        if (!std::exchange(m_mute, true))
            Q_EMIT stateChanged();
        next();
    });
}

api::VoiceState Speaker::state() const
{
    if (m_output.presence() == Presence::Unknown)
        return api::VoiceState::Starting;
    if (m_output.presence() == Presence::Absent)
        return api::VoiceState::NoOutput;
    return m_mute ? api::VoiceState::NotAvailable : api::VoiceState::Ready;
}

void Speaker::say(const api::Utterance& utterance)
{
    stop();
    m_left = utterance;
    m_speaking = true;
    next();
}

void Speaker::stop()
{
    m_speaking = false;
    m_left = {};
    m_runs.clear();
    m_held.reset();
    m_synthesizer.cancel();
    m_output.stop();
}

void Speaker::next()
{
    while (m_runs.isEmpty()) {
        if (m_left.phrases.isEmpty() || m_output.presence() == Presence::Absent) {
            end();
            return;
        }
        const api::Phrase phrase = m_left.phrases.takeFirst();
        if (const auto sound = m_store.find(m_left.language, phrase.shown)) {
            play(*sound);
            return;
        }
        m_runs = languageRuns(phrase.spoken, m_left.language);
    }
    const LanguageRun run = m_runs.takeFirst();
    m_synthesizer.make(run.text, run.language);
}

void Speaker::play(const Sound& sound)
{
    switch (m_output.presence()) {
    case Presence::Unknown: m_held = sound; break;
    case Presence::Here: m_output.play(sound); break;
    case Presence::Absent: end(); break;
    }
}

void Speaker::end()
{
    m_left = {};
    m_runs.clear();
    if (std::exchange(m_speaking, false))
        Q_EMIT ended();
}

} // namespace drivers::voice
