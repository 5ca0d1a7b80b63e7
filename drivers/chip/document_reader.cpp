#include "drivers/chip/document_reader.h"

#include "drivers/chip/active_authentication.h"
#include "drivers/chip/chip_authentication.h"
#include "drivers/chip/cross_checks.h"
#include "drivers/chip/dg1.h"
#include "drivers/chip/dg13.h"
#include "drivers/chip/dg2.h"
#include "drivers/chip/passive_authentication.h"
#include "drivers/chip/tlv.h"

namespace drivers::chip {

using api::ChipStep;
using api::Judgement;
using api::Verdict;
using api::VerdictReason;

namespace {

const QString origin = QStringLiteral("chip.document");
// How often a card may lose its session before it is given up.
constexpr int mostReopenings = 8;
constexpr std::size_t challengeSize = 8;

// What each file weighs in the progress: about its usual size, for how long it is nobody knows before its
// first block. What is not on the card counts as read.
namespace share {
constexpr int dg1 = 100;
constexpr int sod = 2500;
constexpr int dg13 = 700;
constexpr int dg14 = 500;
constexpr int fields = dg1 + sod + dg13 + dg14;
constexpr int chipKey = 300;
constexpr int dg15 = 400;
constexpr int activeKey = 300;
constexpr int check = chipKey + dg15 + activeKey;
} // namespace share

api::Sex sexOf(const QByteArray& letter)
{
    if (letter == "M")
        return api::Sex::Male;
    return letter == "F" ? api::Sex::Female : api::Sex::Unspecified;
}

Octets octetsOf(const QByteArray& bytes)
{
    return {bytes.begin(), bytes.end()};
}

} // namespace

DocumentReader::DocumentReader(Transport& transport, const api::ChipRequest& request,
                               const Premises& premises, ReadSizes& sizes, Leave leave, Listener listener)
    : m_request(request), m_premises(premises), m_sizes(sizes), m_listener(std::move(listener)),
      m_channel(transport, leave), m_opening(m_channel, request),
      m_document(std::make_shared<api::ChipDocument>())
{
}

Result<api::ChipReport> DocumentReader::read()
{
    const auto begun = std::chrono::steady_clock::now();
    begin(ChipStep::Opening, 0);
    const auto access = m_opening.open();
    if (!access)
        return tl::make_unexpected(access.error());
    m_document->access = *access;
    if (const auto fields = readFields(); !fields)
        return tl::make_unexpected(fields.error());
    if (m_listener.documentRead)
        m_listener.documentRead(m_document);

    api::ChipReport report;
    report.document = m_document;
    report.verdicts = m_document->verdicts;
    if (m_request.photo && mayHave(2)) {
        if (const auto photo = readPhoto(report); !photo) {
            if (photo.error().code == ErrorCode::CallCancelled)
                return tl::make_unexpected(photo.error());
            report.photoFault = photo.error();
        }
    }
    report.cost = {
        m_channel.apdus(), m_channel.bytesRead(),
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun)};
    return report;
}

Result<void> DocumentReader::readFields()
{
    auto& evidence = m_document->evidence;
    begin(ChipStep::ReadingFields, share::fields);
    if (auto read = readGroup(1, file::dg1, evidence.dg1, share::dg1); !read)
        return read;
    if (evidence.dg1.empty())
        return fail(ErrorCode::CardUnreadable, origin, QStringLiteral("no DG1"));
    const auto sod = readFile(file::sod, partly(share::sod));
    if (!sod)
        return tl::make_unexpected(sod.error());
    advance(share::sod);
    evidence.sod = sod->value_or(Octets());
    m_sod = parseSod(evidence.sod);
    if (auto read = readGroup(13, file::dg13, evidence.dg13, share::dg13); !read)
        return read;
    if (auto read = readGroup(14, file::dg14, evidence.dg14, share::dg14); !read)
        return read;
    begin(ChipStep::CheckingChip, share::check);
    if (auto done = authenticateChip(); !done)
        return done;
    advance(share::chipKey);
    if (auto read = readGroup(15, file::dg15, evidence.dg15, share::dg15); !read)
        return read;
    if (auto done = authenticateActively(); !done)
        return done;
    if (auto done = proveKeys(); !done)
        return done;
    advance(share::activeKey);
    return describe();
}

bool DocumentReader::mayHave(int group) const
{
    return !m_sod || m_sod->object.lists(group);
}

