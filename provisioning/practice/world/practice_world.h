// The practice world: keys, a signed profile, the portal, and the desk that shows them.
//
// GUI thread. Everything that takes time is done by one clerk thread, in the order it was wished for; the
// desk's dials and lists follow what the portal says.
#pragma once

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"
#include "provisioning/practice/dock/desk.h"
#include "provisioning/practice/portal/practice_portal.h"
#include "provisioning/practice/practice_keys.h"
#include "provisioning/practice/tokens/authorities.h"
#include "provisioning/practice/world/card_room.h"
#include "provisioning/practice/world/print_room.h"
#include "provisioning/practice/world/token_room.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace provisioning::practice::world {

class PracticeWorld : public QObject {
    Q_OBJECT

public:
    // Everything is kept in `folder`: keys/, the portal's accounts, kiosk/ for the screen's own state,
    // printer/ for the slips, card/ and camera/ for the cards that are shown. It is made when it is missing;
    // one world at a time uses it. `withAdmin` opens the portal's admin calls for programs outside.
    explicit PracticeWorld(const QString& folder, bool withAdmin = false, QObject* parent = nullptr);
    // Ends the portal and waits for it.
    ~PracticeWorld() override;

    // opened() or failed() follows, once.
    void open();

    [[nodiscard]] dock::Desk& desk() { return m_desk; }
    [[nodiscard]] QString folder() const { return m_folder; }
    // Valid once opened; any thread may ask it, within its own rules.
    [[nodiscard]] PracticePortal& portal() { return *m_portal; }

Q_SIGNALS:
    void opened();
    void failed(const kiosk::base::Error& error);
    void leaveRequested();
    // Wishes carried out so far have taken effect at the portal.
    void settled();

private:
    struct Opened {
        std::unique_ptr<tokens::Authorities> authorities;
        std::unique_ptr<PracticePortal> portal;
    };
    using Made = kiosk::base::Result<Opened>;

    [[nodiscard]] Made make() const;
    void take(Made made);
    void turn(const dock::LineWish& wish);
    void forget();
    void lookAround();
    void lookAtLine(bool isNews);
    void listen();
    void stopListening();
    void follow(const SimPrompt& prompt);
    void sign(const QString& prompt, kiosk::base::SecureBytes pin);
    void refuse(const QString& prompt);
    void openLink(const QString& letter);
    void switchPhone(bool on);

    QString m_folder;
    bool m_withAdmin;
    kiosk::base::SystemClock m_clock;
    dock::Desk m_desk;
    std::unique_ptr<tokens::Authorities> m_authorities;
    std::unique_ptr<PracticePortal> m_portal;
    int m_newestPrompt = 0;  // that stood on the phone
    bool m_wasLineUp = true; // the clerk's
    QThreadPool m_clerk;
    PrintRoom m_printRoom;
    CardRoom m_cardRoom;
    TokenRoom m_tokenRoom;
    QTimer m_look;
};

} // namespace provisioning::practice::world
