// The reader, the camera and what they have given: makes the devices when they are wanted, turns what they
// say into events, keeps the evidence and the photo until the session ends.
//
// GUI thread. Nothing of a card is anywhere else in the session but in the journey's own values.
#pragma once

#include "kiosk/base/clock.h"
#include "kiosk/flow/effect.h"
#include "kiosk/portal/portal.h"
#include "kiosk/session/card_devices.h"

#include <QFuture>

namespace kiosk::session {

// Whose challenge the chip must have answered: one the portal drew, or the one of an item in the queue.
enum class Whose { Portal, Item };

class CardDesk : public QObject {
    Q_OBJECT

public:
    // The portal and the clock outlive this object.
    CardDesk(CardDevices devices, portal::Portal& portal, const base::Clock& clock,
             QObject* parent = nullptr);

    [[nodiscard]] bool hasReader() const { return static_cast<bool>(m_devices.makeReader); }
    [[nodiscard]] bool hasCamera() const { return static_cast<bool>(m_devices.makeCamera); }
    [[nodiscard]] bool hasScanner() const { return m_devices.scanner != nullptr; }

    // What a chip is asked to sign where the portal draws no challenge; of this visit.
    void setOwnChallenge(const QByteArray& challenge) { m_ownChallenge = challenge; }

    // A challenge is drawn as soon as the reader is wanted, so that no card waits for it.
    void use(const flow::effect::UseReader& effect);
    void use(const flow::effect::UseCamera& effect);
    void read(const flow::effect::ReadChip& effect, QDate today);
    // A line from the hand-held scanner, as its keys came.
    void scan(const QString& typed);

    // Of the reading with this ticket; none when it is another's. An answer to another challenge is left out:
    // it proves nothing there.
    [[nodiscard]] std::optional<portal::Evidence> evidence(flow::Ticket ticket, Whose challenge) const;
    // Null until it has been read.
    [[nodiscard]] std::shared_ptr<const drivers::api::ChipPhoto> photo() const { return m_photo; }
    // Null before it was first wanted.
    [[nodiscard]] drivers::api::Camera* camera() const { return m_camera.get(); }

    // Everything of the person's, and whatever is under way.
    void wipe();

Q_SIGNALS:
    // Direct connections only.
    void happened(const kiosk::flow::EventBody& event);
    void viewChanged(); // the camera has another picture or another hint

private:
    void drawChallenge();
    [[nodiscard]] bool hasChallenge() const;
    void readNow(const flow::effect::ReadChip& effect, QDate today);
    void finish(flow::Ticket ticket, const base::Result<drivers::api::ChipReport>& result);
    drivers::api::ChipReader& reader();

    CardDevices m_devices;
    portal::Portal& m_portal;
    const base::Clock& m_clock;
    std::unique_ptr<drivers::api::ChipReader> m_reader;
    std::unique_ptr<drivers::api::Camera> m_camera;
    bool m_readerWanted = false;
    bool m_drawing = false;
    bool m_askedHere = false; // the reading under way was given m_ownChallenge
    int m_visit = 0;          // answers of an earlier one are dropped
    QByteArray m_ownChallenge;
    QByteArray m_challenge;                        // empty: none in hand
    std::chrono::milliseconds m_challengeUntil{0}; // monotonic
    std::function<void()> m_whenDrawn;
    std::optional<flow::Ticket> m_reading;
    std::optional<flow::Ticket> m_documentOf;
    std::shared_ptr<const drivers::api::ChipDocument> m_document;
    std::shared_ptr<const drivers::api::ChipPhoto> m_photo;
};

} // namespace kiosk::session
