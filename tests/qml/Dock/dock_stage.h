// The dock in a window on a practice world of its own, somebody in front of it, and a kiosk of bytes on the
// line. Any warning fails. GUI thread.
#pragma once

#include "provisioning/practice/world/dock_window.h"
#include "provisioning/practice/world/practice_world.h"
#include "tests/provisioning/practice/portal/raw_kiosk.h"
#include "tests/story/person/person.h"

#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>

#include <memory>

namespace tests {

// What outlives a stage: keys are made once, and which controls were seen and touched is counted over all.
struct DockFolder {
    QTemporaryDir folder;
    QSet<QString> seen;
    QSet<QString> touched;
};

// For one intent.
QByteArray newKey();

class DockStage {
public:
    explicit DockStage(DockFolder& folder);
    ~DockStage();

    [[nodiscard]] bool isOpen() const { return m_person != nullptr; }
    provisioning::practice::world::PracticeWorld& world() { return *m_world; }
    provisioning::practice::world::DockWindow& dock() { return *m_dock; }
    QQuickWindow* window() { return m_dock->window(); }
    story::Person& person() { return *m_person; }
    provisioning::practice::RawKiosk& kiosk() { return *m_kiosk; }

    void tap(QStringView name);
    // Waits until the wish has reached the portal.
    void settledAfterTap(QStringView name);

    // The new registration's id.
    QString begin(const QString& subject, const QString& method, const QJsonObject& fields);
    QString beginMau();
    // The state of the registration, and what goes with it.
    QJsonObject read(const QString& registration);

private:
    void scrollTo(QStringView name);

    DockFolder& m_folder;
    std::unique_ptr<provisioning::practice::world::PracticeWorld> m_world;
    std::unique_ptr<provisioning::practice::world::DockWindow> m_dock;
    std::unique_ptr<story::Person> m_person;
    std::unique_ptr<provisioning::practice::RawKiosk> m_kiosk;
};

} // namespace tests
