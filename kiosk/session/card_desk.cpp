#include "kiosk/session/card_desk.h"

#include "kiosk/base/ids.h"
#include "kiosk/base/log.h"
#include "kiosk/portal/requests.h"
#include "kiosk/session/card_translation.h"

#include <QFutureWatcher>

#include <utility>

namespace kiosk::session {

using drivers::api::ChipReader;
using drivers::api::ChipReport;
using flow::Ticket;

CardDesk::CardDesk(CardDevices devices, portal::Portal& portal, const base::Clock& clock, QObject* parent)
    : QObject(parent), m_devices(std::move(devices)), m_portal(portal), m_clock(clock)
{
}

ChipReader& CardDesk::reader()
{
    if (m_reader)
        return *m_reader;
    m_reader = m_devices.makeReader();
    connect(m_reader.get(), &ChipReader::stateChanged, this, [this] {
        if (m_readerWanted)
            Q_EMIT happened(readerChanged(m_reader->state()));
    });
    connect(m_reader.get(), &ChipReader::progressed, this,
            [this](const drivers::api::ChipProgress& progress) {
                if (m_reading)
                    Q_EMIT happened(chipAdvanced(*m_reading, progress));
            });
    connect(m_reader.get(), &ChipReader::documentRead, this,
            [this](const std::shared_ptr<const drivers::api::ChipDocument>& document) {
                if (!m_reading)
                    return;
                m_document = document;
                m_documentOf = m_reading;
                auto reading = readingOf(*document);
                reading.askedHere = m_askedHere;
                Q_EMIT happened(flow::event::ChipRead{*m_reading, reading, true});
            });
    return *m_reader;
}

void CardDesk::use(const flow::effect::UseReader& effect)
{
    m_readerWanted = effect.on;
    if (!effect.on) {
        m_reading.reset();
        m_whenDrawn = {};
        if (m_reader)
            m_reader->forget();
        return;
    }
    const auto state = reader().state();
    drawChallenge();
    Q_EMIT happened(readerChanged(state));
}

void CardDesk::use(const flow::effect::UseCamera& effect)
{
    if (!effect.on) {
        if (m_camera)
            m_camera->stop();
        return;
    }
    if (!m_camera) {
        m_camera = m_devices.makeCamera();
        const auto tell = [this] {
            const auto error = m_camera->error();
            Q_EMIT happened(flow::event::CameraChanged{error ? std::optional(error->code) : std::nullopt});
            Q_EMIT viewChanged();
        };
        connect(m_camera.get(), &drivers::api::Camera::stateChanged, this, tell);
        connect(m_camera.get(), &drivers::api::Camera::pictureChanged, this, &CardDesk::viewChanged);
        connect(m_camera.get(), &drivers::api::Camera::hintChanged, this, &CardDesk::viewChanged);
        connect(m_camera.get(), &drivers::api::Camera::torchChanged, this, &CardDesk::viewChanged);
        connect(m_camera.get(), &drivers::api::Camera::codeRead, this,
                [this](const drivers::api::QrReading& reading) { Q_EMIT happened(qrEvent(reading)); });
    }
    m_camera->start();
}

void CardDesk::scan(const QString& typed)
{
    if (m_devices.scanner)
        Q_EMIT happened(qrEvent(m_devices.scanner->read(typed)));
}

bool CardDesk::hasChallenge() const
{
    return !m_challenge.isEmpty() && m_clock.monotonic() < m_challengeUntil;
}

void CardDesk::drawChallenge()
{
    if (hasChallenge() || m_drawing)
        return;
    m_drawing = true;
    auto* watcher = new QFutureWatcher<portal::Answer<portal::Challenge>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, visit = m_visit] {
        watcher->deleteLater();
        if (visit != m_visit)
            return;
        m_drawing = false;
        if (const auto answer = watcher->result()) {
            m_challenge = answer->bytes;
            // The reading and the form take their time, too.
            m_challengeUntil = m_clock.monotonic() + answer->expiresIn / 2;
        } else
            qCInfo(logSession, "no challenge: %s", qUtf8Printable(base::codeName(answer.error().error.code)));
        if (const auto next = std::exchange(m_whenDrawn, {}))
            next();
    });
    watcher->setFuture(m_portal.drawChallenge(base::uuidV7(m_clock)));
}

void CardDesk::read(const flow::effect::ReadChip& effect, QDate today)
{
    m_reading = effect.ticket;
    m_photo.reset();
    const auto go = [this, effect, today] { readNow(effect, today); };
    if (hasChallenge() || effect.lineAway) {
        go();
        return;
    }
    m_whenDrawn = go;
    drawChallenge();
}

// Without the portal's challenge the chip answers the item's, which counts once the item is in the queue.
void CardDesk::readNow(const flow::effect::ReadChip& effect, QDate today)
{
    if (m_reading != effect.ticket)
        return;
    const auto drawn = std::exchange(m_challenge, {});
    m_askedHere = drawn.isEmpty();
    const auto& challenge = m_askedHere ? m_ownChallenge : drawn;
    auto* watcher = new QFutureWatcher<base::Result<ChipReport>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, ticket = effect.ticket, visit = m_visit] {
                watcher->deleteLater();
                if (visit == m_visit && m_reading == ticket)
                    finish(ticket, watcher->result());
            });
    watcher->setFuture(reader().read(chipRequest(effect, challenge, today)));
    if (!effect.lineAway)
        drawChallenge(); // for another reading, should there be one
}

void CardDesk::finish(Ticket ticket, const base::Result<ChipReport>& result)
{
    m_reading.reset();
    if (!result) {
        qCInfo(logSession, "chip: %s at %s %s", qUtf8Printable(base::codeName(result.error().code)),
               qUtf8Printable(result.error().origin), qUtf8Printable(result.error().detail));
        Q_EMIT happened(flow::event::ChipFailed{ticket, result.error().code});
        return;
    }
    const auto event = photoRead(ticket, *result);
    if (result->photoFault)
        qCInfo(logSession, "photo: %s at %s", qUtf8Printable(base::codeName(result->photoFault->code)),
               qUtf8Printable(result->photoFault->origin));
    // Neither shown nor sent, whatever becomes of the event.
    const bool forged = event.passive.check == flow::Check::Invalid;
    m_document = forged ? nullptr : result->document;
    m_documentOf = ticket;
    m_photo = forged ? nullptr : result->photo;
    Q_EMIT happened(event);
}

std::optional<portal::Evidence> CardDesk::evidence(Ticket ticket, Whose challenge) const
{
    if (!m_document || m_documentOf != ticket)
        return std::nullopt;
    auto evidence = evidenceOf(*m_document);
    const bool isOwn = evidence.challenge == m_ownChallenge;
    if (isOwn != (challenge == Whose::Item)) {
        evidence.challenge.clear();
        evidence.answer.clear();
    }
    return portal::isSendable(evidence) ? std::optional(std::move(evidence)) : std::nullopt;
}

void CardDesk::wipe()
{
    ++m_visit;
    m_readerWanted = false;
    m_drawing = false;
    m_challenge.clear();
    m_ownChallenge.clear();
    m_whenDrawn = {};
    m_reading.reset();
    m_documentOf.reset();
    m_document.reset();
    m_photo.reset();
    if (m_reader)
        m_reader->forget();
    if (m_camera)
        m_camera->stop();
}

} // namespace kiosk::session