Result<void> DocumentReader::readGroup(int group, const FileName& name, Octets& content, int share)
{
    if (group == 1 || mayHave(group)) {
        auto read = readFile(name, partly(share));
        if (!read)
            return tl::make_unexpected(read.error());
        content = std::move(*read).value_or(Octets());
    }
    advance(share);
    return {};
}

// Opens the card again as often as it takes, and goes on where the reading broke off.
Result<std::optional<Octets>> DocumentReader::readFile(const FileName& name,
                                                       const FileReader::Progress& progress)
{
    Octets content;
    bool brokenBefore = false;
    for (;;) {
        const auto outcome = FileReader(m_channel, m_sizes).read(name, content, progress);
        const bool broken = !outcome && outcome.error().code == ErrorCode::CardUnreadable;
        if (!outcome && !broken)
            return tl::make_unexpected(outcome.error());
        const bool lost = broken || !m_channel.hasSession();
        const bool keysFailed = lost && m_keysUnproven;
        if (!lost)
            settleKeys();
        else if (const auto opened = lostSession(); !opened)
            return tl::make_unexpected(opened.error());
        if (!broken && *outcome == FileOutcome::Read)
            return std::optional(std::move(content));
        const bool asksAgain = !broken && *outcome == FileOutcome::AskAgain;
        if (!keysFailed && !asksAgain && (!broken || std::exchange(brokenBefore, true)))
            return std::optional<Octets>();
    }
}

// An answer has come under the keys of chip authentication.
void DocumentReader::settleKeys()
{
    if (std::exchange(m_keysUnproven, false))
        m_document->verdicts.chip = {Verdict::Valid, VerdictReason::None};
}

Result<void> DocumentReader::lostSession()
{
    if (std::exchange(m_keysUnproven, false))
        m_document->verdicts.chip = {Verdict::Invalid, VerdictReason::AnswerWrong};
    if (++m_reopened > mostReopenings)
        return fail(ErrorCode::CardUnreadable, origin, QStringLiteral("loses its session again and again"));
    return m_opening.reopen();
}

Result<void> DocumentReader::authenticateChip()
{
    auto& verdict = m_document->verdicts.chip;
    const auto& dg14 = m_document->evidence.dg14;
    const auto file = firstTlv(dg14);
    m_infos = file && file->tag == 0x6E ? parseSecurityInfos(file->value) : std::nullopt;
    verdict = {Verdict::NotChecked, VerdictReason::NoKey};
    if (!m_infos)
        return {};
    if (!m_sod || !m_sod->object.covers(14, dg14)) {
        verdict.reason = VerdictReason::KeyUnsigned;
        return {};
    }
    const auto outcome = chip::authenticateChip(m_channel, *m_infos);
    const bool broken = !outcome && outcome.error().code == ErrorCode::CardUnreadable;
    if (!outcome && !broken)
        return tl::make_unexpected(outcome.error());
    if (broken || *outcome == ChipAuthenticationOutcome::Refused)
        verdict.reason = VerdictReason::Refused;
    m_keysUnproven = !broken && *outcome == ChipAuthenticationOutcome::KeysChanged;
    if (m_channel.hasSession())
        return {};
    return lostSession();
}

// Where no file followed whose answer would have shown it.
Result<void> DocumentReader::proveKeys()
{
    if (!m_keysUnproven)
        return {};
    const auto response = m_channel.send({0, 0xA4, 0x02, 0x0C, {0x01, 0x01}});
    if (!response && response.error().code != ErrorCode::CardUnreadable)
        return tl::make_unexpected(response.error());
    if (!m_channel.hasSession())
        return lostSession();
    settleKeys();
    return {};
}

