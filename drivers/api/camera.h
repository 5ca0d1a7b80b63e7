// A camera that shows the person what it sees and reads QR codes.
//
// Made and used on one thread (the GUI's); signals arrive there. No call blocks: finding, opening, converting
// and decoding happen on the driver's own threads, and nothing is loaded or opened before the first start().
#pragma once

#include "drivers/api/qr_reading.h"
#include "kiosk/base/error.h"

#include <QObject>

namespace drivers::api {

enum class CameraState {
    Off,      // not started, or stopped
    Starting, // no picture yet
    Running,
    Missing, // there is no camera; waits for one to come
    Busy,    // another program holds it; tried again by itself
    Lost,    // unplugged while it ran; waits for it to come back
    Failed,  // opened, and it gives no pictures; tried again by itself
};

// What would make the next frame better, for the person who holds the card.
enum class CameraHint {
    None, // nothing to say
    Closer,
    Further,
    TooDark,
    TooBright, // or a reflection lies on the code
    HoldStill,
};

// For the live view: small, and made for it. 4 bytes a pixel: blue, green, red, 255, which is
// QImage::Format_RGB32 on the machines this runs on; rows from the top without gaps. Not mirrored.
struct CameraPicture {
    int width = 0;
    int height = 0;
    QByteArray pixels;

    [[nodiscard]] int bytesPerRow() const { return width * 4; }
    [[nodiscard]] bool isEmpty() const { return pixels.isEmpty(); }
};

class Camera : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    // Off at once, and every picture forgotten.
    ~Camera() override;

    // Asks for pictures until stop(), whatever happens to the device meanwhile.
    virtual void start() = 0;
    // The state is Off and the last picture gone when this returns; the device is let go soon after.
    virtual void stop() = 0;

    [[nodiscard]] virtual CameraState state() const = 0;
    // The error to tell: CameraMissing, CameraBusy, CameraLost, CameraFailed; none in the other states.
    [[nodiscard]] std::optional<kiosk::base::Error> error() const;
    // The newest, empty unless Running. Taking it is cheap; pictures nobody takes are replaced.
    [[nodiscard]] virtual CameraPicture picture() const = 0;
    [[nodiscard]] virtual CameraHint hint() const = 0;

    [[nodiscard]] virtual bool hasTorch() const = 0;
    [[nodiscard]] virtual bool isTorchOn() const = 0;
    // Nothing happens without a torch. Off again with stop().
    virtual void setTorch(bool on) = 0;

Q_SIGNALS:
    void stateChanged();
    // At most 15 times a second, and never twice before the first was heard.
    void pictureChanged();
    void hintChanged();
    void torchChanged();
    // The same code is told once, until another one or none has been seen for two seconds.
    void codeRead(const drivers::api::QrReading& reading);
};

} // namespace drivers::api
