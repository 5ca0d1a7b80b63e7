// Basic access, secure messaging and PACE of the practice card against the worked examples of ICAO 9303-11
// (appendices D and G) and a published session with AES.
#include "drivers/sim/card/basic_access.h"
#include "drivers/sim/card/pace.h"
#include "drivers/sim/card/tlv.h"
#include "tests/drivers/sim/card/card_hex.h"
#include "tests/drivers/sim/card/scripted_random.h"

#include <QTest>

using namespace drivers::sim::card;
using namespace Qt::StringLiterals;
using tests::card::hex;
using tests::card::scripted;

namespace {

Command opened(SecureMessaging& session, const char* text)
{
    const auto command = Command::parse(hex(text));
    if (!command)
        qFatal("not a command: %s", text);
    const auto inside = session.open(*command);
    if (!inside)
        qFatal("refused with %04x: %s", static_cast<unsigned>(inside.error()), text);
    return *inside;
}

} // namespace

class TestCardSecureMessaging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void basicAccess_givesTheWorkedAnswer()
    {
        const auto access = answerBasicAccess(
            "L898902C<369080619406236", hex("4608F91988702212"),
            hex("72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A7"),
            scripted({hex("0B4F80323EB3191CB04970CB4052790B")}));
        QVERIFY(access);
        QCOMPARE(access->answer, hex("46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F"
                                     "2F2D235D074D7449"));
    }

    void basicAccess_withAnotherZone_isRefused()
    {
        const auto request =
            hex("72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A7");
        QVERIFY(
            !answerBasicAccess("L898902C<369080619406237", hex("4608F91988702212"), request, scripted({})));
        QVERIFY(
            !answerBasicAccess("L898902C<369080619406236", hex("4608F91988702213"), request, scripted({})));
        QVERIFY(!answerBasicAccess("L898902C<369080619406236", hex("4608F91988702212"), request.chopped(1),
                                   scripted({})));
    }

    void tripleDesSession_isTheWorkedOne()
    {
        SecureMessaging session(CipherSuite::TripleDes, hex("979EC13B1CBFE9DCD01AB0FED307EAE5"),
                                hex("F1CB1F1FB5ADF208806B89DC579DC1F8"), hex("887022120C06C226"));
        const auto select = opened(session, "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800");
        QCOMPARE(select.data, hex("011e"));
        QCOMPARE(select.cla, quint8{0});
        QCOMPARE(session.close({}).bytes(), hex("990290008E08FA855A5D4C50A8ED9000"));

        const auto head = opened(session, "0CB000000D9701048E08ED6705417E96BA5500");
        QCOMPARE(head.expected, 4);
        QCOMPARE(session.close({hex("60145F01")}).bytes(),
                 hex("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000"));

        const auto rest = opened(session, "0CB000040D9701128E082EA28A70F3C7B53500");
        QCOMPARE(rest.expected, 18);
        QCOMPARE(
            session.close({hex("04303130365F36063034303030305C026175")}).bytes(),
            hex("871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000"));
    }

    void flippedBit_isRefused()
    {
        SecureMessaging session(CipherSuite::TripleDes, hex("979EC13B1CBFE9DCD01AB0FED307EAE5"),
                                hex("F1CB1F1FB5ADF208806B89DC579DC1F8"), hex("887022120C06C226"));
        const auto refused =
            session.open(*Command::parse(hex("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F900")));
        QVERIFY(!refused);
        QCOMPARE(refused.error(), status::objectsWrong);
        const auto bare = session.open(*Command::parse(hex("0CB0000004")));
        QCOMPARE(bare.error(), status::objectsMissing);
    }

    void aesSession_isThePublishedOne()
    {
        SecureMessaging session(CipherSuite::Aes128, hex("524170DE3419B7AF2F23E45AD6EF9595"),
                                hex("97893F5FDC29A5C13A924FE7D8ED44FD"),
                                hex("000000000000000000000000000000F0"));
        const auto choose = opened(session, "0C2241A41D8711015D8F69B1EA365CCE4304970DB12421F38E08"
                                            "5340D338128085E700");
        QCOMPARE(choose.data, hex("800A04007F00070202030202"));
        QCOMPARE(session.close({}).bytes(), hex("990290008E083F5136E82A6C34779000"));
    }

    void roomIn_isTheMostThatFits_data()
    {
        QTest::addColumn<int>("suite");
        QTest::addColumn<int>("wire");
        for (const int suite : {1, 2})
            for (const int wire : {64, 130, 150, 258, 280, 300, 2048, 65'535})
                QTest::addRow("suite %d, %d bytes", suite, wire) << suite << wire;
    }
    void roomIn_isTheMostThatFits()
    {
        QFETCH(const int, suite);
        QFETCH(const int, wire);
        const auto sessionNow = [&] { return SecureMessaging(static_cast<CipherSuite>(suite), "secret"_ba); };
        const auto room = sessionNow().roomIn(wire);
        QVERIFY(sessionNow().close({QByteArray(room, 'x')}).bytes().size() <= wire);
        QVERIFY(sessionNow().close({QByteArray(room + 1, 'x')}).bytes().size() > wire);
    }

    void pace_isTheWorkedExample()
    {
        const auto secret = paceSecret(PacePassword::Mrz, "T22000129364081251010318"_ba, {});
        QCOMPARE(secret, hex("7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD"));
        auto pace =
            Pace::start({}, secret,
                        scripted({hex("3F00C4D39D153F2B2A214A078D899B22"),
                                  hex("498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560"),
                                  hex("107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A")}));
        QVERIFY(pace);
        QCOMPARE(pace->step({}).data, hex("8010 95A3A016522EE98D01E76CB6B98B42C3"));
        QCOMPARE(pace->step(hex("8141 04 7ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
                                "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D"))
                     .data,
                 hex("8241 04 824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
                     "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54"));
        QCOMPARE(pace->step(hex("8341 04 2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
                                "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462"))
                     .data,
                 hex("8441 04 9E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
                     "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094"));
        QVERIFY(!pace->session());
        QCOMPARE(pace->step(hex("8508 C2B0BD78D94BA866")).data, hex("8608 3ABB9674BCE93C08"));
        QVERIFY(pace->session());
    }

    void passwordKeys_areTheWorkedOnes()
    {
        const auto key = [](PacePassword password, const QByteArray& mrz, const QByteArray& can) {
            return deriveKey(CipherSuite::Aes128, paceSecret(password, mrz, can), KeyUse::Password);
        };
        QCOMPARE(key(PacePassword::Can, {}, "123456"), hex("591468CDA83D65219CCCB8560233600F"));
        QCOMPARE(key(PacePassword::Can, {}, "000000"), hex("783397608C38B1D3D2B16B2A174DC536"));
        QCOMPARE(key(PacePassword::Mrz, "190000000490081573008155", {}),
                 hex("0E492ED86DD9D90EEAE512F354B9F30E"));
    }
};

QTEST_APPLESS_MAIN(TestCardSecureMessaging)
#include "tst_card_secure_messaging.moc"
