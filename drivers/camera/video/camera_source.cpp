#include "drivers/camera/video/camera_source.h"

#include "drivers/camera/video/format_choice.h"

#include <algorithm>

namespace drivers::camera {

using namespace std::chrono_literals;
using api::CameraState;

namespace {

constexpr auto interval = 250ms; // between two looks at what has come

bool isGStreamer()
{
    return qgetenv("QT_MEDIA_BACKEND") == "gstreamer";
}

} // namespace

CameraSource::CameraSource(const QString& device, SourceEars ears, Probe isBusy, CameraPatience patience)
    : m_device(device), m_ears(std::move(ears)), m_isBusy(isBusy), m_patience(patience)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &CameraSource::look);
    connect(&m_watch, &QTimer::timeout, this, &CameraSource::watch);
    // Later: not while the backend is still telling.
    connect(&m_devices, &QMediaDevices::videoInputsChanged, this, &CameraSource::look, Qt::QueuedConnection);
    look();
}

CameraSource::~CameraSource()
{
    m_ears.state = [](CameraState) {};
    close(CameraState::Off);
}

void CameraSource::setTorch(bool on)
{
    if (!m_camera || !m_camera->isTorchModeSupported(QCamera::TorchOn))
        return;
    m_camera->setTorchMode(on ? QCamera::TorchOn : QCamera::TorchOff);
    tellTorch();
}

QCameraDevice CameraSource::wanted() const
{
    if (m_device.isEmpty())
        return QMediaDevices::defaultVideoInput();
    for (const auto& device : QMediaDevices::videoInputs()) {
        if (QString::fromUtf8(device.id()) == m_device || device.description() == m_device)
            return device;
    }
    return {};
}

void CameraSource::look()
{
    if (m_camera) {
        const auto inputs = QMediaDevices::videoInputs();
        const bool isThere = std::any_of(inputs.begin(), inputs.end(), [&](const QCameraDevice& device) {
            return device.id() == m_opened;
        });
        if (!isThere)
            close(CameraState::Lost);
        return;
    }
    const auto device = wanted();
    if (device.isNull()) {
        // Once lost it stays lost until it comes back.
        setState(m_state == CameraState::Lost ? CameraState::Lost : CameraState::Missing);
        return;
    }
    if (m_isBusy(device.id())) {
        setState(CameraState::Busy);
        m_again.start(m_patience.pause);
        return;
    }
    open(device);
}

void CameraSource::open(const QCameraDevice& device)
{
    m_again.stop();
    m_opened = device.id();
    // A try after a failure shows the failure until it has worked.
    if (m_state != CameraState::Failed)
        setState(CameraState::Starting);
    m_gate = std::make_shared<FrameGate>(m_ears.frame);
    m_frames = std::make_shared<std::atomic<int>>(0);
    m_sink = std::make_unique<QVideoSink>();
    const auto skipped = isGStreamer() ? m_patience.skipped : 0ms;
    m_sinceOpened.start();
    connect(
        m_sink.get(), &QVideoSink::videoFrameChanged, this,
        [gate = m_gate, frames = m_frames, since = m_sinceOpened, skipped](const QVideoFrame& frame) {
            if (!frame.isValid() || std::chrono::milliseconds(since.elapsed()) < skipped)
                return;
            ++*frames;
            gate->pass(frame);
        },
        Qt::DirectConnection);
    m_camera = std::make_unique<QCamera>(device);
    if (const auto format = bestOf(device.videoFormats()); !format.isNull())
        m_camera->setCameraFormat(format);
    connect(
        m_camera.get(), &QCamera::errorOccurred, this, [this] { m_looksWithout = 1 << 20; },
        Qt::QueuedConnection);
    m_session = std::make_unique<QMediaCaptureSession>();
    m_session->setCamera(m_camera.get());
    m_session->setVideoSink(m_sink.get());
    m_looksWithout = 0;
    m_watch.start(interval);
    m_camera->start();
}

void CameraSource::close(CameraState state)
{
    m_watch.stop();
    if (m_gate)
        m_gate->shut();
    if (m_camera)
        isGStreamer() ? abandon(state != CameraState::Lost) : letGo();
    m_opened.clear();
    setState(state);
    if (state == CameraState::Failed || state == CameraState::Lost)
        m_again.start(m_patience.pause);
}

void CameraSource::letGo()
{
    m_sink->disconnect(this);
    m_camera->disconnect(this);
    m_camera->stop();
    m_session->setVideoSink(nullptr);
    m_session->setCamera(nullptr);
    m_session.reset();
    m_camera.reset();
    m_sink.reset();
}

// PipeWire's source may crash while it is taken down; so it is stopped where it still can be, and stays there
// until the process ends, which it does with the citizen's session.
void CameraSource::abandon(bool stop)
{
    m_sink->disconnect(this);
    m_camera->disconnect(this);
    if (stop)
        m_camera->stop();
    static_cast<void>(m_session.release());
    static_cast<void>(m_camera.release());
    static_cast<void>(m_sink.release());
}

void CameraSource::watch()
{
    if (!m_camera)
        return;
    const bool hasCome = m_frames->exchange(0) > 0;
    // Frames of a test pattern may come from a camera that is not there.
    if (hasCome && m_camera->isAvailable()) {
        m_looksWithout = 0;
        if (m_state != CameraState::Running) {
            setState(CameraState::Running);
            tellTorch();
        }
        return;
    }
    const auto patience = m_state == CameraState::Running ? m_patience.nextFrame : m_patience.firstFrame;
    if (++m_looksWithout * interval > patience)
        close(CameraState::Failed);
}

void CameraSource::setState(CameraState state)
{
    if (state == m_state)
        return;
    m_state = state;
    m_ears.state(state);
}

void CameraSource::tellTorch()
{
    m_ears.torch(m_camera->isTorchModeSupported(QCamera::TorchOn), m_camera->torchMode() == QCamera::TorchOn);
}

} // namespace drivers::camera
