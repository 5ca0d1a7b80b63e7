// The token's screens: plugging it in, its certificates, what is signed, the PIN, the work, and what may go
// wrong with each.
#include "tests/qml/scene_makers.h"

namespace scenes {

using namespace Qt::StringLiterals;
namespace flow = kiosk::flow;
namespace state = kiosk::flow::state;
using flow::TokensStanding;
using kiosk::base::ErrorCode;

namespace {

flow::CertificateOnToken ofBusiness()
{
    flow::CertificateOnToken certificate;
    certificate.id = QByteArrayLiteral("01");
    certificate.name = certificate.organisation = u"CÔNG TY TNHH MẪU TẬP HUẤN"_s;
    certificate.taxCode = u"0100000000"_s;
    certificate.email = u"congty@vidu.vn"_s;
    certificate.ofOrganisation = true;
    certificate.validFrom = QDate(2025, 3, 1);
    certificate.validTo = QDate(2028, 3, 1);
    certificate.issuer = u"CA Tập huấn"_s;
    certificate.serial = u"54010A7C3E92B1D0"_s;
    return certificate;
}

flow::CertificateOnToken ofPerson()
{
    auto certificate = ofBusiness();
    certificate.id = QByteArrayLiteral("02");
    certificate.name = u"NGUYỄN THỊ MẪU"_s;
    certificate.organisation.clear();
    certificate.taxCode.clear();
    certificate.maskedIdNumber = u"062*****0123"_s;
    certificate.ofOrganisation = false;
    return certificate;
}

flow::CertificateOnToken expired()
{
    auto certificate = ofBusiness();
    certificate.id = QByteArrayLiteral("03");
    certificate.validTo = QDate(2025, 2, 28);
    certificate.unusable = ErrorCode::CertificateExpired;
    return certificate;
}

flow::CertificateOnToken notForSigning()
{
    auto certificate = ofPerson();
    certificate.id = QByteArrayLiteral("04");
    certificate.unusable = ErrorCode::CertificateNotForSigning;
    return certificate;
}

flow::PluggedToken holding(std::vector<flow::CertificateOnToken> certificates,
                           const flow::PinTerms& pin = {.shortest = 6, .longest = 16})
{
    return {u"/usr/lib/libmau.so"_s, 1, u"USB của công ty"_s, u"A1"_s, pin, std::move(certificates)};
}

flow::Journey byToken(TokensStanding standing, std::vector<flow::PluggedToken> plugged = {})
{
    flow::Journey journey = begun();
    journey.consented = true;
    journey.rules.usesTokens = true;
    journey.rules.today = QDate(2026, 11, 25);
    journey.draft.subject = flow::Subject::Business;
    journey.draft.method = flow::Method::UsbToken;
    journey.tokens = {standing, std::move(plugged)};
    return journey;
}

flow::Journey choosing(std::vector<flow::PluggedToken> plugged, std::optional<ErrorCode> fault = {})
{
    return in(byToken(TokensStanding::Present, std::move(plugged)), state::ChoosingCertificate{fault, false});
}

flow::Journey chosen(const flow::PinTerms& pin, const flow::State& state)
{
    auto journey = byToken(TokensStanding::Present, {holding({ofBusiness()}, pin)});
    journey.signing.choice =
        flow::choiceOf(journey.tokens.plugged.front(), journey.tokens.plugged.front().certificates.front());
    journey.signing.certificate = ofBusiness();
    return in(std::move(journey), state);
}

flow::Journey asked(const flow::PinTerms& pin, std::optional<ErrorCode> fault = {})
{
    return chosen(pin, state::EnteringPin{fault});
}

constexpr flow::PinTerms usual{.shortest = 6, .longest = 16};

QList<Scene> pluggingScenes()
{
    return {
        scene(u"token-plug"_s, in(byToken(TokensStanding::Empty), state::AwaitingToken{})),
        scene(u"token-starting"_s, in(byToken(TokensStanding::Starting), state::AwaitingToken{})),
        scene(u"token-no-module"_s, in(byToken(TokensStanding::NoModule), state::AwaitingToken{})),
        scene(u"token-tired"_s, in(byToken(TokensStanding::Empty), state::AwaitingToken{{}, true})),
        scene(u"token-pulled"_s,
              in(byToken(TokensStanding::Empty), state::AwaitingToken{ErrorCode::TokenRemoved, false})),
    };
}

QList<Scene> choosingScenes()
{
    auto other = holding({ofPerson()});
    other.slot = 2;
    other.serial = u"B2"_s;
    other.label = u"USB của tôi"_s;
    auto locked = holding({ofBusiness()}, {.locked = true, .shortest = 6, .longest = 16});
    return {
        scene(u"token-one"_s, choosing({holding({ofBusiness()})})),
        scene(u"token-several"_s, choosing({holding({ofBusiness(), expired(), notForSigning()}), other})),
        scene(u"token-expired"_s, choosing({holding({expired()})})),
        scene(u"token-locked"_s, choosing({locked}, ErrorCode::TokenPinLocked)),
        scene(u"token-stuck"_s, choosing({holding({ofBusiness()})}, ErrorCode::TokenModuleStuck)),
        scene(u"token-empty"_s, choosing({holding({})})),
    };
}

QList<Scene> signingScenes()
{
    auto unchecked = chosen(usual, state::ReviewingDocument{});
    unchecked.signing.unchecked = true;
    auto wrong = usual;
    wrong.low = true;
    auto last = wrong;
    last.finalTry = true;
    auto letters = usual;
    letters.shortest = 8;
    letters.longest = 64;
    letters.alphabet = flow::PinAlphabet::Latin;
    auto keypad = usual;
    keypad.ownKeypad = true;
    Scene typed = scene(u"pin-typed"_s, asked(usual));
    typed.pin = u"123456"_s;
    return {
        scene(u"token-checking"_s, chosen(usual, state::CheckingCertificate{{1}})),
        scene(u"signed-text"_s, chosen(usual, state::ReviewingDocument{})),
        scene(u"signed-text-unchecked"_s, std::move(unchecked)),
        scene(u"pin"_s, asked(usual)),
        typed,
        scene(u"pin-letters"_s, asked(letters)),
        scene(u"pin-wrong"_s, asked(wrong, ErrorCode::TokenPinWrong)),
        scene(u"pin-last-try"_s, asked(last)),
        scene(u"pin-keypad"_s, asked(keypad)),
        scene(u"token-signing"_s, chosen(usual, state::SigningDocument{{1}})),
    };
}

} // namespace

flow::Journey signingByToken()
{
    return chosen(usual, state::ReviewingDocument{});
}

QList<Scene> tokenScenes()
{
    auto confirming = chosen(usual, state::ConfirmingCertificate{{ofBusiness().name,
                                                                  ofBusiness().organisation,
                                                                  ofBusiness().taxCode,
                                                                  {},
                                                                  ofBusiness().email,
                                                                  ofBusiness().validFrom,
                                                                  ofBusiness().validTo,
                                                                  ofBusiness().issuer},
                                                                 {}});
    confirming.signing.defaultPin = true;
    auto done = confirming;
    complete(done, 3);
    done.registration.maskedPhone.clear();
    QList<Scene> scenes = pluggingScenes();
    scenes += choosingScenes();
    scenes += signingScenes();
    scenes += {
        scene(u"certificate-token"_s, std::move(confirming)),
        scene(u"done-token"_s, in(std::move(done), state::Done{})),
        scene(u"account-exists-token"_s, chosen(usual, state::AccountExists{})),
    };
    return scenes;
}

} // namespace scenes
