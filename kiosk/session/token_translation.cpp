#include "kiosk/session/token_translation.h"

#include <algorithm>

namespace kiosk::session {

using drivers::api::TokenReaderState;

namespace {

// As the portal masks a number: 001*****0000.
QString masked(const QString& number, qsizetype head = 3, qsizetype tail = 4)
{
    const auto hidden = std::max<qsizetype>(number.size() - head - tail, 0);
    return hidden == 0 ? QString(number.size(), u'*')
                       : number.left(head) + QString(hidden, u'*') + number.right(tail);
}

flow::TokensStanding standingOf(TokenReaderState state)
{
    switch (state) {
    case TokenReaderState::Starting: break;
    case TokenReaderState::NoModule: return flow::TokensStanding::NoModule;
    case TokenReaderState::Failed: return flow::TokensStanding::Failed;
    case TokenReaderState::Empty: return flow::TokensStanding::Empty;
    case TokenReaderState::Present: return flow::TokensStanding::Present;
    }
    return flow::TokensStanding::Starting;
}

flow::PinTerms termsOf(const drivers::api::TokenPin& pin)
{
    const bool digits = pin.alphabet == drivers::api::PinAlphabet::Digits;
    return {pin.low,        pin.finalTry,
            pin.locked,     pin.ownKeypad,
            pin.mustChange, pin.shortest,
            pin.longest,    digits ? flow::PinAlphabet::Digits : flow::PinAlphabet::Latin};
}

flow::CertificateOnToken certificateOf(const drivers::api::TokenCertificate& held)
{
    const auto& certificate = held.certificate;
    const auto& subject = certificate.subject;
    flow::CertificateOnToken shown;
    shown.id = held.id;
    shown.fingerprint = held.fingerprint();
    shown.name = subject.name.isEmpty() ? held.label : subject.name;
    shown.organisation = subject.organisation;
    shown.taxCode = subject.taxCode;
    shown.budgetCode = subject.budgetCode;
    shown.maskedIdNumber = masked(subject.idNumber);
    shown.maskedPassport = masked(subject.passport, 2, 2);
    shown.email = subject.email;
    shown.ofOrganisation = subject.isOrganisation;
    shown.validFrom = certificate.validFrom.toLocalTime().date();
    shown.validTo = certificate.validUntil.toLocalTime().date();
    shown.issuer = certificate.issuer;
    shown.serial = certificate.serial;
    shown.unusable = certificate.unusable;
    return shown;
}

} // namespace

flow::Tokens tokensOf(const drivers::api::TokenReader& reader)
{
    flow::Tokens all{standingOf(reader.state()), {}};
    for (const auto& fault : reader.faults())
        all.faults.push_back({fault.module, fault.code, fault.isForeign});
    for (const auto& token : reader.tokens()) {
        flow::PluggedToken plugged{token.module,       token.slot, token.label, token.serial,
                                   termsOf(token.pin), {},         token.fault};
        for (const auto& certificate : token.certificates)
            plugged.certificates.push_back(certificateOf(certificate));
        all.plugged.push_back(std::move(plugged));
    }
    return all;
}

drivers::api::TokenChoice choiceOf(const flow::TokenChoice& choice)
{
    return {choice.module, choice.slot, choice.tokenSerial, choice.certificateId, choice.fingerprint};
}

} // namespace kiosk::session
