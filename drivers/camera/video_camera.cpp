#include "drivers/camera/video_camera.h"

#include "drivers/camera/qr_text.h"

#include <QCoreApplication>
#include <QLibrary>
#include <QMutex>

#include <utility>

namespace drivers::camera {

using namespace Qt::StringLiterals;
using api::CameraHint;
using api::CameraState;

// Keeps the newest of everything until the GUI thread comes for it, and calls it once.
class VideoCamera::Mailbox final : public EngineEars {
public:
    struct Mail {
        std::optional<CameraState> state;
        bool picture = false;
        std::optional<CameraHint> hint;
        std::optional<std::pair<bool, bool>> torch;
        QList<QByteArray> codes;
    };

    explicit Mailbox(VideoCamera& camera) : m_camera(&camera) {}

    void hearState(CameraState state) override
    {
        put([&] {
            m_mail.state = state;
            if (state != CameraState::Running)
                m_picture = {};
        });
    }
    void hearPicture(const api::CameraPicture& picture) override
    {
        put([&] {
            m_picture = picture;
            m_mail.picture = true;
        });
    }
    void hearHint(CameraHint hint) override
    {
        put([&] { m_mail.hint = hint; });
    }
    void hearTorch(bool has, bool isOn) override
    {
        put([&] { m_mail.torch = {has, isOn}; });
    }
    void hearCode(const QByteArray& bytes) override
    {
        put([&] { m_mail.codes << bytes; });
    }

    Mail open()
    {
        const QMutexLocker lock(&m_mutex);
        m_called = false;
        return std::exchange(m_mail, {});
    }
    [[nodiscard]] api::CameraPicture picture() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_picture;
    }
    // Nothing is kept or told any more.
    void close()
    {
        const QMutexLocker lock(&m_mutex);
        m_camera = nullptr;
        m_mail = {};
        m_picture = {};
    }

private:
    template <class Change>
    void put(Change change)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_camera == nullptr)
            return;
        change();
        if (!std::exchange(m_called, true))
            QMetaObject::invokeMethod(m_camera, &VideoCamera::take, Qt::QueuedConnection);
    }

    mutable QMutex m_mutex;
    VideoCamera* m_camera; // guarded by m_mutex, as everything below; null: closed
    Mail m_mail;
    api::CameraPicture m_picture;
    bool m_called = false;
};

struct VideoCamera::Held {
    std::shared_ptr<Mailbox> mailbox; // outlives the engine
    std::unique_ptr<Engine> engine;
};

namespace {

constexpr unsigned long longestGoodbye = 2'000; // milliseconds

MakeEngine resolve(const QString& file)
{
    QLibrary library(file);
    // Stays loaded: Qt Multimedia does not like to be taken out of a process.
    library.setLoadHints(QLibrary::PreventUnloadHint);
    return reinterpret_cast<MakeEngine>(library.resolve(makeEngineSymbol));
}

} // namespace

QString VideoCamera::usualLibrary()
{
    return QCoreApplication::applicationDirPath() + u"/../lib/motcua/motcua-camera.so"_s;
}

VideoCamera::VideoCamera(const QString& library, VideoPlace place, QObject* parent)
    : api::Camera(parent), m_library(library), m_place(std::move(place)), m_held(std::make_shared<Held>()),
      m_thread(new QThread), m_worker(new QObject)
{
    // Here, while there are few threads to read the environment. README: why this backend.
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    m_thread->setObjectName(u"camera"_s);
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

VideoCamera::VideoCamera(MakeEngine make, VideoPlace place, QObject* parent)
    : VideoCamera(QString(), std::move(place), parent)
{
    m_make = make;
}

VideoCamera::~VideoCamera()
{
    if (m_mailbox)
        m_mailbox->close();
    if (!m_thread->isRunning()) {
        delete m_worker;
        delete m_thread;
        return;
    }
    // From there, so that it does not come before the engine has gone.
    QMetaObject::invokeMethod(m_worker, [held = m_held, thread = m_thread] {
        held->engine.reset();
        thread->quit();
    });
    if (m_thread->wait(longestGoodbye))
        delete m_thread;
    else
        connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
}

void VideoCamera::start()
{
    if (m_mailbox)
        return;
    m_mailbox = std::make_shared<Mailbox>(*this);
    if (!m_thread->isRunning())
        m_thread->start();
    setState(CameraState::Starting);
    QMetaObject::invokeMethod(
        m_worker, [held = m_held, mailbox = m_mailbox, make = m_make, library = m_library, place = m_place] {
            held->engine.reset();
            held->mailbox = mailbox;
            const auto maker = make != nullptr ? make : resolve(library);
            if (maker == nullptr)
                mailbox->hearState(CameraState::Failed);
            else
                held->engine.reset(maker(place, *mailbox));
        });
}

void VideoCamera::stop()
{
    if (!m_mailbox)
        return;
    m_mailbox->close();
    m_mailbox.reset();
    QMetaObject::invokeMethod(m_worker, [held = m_held] { held->engine.reset(); });
    setState(CameraState::Off);
}

api::CameraPicture VideoCamera::picture() const
{
    return m_mailbox && m_state == CameraState::Running ? m_mailbox->picture() : api::CameraPicture();
}

void VideoCamera::setTorch(bool on)
{
    if (!m_mailbox)
        return;
    QMetaObject::invokeMethod(m_worker, [held = m_held, on] {
        if (held->engine)
            held->engine->setTorch(on);
    });
}

void VideoCamera::take()
{
    if (!m_mailbox)
        return;
    // A slot may stop this camera.
    const auto mailbox = m_mailbox;
    const auto isOpen = [&] { return m_mailbox == mailbox; };
    const auto mail = mailbox->open();
    if (mail.state)
        setState(*mail.state);
    if (isOpen() && mail.torch && *mail.torch != std::pair(m_hasTorch, m_torchOn)) {
        std::tie(m_hasTorch, m_torchOn) = *mail.torch;
        Q_EMIT torchChanged();
    }
    if (isOpen() && mail.picture && m_state == CameraState::Running)
        Q_EMIT pictureChanged();
    if (isOpen() && mail.hint && m_state == CameraState::Running && *mail.hint != m_hint) {
        m_hint = *mail.hint;
        Q_EMIT hintChanged();
    }
    for (const auto& bytes : mail.codes) {
        if (isOpen())
            Q_EMIT codeRead(readingOf(bytes));
    }
}

void VideoCamera::setState(CameraState state)
{
    if (state == m_state)
        return;
    m_state = state;
    if (state != CameraState::Running)
        forget();
    Q_EMIT stateChanged();
}

void VideoCamera::forget()
{
    const bool spoke = std::exchange(m_hint, CameraHint::None) != CameraHint::None;
    const bool hadTorch = std::exchange(m_hasTorch, false);
    m_torchOn = false;
    Q_EMIT pictureChanged();
    if (spoke)
        Q_EMIT hintChanged();
    if (hadTorch)
        Q_EMIT torchChanged();
}

} // namespace drivers::camera
