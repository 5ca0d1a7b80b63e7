// A voice that speaks what stands on the screen.
//
// Made and used on one thread; no call blocks. A voice that cannot speak is silent and says so by its state;
// it never fails in another way. Secrets are never given to it.
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace drivers::api {

// One sentence. `shown` is the text as it stands on the screen and names the recording that may exist for it;
// `spoken` is the same for a synthesiser: numbers grouped, abbreviations written as they sound.
struct Phrase {
    QString shown;
    QString spoken;
    bool operator==(const Phrase&) const = default;
};

struct Utterance {
    QString language; // BCP 47
    QList<Phrase> phrases;
    bool operator==(const Utterance&) const = default;
};

enum class VoiceState {
    Starting,     // nothing known yet
    Ready,        // the output is there
    NoOutput,     // no sound, or the device that was named is absent; waits for it to come
    NotAvailable, // the voice itself is missing or failed
};

struct VoiceSettings {
    // The sound server's name of the only device that may sound; without one, the machine's usual output.
    std::optional<QString> device;
    // A province's own recordings, one folder a language; preferred to the clips that come with the kiosk.
    std::optional<QString> recordings;
    int volume = 70; // 0 to 100
    bool operator==(const VoiceSettings&) const = default;
};

class Voice : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    // Silent at once.
    ~Voice() override;

    // Interrupts what is being said.
    virtual void say(const Utterance& utterance) = 0;
    // Silent at once; what was to be said is forgotten.
    virtual void stop() = 0;
    // 0 to 100; heard at once.
    virtual void setVolume(int percent) = 0;

    [[nodiscard]] virtual VoiceState state() const = 0;
    // Something is being said, or about to be.
    [[nodiscard]] virtual bool isSpeaking() const = 0;

Q_SIGNALS:
    void stateChanged();
    // The utterance has ended by itself, to its end or because of a failure. Not after stop() or another
    // say().
    void fellSilent();
};

} // namespace drivers::api
