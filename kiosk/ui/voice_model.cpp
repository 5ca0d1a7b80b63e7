#include "kiosk/ui/voice_model.h"

#include <algorithm>
#include <utility>

namespace kiosk::ui {

VoiceModel::VoiceModel(const Premises& premises, QObject* parent)
    : QObject(parent), m_usualVolume(premises.volume), m_headset(premises.headset), m_volume(premises.volume)
{
}

void VoiceModel::show(const flow::Journey& journey)
{
    setOn(journey.comfort.voice);
}

void VoiceModel::setOn(bool on)
{
    if (std::exchange(m_on, on) == on)
        return;
    m_trouble = Trouble::None;
    Q_EMIT changed();
    Q_EMIT switched(on);
}

void VoiceModel::setTrouble(Trouble trouble)
{
    if (std::exchange(m_trouble, trouble) != trouble)
        Q_EMIT changed();
}

void VoiceModel::wipe()
{
    m_volume = m_usualVolume;
    setOn(false);
    Q_EMIT changed();
}

QString VoiceModel::volumeText() const
{
    return tr("Âm lượng: %1 trên 10").arg((m_volume + 5) / 10);
}

QString VoiceModel::trouble() const
{
    if (!m_on || m_trouble == Trouble::None)
        return {};
    if (m_trouble == Trouble::NotAvailable)
        return tr("Máy chưa đọc to được. Bạn vẫn làm tiếp bình thường.");
    return m_headset ? tr("Chưa thấy tai nghe nên máy không đọc to. Hãy cắm tai nghe hoặc hỏi cán bộ.")
                     : tr("Máy chưa có loa nên không đọc to được. Bạn vẫn làm tiếp bình thường.");
}

void VoiceModel::setVolume(int percent)
{
    // Down to what can still be heard: silence is the switch.
    const int volume = std::clamp(percent, 10, 100);
    if (std::exchange(m_volume, volume) == volume)
        return;
    Q_EMIT changed();
    Q_EMIT volumeChosen(volume);
}

} // namespace kiosk::ui
