// The camera of the practice world, behind the kiosk's real camera driver: pictures of what is held before
// it, read by the real passes. The place's clip names the folder of a CardSlot: the card in it is the one
// that is held up.
#pragma once

#include "drivers/camera/decode/frame_reader.h"
#include "drivers/camera/engine.h"
#include "provisioning/practice/cards/card_slot.h"

#include <QTimer>

namespace provisioning::practice::camera {

class SceneEngine final : public QObject, public drivers::camera::Engine {
    Q_OBJECT

public:
    SceneEngine(const drivers::camera::VideoPlace& place, drivers::camera::EngineEars& ears);

    void setTorch(bool on) override;
    // For drivers::camera::VideoCamera.
    static drivers::camera::Engine* make(const drivers::camera::VideoPlace& place,
                                         drivers::camera::EngineEars& ears);

private:
    void show();
    void lookAtSlot();
    void tellCode(const std::optional<QByteArray>& bytes);

    const cards::CardSlot m_slot;
    drivers::camera::EngineEars& m_ears;
    drivers::camera::FrameReader m_reader;
    QTimer m_next;
    QString m_mark; // of the card that is held up; empty: none
    QString m_text;
    QByteArray m_told; // the code told last, while it is still seen
    int m_moment = 0;
};

} // namespace provisioning::practice::camera
