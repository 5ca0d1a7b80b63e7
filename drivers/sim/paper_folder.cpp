#include "drivers/sim/paper_folder.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <utility>

namespace drivers::sim {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;

namespace {

const QString origin = u"sim.printer"_s;
const QString moodFile = u"mood"_s;
const QString slipPattern = u"slip-??????.pdf"_s;

struct Word {
    PrinterMood mood;
    const char* text;
};

constexpr std::array words{
    Word{PrinterMood::Ready, "ready"},   Word{PrinterMood::NoPaper, "no-paper"},
    Word{PrinterMood::Jammed, "jammed"}, Word{PrinterMood::Off, "off"},
    Word{PrinterMood::Silent, "silent"},
};

// As one step: a reader sees the old file or the new one.
kiosk::base::Result<void> write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::PrinterFailed, origin, file.errorString());
    return {};
}

} // namespace

PaperFolder::PaperFolder(QString path) : m_path(std::move(path)) {}

PrinterMood PaperFolder::mood() const
{
    QFile file(QDir(m_path).filePath(moodFile));
    if (!file.open(QIODevice::ReadOnly))
        return PrinterMood::Ready;
    const auto text = file.readAll();
    const auto it = std::find_if(words.begin(), words.end(), [&](const Word& w) { return text == w.text; });
    return it == words.end() ? PrinterMood::Ready : it->mood;
}

kiosk::base::Result<void> PaperFolder::setMood(PrinterMood mood) const
{
    const auto it = std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.mood == mood; });
    if (!QDir().mkpath(m_path))
        return fail(ErrorCode::PrinterFailed, origin, m_path);
    return write(QDir(m_path).filePath(moodFile), it->text);
}

kiosk::base::Result<void> PaperFolder::add(const QByteArray& pdf) const
{
    if (!QDir().mkpath(m_path))
        return fail(ErrorCode::PrinterFailed, origin, m_path);
    const auto before = slips();
    // "slip-000041.pdf"
    const auto last = before.isEmpty() ? 0 : before.first().chopped(4).last(6).toInt();
    return write(QDir(m_path).filePath(u"slip-%1.pdf"_s.arg(last + 1, 6, 10, QChar(u'0'))), pdf);
}

QStringList PaperFolder::slips() const
{
    const QDir folder(m_path);
    QStringList paths;
    for (const auto& name : folder.entryList({slipPattern}, QDir::Files, QDir::Name | QDir::Reversed))
        paths.append(folder.filePath(name));
    return paths;
}

void PaperFolder::clear() const
{
    for (const auto& path : slips())
        QFile::remove(path);
}

} // namespace drivers::sim
