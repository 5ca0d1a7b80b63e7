#include "provisioning/practice/camera/scene_engine.h"

#include "provisioning/practice/camera/card_scene.h"
#include "provisioning/practice/camera/qr_text.h"

#include <utility>

namespace provisioning::practice::camera {

using drivers::camera::EngineEars;
using drivers::camera::VideoPlace;

namespace {

constexpr std::chrono::milliseconds betweenPictures{67}; // fifteen a second

drivers::api::CameraPicture pictureOf(const QImage& scene)
{
    return {scene.width(), scene.height(),
            QByteArray(reinterpret_cast<const char*>(scene.constBits()), scene.sizeInBytes())};
}

} // namespace

SceneEngine::SceneEngine(const VideoPlace& place, EngineEars& ears) : m_slot(place.clip), m_ears(ears)
{
    m_next.setInterval(betweenPictures);
    connect(&m_next, &QTimer::timeout, this, &SceneEngine::show);
    m_next.start();
    m_ears.hearState(drivers::api::CameraState::Running);
}

void SceneEngine::setTorch(bool on)
{
    Q_UNUSED(on) // there is none
}

drivers::camera::Engine* SceneEngine::make(const VideoPlace& place, EngineEars& ears)
{
    return new SceneEngine(place, ears);
}

void SceneEngine::lookAtSlot()
{
    if (!m_mark.isEmpty() && m_slot.isStill(m_mark))
        return;
    const auto held = m_slot.inserted();
    m_mark = held ? held->mark : QString();
    const auto card =
        held ? cards::CardDescription::parse(held->description) : tl::make_unexpected(QString());
    m_text = card ? qrTextOf(*card) : QString();
}

void SceneEngine::show()
{
    lookAtSlot();
    const auto scene = sceneOf(m_text, m_moment++);
    m_ears.hearPicture(pictureOf(scene));
    const auto grey = scene.convertToFormat(QImage::Format_Grayscale8);
    const auto sight = m_reader.look({grey.constBits(), grey.width(), grey.height(), grey.bytesPerLine()});
    m_ears.hearHint(sight.hint);
    tellCode(sight.bytes);
}

// Once for each time a card is held up.
void SceneEngine::tellCode(const std::optional<QByteArray>& bytes)
{
    if (m_text.isEmpty())
        m_told.clear();
    else if (bytes && std::exchange(m_told, *bytes) != *bytes)
        m_ears.hearCode(*bytes);
}

} // namespace provisioning::practice::camera
