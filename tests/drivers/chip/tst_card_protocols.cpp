// The protocols command by command against published traces: ICAO 9303-11 appendices D and G.1, and a
// recorded session with AES and chip authentication.

#include "drivers/chip/active_authentication.h"
#include "drivers/chip/bac.h"
#include "drivers/chip/chip_authentication.h"
#include "drivers/chip/file_reader.h"
#include "drivers/chip/mrz.h"
#include "drivers/chip/pace.h"
#include "kiosk/crypto/digest.h"
#include "tests/drivers/chip/scripted_card.h"

using namespace drivers::chip;
using namespace Qt::StringLiterals;
using tests::hex;
using tests::ScriptedCard;
using tests::shown;

namespace {

const MrzKey specimen{u"L898902C<"_s, u"690806"_s, u"940623"_s};

SessionKeys basicAccessKeys()
{
    return {kiosk::crypto::BlockCipher::TripleDes, hex("979EC13B1CBFE9DCD01AB0FED307EAE5"),
            hex("F1CB1F1FB5ADF208806B89DC579DC1F8"), hex("887022120C06C226")};
}

constexpr auto mapPoint = "824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
                          "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54";
constexpr auto cardPoint = "9E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
                           "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094";

ScalarSource publishedScalars()
{
    auto next = std::make_shared<int>(0);
    return [next](const kiosk::crypto::Curve&) {
        return hex((*next)++ == 0 ? "7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99"
                                  : "A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595");
    };
}

PaceInfo publishedPace()
{
    return parseSecurityInfos(hex("31143012060A04007F0007020204020202010202010D"))->pace.front();
}

// The trace of appendix G.1 up to the card's proof.
ScriptedCard paceCard(const QByteArray& proof, const QByteArray& chosen = "9000")
{
    return ScriptedCard(
        {{"0022C1A40F800A04007F00070202040202830101", chosen},
         {"10860000027C0000", "7C12801095A3A016522EE98D01E76CB6B98B42C39000"},
         {QByteArray("10860000457C438141047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
                     "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D00"),
          QByteArray("7C43824104") + mapPoint + "9000"},
         {QByteArray("10860000457C438341042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
                     "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB3646200"),
          QByteArray("7C43844104") + cardPoint + "9000"},
         {"008600000C7C0A8508C2B0BD78D94BA86600", proof}});
}

const MrzKey paceSpecimen{u"T22000129"_s, u"640812"_s, u"101031"_s};

} // namespace

