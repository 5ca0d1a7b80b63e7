// motcua-voice: speaks for the kiosk that started it, and ends with it. It takes no argument; what it shall
// do comes over its standard input (drivers/voice/messages.h).

#include "drivers/voice/helper/speaker.h"
#include "drivers/voice/messages.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <cstdio>
#include <memory>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace drivers;
using namespace Qt::StringLiterals;

namespace {

// A page full of text; whoever writes more is no kiosk.
constexpr qsizetype longestLine = 1024 * 1024;

void report(const voice::Report& report)
{
    const QByteArray line = voice::toLine(report);
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

class Post {
public:
    void carryOut(const voice::Order& order)
    {
        report(voice::Taken{order.number});
        if (const auto* settle = std::get_if<voice::Settle>(&order.body))
            settleIn(settle->settings);
        if (!m_speaker)
            return;
        if (const auto* say = std::get_if<voice::Say>(&order.body)) {
            m_said = order.number;
            m_speaker->say(say->utterance);
        } else if (std::holds_alternative<voice::Stop>(order.body)) {
            m_speaker->stop();
        } else if (const auto* volume = std::get_if<voice::SetVolume>(&order.body)) {
            m_speaker->setVolume(volume->percent);
        }
    }

private:
    void settleIn(const api::VoiceSettings& settings)
    {
        const QString clips = QCoreApplication::applicationDirPath() + u"/../share/motcua/voice"_s;
        m_speaker = std::make_unique<voice::Speaker>(settings, clips, u"espeak-ng"_s);
        QObject::connect(m_speaker.get(), &voice::Speaker::ended, [this] { report(voice::Ended{m_said}); });
        QObject::connect(m_speaker.get(), &voice::Speaker::stateChanged,
                         [this] { report(voice::StateIs{m_speaker->state()}); });
        report(voice::StateIs{m_speaker->state()});
    }

    std::unique_ptr<voice::Speaker> m_speaker;
    int m_said = 0;
};

// What it says may name a person: nothing of it goes to a disk or to a debugger.
void closeUp()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace

int main(int argc, char** argv)
{
    closeUp();
    QCoreApplication application(argc, argv);
    Post post;
    QByteArray pending;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        std::array<char, 65536> part{};
        const auto size = ::read(STDIN_FILENO, part.data(), part.size());
        pending.append(part.data(), std::max<qsizetype>(size, 0));
        if (size <= 0 || pending.size() > longestLine) {
            QCoreApplication::exit(size == 0 ? 0 : 1);
            return;
        }
        for (auto end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
            const auto order = voice::orderFrom(pending.left(end));
            pending.remove(0, end + 1);
            if (order)
                post.carryOut(*order);
        }
    });
    return QCoreApplication::exec();
}
