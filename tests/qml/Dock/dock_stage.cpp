#include "tests/qml/Dock/dock_stage.h"

#include "provisioning/practice/world/folders.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>
#include <QWheelEvent>

#include <algorithm>

namespace tests {

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

namespace {

// The first world in a folder makes the keys of its authorities.
constexpr int patience = 60'000;

bool isControl(QAccessible::Role role)
{
    return role == QAccessible::Button || role == QAccessible::RadioButton || role == QAccessible::CheckBox ||
           role == QAccessible::PageTab;
}

} // namespace

QByteArray newKey()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

DockStage::DockStage(DockFolder& folder) : m_folder(folder)
{
    QAccessible::setActive(true);
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_world = std::make_unique<world::PracticeWorld>(folder.folder.path());
    QSignalSpy opened(m_world.get(), &world::PracticeWorld::opened);
    m_world->open();
    QVERIFY(opened.wait(patience));
    m_dock = std::make_unique<world::DockWindow>(m_world->desk());
    QVERIFY(m_dock->show(QRect(0, 0, 1300, 1040)));
    QVERIFY(QTest::qWaitForWindowExposed(m_dock->window()));
    m_kiosk = std::make_unique<RawKiosk>(PracticeKeys{world::keysFolder(folder.folder.path())},
                                         m_world->portal().baseUrl());
    m_person =
        std::make_unique<story::Person>(*m_dock->window(), [](const QString& what, story::Where where) {
            QTest::qFail(qPrintable(what), where.file_name(), static_cast<int>(where.line()));
        });
}

DockStage::~DockStage()
{
    m_person.reset();
    m_dock.reset();
    static_cast<void>(m_world->portal().reset(true));
}

// With the wheel over the list that hides a part of it.
void DockStage::scrollTo(QStringView name)
{
    constexpr int mostTurns = 30;
    for (int turn = 0; turn < mostTurns; ++turn) {
        const auto everything = m_person->eye().everything();
        const auto sight = m_person->eye().find(name);
        const auto list = std::find_if(everything.begin(), everything.end(), [&](const story::Sight& each) {
            return each.role == QAccessible::List && sight &&
                   each.place.left() <= sight->place.center().x() &&
                   sight->place.center().x() <= each.place.right();
        });
        if (!sight || !sight->cut || list == everything.end())
            return;
        const QPointF place = list->place.center();
        const int towards = sight->place.center().y() < place.y() ? 60 : -60;
        QWheelEvent wheel(place, window()->mapToGlobal(place), {}, {0, towards}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(window(), &wheel);
        QSignalSpy frame(window(), &QQuickWindow::frameSwapped);
        window()->update();
        QVERIFY(frame.wait());
    }
}

void DockStage::tap(QStringView name)
{
    // What the last touch changed is in its place only after the next frame.
    QSignalSpy frame(window(), &QQuickWindow::frameSwapped);
    window()->update();
    QVERIFY(frame.wait());
    for (const auto& sight : m_person->eye().everything()) {
        if (isControl(sight.role) && m_world->desk().language() == u"vi")
            m_folder.seen.insert(sight.name);
    }
    scrollTo(name);
    m_person->tap(name);
    m_folder.touched.insert(name.toString());
}

void DockStage::settledAfterTap(QStringView name)
{
    QSignalSpy settled(m_world.get(), &world::PracticeWorld::settled);
    tap(name);
    QVERIFY(!settled.isEmpty() || settled.wait());
}

QString DockStage::begin(const QString& subject, const QString& method, const QJsonObject& fields)
{
    m_kiosk->ask(RawKiosk::post("/v1/captchas", R"({"language":"vi"})", newKey()));
    const auto captcha = m_world->portal().newestCaptcha();
    QJsonObject sources;
    for (const auto& name : fields.keys())
        sources.insert(name, u"typed"_s);
    const QJsonObject document{
        {u"subject"_s, subject},
        {u"method"_s, method},
        {u"fields"_s, fields},
        {u"sources"_s, sources},
        {u"consent"_s, QJsonObject{{u"version"_s, u"1"_s},
                                   {u"textDigest"_s, QString(64, u'a')},
                                   {u"language"_s, u"vi"_s},
                                   {u"time"_s, u"2026-03-02T01:29:00Z"_s}}},
        {u"captcha"_s,
         QJsonObject{{u"id"_s, captcha}, {u"text"_s, m_world->portal().captchaSolution(captcha)}}}};
    const auto reply =
        m_kiosk->ask(RawKiosk::post("/v1/registrations", QJsonDocument(document).toJson(), newKey()));
    return QJsonDocument::fromJson(reply.body).object().value(u"id").toString();
}

QString DockStage::beginMau()
{
    return begin(u"citizen"_s, u"mobile-subscriber"_s,
                 {{u"idNumber"_s, u"062190999001"_s},
                  {u"fullName"_s, u"Nguyễn Thị Mẫu"_s},
                  {u"birthDate"_s, u"1990-05-17"_s},
                  {u"phone"_s, u"0950000001"_s}});
}

QJsonObject DockStage::read(const QString& registration)
{
    const auto reply = m_kiosk->ask(RawKiosk::get("/v1/registrations/" + registration.toLatin1()));
    return QJsonDocument::fromJson(reply.body).object();
}

} // namespace tests