class TestCardProtocols : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checkDigits_areThoseOfTheStandard_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("digit");
        QTest::newRow("date") << QByteArray("520727") << 3;
        QTest::newRow("number") << QByteArray("AB2134<<<") << 5;
        QTest::newRow("composite, TD1") << QByteArray("HA672242<658022549601086<<<<<<<<<<<<<<0") << 8;
        QTest::newRow("composite, TD1, long number")
            << QByteArray("D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<<") << 2;
        QTest::newRow("composite, TD2") << QByteArray("HA672242<658022549601086<<<<<<<0") << 8;
    }

    void checkDigits_areThoseOfTheStandard()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, digit);
        QCOMPARE(checkDigit(text), std::optional(digit));
        QVERIFY(!checkDigit(text.toLower() + "a"));
    }

    void basicAccess_vector_opensASession()
    {
        QCOMPARE(QByteArray::fromHex(shown(specimen.information())), "L898902C<369080619406236"_ba);
        ScriptedCard card(
            {{"0084000008", "4608F919887022129000"},
             {"008200002872C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A728",
              "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D74499000"},
             {"0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800", "990290008E08FA855A5D4C50A8ED9000"}});
        Channel channel(card, {});
        const auto outcome = openByBac(channel, specimen, [](std::size_t count) {
            return hex(count == 8 ? "781723860C06C226" : "0B795240CB7049B01C19B33E32804F0B");
        });
        QVERIFY(outcome);
        QCOMPARE(*outcome, AccessOutcome::Opened);
        const auto selected = channel.send({0, 0xA4, 0x02, 0x0C, {0x01, 0x1E}});
        QVERIFY(selected && selected->isOk());
        QVERIFY2(card.isDone(), card.complaint().constData());
    }

    void basicAccess_secondKeyExample_hasItsSeed()
    {
        // A document number of twelve characters: its check digit is over all of them.
        const MrzKey key{u"D23145890734"_s, u"340712"_s, u"950712"_s};
        QCOMPARE(QByteArray::fromHex(shown(key.information())), "D23145890734934071279507122"_ba);
        auto seed = kiosk::crypto::hash(kiosk::crypto::Digest::Sha1, {key.information()});
        seed.resize(16);
        QCOMPARE(shown(seed), "B366AD857DDCA2B08C0E299811714730"_ba);
    }

    void basicAccess_wrongKey_isToldByEachChipInItsWay_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("outcome");
        QTest::newRow("6300") << "6300"_ba << static_cast<int>(AccessOutcome::KeyWrong);
        QTest::newRow("6982") << "6982"_ba << static_cast<int>(AccessOutcome::KeyWrong);
        QTest::newRow("63CF") << "63CF"_ba << static_cast<int>(AccessOutcome::KeyWrong);
        QTest::newRow("6988") << "6988"_ba << static_cast<int>(AccessOutcome::KeyWrong);
        QTest::newRow("one left") << "63C1"_ba << static_cast<int>(AccessOutcome::LastTry);
        QTest::newRow("none left") << "63C0"_ba << static_cast<int>(AccessOutcome::KeyBlocked);
        QTest::newRow("blocked") << "6983"_ba << static_cast<int>(AccessOutcome::KeyBlocked);
        QTest::newRow("no such command") << "6D00"_ba << static_cast<int>(AccessOutcome::NotOffered);
        QTest::newRow("garbage") << QByteArray(80, '0') + "9000" << static_cast<int>(AccessOutcome::KeyWrong);
        QTest::newRow("empty") << "9000"_ba << static_cast<int>(AccessOutcome::KeyWrong);
    }

    void basicAccess_wrongKey_isToldByEachChipInItsWay()
    {
        QFETCH(QByteArray, status);
        QFETCH(int, outcome);
        ScriptedCard card({{"0084000008", "46 08F91988702212 9000"}, {"*", status}});
        Channel channel(card, {});
        QCOMPARE(static_cast<int>(*openByBac(channel, specimen)), outcome);
        QVERIFY(!channel.hasSession());
    }

    void tripleDesMessaging_vector_readsTheFile()
    {
        ScriptedCard card(
            {{"0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800", "990290008E08FA855A5D4C50A8ED9000"},
             {"0CB000000D9701048E08ED6705417E96BA5500",
              "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000"},
             {"0CB000040D9701128E082EA28A70F3C7B53500",
              "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000"}});
        Channel channel(card, {});
        channel.startSession(basicAccessKeys());
        QVERIFY(channel.send({0, 0xA4, 0x02, 0x0C, {0x01, 0x1E}})->isOk());
        QCOMPARE(shown(channel.send({0, 0xB0, 0, 0, {}, 4})->data), "60145F01"_ba);
        QCOMPARE(shown(channel.send({0, 0xB0, 0, 4, {}, 0x12})->data),
                 "04303130365F36063034303030305C026175"_ba);
        QVERIFY2(card.isDone(), card.complaint().constData());
    }

    void messaging_answerChangedInOneBit_endsTheSession_data()
    {
        QTest::addColumn<int>("place");
        const auto answer = hex("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED");
        for (std::size_t i = 0; i < answer.size(); ++i)
            QTest::addRow("byte %d", static_cast<int>(i)) << static_cast<int>(i);
    }

    void messaging_answerChangedInOneBit_endsTheSession()
    {
        QFETCH(int, place);
        auto answer = QByteArray::fromHex("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000");
        answer[place] = static_cast<char>(answer.at(place) ^ 1);
        ScriptedCard card({{"*", "990290008E08FA855A5D4C50A8ED9000"}, {"*", answer.toHex()}});
        Channel channel(card, {});
        channel.startSession(basicAccessKeys());
        QVERIFY(channel.send({0, 0xA4, 0x02, 0x0C, {0x01, 0x1E}}));
        const auto read = channel.send({0, 0xB0, 0, 0, {}, 4});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::CardUnreadable);
        QVERIFY(!channel.hasSession());
    }

    void messaging_bareError_isToldAndEndsTheSession()
    {
        ScriptedCard card({{"*", "6988"}});
        Channel channel(card, {});
        channel.startSession(basicAccessKeys());
        QCOMPARE(channel.send({0, 0xB0, 0, 0, {}, 4})->status, 0x6988);
        QVERIFY(!channel.hasSession());
    }

    void messaging_bareSuccess_isNone()
    {
        ScriptedCard card({{"*", "9000"}});
        Channel channel(card, {});
        channel.startSession(basicAccessKeys());
        QVERIFY(!channel.send({0, 0xB0, 0, 0, {}, 4}));
    }

    void pace_vector_opensASession()
    {
        QCOMPARE(QByteArray::fromHex(shown(paceSpecimen.information())), "T22000129364081251010318"_ba);
        QCOMPARE(shown(paceSecret(paceSpecimen)), "7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD"_ba);
        auto card = paceCard("7C0A86083ABB9674BCE93C089000");
        Channel channel(card, {});
        const auto info = publishedPace();
        QCOMPARE(info.parameterId, 13);
        const auto outcome =
            Pace(channel, info, publishedScalars()).open(PacePassword::Mrz, paceSecret(paceSpecimen));
        QVERIFY2(card.isDone(), card.complaint().constData());
        QCOMPARE(*outcome, AccessOutcome::Opened);
        QVERIFY(channel.hasSession());
    }

    void pace_cardWithAnotherProof_isNotTrusted()
    {
        auto card = paceCard("7C0A86083ABB9674BCE93C099000");
        Channel channel(card, {});
        const auto info = publishedPace();
        QCOMPARE(*Pace(channel, info, publishedScalars()).open(PacePassword::Mrz, paceSecret(paceSpecimen)),
                 AccessOutcome::KeyWrong);
        QVERIFY(!channel.hasSession());
    }

    void pace_refusal_isToldByEachChipInItsWay_data()
    {
        QTest::addColumn<QByteArray>("chosen");
        QTest::addColumn<QByteArray>("proof");
        QTest::addColumn<int>("outcome");
        QTest::newRow("6300") << "9000"_ba
                              << "6300"_ba << static_cast<int>(AccessOutcome::KeyWrong);
        QTest::newRow("6982") << "9000"_ba
                              << "6982"_ba << static_cast<int>(AccessOutcome::KeyWrong);
        QTest::newRow("tries left, before") << "63C2"_ba
                                            << "6300"_ba << static_cast<int>(AccessOutcome::KeyWrong);
        QTest::newRow("one left, after") << "9000"_ba
                                         << "63C1"_ba << static_cast<int>(AccessOutcome::LastTry);
        QTest::newRow("one left, before") << "63C1"_ba
                                          << "9000"_ba << static_cast<int>(AccessOutcome::LastTry);
        QTest::newRow("none left") << "63C0"_ba
                                   << "9000"_ba << static_cast<int>(AccessOutcome::KeyBlocked);
        QTest::newRow("blocked") << "9000"_ba
                                 << "6983"_ba << static_cast<int>(AccessOutcome::KeyBlocked);
        QTest::newRow("no such password") << "6A88"_ba
                                          << "9000"_ba << static_cast<int>(AccessOutcome::NotOffered);
        QTest::newRow("no such command") << "6D00"_ba
                                         << "9000"_ba << static_cast<int>(AccessOutcome::NotOffered);
    }

    void pace_refusal_isToldByEachChipInItsWay()
    {
        QFETCH(QByteArray, chosen);
        QFETCH(QByteArray, proof);
        QFETCH(int, outcome);
        auto card = paceCard(proof, chosen);
        Channel channel(card, {});
        const auto info = publishedPace();
        QCOMPARE(
            static_cast<int>(
                *Pace(channel, info, publishedScalars()).open(PacePassword::Mrz, paceSecret(paceSpecimen))),
            outcome);
        QVERIFY(!channel.hasSession());
    }

    void passwordKeys_areThePublishedOnes()
    {
        const CipherSuite aes128;
        QCOMPARE(shown(deriveKey(paceSecret(u"123456"_s), KeyUse::Password, aes128)),
                 "591468CDA83D65219CCCB8560233600F"_ba);
        QCOMPARE(shown(deriveKey(paceSecret(paceSpecimen), KeyUse::Password, aes128)),
                 "89DED1B26624EC1E634C1989302849DD"_ba);
        // Chip authentication mapping: appendix I's shared secret.
        const auto session =
            deriveSession(hex("67950559D0C06B4D4B86972D14460837461087F8419FDBC36AAF6CEAAC462832"), aes128);
        QCOMPARE(shown(session.encryption), "0A9DA4DB03BDDE39FC5202BC44B2E89E"_ba);
        QCOMPARE(shown(session.mac), "4B1C06491ED5140CA2B537D344C6C0B1"_ba);
        // BSI's worked example, version 2: the nonce lies between secret and counter there.
        const auto withNonce =
            joined({hex("791DA04273CCFE862E52DF60347E2557192E1F8D7517822CE3D306056C1CDEB4"),
                    hex("4287B3072A3EDC60")});
        QCOMPARE(shown(deriveKey(withNonce, KeyUse::Encryption, aes128)),
                 "94ABCD271AB7D9A5590BA52CB518B831"_ba);
        QCOMPARE(shown(deriveKey(withNonce, KeyUse::Mac, aes128)), "78B5709E7ABEDB185B424D0EE3A82499"_ba);
    }

    void vietnameseCard_hasThreeCutsOfOneNumber()
    {
        const auto key = mrzKeyOf(u"001190000000"_s, QDate(1990, 8, 15), QDate(2030, 8, 15));
        QCOMPARE(QByteArray::fromHex(shown(key.information())), "190000000490081573008155"_ba);
        QCOMPARE(shown(paceSecret(key)), "A089A1B25C2895780D346371996298DECDA3E89F"_ba);
        auto seed = paceSecret(key);
        const CipherSuite aes128;
        QCOMPARE(shown(deriveKey(seed, KeyUse::Password, aes128)), "0E492ED86DD9D90EEAE512F354B9F30E"_ba);
        seed.resize(16);
        const auto basic = deriveSession(seed, *suiteByNumber(1));
        QCOMPARE(shown(basic.encryption), "6E6B4A9B9170B5E9E3E0EC0D1A5E1AFE"_ba);
        QCOMPARE(shown(basic.mac), "FEC292B34C98026DFD92976D7C7F52B0"_ba);
        QCOMPARE(shown(deriveKey(paceSecret(u"000000"_s), KeyUse::Password, aes128)),
                 "783397608C38B1D3D2B16B2A174DC536"_ba);
        QCOMPARE(mrzKeyOf(u"001190000000"_s, QDate(1962, 1, 1), std::nullopt).expiryDate, u"991231"_s);
    }

    void chipAuthentication_recordedSession_isReproduced()
    {
        ScriptedCard card({{"0C2241A41D8711015D8F69B1EA365CCE4304970DB12421F38E085340D338128085E700",
                            "990290008E083F5136E82A6C34779000"},
                           {"*", "6300"}});
        Channel channel(card, {});
        SessionKeys keys{kiosk::crypto::BlockCipher::Aes, hex("524170DE3419B7AF2F23E45AD6EF9595"),
                         hex("97893F5FDC29A5C13A924FE7D8ED44FD"), Octets(16)};
        keys.counter.back() = 0xF0;
        channel.startSession(std::move(keys));
        SecurityInfos infos;
        infos.chipAuthentication.push_back({hex("04007F00070202030202"), *suiteByNumber(2), {}});
        infos.chipAuthenticationKeys.push_back(
            {hex("305A301406072A8648CE3D020106092B2403030208010107034200"
                 "041983917269AC877C0B61544C2C022000D2A5ABA723E2D80141E648B40911DC34"
                 "59761F27480E4B57181A53D8FE1190EA86C939AC14363178CAFFC621F0F905C3"),
             {}});
        const auto outcome = authenticateChip(channel, infos, [](const kiosk::crypto::Curve&) {
            return hex("80EBAFC8A51BECD4D90BB640EE38C9FD5C12748D28AAA37096B98C4533C4F5F5");
        });
        QVERIFY2(card.isDone(), card.complaint().constData());
        QCOMPARE(*outcome, ChipAuthenticationOutcome::Refused);
    }

    void chipAuthentication_keysOfTheRecordedSession_areReproduced()
    {
        const auto curve = *kiosk::crypto::Curve::byParameterId(13);
        const auto scalar = hex("80EBAFC8A51BECD4D90BB640EE38C9FD5C12748D28AAA37096B98C4533C4F5F5");
        const auto chip =
            *curve.point(hex("041983917269AC877C0B61544C2C022000D2A5ABA723E2D80141E648B40911DC34"
                             "59761F27480E4B57181A53D8FE1190EA86C939AC14363178CAFFC621F0F905C3"));
        const auto shared = curve.multiply(chip, scalar)->x();
        QCOMPARE(shown(shared), "0346C3CA1A64F5CD62B61D7591020283089496A53DB2BB5E900D386E92F4686D"_ba);
        const auto session = deriveSession(shared, *suiteByNumber(2));
        QCOMPARE(shown(session.encryption), "C8E27260EFD3F318D18C080CBF11C7E6"_ba);
        QCOMPARE(shown(session.mac), "A942190365204A21409EB28B52BF9160"_ba);
        QCOMPARE(session.counter, Octets(16));
        QCOMPARE(shown(curve.multiply(curve.generator(), scalar)->x()),
                 "4827C781BE1AC7A00B351214FD783AC76D99E831A6316C8FD6DE7BD96CFA31DA"_ba);
    }

    // Appendix D has no such command, the recorded session has: its MAC over the second command.
    void aesMessaging_recordedCommand_hasItsMac()
    {
        SessionKeys keys{kiosk::crypto::BlockCipher::Aes, hex("524170DE3419B7AF2F23E45AD6EF9595"),
                         hex("97893F5FDC29A5C13A924FE7D8ED44FD"), Octets(16)};
        keys.counter.back() = 0xF2;
        SecureMessaging messaging(std::move(keys));
        const auto data = joined({hex("7C43804104"),
                                  hex("4827C781BE1AC7A00B351214FD783AC76D99E831A6316C8FD6DE7BD96CFA31DA"),
                                  hex("06B6B57BA380789729F4A028212A768C49BF5F97D98B1DB12BEEC1A1CD324FB2")});
        const auto command = messaging.protect({0, 0x86, 0, 0, data, 256}, false);
        QCOMPARE(shown(OctetView(command.data).last(8)), "9D204D950C0B95DB"_ba);
    }

    // A passport's recorded answer: RSA with 1792 bits, SHA-256, under a session of triple DES.
    void activeAuthentication_recordedAnswer_isGood()
    {
        ScriptedCard card(
            {{"0C88000020871101ED7F8CB47A4EEA086324A7F9DD7427809701008E0897F54BAE49AA71F800",
              "8781E901D04CA80F527DF94F4A430D3D6E6CB6C2AF4C6756C068A93132D147FA27833125304132981B8BD8009448E8"
              "9F259EEC85"
              "52B54285CEF9D8F1B7FB31B9F279221C7E925F4951811F3FE2E01D76E68DBC7CDE9C873C5F61862F3C5469792A72F9"
              "2C8943B890"
              "436F5E9FEAEAD9F2A361FCD7A615493D1B3519865F32EE9A125886588EB21FEE0E709353D0731139FDC958D6B2127F"
              "AD6947B438"
              "998B526819803F70F78614CD42F4A6619C6AF95DFD2AB09BEDF71E707ABC39A250AEE68006D522AD37D159674984A0"
              "7D11C00102"
              "2C853AEB7ACDB059EDE5721A3B9F20441BDA7E242EE8DF1369D25316990290008E08FD2493147866F0ED9000"}});
        Channel channel(card, {});
        channel.startSession({kiosk::crypto::BlockCipher::TripleDes, hex("B99D546108EAA251570876B6D3456DCE"),
                              hex("E3857CA24946251C151C540E13F2CD51"), hex("00000000000000CC")});
        const auto challenge = hex("96302B0F3D7E7864");
        const auto answer = channel.send({0, 0x88, 0, 0, challenge, 256});
        QVERIFY2(card.isDone(), card.complaint().constData());
        QVERIFY(answer && answer->isOk());
        QCOMPARE(answer->data.size(), std::size_t{224});
        const auto dg15 = hex(
            "6F8201023081FF300D06092A864886F70D01010105000381ED003081E90281E100BB8F93F4DC95E205CDA17C6927AB1E"
            "365B13065D03"
            "CD12E0FCE95D96840529453202F56CC4C13F77CD062930C8BC89A2873B257045C286E601CF3C09323A53103314902804"
            "AA10A314628C"
            "E222206A8866946A36B442041BB54AC81E6855DD1D6E16101833D65A191C20AC8B33B8A1A32920F46043F8031CF2BC17"
            "417030865FC5"
            "BE5A39DEE423BCBA3CA8177168EB23CFE01BA43EC87711B1CFFF85DB46F300DD8AE317B50D543B573E119E23AF7070D0"
            "B2FED6A3B231"
            "3A5EC02A531AAED1741F4390D1013E2A0F081EAC5DC8B0A1B2C6BDB1206F08D30E3643E1E5BDF536110203010001");
        QCOMPARE(checkActiveAnswer(publicKeyOfDg15(dg15), challenge, answer->data, {}), ActiveCheck::Good);
        QCOMPARE(checkActiveAnswer(publicKeyOfDg15(dg15), hex("96302B0F3D7E7865"), answer->data, {}),
                 ActiveCheck::Wrong);
    }

    void answersInPieces_areGathered()
    {
        ScriptedCard card(
            {{"00B0000000", "01026103"}, {"00C0000003", "03046102"}, {"00C0000002", "05069000"}});
        Channel channel(card, {});
        QCOMPARE(shown(channel.send({0, 0xB0, 0, 0, {}, 256})->data), "010203040506"_ba);
        QVERIFY2(card.isDone(), card.complaint().constData());
    }

    void lengthNamedByTheCard_isAskedForOnce()
    {
        ScriptedCard card({{"00B0000000", "6C04"}, {"00B0000004", "010203049000"}});
        Channel channel(card, {});
        QCOMPARE(shown(channel.send({0, 0xB0, 0, 0, {}, 256})->data), "01020304"_ba);
        QVERIFY2(card.isDone(), card.complaint().constData());
    }

    void answerWithoutStatus_isUnreadable()
    {
        for (const auto* answer : {"", "90"}) {
            ScriptedCard card({{"*", answer}});
            Channel channel(card, {});
            QCOMPARE(channel.send({0, 0xB0, 0, 0, {}, 256}).error().code, ErrorCode::CardUnreadable);
        }
    }
};

QTEST_APPLESS_MAIN(TestCardProtocols)
#include "tst_card_protocols.moc"
