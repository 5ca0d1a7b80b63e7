#include "kiosk/app/card_wiring.h"

#include "drivers/camera/typing_scanner.h"
#include "drivers/camera/video_camera.h"
#include "drivers/chip/pcsc_chip_reader.h"

namespace kiosk::app {

using drivers::api::CameraHint;

namespace {

ui::ViewHint hintOf(CameraHint hint)
{
    switch (hint) {
    case CameraHint::Closer: return ui::ViewHint::Closer;
    case CameraHint::Further: return ui::ViewHint::Further;
    case CameraHint::TooDark: return ui::ViewHint::TooDark;
    case CameraHint::TooBright: return ui::ViewHint::TooBright;
    case CameraHint::HoldStill: return ui::ViewHint::HoldStill;
    case CameraHint::None: break;
    }
    return ui::ViewHint::None;
}

QImage imageOf(const drivers::api::CameraPicture& picture)
{
    if (picture.isEmpty())
        return {};
    const auto* pixels = reinterpret_cast<const uchar*>(picture.pixels.constData());
    return QImage(pixels, picture.width, picture.height, picture.bytesPerRow(), QImage::Format_RGB32).copy();
}

std::function<std::unique_ptr<drivers::api::ChipReader>()>
machineReader(const provisioning::profile::CardReading& card)
{
    const drivers::chip::PcscPlace place{.reader = card.readerName.value_or(QString()),
                                         .trustFolder = card.authorities.value_or(QString())};
    return [place] { return std::make_unique<drivers::chip::PcscChipReader>(place); };
}

std::unique_ptr<drivers::api::Camera> machineCamera()
{
    return std::make_unique<drivers::camera::VideoCamera>(drivers::camera::VideoCamera::usualLibrary(),
                                                          drivers::camera::VideoPlace{});
}

} // namespace

session::CardDevices cardDevicesOf(const provisioning::profile::CardReading& card,
                                   const ScreenOptions& options)
{
    session::CardDevices devices;
    if (card.reader)
        devices.makeReader = options.makeReader ? options.makeReader : machineReader(card);
    if (card.camera)
        devices.makeCamera = options.makeCamera ? options.makeCamera : [] { return machineCamera(); };
    if (card.scanner)
        devices.scanner = std::make_shared<drivers::camera::TypingScanner>();
    return devices;
}

ui::CardView viewOf(const session::Session& session)
{
    const auto* camera = session.camera();
    if (camera == nullptr)
        return {};
    return {imageOf(camera->picture()), hintOf(camera->hint()), camera->hasTorch(), camera->isTorchOn()};
}

QImage photoOf(const session::Session& session)
{
    const auto photo = session.photo();
    if (!photo)
        return {};
    return QImage::fromData(photo->bytes.data(), static_cast<int>(photo->bytes.size()));
}

} // namespace kiosk::app
