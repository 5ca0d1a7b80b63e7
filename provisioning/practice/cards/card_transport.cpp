#include "provisioning/practice/cards/card_transport.h"

namespace provisioning::practice::cards {

using namespace Qt::StringLiterals;
using drivers::chip::Octets;
using drivers::chip::OctetView;
using drivers::chip::Result;
using drivers::sim::card::bytesOf;

namespace {

constexpr std::size_t largestMessage = 65'535; // as with the virtual PC/SC reader

} // namespace

CardTransport::CardTransport(drivers::sim::card::CardImage image, StillThere stillThere)
    : m_card(image), m_stillThere(std::move(stillThere)), m_extended(image.temper.extendedLength)
{
}

tl::unexpected<kiosk::base::Error> CardTransport::removed() const
{
    return kiosk::base::fail(kiosk::base::ErrorCode::CardRemoved, u"practice.card"_s);
}

// With the mutex held.
bool CardTransport::isGone()
{
    m_pulled = m_pulled || (m_stillThere && !m_stillThere());
    return m_pulled;
}

Result<Octets> CardTransport::transmit(OctetView command)
{
    const auto sent = bytesOf(command);
    std::unique_lock lock(m_mutex);
    const auto answer = isGone() ? std::nullopt : m_card.transmit(sent);
    if (!answer) {
        m_pulled = true;
        return removed();
    }
    if (m_pulledNow.wait_for(lock, m_card.timeFor(sent.size(), answer->size()), [this] { return m_pulled; }))
        return removed();
    return Octets(answer->begin(), answer->end());
}

Result<void> CardTransport::reset()
{
    const std::lock_guard lock(m_mutex);
    if (isGone())
        return removed();
    m_card.reset();
    return {};
}

std::size_t CardTransport::extendedLimit() const
{
    return m_extended ? largestMessage : 0;
}

void CardTransport::pull()
{
    const std::lock_guard lock(m_mutex);
    m_pulled = true;
    m_pulledNow.notify_all();
}

bool CardTransport::isPulled()
{
    const std::lock_guard lock(m_mutex);
    return isGone();
}

} // namespace provisioning::practice::cards
