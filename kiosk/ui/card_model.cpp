#include "kiosk/ui/card_model.h"

#include "kiosk/ui/error_words.h"

namespace kiosk::ui {

using base::ErrorCode;
namespace event = flow::event;
namespace state = flow::state;

namespace {

// The steps in the order in which they come, each with its share of the time.
double progressOf(const state::ReadingChip& reading)
{
    const double part = reading.percent / 100.0;
    switch (reading.step) {
    case flow::ChipStep::AwaitingCard: return 0;
    case flow::ChipStep::Opening: return 0.1;
    case flow::ChipStep::ReadingFields: return 0.2 + 0.5 * part;
    case flow::ChipStep::CheckingChip: break;
    }
    return 0.7 + 0.3 * part;
}

QString retryOf(ErrorCode fault)
{
    if (fault == ErrorCode::CardKeyWrong)
        return CardModel::tr("Gõ lại số thẻ");
    return fault == ErrorCode::CardBirthDateNeeded ? CardModel::tr("Gõ ngày sinh") : CardModel::tr("Đọc lại");
}

} // namespace

CardModel::CardModel(Post post, std::function<void(bool)> setTorch, QObject* parent)
    : QObject(parent), m_post(std::move(post)), m_setTorch(std::move(setTorch)),
      m_ways([this](int row) { m_post(event::SourceChosen{m_waySources.at(row)}); }),
      m_otherWays([this](int row) { m_post(event::SourceChosen{m_otherSources.at(row)}); })
{
}

void CardModel::show(const flow::Journey& journey)
{
    Told told;
    m_showsQr = std::holds_alternative<state::ShowingQr>(journey.state);
    if (std::holds_alternative<state::ChoosingSource>(journey.state)) {
        m_waySources = waysOf(journey);
        m_ways.set(wayRows(journey));
    } else if (m_showsQr) {
        showQr(journey, told);
    } else if (std::holds_alternative<state::ReadingChip>(journey.state)) {
        showChip(journey, told);
    } else if (std::holds_alternative<state::CheckingCard>(journey.state)) {
        showCard(journey, told);
    } else {
        return;
    }
    m_otherSources = otherWaysOf(journey);
    m_otherWays.set(otherWayRows(journey));
    tell(told);
}

void CardModel::showQr(const flow::Journey& journey, Told& told) const
{
    const auto& showing = std::get<state::ShowingQr>(journey.state);
    const auto& rules = journey.rules;
    const bool looks = rules.readsQr && !journey.devices.camera;
    told.working = !showing.tired && (looks || rules.scansQr);
    told.instruction = looks ? viewHint(m_view.hint) : scannerHint();
    if (journey.devices.camera)
        told.fault = errorSentence(*journey.devices.camera);
    else if (showing.fault)
        told.fault = errorSentence(*showing.fault);
    else if (showing.tired)
        told.fault = tr("Máy chưa nhìn thấy mã QR. Bạn thử lại, hoặc chọn cách khác.");
    if (showing.tired)
        told.retry = tr("Thử lại");
}

void CardModel::showChip(const flow::Journey& journey, Told& told) const
{
    const auto& reading = std::get<state::ReadingChip>(journey.state);
    told.working = !reading.fault;
    told.reading = told.working && reading.step != flow::ChipStep::AwaitingCard;
    told.progress = progressOf(reading);
    told.instruction = chipStep(reading);
    if (!reading.fault)
        return;
    told.fault = errorSentence(*reading.fault);
    if (flow::offersChip(journey))
        told.retry = retryOf(*reading.fault);
}

void CardModel::showCard(const flow::Journey& journey, Told& told)
{
    const auto& card = journey.card;
    const flow::CardReading& reading = card.chip ? *card.chip : *card.qr;
    told.verdict = verdictOf(reading);
    told.validity = validity(reading, journey.rules.today);
    told.expired = reading.expires.isValid() && reading.expires < journey.rules.today;
    told.oddities = odditiesOf(reading).join(u'\n');
    told.photo = card.photo;
    told.instruction = photoAdvice(card.photo);
    told.progress = card.photo == flow::Photo::Coming ? card.photoPercent / 100.0 : 0;
    m_values.set(cardRows(journey));
    m_differences.set(differenceRows(card));
    m_checks.set(card.chip ? checkRows(*card.chip) : QList<Row>());
}

void CardModel::tell(const Told& told)
{
    if (told == m_told)
        return;
    const bool otherPhoto = told.photo != m_told.photo;
    m_told = told;
    Q_EMIT changed();
    if (otherPhoto)
        Q_EMIT photoChanged();
}

QString CardModel::photoFaultText() const
{
    return photoFault(m_told.photo, !m_photo.isNull());
}

void CardModel::showView(const CardView& view)
{
    const bool otherHint = view.hint != m_view.hint;
    m_view = view;
    if (otherHint && m_showsQr) {
        Told told = m_told;
        told.instruction = viewHint(view.hint);
        tell(told);
    }
    Q_EMIT viewChanged();
}

void CardModel::showPhoto(const QImage& photo)
{
    if (photo.isNull() && m_photo.isNull())
        return;
    m_photo = photo;
    Q_EMIT photoChanged();
}

void CardModel::tryAgain()
{
    m_post(event::RetryPressed{});
}

void CardModel::switchTorch()
{
    m_setTorch(!m_view.torchOn);
}

void CardModel::wipe()
{
    m_values.set({});
    m_differences.set({});
    m_checks.set({});
    m_ways.set({});
    m_otherWays.set({});
    m_view.picture.fill(0);
    m_photo.fill(0);
    m_view = {};
    m_photo = {};
    tell({});
    Q_EMIT viewChanged();
    Q_EMIT photoChanged();
}

} // namespace kiosk::ui
