#include "kiosk/app/narration.h"

#include "kiosk/ui/screen_lines.h"
#include "kiosk/ui/speech/spoken_form.h"

#include <QKeyEvent>
#include <QQuickWindow>

#include <utility>

namespace kiosk::app {

using namespace std::chrono_literals;
using drivers::api::VoiceState;
using ui::VoiceModel;

namespace {
// From a change to the words: shorter is cut off by what still moves, longer is felt.
constexpr auto settled = 150ms;
constexpr auto listeningNotedEvery = 2s;

// What moves the focus or works what has it; letters do neither.
bool isOfTheFocus(int key)
{
    switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape: return true;
    default: return false;
    }
}
} // namespace

Narration::Narration(ui::KioskModel& model, drivers::api::VoiceSettings settings, MakeVoice make,
                     QObject* parent)
    : QObject(parent), m_model(model), m_settings(std::move(settings)), m_make(std::move(make)),
      m_glance(this), m_listening(this)
{
    m_listening.setInterval(listeningNotedEvery);
    connect(&m_listening, &QTimer::timeout, this, &Narration::noteListening);
    m_glance.setSingleShot(true);
    m_glance.setInterval(settled);
    connect(&m_glance, &QTimer::timeout, this, &Narration::look);
    connect(model.voice(), &VoiceModel::switched, this, &Narration::switchTo);
    connect(model.voice(), &VoiceModel::repeatAsked, this, &Narration::repeat);
    connect(model.voice(), &VoiceModel::volumeChosen, this, [this](int percent) {
        if (m_voice)
            m_voice->setVolume(percent);
    });
}

Narration::~Narration() = default;

void Narration::watch(QQuickWindow& window)
{
    m_window = &window;
    window.installEventFilter(this);
    // Whatever changes on the glass does so by a frame.
    connect(&window, &QQuickWindow::afterAnimating, this, [this] {
        if (m_voice && !m_glance.isActive())
            m_glance.start();
    });
}

void Narration::wipe()
{
    switchTo(false);
}

void Narration::switchTo(bool on)
{
    m_glance.stop();
    m_listening.stop();
    m_narrator.forget();
    m_keyed = false;
    m_focus.reset();
    m_voice.reset();
    if (!on)
        return;
    auto settings = m_settings;
    settings.volume = m_model.voice()->volume();
    m_voice = m_make(settings);
    connect(m_voice.get(), &drivers::api::Voice::stateChanged, this, &Narration::tellTrouble);
    tellTrouble();
    m_listening.start();
    m_glance.start();
}

void Narration::look()
{
    if (!m_voice || !m_window)
        return;
    say(m_narrator.observe(ui::screenLines(*m_window, m_model.language()), m_voice->isSpeaking()) +
        focusNews());
}

bool Narration::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && isOfTheFocus(static_cast<QKeyEvent*>(event)->key()))
        m_keyed = true;
    else if (event->type() == QEvent::TouchBegin || event->type() == QEvent::MouseButtonPress)
        m_keyed = false;
    return QObject::eventFilter(watched, event);
}

// Told when a key has led there, or has changed it; a finger knows where it is.
QStringList Narration::focusNews()
{
    const bool keyed = std::exchange(m_keyed, false);
    auto focus = ui::focusedLine(*m_window);
    const bool news = keyed && focus && focus != m_focus;
    m_focus = std::move(focus);
    return news ? ui::speech::Narrator::focused(*m_focus) : QStringList();
}

void Narration::repeat()
{
    if (m_voice && m_window)
        say(ui::speech::Narrator::everything(ui::screenLines(*m_window, m_model.language())));
}

void Narration::say(const QStringList& sentences)
{
    if (sentences.isEmpty())
        return;
    drivers::api::Utterance utterance{m_model.language(), {}};
    for (const QString& sentence : sentences)
        utterance.phrases.append({sentence, ui::speech::spokenForm(sentence, utterance.language)});
    m_voice->say(utterance);
}

// Who listens to a long text does not touch; a person who has left is noticed when it is read.
void Narration::noteListening()
{
    const bool heard = m_voice->state() == VoiceState::Ready && m_voice->isSpeaking();
    if (heard && m_model.overlay() != ui::overlay::Kind::IdleWarning)
        Q_EMIT listenedTo();
}

void Narration::tellTrouble()
{
    switch (m_voice->state()) {
    case VoiceState::Starting:
    case VoiceState::Ready: m_model.voice()->setTrouble(VoiceModel::Trouble::None); break;
    case VoiceState::NoOutput: m_model.voice()->setTrouble(VoiceModel::Trouble::NoOutput); break;
    case VoiceState::NotAvailable: m_model.voice()->setTrouble(VoiceModel::Trouble::NotAvailable); break;
    }
}

} // namespace kiosk::app
