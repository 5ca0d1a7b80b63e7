#include "tests/qml/scene_makers.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace scenes {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace flow = kiosk::flow;
namespace state = kiosk::flow::state;

// A stand-in for the portal's picture.
QByteArray captchaPicture()
{
    QImage image(240, 80, QImage::Format_RGB32);
    image.fill(QColor(0xee, 0xf1, 0xf5));
    QPainter painter(&image);
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(46);
    painter.setFont(font);
    painter.setPen(QColor(0x30, 0x40, 0x58));
    painter.drawText(image.rect(), Qt::AlignCenter, u"w9kduo"_s);
    painter.drawLine(10, 60, 230, 26);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

flow::Journey begun()
{
    flow::Rules rules;
    rules.languages = {u"vi"_s, u"en"_s};
    rules.methods = {flow::Method::MobileSubscriber, flow::Method::SocialInsurance, flow::Method::VnPost,
                     flow::Method::SimPki};
    rules.prints = true;
    rules.today = QDate(2026, 11, 23);
    flow::Journey journey = flow::startJourney(rules, {1});
    journey.language = u"vi"_s;
    return journey;
}

// Made up: this person does not exist.
flow::Journey filled()
{
    flow::Journey journey = begun();
    journey.consented = true;
    journey.draft.subject = flow::Subject::Citizen;
    journey.draft.method = flow::Method::MobileSubscriber;
    auto& values = journey.draft.values;
    values[flow::Field::IdNumber] = {u"062190000123"_s, flow::Source::Typed};
    values[flow::Field::FullName] = {u"Nguyễn Thị Mẫu"_s, flow::Source::Typed};
    values[flow::Field::BirthDate] = {u"05/09/1990"_s, flow::Source::Typed};
    values[flow::Field::Sex] = {u"female"_s, flow::Source::Typed};
    values[flow::Field::Phone] = {u"0912345678"_s, flow::Source::Typed};
    return journey;
}

flow::Journey filledForPost()
{
    flow::Journey journey = filled();
    journey.draft.method = flow::Method::VnPost;
    auto& values = journey.draft.values;
    values[flow::Field::AccountName] = {u"mau.nguyen90"_s, flow::Source::Typed};
    values[flow::Field::Activation] = {u"email"_s, flow::Source::Typed};
    values[flow::Field::Email] = {u"mau@example.vn"_s, flow::Source::Typed};
    values[flow::Field::PermanentProvince] = {u"Tỉnh Quảng Ngãi"_s, flow::Source::Typed};
    values[flow::Field::PermanentCommune] = {u"Xã Ngọk Bay"_s, flow::Source::Typed};
    values[flow::Field::PermanentAddress] = {u"Thôn Kon Hơ Ngo Klah"_s, flow::Source::Typed};
    values[flow::Field::SameAddress] = {u"no"_s, flow::Source::Typed};
    values[flow::Field::CurrentProvince] = {u"Thành phố Hồ Chí Minh"_s, flow::Source::Typed};
    values[flow::Field::CurrentCommune] = {u"Phường An Hội Tây"_s, flow::Source::Typed};
    values[flow::Field::CurrentAddress] = {u"12/3 Phan Huy Ích"_s, flow::Source::Typed};
    return journey;
}

flow::Journey filledForSim(flow::Subject subject)
{
    flow::Journey journey = begun();
    journey.consented = true;
    journey.draft.subject = subject;
    journey.draft.method = flow::Method::SimPki;
    journey.draft.values[flow::Field::Carrier] = {u"viettel"_s, flow::Source::Typed};
    journey.draft.values[flow::Field::Phone] = {u"0912345678"_s, flow::Source::Typed};
    return journey;
}

void complete(flow::Journey& journey, int level)
{
    journey.registration.reference.id = u"r1"_s;
    journey.registration.maskedPhone = u"091****678"_s;
    journey.registration.level = level;
    journey.registration.receiptCode = u"K7QM-4T9-XWC2"_s;
    journey.registration.completedAt = QDateTime(QDate(2026, 11, 23), QTime(10, 5), Qt::UTC);
    journey.registration.complete = true;
}

flow::Journey called(flow::Journey journey, flow::Officer officer)
{
    journey.officer = officer;
    return journey;
}

flow::Journey in(flow::Journey journey, flow::State state)
{
    journey.state = std::move(state);
    return journey;
}

flow::Journey under(flow::Journey journey, flow::Overlay overlay)
{
    journey.overlay = overlay;
    return journey;
}

flow::Journey asking(flow::Journey journey, flow::Field field, const QString& text,
                     std::optional<flow::Fault> fault, bool warned)
{
    if (text.isEmpty())
        journey.draft.values.erase(field);
    else
        journey.draft.values[field] = {text, flow::Source::Typed};
    return in(journey, state::EnteringField{field, fault, warned, false});
}

flow::OtpTerms terms()
{
    return {u"091****678"_s, 120s, 60s, 5, 3};
}

flow::Waiting waiting(flow::Call call, bool slow)
{
    return {call, {1}, {1}, slow};
}

Scene scene(const QString& name, flow::Journey journey)
{
    Scene made;
    made.name = name;
    made.journey = std::move(journey);
    return made;
}

} // namespace scenes
