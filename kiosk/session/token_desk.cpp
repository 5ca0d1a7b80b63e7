#include "kiosk/session/token_desk.h"

#include "kiosk/base/log.h"
#include "kiosk/session/token_translation.h"

#include <QFutureWatcher>

#include <utility>

namespace kiosk::session {

using drivers::api::TokenReader;
using flow::Ticket;

TokenDesk::TokenDesk(TokenDevices devices, QObject* parent) : QObject(parent), m_devices(std::move(devices))
{
}

TokenReader& TokenDesk::reader()
{
    if (!m_reader) {
        m_reader = m_devices.makeReader();
        connect(m_reader.get(), &TokenReader::changed, this, &TokenDesk::tell);
    }
    return *m_reader;
}

void TokenDesk::tell()
{
    if (m_wanted)
        Q_EMIT happened(flow::event::TokensChanged{tokensOf(*m_reader)});
}

void TokenDesk::use(const flow::effect::UseTokens& effect)
{
    m_wanted = effect.on;
    if (effect.on) {
        reader();
        tell();
    } else if (m_reader) {
        m_working.reset();
        m_reader->forget();
    }
}

void TokenDesk::check(const flow::effect::CheckCertificate& effect)
{
    using Verdict = base::Result<std::optional<base::ErrorCode>>;
    m_working = effect.ticket;
    auto* watcher = new QFutureWatcher<Verdict>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, ticket = effect.ticket] {
        watcher->deleteLater();
        if (!isAwaited(ticket))
            return;
        if (const auto verdict = watcher->result())
            Q_EMIT happened(flow::event::CertificateChecked{ticket, *verdict});
        else
            fail(ticket, verdict.error());
    });
    watcher->setFuture(reader().check(choiceOf(effect.choice)));
}

void TokenDesk::sign(const flow::effect::SignDocument& effect, const QByteArray& document,
                     base::SecureBytes pin)
{
    m_working = effect.ticket;
    m_signatureOf.reset();
    if (document.isEmpty()) {
        m_working.reset();
        fail(effect.ticket, base::makeError(base::ErrorCode::Internal, QStringLiteral("session.document")));
        return;
    }
    using Signed = base::Result<drivers::api::TokenSignature>;
    auto* watcher = new QFutureWatcher<Signed>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, document, ticket = effect.ticket] {
        watcher->deleteLater();
        if (!isAwaited(ticket))
            return;
        const auto result = watcher->result();
        if (!result) {
            fail(ticket, result.error());
            return;
        }
        qCInfo(logSession, "signed: %s %s", qUtf8Printable(result->algorithm), qUtf8Printable(result->level));
        m_signature = {document, result->cms};
        m_signatureOf = ticket;
        Q_EMIT happened(flow::event::DocumentSigned{ticket, result->defaultPin});
    });
    watcher->setFuture(reader().sign({choiceOf(effect.choice), document}, std::move(pin)));
}

bool TokenDesk::isAwaited(Ticket ticket)
{
    if (m_working != ticket)
        return false;
    m_working.reset();
    return true;
}

void TokenDesk::fail(Ticket ticket, const base::Error& error)
{
    qCInfo(logSession, "token: %s at %s %s", qUtf8Printable(base::codeName(error.code)),
           qUtf8Printable(error.origin), qUtf8Printable(error.detail));
    Q_EMIT happened(flow::event::TokenFailed{ticket, error.code});
}

void TokenDesk::giveUp(Ticket ticket)
{
    if (!isAwaited(ticket))
        return;
    m_reader->forget();
}

std::optional<portal::TokenSignature> TokenDesk::signature(Ticket ticket) const
{
    return m_signatureOf == ticket ? std::optional(m_signature) : std::nullopt;
}

void TokenDesk::wipe()
{
    m_wanted = false;
    m_working.reset();
    m_signatureOf.reset();
    m_signature = {};
    if (m_reader)
        m_reader->forget();
}

} // namespace kiosk::session
