// An installation of the practice kiosk in a temporary directory.
#pragma once

#include "kiosk/app/screen_options.h"
#include "provisioning/practice/practice_keys.h"

#include <QJsonObject>
#include <QTemporaryDir>

class PracticeRoom {
public:
    explicit PracticeRoom(const QUrl& portal = QUrl(QStringLiteral("https://127.0.0.1:1")),
                          const QJsonObject& profile = provisioning::practice::practiceProfile())
    {
        namespace practice = provisioning::practice;
        const auto keys = practice::makePracticeKeys(m_directory.filePath(QStringLiteral("keys")));
        if (!keys || !practice::signPracticeProfile(*keys, portal, profile))
            qFatal("no practice keys");
        m_installation = {.rootPem = keys->rootPublic(),
                          .profileJws = keys->profile(),
                          .deviceCertificate = keys->deviceCertificate(),
                          .deviceKey = keys->deviceKey(),
                          .stateDirectory = m_directory.path(),
                          .requireRootOwned = false};
    }

    // Windowed, as practice is.
    kiosk::app::ScreenOptions options() const
    {
        kiosk::app::ScreenOptions options;
        options.installation = m_installation;
        options.practice = true;
        options.window = QRect(0, 0, 540, 960);
        return options;
    }
    QString path() const { return m_directory.path(); }

private:
    QTemporaryDir m_directory;
    provisioning::profile::Installation m_installation;
};
