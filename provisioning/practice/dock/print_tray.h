// The practice printer: what goes wrong with it, and the slips that came out.
//
// GUI thread. Only says what is wanted; the world has it carried out and brings the slips.
#pragma once

#include <QImage>
#include <QObject>
#include <QQmlEngine>

#include <functional>

namespace provisioning::practice::dock {

namespace printer {
Q_NAMESPACE
QML_NAMED_ELEMENT(PracticePrinter)
enum class Mood {
    Ready,
    NoPaper,
    Jammed,
    Off,
    Silent, // takes a slip and never says what became of it
};
Q_ENUM_NS(Mood)
} // namespace printer

class PrintTray : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has it")
    Q_PROPERTY(provisioning::practice::dock::printer::Mood mood READ mood WRITE setMood NOTIFY moodChanged)
    // Slips that lie there.
    Q_PROPERTY(int count READ count NOTIFY slipsChanged)

public:
    using Turned = std::function<void(printer::Mood)>;
    explicit PrintTray(Turned turned, QObject* parent = nullptr);

    [[nodiscard]] printer::Mood mood() const { return m_mood; }
    void setMood(printer::Mood mood);

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] const QImage& newest() const { return m_newest; }
    // How many there are now, and what the newest looks like.
    void setSlips(int count, const QImage& newest);

Q_SIGNALS:
    void moodChanged();
    void slipsChanged();
    void printed(); // one more came out

private:
    Turned m_turned;
    printer::Mood m_mood = printer::Mood::Ready;
    int m_count = 0;
    QImage m_newest;
};

} // namespace provisioning::practice::dock
