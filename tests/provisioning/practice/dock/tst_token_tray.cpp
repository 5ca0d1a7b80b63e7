// The dock's tokens: what is wished for when one is plugged in, pulled, or something goes wrong with it.

#include "provisioning/practice/dock/token_tray.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace provisioning::practice::dock;

class TestTokenTray : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_wishes.clear();
        m_tray = std::make_unique<TokenTray>([this](const TokenWish& wish) { m_wishes.append(wish); });
        m_tray->setTokens(
            {{u"business"_s, {{u"vi"_s, u"Công ty mẫu"_s}, {u"en"_s, u"A company"_s}}, u"12345678"_s},
             {u"citizen"_s, {{u"vi"_s, u"Công dân mẫu"_s}}, u"246810"_s}});
    }

    void touched_isPluggedIn_touchedAgain_isPulled()
    {
        QSignalSpy changes(m_tray.get(), &TokenTray::pluggedChanged);
        m_tray->plugOrPull(0);
        QCOMPARE(m_wishes.last().plugged, QStringList{u"business"_s});
        QCOMPARE(m_tray->pluggedTitles(), QStringList{u"Công ty mẫu"_s});
        QCOMPARE(m_tray->pin(), u"12345678"_s);
        m_tray->plugOrPull(1);
        QCOMPARE(m_wishes.last().plugged, QStringList({u"business"_s, u"citizen"_s}));
        m_tray->plugOrPull(0);
        QCOMPARE(m_wishes.last().plugged, QStringList{u"citizen"_s});
        m_tray->pullAll();
        QVERIFY(m_wishes.last().plugged.isEmpty() && m_tray->pin().isEmpty());
        QCOMPARE(changes.size(), 4);
        m_tray->pullAll();
        QCOMPARE(m_wishes.size(), 4);
    }

    void mood_isWishedForOnce()
    {
        m_tray->setMood(token::Mood::LastTry);
        m_tray->setMood(token::Mood::LastTry);
        QCOMPARE(m_wishes.size(), 1);
        QCOMPARE(m_wishes.last().mood, token::Mood::LastTry);
    }

    void titles_followTheLanguage()
    {
        m_tray->plugOrPull(0);
        m_tray->setLanguage(u"en"_s);
        QCOMPARE(m_tray->pluggedTitles(), QStringList{u"A company"_s});
        QCOMPARE(m_tray->data(m_tray->index(1), Qt::UserRole).toString(), u"Công dân mẫu"_s);
    }

    void rowThatIsNone_wishesNothing()
    {
        m_tray->plugOrPull(-1);
        m_tray->plugOrPull(7);
        QVERIFY(m_wishes.isEmpty());
    }

private:
    std::unique_ptr<TokenTray> m_tray;
    QList<TokenWish> m_wishes;
};

QTEST_GUILESS_MAIN(TestTokenTray)
#include "tst_token_tray.moc"
