#include "drivers/voice/voice_process.h"

#include "drivers/voice/helper_line.h"

#include <algorithm>
#include <utility>

namespace drivers::voice {

VoiceProcess::VoiceProcess(const QString& program, const api::VoiceSettings& settings, QObject* parent)
    : Voice(parent), m_line(new HelperLine(program, settings)), m_volume(settings.volume)
{
    m_line->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_line, &QObject::deleteLater);
    connect(m_line, &HelperLine::reported, this, &VoiceProcess::take);
    connect(m_line, &HelperLine::lost, this, [this] {
        m_volumeSent = false;
        setState(api::VoiceState::NotAvailable);
        fallSilent();
    });
    m_thread.start();
}

VoiceProcess::~VoiceProcess()
{
    m_thread.quit();
    m_thread.wait();
}

int VoiceProcess::send(decltype(Order::body) body)
{
    const int number = ++m_number;
    QMetaObject::invokeMethod(
        m_line, [line = m_line, order = Order{number, std::move(body)}] { line->send(order); },
        Qt::QueuedConnection);
    return number;
}

void VoiceProcess::say(const api::Utterance& utterance)
{
    if (!std::exchange(m_volumeSent, true))
        send(SetVolume{m_volume});
    m_spoken = send(Say{utterance});
}

void VoiceProcess::stop()
{
    if (std::exchange(m_spoken, 0) > 0)
        send(Stop{});
}

void VoiceProcess::setVolume(int percent)
{
    m_volume = std::clamp(percent, 0, 100);
    m_volumeSent = m_number > 0;
    if (m_volumeSent)
        send(SetVolume{m_volume});
}

void VoiceProcess::take(const Report& report)
{
    if (const auto* is = std::get_if<StateIs>(&report))
        setState(is->state);
    else if (const auto* ended = std::get_if<Ended>(&report); ended != nullptr && ended->number == m_spoken)
        fallSilent();
}

void VoiceProcess::fallSilent()
{
    if (std::exchange(m_spoken, 0) > 0)
        Q_EMIT fellSilent();
}

void VoiceProcess::setState(api::VoiceState state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace drivers::voice
