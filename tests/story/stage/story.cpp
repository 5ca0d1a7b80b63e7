#include "tests/story/stage/story.h"

#include "tests/story/stage/warnings.h"

#include <QDir>
#include <QTest>

#include <csignal>

namespace story {

using namespace Qt::StringLiterals;

void Story::init()
{
    // The portal in this process meets kiosks that have hung up; Qt Test would call that a crash.
    std::signal(SIGPIPE, SIG_IGN);
    m_world.reset();
    forgetWarnings();
}

void Story::cleanup()
{
    m_road.reset();
    m_person.reset();
    m_kiosk.reset();
    const auto warned = warnings();
    QVERIFY2(warned.isEmpty(), qUtf8Printable(u"warnings:\n"_s + warned.join(u'\n')));
}

void Story::opensKiosk(const QJsonObject& profile, QSize screen)
{
    opensKiosk(m_world.install(profile), screen);
}

void Story::opensKiosk(const provisioning::profile::Installation& installation, QSize screen,
                       Kiosk::Devices devices)
{
    devices.paper = m_world.paperFolder();
    devices.slot = m_world.cardFolder();
    devices.tokenSlot = m_world.tokenSlot().folder();
    devices.authorities = m_world.authoritiesFolder();
    m_kiosk = std::make_unique<Kiosk>(installation, screen, devices);
    m_person.emplace(m_kiosk->window(), [this](const QString& what, Where where) { complains(what, where); });
    m_road.emplace(*m_person, portal(), *m_kiosk);
}

// With a picture of the screen, named after the story.
void Story::complains(const QString& what, Where where)
{
    const QString data = QLatin1StringView(QTest::currentDataTag() == nullptr ? "" : QTest::currentDataTag());
    const QString name = QLatin1StringView(metaObject()->className()).sliced(u"story::"_s.size()) + u'_' +
                         QLatin1StringView(QTest::currentTestFunction()) +
                         (data.isEmpty() ? data : u'_' + data);
    const QDir pictures(QStringLiteral(STORY_PICTURES));
    static_cast<void>(pictures.mkpath(u"."_s));
    const auto picture = pictures.filePath(name.simplified().replace(u' ', u'-') + u".png"_s);
    m_kiosk->window().grabWindow().save(picture);
    QTest::qFail(qUtf8Printable(what + u"\npicture: "_s + picture), where.file_name(),
                 static_cast<int>(where.line()));
}

void Story::comesBack(const QString& code, const QString& phone)
{
    opensKiosk();
    person().tap(u"Làm tiếp bằng mã trên phiếu");
    answers(Step::Language);
    person().sees(u"Mã trên phiếu của bạn là gì?");
    person().typesPlain(QString(code).remove(u'-').remove(u' '));
    person().tap(u"Tiếp tục");
    person().sees(u"Số điện thoại đã khai lần trước là gì?");
    person().typesPlain(phone);
    person().tap(u"Tiếp tục");
}

void Story::passes(std::chrono::milliseconds time)
{
    portal().advanceClock(time);
    m_kiosk->passTime(time);
}

void Story::isOver(Where where)
{
    person().waitsUntil([this] { return m_kiosk->isHandedOver(); }, u"the session has not ended"_s, where);
}

void addSteps(Step first, Step last)
{
    QTest::addColumn<Step>("step");
    for (const auto step : allSteps) {
        if (step >= first && step <= last)
            QTest::newRow(qUtf8Printable(nameOf(step))) << step;
    }
}

} // namespace story