Result<void> DocumentReader::authenticateActively()
{
    auto& verdict = m_document->verdicts.active;
    auto& evidence = m_document->evidence;
    const auto key = publicKeyOfDg15(evidence.dg15);
    verdict = {Verdict::NotChecked, VerdictReason::NoKey};
    if (key.empty())
        return {};
    verdict.reason = VerdictReason::NotReached;
    if (static_cast<std::size_t>(m_request.challenge.size()) != challengeSize)
        return {};
    const auto challenge = octetsOf(m_request.challenge);
    // An RSA signature is 256 bytes and more: a short answer comes in pieces.
    const std::size_t room = m_channel.isExtended() ? 1024 : 256;
    const auto response = m_channel.send({0, 0x88, 0, 0, challenge, room});
    if (!response && response.error().code != ErrorCode::CardUnreadable)
        return tl::make_unexpected(response.error());
    verdict.reason = VerdictReason::Refused;
    if (response && response->isOk()) {
        settleKeys();
        evidence.challenge = m_request.challenge;
        evidence.answer = response->data;
        const auto check = checkActiveAnswer(key, challenge, evidence.answer,
                                             m_infos ? m_infos->activeAuthenticationOid : std::string());
        if (check == ActiveCheck::KeyUnsupported)
            verdict = {Verdict::NotChecked, VerdictReason::Unsupported};
        else if (check == ActiveCheck::Wrong)
            verdict = {Verdict::Invalid, VerdictReason::AnswerWrong};
        else if (m_sod && m_sod->object.covers(15, evidence.dg15))
            verdict = {Verdict::Valid, VerdictReason::None};
        else
            verdict.reason = VerdictReason::KeyUnsigned;
    }
    return m_channel.hasSession() ? Result<void>() : lostSession();
}

Judgement DocumentReader::judgedPassive(const Octets* photo) const
{
    static const kiosk::crypto::Issuers nobody;
    const auto& evidence = m_document->evidence;
    ReadGroups groups{{1, evidence.dg1}};
    const auto add = [&](int group, const Octets& content) {
        if (!content.empty())
            groups.emplace(group, content);
    };
    add(13, evidence.dg13);
    add(14, evidence.dg14);
    add(15, evidence.dg15);
    if (photo != nullptr)
        add(2, *photo);
    return judgeDocument(m_sod ? &*m_sod : nullptr, !evidence.sod.empty(), groups,
                         m_premises.issuers != nullptr ? *m_premises.issuers : nobody, m_premises.now);
}

Result<void> DocumentReader::describe()
{
    auto& document = *m_document;
    const auto mrz = parseDg1(document.evidence.dg1, m_premises.today);
    if (!mrz)
        return fail(ErrorCode::CardUnreadable, origin, QStringLiteral("DG1"));
    if (!document.evidence.dg13.empty())
        document.dg13 = parseDg13(document.evidence.dg13);
    document.documentNumber = QString::fromLatin1(mrz->documentNumber);
    document.personalNumber = QString::fromLatin1(mrz->personalNumber);
    if (document.personalNumber.isEmpty() && document.dg13)
        document.personalNumber = document.dg13->personalNumber.value_or(QString());
    document.mrzName = QString::fromLatin1(mrz->name);
    document.fullName =
        document.dg13 && document.dg13->fullName ? *document.dg13->fullName : document.mrzName;
    document.nationality = QString::fromLatin1(mrz->nationality);
    document.birthDate = mrz->birthDate;
    document.sex = sexOf(mrz->sex);
    document.expiryDate = mrz->expiryDate;
    document.findings = crossChecks(*mrz, document.dg13, m_request.idNumber, m_premises.today);
    document.verdicts.passive = judgedPassive(nullptr);
    return {};
}

Result<void> DocumentReader::readPhoto(api::ChipReport& report)
{
    begin(ChipStep::ReadingPhoto, 0);
    const auto content = readFile(file::dg2, [this](std::size_t done, std::size_t total) {
        m_progress.done = static_cast<int>(done);
        m_progress.total = static_cast<int>(total);
        tell(m_progress);
    });
    if (!content)
        return tl::make_unexpected(content.error());
    if (!*content)
        return {};
    if (auto photo = parseDg2(**content))
        report.photo = std::make_shared<const api::ChipPhoto>(std::move(*photo));
    report.verdicts.passive = judgedPassive(&**content);
    return {};
}

void DocumentReader::begin(ChipStep step, int total)
{
    m_progress = {step, 0, total};
    tell(m_progress);
}

void DocumentReader::advance(int share)
{
    m_progress.done += share;
    tell(m_progress);
}

FileReader::Progress DocumentReader::partly(int share) const
{
    return [this, share](std::size_t done, std::size_t total) {
        auto now = m_progress;
        now.done += static_cast<int>(static_cast<std::size_t>(share) * done / total);
        tell(now);
    };
}

void DocumentReader::tell(const api::ChipProgress& progress) const
{
    if (m_listener.progressed)
        m_listener.progressed(progress);
}

} // namespace drivers::chip
