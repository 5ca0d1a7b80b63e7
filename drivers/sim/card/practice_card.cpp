#include "drivers/sim/card/practice_card.h"

#include "drivers/sim/card/basic_access.h"
#include "drivers/sim/card/tlv.h"

#include <algorithm>

namespace drivers::sim::card {

namespace {

namespace instruction {
constexpr quint8 manageSecurity = 0x22;
constexpr quint8 externalAuthenticate = 0x82;
constexpr quint8 getChallenge = 0x84;
constexpr quint8 generalAuthenticate = 0x86;
constexpr quint8 internalAuthenticate = 0x88;
constexpr quint8 select = 0xa4;
constexpr quint8 getResponse = 0xc0;
constexpr quint8 readBinary = 0xb0;
constexpr quint8 readBinaryFar = 0xb1;
} // namespace instruction

constexpr quint32 dynamicData = 0x7c;
constexpr quint8 chained = 0x10;

QByteArray systemRandom(qsizetype count)
{
    return bytesOf(kiosk::crypto::randomOctets(static_cast<std::size_t>(count)));
}

} // namespace

PracticeCard::PracticeCard(CardImage image, RandomSource random)
    : m_image(std::move(image)), m_random(random ? std::move(random) : systemRandom),
      m_wrongKeysLeft(m_image.temper.wrongKeysLeft)
{
}

void PracticeCard::reset()
{
    m_inApplication = false;
    m_isOpen = false;
    m_current = 0;
    m_challenge.clear();
    m_rest = {};
    m_pace.reset();
    m_awaitsChipKey = false;
    m_session.reset();
    m_nextSession.reset();
}

std::optional<QByteArray> PracticeCard::transmit(const QByteArray& bytes)
{
    const auto& temper = m_image.temper;
    if (temper.pulledAfter > 0 && m_answered >= temper.pulledAfter)
        return std::nullopt;
    ++m_answered;
    const auto command = Command::parse(bytes);
    if (!command || (command->isExtended && !temper.extendedLength))
        return refuse(status::wrongLength).bytes();
    if (command->ins == instruction::getResponse)
        return giveRest(*command).bytes();
    const auto answer = command->isProtected() ? answerProtected(*command) : answerPlain(*command);
    if (m_nextSession)
        m_session = std::exchange(m_nextSession, std::nullopt);
    return firstPart(*command, answer).bytes();
}

// ISO/IEC 7816-4, 5.3.4: what does not fit is asked for by GET RESPONSE, outside of secure messaging.
Answer PracticeCard::firstPart(const Command& command, const Answer& answer)
{
    const auto room = roomFor(command);
    m_rest = {};
    if (command.isExtended || answer.data.size() <= room)
        return answer;
    m_rest = {answer.data.mid(room), answer.status};
    const auto left = m_rest.data.size() > 0xff ? 0 : m_rest.data.size();
    return {answer.data.first(room), static_cast<quint16>(status::moreData | left)};
}

Answer PracticeCard::giveRest(const Command& command)
{
    if (m_rest.data.isEmpty())
        return refuse(status::conditions);
    return firstPart(command, std::exchange(m_rest, {}));
}

std::chrono::microseconds PracticeCard::timeFor(qsizetype sent, qsizetype received) const
{
    const auto& temper = m_image.temper;
    const auto bits = 8 * static_cast<qint64>(sent + received);
    const auto onAir = temper.bitsPerSecond > 0 ? bits * 1'000'000 / temper.bitsPerSecond : 0;
    return temper.delay + std::chrono::microseconds(onAir);
}

// 9303-11, 9.8.2: a plain command ends the session and what it had opened.
Answer PracticeCard::answerPlain(const Command& command)
{
    if (m_session) {
        m_session.reset();
        m_isOpen = false;
    }
    return execute(command, roomFor(command));
}

Answer PracticeCard::answerProtected(const Command& command)
{
    if (!m_session)
        return refuse(status::denied);
    const auto inside = m_session->open(command);
    if (!inside) {
        reset();
        return refuse(inside.error());
    }
    return m_session->close(execute(*inside, m_session->roomIn(roomFor(command) + 2)));
}

qsizetype PracticeCard::roomFor(const Command& command) const
{
    const qsizetype most = command.isExtended ? 65'533 : 256;
    return std::min<qsizetype>(most, m_image.temper.largestAnswer);
}

Answer PracticeCard::execute(const Command& command, qsizetype room)
{
    switch (command.ins) {
    case instruction::select: return select(command);
    case instruction::readBinary: return readBinary(command, room);
    case instruction::readBinaryFar: return readFar(command, room);
    case instruction::getChallenge: return giveChallenge(command);
    case instruction::externalAuthenticate: return authenticateBasic(command);
    case instruction::manageSecurity: return manageSecurity(command);
    case instruction::generalAuthenticate: return generalAuthenticate(command);
    case instruction::internalAuthenticate: return proveItself(command);
    default: return refuse(status::unknownCommand);
    }
}

Answer PracticeCard::giveChallenge(const Command& command)
{
    if (!m_inApplication || !m_image.hasBasicAccess)
        return refuse(status::conditions);
    if (command.expected != challengeSize && !command.wantsAll())
        return refuse(status::wrongLength);
    m_challenge = m_random(challengeSize);
    return {m_challenge};
}

Answer PracticeCard::keyWasWrong()
{
    m_pace.reset();
    if (m_image.temper.wrongKeysLeft == CardTemper{}.wrongKeysLeft)
        return refuse(status::wrongKey);
    m_wrongKeysLeft = std::max(m_wrongKeysLeft - 1, 0);
    return refuse(static_cast<quint16>(0x63c0 | std::min(m_wrongKeysLeft, 15)));
}

Answer PracticeCard::authenticateBasic(const Command& command)
{
    const auto challenge = std::exchange(m_challenge, {});
    if (!m_inApplication || challenge.isEmpty())
        return refuse(status::conditions);
    if (m_wrongKeysLeft == 0)
        return refuse(status::blocked);
    const auto access = answerBasicAccess(m_image.mrzInformation, challenge, command.data, m_random);
    if (!access)
        return keyWasWrong();
    m_nextSession = access->session;
    m_isOpen = true;
    return {access->answer};
}

Answer PracticeCard::manageSecurity(const Command& command)
{
    switch (command.parameters()) {
    case 0xc1a4: return choosePace(command);
    case 0x41a4:
    case 0x41a6: return chooseChipAuthentication(command);
    default: return refuse(status::notFound);
    }
}

Answer PracticeCard::choosePace(const Command& command)
{
    m_pace.reset();
    if (!m_image.pace)
        return refuse(status::conditions);
    const auto objects = parseTlvs(command.data);
    if (!objects || findTlv(command.data, 0x80) != paceIdentifier(m_image.pace->suite))
        return refuse(status::wrongData);
    const auto password = findTlv(command.data, 0x83);
    const auto parameters = findTlv(command.data, 0x84);
    const QByteArray ownParameters(1, static_cast<char>(m_image.pace->parameterId));
    if ((password != QByteArray(1, 1) && password != QByteArray(1, 2)) ||
        (parameters && *parameters != ownParameters))
        return refuse(status::referenceMissing);
    if (m_wrongKeysLeft == 0)
        return refuse(status::blocked);
    const auto kind = static_cast<PacePassword>(password->front());
    m_pace = Pace::start(*m_image.pace, paceSecret(kind, m_image.mrzInformation, m_image.can), m_random);
    return m_pace ? Answer{} : refuse(status::wrongData);
}

// 9303-11, 6.2.4.1: with AES the protocol is chosen first and the key follows, with triple DES the key is
// here.
Answer PracticeCard::chooseChipAuthentication(const Command& command)
{
    m_awaitsChipKey = false;
    if (!m_image.chipKey || !m_session)
        return refuse(status::conditions);
    if (command.p2 == 0xa6) {
        const auto point = findTlv(command.data, 0x91);
        return point && m_image.chipKey->suite == CipherSuite::TripleDes ? agreeKeys(*point)
                                                                         : refuse(status::wrongData);
    }
    if (findTlv(command.data, 0x80) != chipAuthenticationIdentifier(m_image.chipKey->suite))
        return refuse(status::wrongData);
    m_awaitsChipKey = true;
    return {};
}

Answer PracticeCard::agreeKeys(const QByteArray& readersPoint)
{
    const auto& key = *m_image.chipKey;
    const auto curve = kiosk::crypto::Curve::byParameterId(key.parameterId);
    const auto theirs = curve ? curve->point(view(readersPoint)) : std::nullopt;
    const auto shared = theirs ? curve->multiply(*theirs, view(key.scalar)) : std::nullopt;
    if (!shared)
        return refuse(status::wrongData);
    m_nextSession.emplace(key.suite, bytesOf(shared->x()));
    return {};
}

Answer PracticeCard::generalAuthenticate(const Command& command)
{
    const auto data = findTlv(command.data, dynamicData);
    if (!data || command.parameters() != 0)
        return refuse(status::wrongData);
    if (std::exchange(m_awaitsChipKey, false)) {
        const auto point = findTlv(*data, 0x80);
        const auto agreed = point ? agreeKeys(*point) : refuse(status::wrongData);
        return agreed.isGood() ? Answer{tlv(dynamicData, {})} : agreed;
    }
    if (!m_pace)
        return refuse(status::conditions);
    const auto answer = m_pace->step(*data);
    const bool isOver = m_pace->session().has_value();
    if (!answer.isGood() || isOver == ((command.cla & chained) != 0)) {
        m_pace.reset();
        return answer.status == status::wrongKey ? keyWasWrong() : refuse(status::wrongData);
    }
    if (isOver) {
        m_nextSession = m_pace->session();
        m_pace.reset();
        m_isOpen = true;
    }
    return {tlv(dynamicData, answer.data)};
}

Answer PracticeCard::proveItself(const Command& command)
{
    if (!m_inApplication || !m_isOpen || !m_image.activeKey)
        return refuse(m_image.activeKey ? status::denied : status::unknownCommand);
    if (command.data.size() != challengeSize)
        return refuse(status::wrongLength);
    return {answerActiveAuthentication(*m_image.activeKey, command.data, m_random)};
}

} // namespace drivers::sim::card
