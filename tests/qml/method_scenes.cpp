// The screens that belong to a method or a purpose of their own.
#include "tests/qml/scene_makers.h"

namespace scenes {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace flow = kiosk::flow;
namespace state = kiosk::flow::state;
using flow::Fault;
using flow::Field;
using kiosk::base::ErrorCode;

namespace {

flow::Journey forInsurance()
{
    flow::Journey journey = filled();
    journey.draft.method = flow::Method::SocialInsurance;
    return journey;
}

flow::Journey resuming()
{
    flow::Journey journey = begun();
    journey.draft.purpose = flow::Purpose::Resume;
    return journey;
}

flow::Journey recovering()
{
    flow::Journey journey = begun();
    journey.consented = true;
    journey.draft.purpose = flow::Purpose::Recover;
    return journey;
}

flow::Prompt prompted(flow::Prompt::Kind kind)
{
    flow::Prompt prompt;
    prompt.kind = kind;
    const bool onPhone = kind == flow::Prompt::Kind::Sim;
    prompt.sentTo = onPhone ? u"091****678"_s : u"m****@example.vn"_s;
    prompt.verificationCode = onPhone ? u"4821"_s : QString();
    prompt.expiresIn = 120s;
    prompt.resendsLeft = 2;
    return prompt;
}

flow::SigningCertificate certificateOf(flow::Subject subject)
{
    flow::SigningCertificate certificate{
        u"Nguyễn Thị Mẫu"_s, {}, {}, u"062****123"_s, {}, QDate(2025, 4, 25), QDate(2028, 4, 25),
        u"NEWTEL-CA v2"_s};
    if (subject == flow::Subject::Business) {
        certificate.organisation = u"Công ty TNHH Nông sản Mẫu"_s;
        certificate.taxCode = u"0123456789"_s;
        certificate.email = u"lienhe@example.vn"_s;
    }
    return certificate;
}

} // namespace

QList<Scene> methodFieldScenes()
{
    flow::Journey post = filledForPost();
    flow::Journey sim = filledForSim(flow::Subject::Citizen);
    flow::Journey insurancePreparing = in(forInsurance(), state::Preparing{});
    return {
        scene(u"preparing-insurance"_s, insurancePreparing),
        scene(u"preparing-post"_s, in(post, state::Preparing{})),
        scene(u"preparing-sim"_s, in(filledForSim(flow::Subject::Business), state::Preparing{})),
        scene(u"insurance-number"_s, asking(forInsurance(), Field::InsuranceNumber, {})),
        scene(u"insurance-number-fault"_s,
              asking(forInsurance(), Field::InsuranceNumber, u"DN4 7912"_s, Fault::InsuranceNumberShape)),
        scene(u"insurance-number-warned"_s,
              asking(forInsurance(), Field::InsuranceNumber, u"062190000124"_s, {}, true)),
        scene(u"account-name"_s, asking(post, Field::AccountName, u"mau.nguyen90"_s)),
        scene(u"account-name-fault"_s, asking(post, Field::AccountName, u"ma"_s, Fault::AccountNameShape)),
        scene(u"activation"_s, asking(post, Field::Activation, u"sms"_s)),
        scene(u"email-required"_s, asking(post, Field::Email, {}, Fault::Missing)),
        scene(u"province"_s, asking(post, Field::PermanentProvince, {})),
        scene(u"province-typed"_s, asking(post, Field::PermanentProvince, u"quang n"_s)),
        scene(u"province-old"_s, asking(post, Field::PermanentProvince, u"Kon Tum"_s)),
        scene(u"commune-typed"_s, asking(post, Field::PermanentCommune, u"vinh"_s)),
        scene(u"commune-chosen"_s, asking(post, Field::PermanentCommune, u"Xã Ngọk Bay"_s)),
        scene(u"commune-unknown"_s, asking(post, Field::PermanentCommune, u"Xã Không Tên"_s)),
        scene(u"address"_s, asking(post, Field::PermanentAddress, u"Thôn Kon Hơ Ngo Klah"_s)),
        scene(u"same-address"_s, asking(post, Field::SameAddress, u"no"_s)),
        scene(u"carrier"_s, asking(sim, Field::Carrier, u"viettel"_s)),
        scene(u"sim-phone"_s, asking(sim, Field::Phone, {})),
        scene(u"receipt-code"_s, asking(resuming(), Field::ReceiptCode, u"K7QM4T"_s)),
        scene(u"receipt-code-fault"_s,
              asking(resuming(), Field::ReceiptCode, u"K7QM4T9XWC3"_s, Fault::ReceiptCodeCheck)),
        scene(u"receipt-not-found"_s,
              asking(resuming(), Field::ReceiptCode, u"K7QM4T9XWC2"_s, Fault::ResumptionNotFound)),
        scene(u"recover-id-number"_s,
              asking(recovering(), Field::IdNumber, u"062190000123"_s, Fault::AccountNotFound)),
    };
}

QList<Scene> promptScenes()
{
    const auto sim = filledForSim(flow::Subject::Citizen);
    state::AwaitingPrompt awaiting;
    awaiting.prompt = prompted(flow::Prompt::Kind::Sim);
    QList<Scene> scenes{scene(u"prompt-sim"_s, in(sim, awaiting))};
    awaiting.resendReady = true;
    flow::Journey cut = in(sim, awaiting);
    cut.line.up = false;
    scenes.append(scene(u"prompt-line-down"_s, cut));
    awaiting.prompt.fault = ErrorCode::SimRefused;
    scenes.append(scene(u"prompt-refused"_s, in(sim, awaiting)));
    awaiting.prompt.fault = ErrorCode::SimUnreachable;
    scenes.append(scene(u"prompt-unreachable"_s, in(sim, awaiting)));
    awaiting.prompt = prompted(flow::Prompt::Kind::Link);
    scenes.append(scene(u"prompt-link"_s, in(filledForPost(), awaiting)));
    awaiting.prompt.fault = ErrorCode::LinkExpired;
    scenes.append(scene(u"prompt-link-expired"_s, in(filledForPost(), awaiting)));
    scenes.append(scene(u"certificate"_s,
                        in(sim, state::ConfirmingCertificate{certificateOf(flow::Subject::Citizen), {}})));
    scenes.append(scene(u"certificate-business"_s,
                        in(filledForSim(flow::Subject::Business),
                           state::ConfirmingCertificate{certificateOf(flow::Subject::Business), {}})));
    flow::Journey mistyped = sim;
    mistyped.draft.values[Field::Email] = {u"mau@"_s, flow::Source::Typed};
    scenes.append(scene(u"certificate-email-fault"_s,
                        in(mistyped, state::ConfirmingCertificate{certificateOf(flow::Subject::Citizen),
                                                                  Fault::EmailShape})));
    scenes.append(scene(u"confirming"_s, in(sim, state::Confirming{waiting(flow::Call::Confirm, true),
                                                                   certificateOf(flow::Subject::Citizen)})));
    scenes.append(scene(u"summary-post"_s, in(filledForPost(), state::Reviewing{})));
    scenes.append(scene(u"password-new"_s, in(recovering(), state::ChoosingPassword{})));
    for (Scene& one : scenes)
        one.left = {{flow::Deadline::PromptLife, 105s}, {flow::Deadline::ResendAllowed, 24s}};
    return scenes;
}

QList<Scene> slipScenes()
{
    flow::Journey done = filled();
    complete(done, 2);
    flow::Journey recovered = recovering();
    recovered.draft.values[Field::IdNumber] = {u"062190000123"_s, flow::Source::Typed};
    complete(recovered, 2);
    flow::Journey resumed = resuming();
    complete(resumed, 2);
    flow::Journey signedOn = filledForSim(flow::Subject::Citizen);
    complete(signedOn, 3);
    QList<Scene> scenes{
        scene(u"done-recovered"_s, in(recovered, state::Done{})),
        scene(u"done-resumed"_s, in(resumed, state::Done{})),
        scene(u"done-sim"_s, in(signedOn, state::Done{})),
        scene(u"account-exists-sim"_s, in(filledForSim(flow::Subject::Citizen), state::AccountExists{})),
        scene(u"account-exists-business"_s,
              in(filledForSim(flow::Subject::Business), state::AccountExists{})),
    };
    const auto printed = [&](const QString& name, flow::Printing printing, flow::State state) {
        flow::Journey journey = in(done, std::move(state));
        journey.printing = printing;
        scenes.append(scene(name, journey));
    };
    printed(u"receipt-printing"_s, {1, true, {}, {}}, state::Receipt{});
    printed(u"receipt-printed"_s, {1, false, flow::PrintOutcome::Printed, {}}, state::Receipt{});
    printed(u"receipt-no-paper"_s, {1, false, flow::PrintOutcome::NotPrinted, ErrorCode::PrinterNoPaper},
            state::Receipt{});
    printed(u"receipt-print-unknown"_s, {1, false, flow::PrintOutcome::Unknown, {}}, state::Receipt{});
    printed(u"postponed"_s, {1, false, flow::PrintOutcome::Printed, {}},
            state::Postponed{QDate(2026, 12, 23)});
    const auto refused = [&](const QString& name, ErrorCode code) {
        scenes.append(scene(name, in(filledForSim(flow::Subject::Citizen), state::Refused{code})));
    };
    refused(u"refused-pin-blocked"_s, ErrorCode::SimPinBlocked);
    refused(u"refused-no-certificate"_s, ErrorCode::SimNoCertificate);
    refused(u"refused-revoked"_s, ErrorCode::CertificateRevoked);
    refused(u"refused-unsuitable"_s, ErrorCode::CertificateUnsuitable);
    for (Scene& closing : scenes)
        closing.left = {{flow::Deadline::ScreenTime, 48s}};
    return scenes;
}

} // namespace scenes
