#include "kiosk/flow/state_table.h"
#include "kiosk/flow/steps.h"

namespace kiosk::flow {

namespace {

bool isStart(const Turn& turn)
{
    return std::holds_alternative<state::Start>(turn.journey.state);
}

Overlay overlayOf(Document document)
{
    switch (document) {
    case Document::Terms: return Overlay::TermsText;
    case Document::Privacy: return Overlay::PrivacyText;
    case Document::Notice: return Overlay::NoticeText;
    case Document::Complaint: return Overlay::ComplaintText;
    case Document::Carriers: return Overlay::CarriersText;
    }
    return Overlay::None;
}

} // namespace

bool onOverlay(Turn& turn, const event::CancelPressed&)
{
    if (isStart(turn))
        return false;
    turn.journey.overlay = Overlay::CancelQuestion;
    return true;
}

bool onOverlay(Turn& turn, const event::LeaveConfirmed&)
{
    if (turn.journey.overlay != Overlay::CancelQuestion)
        return false;
    turn.end = rowOf(turn.journey.state).closing.value_or(EndReason::Cancelled);
    return true;
}

bool onOverlay(Turn& turn, const event::OverlayDismissed&)
{
    auto& journey = turn.journey;
    if (journey.overlay == Overlay::None)
        return false;
    const bool warned = journey.overlay == Overlay::IdleWarning;
    journey.overlay = warned ? journey.beneathWarning : Overlay::None;
    journey.beneathWarning = Overlay::None;
    return true;
}

bool onOverlay(Turn& turn, const event::HelpPressed&)
{
    turn.journey.overlay = Overlay::Help;
    return true;
}

bool onOverlay(Turn& turn, const event::ComfortPressed&)
{
    turn.journey.overlay = Overlay::ComfortSwitches;
    return true;
}

bool onOverlay(Turn& turn, const event::ComfortChosen& event)
{
    turn.journey.comfort = event.comfort;
    return true;
}

bool onOverlay(Turn& turn, const event::DocumentPressed& event)
{
    turn.journey.overlay = overlayOf(event.document);
    return true;
}

bool onOverlay(Turn& turn, const event::OfficerCalled&)
{
    auto& journey = turn.journey;
    journey.overlay = Overlay::OfficerComing;
    // Told once is enough; what did not reach anybody is tried again.
    if (journey.officer == Officer::NotCalled || journey.officer == Officer::NotReached) {
        journey.officer = Officer::Calling;
        turn.callsOfficer = true;
    }
    return true;
}

bool onOfficer(Turn& turn, const event::OfficerAnswered& event)
{
    auto& officer = turn.journey.officer;
    if (officer != Officer::Calling)
        return false;
    officer = event.told ? Officer::Told : Officer::NotReached;
    return true;
}

} // namespace kiosk::flow
