#include "tests/crash/wipe/puppet.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QQuickWindow>
#include <QTimer>

#include <csignal>

#include <unistd.h>

namespace wipe {

using namespace kiosk::flow;
using namespace std::chrono_literals;
using kiosk::session::Session;

namespace {

constexpr int passwordMark = 100;
constexpr int otpMark = 101;
constexpr int pinMark = 102;

QString plain(const Masked& text)
{
    QString plain;
    for (std::size_t i = 0; i < text.size; ++i)
        plain.append(QChar(text.at(i)));
    return plain;
}

Personal markOf(Field field)
{
    switch (field) {
    case Field::IdNumber: return Personal::IdNumber;
    case Field::FullName: return Personal::FullName;
    case Field::BirthDate: return Personal::BirthDate;
    case Field::Phone: return Personal::Phone;
    default: return Personal::Email;
    }
}

// The kiosk, the portal or the token is at work.
template <class S>
bool isAwaited(const S&)
{
    return std::is_same_v<S, state::FetchingCaptcha> || std::is_same_v<S, state::Submitting> ||
           std::is_same_v<S, state::CheckingOtp> || std::is_same_v<S, state::AwaitingToken> ||
           std::is_same_v<S, state::CheckingCertificate> || std::is_same_v<S, state::DrawingChallenge> ||
           std::is_same_v<S, state::SigningDocument>;
}

} // namespace

Puppet::Puppet(kiosk::app::ScreenApp& screen, Board& board, int reports, int replies, MovedClock& clock)
    : m_screen(screen), m_board(board), m_reports(reports), m_replies(replies, QSocketNotifier::Read),
      m_clock(clock)
{
    m_replies.setEnabled(false);
    connect(&m_replies, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        static_cast<void>(::read(static_cast<int>(m_replies.socket()), &byte, 1));
        m_replies.setEnabled(false);
        std::exchange(m_then, {})();
    });
    connect(&screen, &kiosk::app::ScreenApp::shown, this, &Puppet::come);
}

void Puppet::come()
{
    m_road = m_board.begun++;
    lookForInheritance();
    if (m_road >= roads) {
        report(Report::Kind::LastScreen);
        return;
    }
    m_model = m_screen.window()->property("model").value<kiosk::ui::KioskModel*>();
    connect(m_screen.session(), &Session::journeyChanged, this, &Puppet::goOn);
    connect(m_model->keyboard(), &kiosk::ui::keyboard::KeyboardModel::openChanged, this, &Puppet::goOn);
    connect(m_screen.session(), &Session::handOverRequested, this, [this] {
        m_over = true;
        // A call that was cut short is out of the portal's hands only when the next one has been answered.
        if (!is(Road::KilledCall)) {
            lookForSecrets(Report::Kind::SecretLeft);
            report(Report::Kind::RoadEnded);
        }
    });
    connect(m_screen.session(), &Session::portalPaid, this, [this] {
        if (is(Road::KilledCall)) {
            lookForSecrets(Report::Kind::SecretLeft);
            report(Report::Kind::RoadEnded);
        }
    });
    goOn();
}

// The screen draws between two acts of a person.
void Puppet::goOn()
{
    if (std::exchange(m_queued, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_queued = false;
        if (!m_over && !m_then)
            act();
    });
}

void Puppet::act()
{
    auto& session = *m_screen.session();
    const auto& state = session.journey().state;
    const auto in = [&state]<class S>(S) { return std::holds_alternative<S>(state); };
    if (m_goingBack && !in(state::Consenting{}) && !in(state::Declined{})) {
        m_model->back();
    } else if (in(state::Start{})) {
        m_model->begin();
    } else if (in(state::ChoosingLanguage{})) {
        session.post(event::LanguageChosen{QStringLiteral("vi")});
    } else if (in(state::Consenting{})) {
        m_model->answerConsent(!m_goingBack);
    } else if (in(state::Declined{})) {
        session.post(event::FinishPressed{});
    } else if (in(state::ChoosingSubject{})) {
        session.post(event::SubjectChosen{Subject::Citizen});
    } else if (in(state::ChoosingMethod{})) {
        session.post(event::MethodChosen{is(Road::WrongPin) ? Method::UsbToken : Method::MobileSubscriber});
    } else if (in(state::Preparing{})) {
        m_model->next();
    } else if (in(state::ChoosingSource{})) {
        session.post(event::SourceChosen{Source::Typed});
    } else if (in(state::EnteringField{})) {
        inField();
    } else if (in(state::EnteringCaptcha{})) {
        inCaptcha();
    } else if (in(state::Reviewing{})) {
        m_model->next();
    } else if (in(state::EnteringOtp{})) {
        inOtp();
    } else if (in(state::ChoosingPassword{})) {
        inPassword();
    } else if (in(state::SettingPassword{})) {
        inCall();
    } else if (in(state::ChoosingCertificate{}) || in(state::ReviewingDocument{})) {
        m_model->next();
    } else if (in(state::EnteringPin{})) {
        inPin();
    } else if (in(state::Done{})) {
        for (const auto letter : session.journey().registration.receiptCode)
            citizen().personal[static_cast<int>(Personal::Receipt)].append(letter.unicode());
        m_model->next();
    } else if (in(state::Receipt{})) {
        m_model->next();
    } else if (!std::visit([](const auto& waits) { return isAwaited(waits); }, state)) {
        report(Report::Kind::Lost, static_cast<int>(state.index()));
    }
}

