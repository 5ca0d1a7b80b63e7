// The card's screens: the three ways, the camera's view, the reading, what was read; each with what may go
// wrong.
#include "tests/qml/scene_makers.h"

#include <QPainter>

namespace scenes {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace flow = kiosk::flow;
namespace state = kiosk::flow::state;
using flow::Field;
using kiosk::base::ErrorCode;

namespace {

flow::Journey withCard()
{
    flow::Journey journey = filled();
    journey.rules.readsChips = journey.rules.readsQr = true;
    journey.rules.today = QDate(2026, 11, 25);
    journey.draft.values.erase(Field::IdNumber);
    return journey;
}

flow::CardReading reading(flow::Source source, flow::Trust trust)
{
    flow::CardReading reading;
    reading.source = source;
    reading.trust = trust;
    reading.values = {{Field::IdNumber, u"062190000123"_s},
                      {Field::FullName, u"Nguyễn Thị Mẫu"_s},
                      {Field::BirthDate, u"05/09/1990"_s},
                      {Field::Sex, u"female"_s}};
    return reading;
}

flow::CardReading chip(flow::Trust trust)
{
    using enum flow::Check;
    auto read = reading(flow::Source::Chip, trust);
    read.expires = QDate(2030, 9, 5);
    using Why = flow::CheckReason;
    constexpr flow::Judged good{Valid, Why::None};
    read.checks = trust == flow::Trust::Proven ? flow::ChipChecks{good, good, good}
                  : trust == flow::Trust::Doubtful
                      ? flow::ChipChecks{good, {Invalid, Why::AnswerWrong}, {NotChecked, Why::NoKey}}
                      : flow::ChipChecks{{NotChecked, Why::NoIssuers}, good, good};
    return read;
}

flow::Journey having(const flow::CardReading& read, flow::Photo photo = flow::Photo::None)
{
    auto journey = withCard();
    flow::take(journey.card, journey.draft, read);
    journey.card.photo = photo;
    journey.card.photoPercent = photo == flow::Photo::Coming ? 60 : 0;
    return in(std::move(journey), state::CheckingCard{});
}

flow::Journey reading(const state::ReadingChip& chip)
{
    auto journey = withCard();
    journey.draft.values[Field::IdNumber] = {u"062190000123"_s, flow::Source::Typed};
    return in(std::move(journey), chip);
}

// A drawing: nobody's face.
QImage face()
{
    QImage picture(150, 200, QImage::Format_RGB32);
    picture.fill(QColor(214, 226, 240));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(70, 60, 56));
    painter.drawEllipse(QRectF(36, 24, 78, 96));
    painter.setBrush(QColor(232, 196, 168));
    painter.drawEllipse(QRectF(44, 40, 62, 78));
    painter.setBrush(QColor(60, 90, 140));
    painter.drawRoundedRect(QRectF(16, 136, 118, 90), 40, 40);
    return picture;
}

// What a camera sees of a card on a table.
QImage view()
{
    QImage picture(320, 240, QImage::Format_RGB32);
    picture.fill(QColor(120, 110, 98));
    QPainter painter(&picture);
    painter.fillRect(QRect(60, 50, 210, 134), QColor(205, 224, 214));
    for (int y = 0; y < 12; ++y) {
        for (int x = 0; x < 12; ++x) {
            if ((x * 7 + y * 5 + x * y) % 3 == 0)
                painter.fillRect(QRect(128 + x * 5, 88 + y * 5, 5, 5), Qt::black);
        }
    }
    return picture;
}

Scene seen(Scene scene)
{
    scene.view = view();
    return scene;
}

Scene pictured(Scene scene)
{
    scene.photo = face();
    return scene;
}

QList<Scene> qrScenes()
{
    auto blind = withCard();
    blind.devices.camera = ErrorCode::CameraMissing;
    return {
        seen(scene(u"qr"_s, in(withCard(), state::ShowingQr{}))),
        scene(u"qr-starting"_s, in(withCard(), state::ShowingQr{true, {}, false})),
        seen(
            scene(u"qr-insurance"_s, in(withCard(), state::ShowingQr{false, ErrorCode::QrInsurance, false}))),
        scene(u"qr-tired"_s, in(withCard(), state::ShowingQr{true, {}, true})),
        scene(u"qr-no-camera"_s, in(std::move(blind), state::ShowingQr{})),
    };
}

QList<Scene> chipScenes()
{
    using enum flow::ChipStep;
    return {
        scene(u"chip-lay"_s, reading(state::ReadingChip{{1}, AwaitingCard, 0, {}})),
        scene(u"chip-reading"_s, reading(state::ReadingChip{{1}, ReadingFields, 60, {}})),
        scene(u"chip-removed"_s, reading(state::ReadingChip{{1}, ReadingFields, 60, ErrorCode::CardRemoved})),
        scene(u"chip-birth-date"_s,
              reading(state::ReadingChip{{1}, Opening, 0, ErrorCode::CardBirthDateNeeded})),
        scene(u"chip-wrong-number"_s, reading(state::ReadingChip{{1}, Opening, 0, ErrorCode::CardKeyWrong})),
    };
}

} // namespace

QList<Scene> cardScenes()
{
    auto noReader = withCard();
    noReader.devices.reader = ErrorCode::ReaderMissing;
    auto expired = chip(flow::Trust::Proven);
    expired.expires = QDate(2024, 9, 5);
    expired.oddities = {flow::Oddity::Expired};
    auto differs = having(reading(flow::Source::Qr, flow::Trust::Claimed));
    auto other = chip(flow::Trust::Proven);
    other.values[Field::BirthDate] = u"06/09/1990"_s;
    flow::take(differs.card, differs.draft, other);
    auto locked = having(chip(flow::Trust::Proven));
    auto swapped = chip(flow::Trust::Doubtful);
    swapped.checks = chip(flow::Trust::Proven).checks;
    swapped.checks.passive = {flow::Check::Invalid, flow::CheckReason::PhotoForged};
    QList<Scene> scenes{
        scene(u"source"_s, in(withCard(), state::ChoosingSource{})),
        scene(u"source-no-reader"_s, in(std::move(noReader), state::ChoosingSource{})),
    };
    scenes += qrScenes();
    scenes += chipScenes();
    scenes += {
        scene(u"card-qr"_s, having(reading(flow::Source::Qr, flow::Trust::Claimed))),
        scene(u"card-photo-coming"_s, having(chip(flow::Trust::Proven), flow::Photo::Coming)),
        scene(u"card-photo-lost"_s, having(chip(flow::Trust::Proven), flow::Photo::Lost)),
        scene(u"card-photo-forged"_s, having(std::move(swapped))),
        scene(u"card-photo-foreign"_s, having(chip(flow::Trust::Proven), flow::Photo::Here)),
        pictured(scene(u"card-proven"_s, having(chip(flow::Trust::Proven), flow::Photo::Here))),
        scene(u"card-consistent"_s, having(chip(flow::Trust::Consistent))),
        scene(u"card-doubtful"_s, having(chip(flow::Trust::Doubtful))),
        scene(u"card-expired"_s, having(expired)),
        scene(u"card-differs"_s, std::move(differs)),
        scene(u"summary-locked"_s, in(std::move(locked), state::Reviewing{{}, u"w9kduo"_s})),
    };
    return scenes;
}

} // namespace scenes
