#include "provisioning/practice/world/print_room.h"

#include <QLoggingCategory>
#include <QPdfDocument>

namespace provisioning::practice::world {

namespace {

Q_LOGGING_CATEGORY(logPrintRoom, "motcua.practice")

constexpr std::chrono::milliseconds lookInterval{300};
constexpr int pictureWidth = 900;

drivers::sim::PrinterMood moodOf(dock::printer::Mood mood)
{
    using Asked = dock::printer::Mood;
    using drivers::sim::PrinterMood;
    switch (mood) {
    case Asked::Ready: break;
    case Asked::NoPaper: return PrinterMood::NoPaper;
    case Asked::Jammed: return PrinterMood::Jammed;
    case Asked::Off: return PrinterMood::Off;
    case Asked::Silent: return PrinterMood::Silent;
    }
    return PrinterMood::Ready;
}

QImage pictureOf(const QString& path)
{
    QPdfDocument document;
    if (document.load(path) != QPdfDocument::Error::None)
        return {};
    const auto size = document.pagePointSize(0);
    return document.render(0, (size * (pictureWidth / size.width())).toSize());
}

} // namespace

PrintRoom::PrintRoom(const QString& folder, dock::PrintTray& tray, QThreadPool& clerk, QObject* parent)
    : QObject(parent), m_paper(folder), m_tray(tray), m_clerk(clerk)
{
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &PrintRoom::look);
}

void PrintRoom::open()
{
    turn(m_tray.mood());
    look();
    m_look.start();
}

void PrintRoom::turn(dock::printer::Mood mood)
{
    m_clerk.start([this, mood] {
        if (const auto done = m_paper.setMood(moodOf(mood)); !done)
            qCWarning(logPrintRoom, "the printer's folder: %s", qUtf8Printable(done.error().detail));
    });
}

void PrintRoom::clear()
{
    m_clerk.start([this] { m_paper.clear(); });
    look();
}

void PrintRoom::look()
{
    m_clerk.start([this] {
        const auto slips = m_paper.slips();
        const auto newest = slips.value(0);
        if (newest == m_shown)
            return;
        m_shown = newest;
        QMetaObject::invokeMethod(
            this,
            [this, count = static_cast<int>(slips.size()),
             picture = newest.isEmpty() ? QImage() : pictureOf(newest)] { m_tray.setSlips(count, picture); },
            Qt::QueuedConnection);
    });
}

} // namespace provisioning::practice::world
