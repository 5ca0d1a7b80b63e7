#include "kiosk/app/scanner_keys.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace kiosk::app;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Whatever gets through to the window.
class Window : public QObject {
public:
    QString got;

protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::KeyPress)
            got += static_cast<QKeyEvent*>(event)->text();
        return QObject::event(event);
    }
};

const QString code = u"062190999001||Nguyễn Thị Mẫu|17051990|Nữ|Thôn 1|20052021"_s;

} // namespace

class TestScannerKeys : public QObject {
    Q_OBJECT

private:
    std::chrono::milliseconds m_now{1h};
    bool m_wanted = true;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<ScannerKeys> m_keys;

    void key(int key, const QString& text, std::chrono::milliseconds after = 5ms,
             Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_now += after;
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, modifiers, text);
            event.setTimestamp(static_cast<quint64>(m_now.count()));
            QCoreApplication::sendEvent(m_window.get(), &event);
        }
    }
    void type(const QString& text, std::chrono::milliseconds pause = 5ms)
    {
        for (const QChar each : text)
            key(each == u' ' ? Qt::Key_Space : Qt::Key_unknown, QString(each), pause);
    }
    void enter(std::chrono::milliseconds after = 5ms) { key(Qt::Key_Return, u"\r"_s, after); }

private Q_SLOTS:
    void init()
    {
        m_wanted = true;
        m_window = std::make_unique<Window>();
        m_keys = std::make_unique<ScannerKeys>([this] { return m_wanted; });
        m_window->installEventFilter(m_keys.get());
    }

    void code_isOneLineAndReachesNothingElse()
    {
        QSignalSpy lines(m_keys.get(), &ScannerKeys::lineRead);
        type(code);
        enter();
        QCOMPARE(lines.count(), 1);
        QCOMPARE(lines[0][0].toString(), code);
        QCOMPARE(m_window->got, QString());
    }

    void silence_endsALineWithoutEnter()
    {
        QSignalSpy lines(m_keys.get(), &ScannerKeys::lineRead);
        type(code);
        QVERIFY(lines.wait(30'000));
        QCOMPARE(lines[0][0].toString(), code);
        enter(); // of a scanner that was slow: presses no button
        QCOMPARE(m_window->got, QString());
        enter(1s);
        QCOMPARE(m_window->got, u"\r"_s);
        QCOMPARE(lines.count(), 1);
    }

    // Its keys wait in the queue meanwhile; they are as near to one another as ever.
    void stalledScreen_keepsTheLineWhole()
    {
        QSignalSpy lines(m_keys.get(), &ScannerKeys::lineRead);
        type(code.left(20));
        QTimer queued; // behind the silence that has run out when the screen goes on
        queued.setSingleShot(true);
        connect(&queued, &QTimer::timeout, this, [this] {
            type(code.mid(20));
            enter();
        });
        const QDeadlineTimer stall(ScannerKeys::longestPause * 2);
        while (!stall.hasExpired())
            QThread::yieldCurrentThread();
        queued.start(0);
        QVERIFY(lines.wait(30'000));
        QCOMPARE(lines[0][0].toString(), code);
    }

    void person_pressesButtonsAsEver()
    {
        QSignalSpy lines(m_keys.get(), &ScannerKeys::lineRead);
        key(Qt::Key_Space, u" "_s, 1s);
        key(Qt::Key_Tab, u"\t"_s, 1s);
        enter(1s);
        QCOMPARE(m_window->got, u" \t\r"_s);
        type(u"0621"_s, 400ms);
        enter(400ms);
        QCOMPARE(lines.count(), 0);
        QCOMPARE(m_window->got, u" \t\r\r"_s);
    }

    void chords_areNotOfACode()
    {
        key(Qt::Key_C, u"c"_s, 5ms, Qt::ControlModifier);
        QCOMPARE(m_window->got, u"c"_s);
    }

    void notWanted_nothingIsTaken()
    {
        QSignalSpy lines(m_keys.get(), &ScannerKeys::lineRead);
        type(code.left(20));
        m_wanted = false;
        type(code);
        enter();
        QCOMPARE(lines.count(), 0);
        QCOMPARE(m_window->got, code + u'\r');
    }

    void wiped_theLineIsGone()
    {
        QSignalSpy lines(m_keys.get(), &ScannerKeys::lineRead);
        type(code);
        m_keys->wipe();
        enter();
        QCOMPARE(lines.count(), 0);
    }
};

QTEST_MAIN(TestScannerKeys)
#include "tst_scanner_keys.moc"