void Puppet::inField()
{
    const auto& state = std::get<state::EnteringField>(m_screen.session()->journey().state);
    const auto& mark = citizen().personal[static_cast<int>(markOf(state.field))];
    if (state.field == Field::Sex || state.warned) {
        m_model->next();
        return;
    }
    const auto text = plain(mark);
    if (m_screen.session()->journey().draft.text(state.field).isEmpty()) {
        m_model->field()->edit(text, static_cast<int>(text.size()));
        return;
    }
    if (state.field == Field::Email || (is(Road::Declined) && state.field == Field::Phone)) {
        const auto last = is(Road::Declined) ? Personal::Phone : Personal::Email;
        for (int i = 0; i <= static_cast<int>(last); ++i)
            report(Report::Kind::Control, i, countInMemory(citizen().personal[i]));
        m_goingBack = is(Road::Declined);
    }
    if (m_goingBack)
        m_model->back();
    else
        m_model->next();
}

void Puppet::inCaptcha()
{
    if (!std::get<state::EnteringCaptcha>(m_screen.session()->journey().state).text.isEmpty()) {
        m_model->next();
        return;
    }
    ask(Report::Kind::Captcha, [this] { m_model->captcha()->edit(plain(m_board.reply)); });
}

void Puppet::inOtp()
{
    if (!m_model->keyboard()->isSecret() || std::exchange(m_otpTyped, true))
        return;
    ask(Report::Kind::Otp, [this] {
        m_otpBefore = countInMemory(citizen().otp);
        type(citizen().otp);
        report(Report::Kind::Control, otpMark, countInMemory(citizen().otp) - m_otpBefore);
        if (is(Road::WalkedAway))
            walkAway();
        else
            m_model->next();
    });
}

void Puppet::inPassword()
{
    if (!m_model->keyboard()->isSecret())
        return;                                 // the page is still coming
    if (std::exchange(m_passwordTyped, true)) { // it was refused
        report(Report::Kind::Lost);
        return;
    }
    type(citizen().password);
    press(Qt::Key_Return, {});
    type(citizen().password);
    if (!m_model->password()->isSame())
        report(Report::Kind::Lost);
    report(Report::Kind::Control, passwordMark, countInMemory(citizen().password));
    if (is(Road::Crashed)) {
        report(Report::Kind::RoadEnded);
        ::raise(SIGKILL);
    }
    if (is(Road::Cancelled)) {
        m_model->cancel();
        m_model->leave();
        return;
    }
    m_model->next();
}

void Puppet::inCall()
{
    if (!is(Road::KilledCall))
        return;
    ask(Report::Kind::CallStuck, [this] {
        report(Report::Kind::Control, passwordMark, countInMemory(citizen().password));
        m_model->cancel();
        m_model->leave();
    });
}

// The token calls it wrong; by then it must be gone, and the same pad asks for another one.
void Puppet::inPin()
{
    if (!m_model->keyboard()->isSecret())
        return;
    if (!std::exchange(m_pinTyped, true)) {
        type(citizen().pin);
        report(Report::Kind::Control, pinMark, countInMemory(citizen().pin));
        m_model->next();
    } else if (std::get<state::EnteringPin>(m_screen.session()->journey().state).fault) {
        report(Report::Kind::SecretLeft, pinMark, countInMemory(citizen().pin));
        m_model->cancel();
        m_model->leave();
    }
}

void Puppet::walkAway()
{
    // Each look may start the next deadline: the code's life, idleness, the warning.
    for (int i = 0; i < 1000 && !m_over; ++i) {
        m_clock.move(1s);
        m_screen.session()->checkTime();
    }
}

// On the keyboard, as it comes from the window: what the focused pad makes of it is the screens' affair.
void Puppet::type(const Masked& text)
{
    for (std::size_t i = 0; i < text.size; ++i)
        press(Qt::Key_unknown, QString(QChar(text.at(i))));
}

void Puppet::press(int key, const QString& text)
{
    for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(kind, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(m_screen.window(), &event);
    }
}

void Puppet::ask(Report::Kind kind, std::function<void()> then)
{
    m_then = std::move(then);
    m_replies.setEnabled(true);
    report(kind);
}

void Puppet::report(Report::Kind kind, int mark, int found)
{
    const Report entry{kind, m_road, mark, found, ::getpid()};
    static_cast<void>(::write(m_reports, &entry, sizeof entry));
}

void Puppet::lookForSecrets(Report::Kind kind)
{
    report(kind, passwordMark, countInMemory(citizen().password));
    report(kind, otpMark, std::max(0, countInMemory(citizen().otp) - m_otpBefore));
    report(kind, pinMark, countInMemory(citizen().pin));
}

void Puppet::lookForInheritance()
{
    for (int road = 0; road < std::min(m_road, roads); ++road) {
        for (int i = 0; i < personals; ++i)
            report(Report::Kind::Inherited, i, countInMemory(m_board.citizens[road].personal[i]));
        report(Report::Kind::Inherited, passwordMark, countInMemory(m_board.citizens[road].password));
        report(Report::Kind::Inherited, pinMark, countInMemory(m_board.citizens[road].pin));
    }
}

} // namespace wipe
