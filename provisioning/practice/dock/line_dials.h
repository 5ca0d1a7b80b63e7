// The dials of the practice line: connected or cut, slow, and what goes wrong.
//
// GUI thread. Only says what is wanted; the desk has it carried out.
#pragma once

#include <QObject>
#include <QQmlEngine>

#include <functional>

namespace provisioning::practice::dock {

namespace failure {
Q_NAMESPACE
QML_NAMED_ELEMENT(Failure)
enum class Kind {
    None,
    ServerError, // every call is answered with 500
    Garbage,     // every call is answered with something that is no contract's
    Silence,     // no call is answered
    Maintenance, // every call is refused with 503 and a time
    CutBefore,   // each step of the journey is cut once, before the portal has acted
    CutAfter,    // the same, after it has acted
};
Q_ENUM_NS(Kind)
} // namespace failure

struct LineWish {
    bool isConnected = true;
    int delaySeconds = 0; // of every answer
    failure::Kind failure = failure::Kind::None;
    bool operator==(const LineWish&) const = default;
};

class LineDials : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has it")
    Q_PROPERTY(bool isConnected READ isConnected WRITE setConnected NOTIFY changed)
    Q_PROPERTY(int delaySeconds READ delaySeconds WRITE setDelaySeconds NOTIFY changed)
    Q_PROPERTY(
        provisioning::practice::dock::failure::Kind failure READ failure WRITE setFailure NOTIFY changed)
    Q_PROPERTY(bool isCalm READ isCalm NOTIFY changed)

public:
    using Turned = std::function<void(const LineWish&)>;
    explicit LineDials(Turned turned, QObject* parent = nullptr);

    [[nodiscard]] bool isConnected() const { return m_wish.isConnected; }
    [[nodiscard]] int delaySeconds() const { return m_wish.delaySeconds; }
    [[nodiscard]] failure::Kind failure() const { return m_wish.failure; }
    // Nothing is wrong and nothing is slow.
    [[nodiscard]] bool isCalm() const { return m_wish == LineWish{}; }

    void setConnected(bool connected);
    void setDelaySeconds(int seconds);
    // The same failure again loads it anew: a cut that has happened may happen once more.
    void setFailure(failure::Kind failure);
    Q_INVOKABLE void calm();

Q_SIGNALS:
    void changed();

private:
    void wish(const LineWish& wish);

    Turned m_turned;
    LineWish m_wish;
};

} // namespace provisioning::practice::dock
