#include "kiosk/app/scanner_keys.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {

namespace {

// No code of a card is shorter.
constexpr qsizetype shortest = 12;

bool isPrintable(const QString& text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isPrint(); });
}

bool isEnd(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Tab;
}

} // namespace

ScannerKeys::ScannerKeys(std::function<bool()> wanted, QObject* parent)
    : QObject(parent), m_wanted(std::move(wanted))
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(longestPause);
    m_queue.setSingleShot(true);
    m_queue.setInterval(0);
    connect(&m_silence, &QTimer::timeout, &m_queue, qOverload<>(&QTimer::start));
    connect(&m_queue, &QTimer::timeout, this, &ScannerKeys::finish);
}

void ScannerKeys::wipe()
{
    m_silence.stop();
    m_queue.stop();
    m_line.fill(u'\0');
    m_line.clear();
    m_ended = false;
}

bool ScannerKeys::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::KeyRelease && type != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    if (!m_wanted()) {
        wipe();
        return false;
    }
    const auto& key = static_cast<const QKeyEvent&>(*event);
    if (type == QEvent::KeyPress)
        return takes(key);
    // The release of a key that was taken is nobody's either.
    return !m_line.isEmpty() && isPrintable(key.text());
}

bool ScannerKeys::takes(const QKeyEvent& key)
{
    const std::chrono::milliseconds now{key.timestamp()};
    const bool follows = now >= m_last && now - m_last <= longestPause;
    if (!follows)
        wipe();
    if (isEnd(key)) {
        const bool ours = follows && (m_ended || m_line.size() >= shortest);
        if (ours)
            finish();
        return ours;
    }
    const bool isChord = (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0;
    if (isChord || !isPrintable(key.text()) || (m_line.isEmpty() && key.key() == Qt::Key_Space))
        return false;
    m_ended = false;
    m_last = now;
    m_line += key.text();
    m_queue.stop();
    m_silence.start();
    return true;
}

void ScannerKeys::finish()
{
    m_silence.stop();
    m_queue.stop();
    const auto line = std::exchange(m_line, {});
    m_ended = line.size() >= shortest;
    if (m_ended)
        Q_EMIT lineRead(line);
}

} // namespace kiosk::app
