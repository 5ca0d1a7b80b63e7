#include "drivers/chip/opening.h"

#include "drivers/chip/tlv.h"

#include <algorithm>

namespace drivers::chip {

using api::ChipAccess;
using kiosk::base::makeError;

namespace {

const QString origin = QStringLiteral("chip.opening");
// Wrong keys a card is offered in one reading at most.
constexpr int mostTries = 6;
constexpr std::size_t longProbe = 8192;
const Octets application{0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01}; // ICAO 9303-10, 3.4.1

SecurityInfos parsedOrUsual(OctetView content)
{
    auto infos = parseSecurityInfos(content);
    return infos ? *infos : *parseSecurityInfos(usualCardAccess());
}

} // namespace

Opening::Opening(Channel& channel, const api::ChipRequest& request) : m_channel(channel), m_request(request)
{
}

Result<ChipAccess> Opening::open()
{
    const auto infos = readCardAccess();
    if (!infos)
        return tl::make_unexpected(infos.error());
    const auto known = std::find_if(infos->pace.begin(), infos->pace.end(), [](const PaceInfo& info) {
        return kiosk::crypto::Curve::byParameterId(info.parameterId).has_value();
    });
    if (known != infos->pace.end())
        m_pace = *known;
    for (const auto& group : {&Opening::openByPace, &Opening::openByBac}) {
        const auto access = (this->*group)();
        if (!access)
            return tl::make_unexpected(access.error());
        if (*access)
            return **access;
    }
    return tl::make_unexpected(refusal());
}

Result<void> Opening::reopen()
{
    if (auto reset = m_channel.reset(); !reset)
        return reset;
    const auto opened = attempt(m_way);
    if (!opened)
        return tl::make_unexpected(opened.error());
    if (!*opened)
        return fail(ErrorCode::CardUnreadable, origin, QStringLiteral("does not open a second time"));
    return {};
}

// Whether extended length fields work is found out here, where a refusal costs nothing: there is no session
// yet that would end by it.
Result<SecurityInfos> Opening::readCardAccess()
{
    if (m_channel.extendedRoom() > 256) {
        const auto content = cardAccessBy(std::min(longProbe, m_channel.extendedRoom()));
        if (!content && content.error().code != ErrorCode::ReaderFailed)
            return tl::make_unexpected(content.error());
        if (!content) {
            m_channel.setExtended(false);
            if (const auto reset = m_channel.reset(); !reset)
                return tl::make_unexpected(reset.error());
        } else if (*content) {
            m_channel.setExtended(true);
            return parsedOrUsual(**content);
        } else if (!m_channel.refusedExtended()) {
            // The file is not to be had, whatever the length.
            return parsedOrUsual({});
        }
    }
    const auto content = cardAccessBy(256);
    if (!content)
        return tl::make_unexpected(content.error());
    return parsedOrUsual(content->value_or(Octets()));
}

// By its short identifier, else selected by its identifier; never through the MF, which this card refuses.
Result<std::optional<Octets>> Opening::cardAccessBy(std::size_t length)
{
    const Command byShortId{0, 0xB0, 0x9C, 0, {}, length};
    const Command select{0, 0xA4, 0x02, 0x0C, {0x01, 0x1C}};
    const Command fromBegin{0, 0xB0, 0, 0, {}, length};
    for (const auto& command : {byShortId, select, fromBegin}) {
        const auto response = m_channel.send(command);
        if (!response)
            return tl::make_unexpected(response.error());
        const bool ok = response->isOk() || response->status == status::endOfFile;
        if (ok && !response->data.empty())
            return std::optional(response->data);
        if (!ok && length > 256 && refusesExtended(response->status)) {
            m_channel.setExtended(false);
            break;
        }
        if (!ok && command.ins == select.ins)
            break;
    }
    return std::optional<Octets>();
}

Result<std::optional<ChipAccess>> Opening::openByPace()
{
    if (!m_pace)
        return std::optional<ChipAccess>();
    if (!can().isEmpty()) {
        const auto opened = attempt(paceWay(PacePassword::Can, paceSecret(can())));
        if (!opened)
            return tl::make_unexpected(opened.error());
        if (*opened)
            return std::optional(ChipAccess::PaceCan);
    }
    for (const auto& key : mrzKeys()) {
        if (m_broken)
            break;
        const auto opened = attempt(paceWay(PacePassword::Mrz, paceSecret(key)));
        if (!opened)
            return tl::make_unexpected(opened.error());
        if (*opened)
            return std::optional(ChipAccess::PaceMrz);
        m_mrzRefused = m_last == AccessOutcome::KeyWrong;
        if (!m_mrzRefused)
            break;
    }
    return std::optional<ChipAccess>();
}

Result<std::optional<ChipAccess>> Opening::openByBac()
{
    auto keys = mrzKeys();
    // One more try for a card whose PACE and whose basic access control disagree; not all of them twice.
    if (m_mrzRefused && keys.size() > 1)
        keys.resize(1);
    if (keys.empty()) {
        const auto selected = selectApplication();
        if (!selected)
            return tl::make_unexpected(selected.error());
        m_noApplication = !*selected;
    }
    for (const auto& key : keys) {
        const auto opened = attempt(bacWay(key));
        if (!opened)
            return tl::make_unexpected(opened.error());
        if (*opened)
            return std::optional(ChipAccess::Bac);
        if (m_last != AccessOutcome::KeyWrong)
            break;
    }
    return std::optional<ChipAccess>();
}

// Whether the card is open afterwards, with its application selected.
Result<bool> Opening::attempt(const Way& way)
{
    if (m_tries >= mostTries)
        return false;
    const auto outcome = way();
    m_last = outcome.value_or(AccessOutcome::NotOffered);
    if (!outcome) {
        if (outcome.error().code != ErrorCode::CardUnreadable)
            return tl::make_unexpected(outcome.error());
        // Half a protocol is no try at a key; the next way begins with a fresh card.
        m_broken = outcome.error();
        if (const auto reset = m_channel.reset(); !reset)
            return tl::make_unexpected(reset.error());
        return false;
    }
    m_keyWrong |= *outcome == AccessOutcome::KeyWrong || *outcome == AccessOutcome::LastTry;
    m_keyBlocked |= *outcome == AccessOutcome::KeyBlocked;
    m_tries += *outcome == AccessOutcome::KeyWrong ? 1 : 0;
    if (*outcome != AccessOutcome::Opened)
        return false;
    m_way = way;
    return true;
}

Opening::Way Opening::paceWay(PacePassword password, const Octets& secret)
{
    return [this, password, secret]() -> Result<AccessOutcome> {
        auto outcome = Pace(m_channel, *m_pace).open(password, secret);
        if (!outcome || *outcome != AccessOutcome::Opened)
            return outcome;
        const auto selected = selectApplication();
        if (!selected)
            return tl::make_unexpected(selected.error());
        if (!*selected)
            return fail(ErrorCode::CardUnsuitable, origin,
                        QStringLiteral("opened, but no eMRTD application"));
        return outcome;
    };
}

Opening::Way Opening::bacWay(const MrzKey& key)
{
    return [this, key]() -> Result<AccessOutcome> {
        const auto selected = selectApplication();
        if (!selected)
            return tl::make_unexpected(selected.error());
        m_noApplication = !*selected;
        return *selected ? drivers::chip::openByBac(m_channel, key) : AccessOutcome::NotOffered;
    };
}

Result<bool> Opening::selectApplication()
{
    const auto response = m_channel.sendProbing({0, 0xA4, 0x04, 0x0C, application});
    if (!response)
        return tl::make_unexpected(response.error());
    return response->isOk();
}

std::vector<MrzKey> Opening::mrzKeys() const
{
    std::vector<MrzKey> keys;
    if (m_request.idNumber.isEmpty() || !m_request.birthDate.isValid())
        return keys;
    for (const auto& expiry : m_request.expiryDates) {
        const auto key = mrzKeyOf(m_request.idNumber, m_request.birthDate, expiry);
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            keys.push_back(key);
    }
    return keys;
}

QString Opening::can() const
{
    return m_request.can.isEmpty() ? m_request.idNumber.right(6) : m_request.can;
}

kiosk::base::Error Opening::refusal() const
{
    if (m_keyBlocked)
        return makeError(ErrorCode::CardKeyBlocked, origin);
    if (m_keyWrong)
        return makeError(ErrorCode::CardKeyWrong, origin, QStringLiteral("%1 tries").arg(m_tries));
    if (m_noApplication)
        return makeError(ErrorCode::CardUnsuitable, origin);
    if (m_broken)
        return *m_broken;
    // Nothing was refused, for nothing that this card takes was known.
    if (mrzKeys().empty())
        return makeError(ErrorCode::CardBirthDateNeeded, origin);
    return makeError(ErrorCode::CardKeyWrong, origin, QStringLiteral("no way that takes what is known"));
}

} // namespace drivers::chip
