#include "drivers/token/host/service.h"

#include "drivers/token/host/session.h"
#include "kiosk/base/secure_bytes.h"

#include <array>
#include <cerrno>

#include <sys/socket.h>

namespace drivers::token::host {

namespace {

bool receive(int socket, std::span<std::byte> room)
{
    while (!room.empty()) {
        const auto got = ::recv(socket, room.data(), room.size(), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        room = room.subspan(static_cast<std::size_t>(got));
    }
    return true;
}

bool send(int socket, OctetView bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(sent));
    }
    return true;
}

OctetView octetsOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}

} // namespace

Answer Service::answer(const Question& question, OctetView pin)
{
    const auto outcome = std::visit(
        [&](const auto& asked) -> Outcome<Answer> {
            using Asked = std::decay_t<decltype(asked)>;
            if constexpr (std::is_same_v<Asked, Start>)
                return start();
            else if (!m_module)
                return failed(Stage::Load, 0, "not started");
            else if constexpr (std::is_same_v<Asked, Look>)
                return m_module->look();
            else if constexpr (std::is_same_v<Asked, Contents>)
                return contents(asked);
            else
                return sign(asked, pin);
        },
        question);
    return outcome ? *outcome : Answer(outcome.error());
}

Outcome<Answer> Service::start()
{
    if (!m_module) {
        auto module = Module::load(m_path);
        if (!module)
            return tl::make_unexpected(module.error());
        m_module.emplace(std::move(*module));
    }
    return m_module->introduction();
}

Outcome<Answer> Service::contents(const Contents& asked) const
{
    const auto slot = static_cast<CK_SLOT_ID>(asked.slot);
    auto held = m_module->contents(slot);
    if (held)
        return std::move(*held);
    CK_TOKEN_INFO info{};
    held.error().isGone = m_module->calls().C_GetTokenInfo(slot, &info) != CKR_OK;
    return tl::make_unexpected(held.error());
}

// Nothing when the token is gone, or another one is in its place.
std::optional<CK_TOKEN_INFO> Service::tokenOf(const Sign& order) const
{
    CK_TOKEN_INFO info{};
    const auto value = m_module->calls().C_GetTokenInfo(static_cast<CK_SLOT_ID>(order.slot), &info);
    if (value != CKR_OK || unpadded(info.serialNumber) != order.serial)
        return std::nullopt;
    return info;
}

// What a failure means shows in what the token says of itself afterwards: makers differ in their codes for a
// token that was pulled out, and some call a PIN merely wrong with whose last try they have locked it.
Outcome<Answer> Service::sign(const Sign& order, OctetView pin) const
{
    auto outcome = signOn(order, pin);
    if (!outcome) {
        const auto token = tokenOf(order);
        outcome.error().isGone = !token;
        outcome.error().isLocked = token && (token->flags & CKF_USER_PIN_LOCKED) != 0;
    }
    return outcome;
}

Outcome<Answer> Service::signOn(const Sign& order, OctetView pin) const
{
    const auto token = tokenOf(order);
    if (!token)
        return failed(Stage::Token, CKR_TOKEN_NOT_PRESENT);
    if ((token->flags & CKF_USER_PIN_LOCKED) != 0)
        return failed(Stage::Login, CKR_PIN_LOCKED);
    // An empty PIN is a try where no keypad asks for it.
    if (pin.empty() && (token->flags & CKF_PROTECTED_AUTHENTICATION_PATH) == 0)
        return failed(Stage::Login, CKR_PIN_LEN_RANGE);
    auto session = Session::open(m_module->calls(), static_cast<CK_SLOT_ID>(order.slot));
    if (!session)
        return tl::make_unexpected(session.error());
    session->logOut();
    if (const auto in = session->logIn(pin); !in)
        return tl::make_unexpected(in.error());
    CK_OBJECT_CLASS kind = CKO_PRIVATE_KEY;
    auto id = order.keyId;
    const auto keys = session->find({{CKA_CLASS, &kind, sizeof kind}, {CKA_ID, id.data(), id.size()}}, 1);
    if (!keys)
        return tl::make_unexpected(keys.error());
    if (keys->empty() || !session->flag(keys->front(), CKA_SIGN, true))
        return failed(Stage::Key, 0, "no such key, or it may not sign");
    auto signature = session->sign(keys->front(), order.mechanism, order.toSign, pin);
    if (!signature)
        return tl::make_unexpected(signature.error());
    return Signed{std::move(*signature)};
}

void Service::finalise() const
{
    if (m_module)
        m_module->finalise();
}

bool serve(Service& service, int socket)
{
    for (;;) {
        std::array<std::byte, lengthSize> head{};
        if (!receive(socket, head))
            return true;
        const auto length = frameLength(octetsOf(head), longestQuestion);
        if (!length)
            return false;
        kiosk::base::SecureBytes frame(*length);
        if (!receive(socket, frame.room()))
            return true;
        frame.setSize(*length);
        const auto asked = questionFrom(octetsOf(frame.view()));
        if (!asked)
            return false;
        if (!send(socket, answerFrame(asked->number, service.answer(asked->question, asked->pin))))
            return true;
    }
}

} // namespace drivers::token::host
