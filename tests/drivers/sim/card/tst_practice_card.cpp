// The practice card command by command: worked examples, and what Vietnamese cards do their own way.
#include "drivers/sim/card/practice_card.h"

#include "drivers/sim/card/data_groups.h"
#include "drivers/sim/card/dg13.h"
#include "drivers/sim/card/mrz.h"
#include "drivers/sim/card/security_infos.h"
#include "drivers/sim/card/tlv.h"
#include "tests/drivers/sim/card/card_hex.h"
#include "tests/drivers/sim/card/made_up.h"
#include "tests/drivers/sim/card/reader_end.h"
#include "tests/drivers/sim/card/scripted_random.h"

#include <QRandomGenerator>
#include <QSize>
#include <QTest>

using namespace drivers::sim::card;
using namespace Qt::StringLiterals;
using namespace tests::card;

namespace {

constexpr auto selectApplication = "00a4040c07a0000002471001";
constexpr auto selectMasterFile = "00a4000c023f00";

CardImage madeUpImage()
{
    const auto person = madeUpPerson();
    CardImage image;
    image.mrzInformation = mrzInformation(person);
    image.can = person.number.right(6).toLatin1();
    image.pace = PaceAbility{};
    image.chipKey =
        ChipKey{.scalar = hex("80EBAFC8A51BECD4D90BB640EE38C9FD5C12748D28AAA37096B98C4533C4F5F5")};
    image.files = {{file::cardAccess, cardAccess(image.pace, image.chipKey)},
                   {file::com, efCom(hex("6175636d6e6f"))},
                   {file::dg1, dg1(mrz(person))},
                   {file::dg2, dg2(QByteArray(40'000, 'f'), QSize(480, 640))},
                   {file::dg13, dg13(person)}};
    return image;
}

QByteArray readWhole(PracticeCard& card, ReaderEnd& reader, quint16 identifier, int block, bool isExtended)
{
    const auto first =
        reader.exchange(card, {.ins = 0xa4,
                               .p1 = 0x02,
                               .p2 = 0x0c,
                               .data = QByteArray::fromHex("01") + static_cast<char>(identifier)});
    QByteArray whole;
    for (auto answer = first; answer.status == status::done;) {
        const auto at = whole.size();
        Command read{.ins = 0xb0, .expected = block, .isExtended = isExtended};
        if (at < 0x8000) {
            read.p1 = static_cast<quint8>(at >> 8);
            read.p2 = static_cast<quint8>(at & 0xff);
        } else {
            read.ins = 0xb1;
            read.data = tlv(0x54, QByteArray(1, static_cast<char>(at >> 8)) + static_cast<char>(at & 0xff));
        }
        answer = reader.exchange(card, read);
        if (answer.isGood())
            whole += read.ins == 0xb1 ? *findTlv(answer.data, 0x53) : answer.data;
    }
    return whole;
}

} // namespace

class TestPracticeCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paceCommands_areTheWorkedOnes()
    {
        auto image = madeUpImage();
        image.mrzInformation = "T22000129364081251010318"_ba;
        PracticeCard card(
            image, scripted({hex("3F00C4D39D153F2B2A214A078D899B22"),
                             hex("498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560"),
                             hex("107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A")}));
        const auto answer = [&](const char* command) {
            return card.transmit(hex(command))->toHex().toUpper();
        };
        QCOMPARE(answer("0022C1A40F800A04007F00070202040202830101"), "9000"_ba);
        QCOMPARE(answer("10860000027C0000"), "7C12801095A3A016522EE98D01E76CB6B98B42C39000"_ba);
        QCOMPARE(answer("10860000457C43814104"
                        "7ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
                        "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D00"),
                 "7C43824104824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
                 "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C549000"_ba);
        QCOMPARE(answer("10860000457C43834104"
                        "2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
                        "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB3646200"),
                 "7C438441049E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
                 "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F0949000"_ba);
        QCOMPARE(answer("008600000C7C0A8508C2B0BD78D94BA86600"), "7C0A86083ABB9674BCE93C089000"_ba);

        // The session keys of the example open the application and DG1.
        ReaderEnd reader(CipherSuite::Aes128, hex("F5F0E35C0D7161EE6724EE513A0D9A7F"),
                         hex("FE251C7858B356B24514B3BD5F4297D1"), 0);
        QCOMPARE(reader.exchange(card, *Command::parse(hex(selectApplication))).status, status::done);
        QCOMPARE(readWhole(card, reader, file::dg1, 200, false), dg1(mrz(madeUpPerson())));
    }

    void paceWithAnotherPassword_endsAtTheToken()
    {
        PracticeCard card(
            madeUpImage(),
            scripted({hex("3F00C4D39D153F2B2A214A078D899B22"),
                      hex("498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560"),
                      hex("107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A")}));
        exchangePlain(card, hex("0022C1A40F800A04007F00070202040202830102"));
        exchangePlain(card, hex("10860000027C0000"));
        exchangePlain(card, hex("10860000457C43814104"
                                "7ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
                                "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D00"));
        exchangePlain(card, hex("10860000457C43834104"
                                "2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
                                "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB3646200"));
        QCOMPARE(*card.transmit(hex("008600000C7C0A8508C2B0BD78D94BA86700")), hex("6300"));
        QCOMPARE(*card.transmit(hex("008600000C7C0A8508C2B0BD78D94BA86600")), hex("6985"));
    }

    void chipAuthentication_makesThePublishedKeys()
    {
        // The key agreement is the same from both ends: the card has the reader's private key here.
        PracticeCard card(madeUpImage());
        auto reader = openByBasicAccess(card, madeUpImage().mrzInformation);
        QVERIFY(reader);
        const auto choose =
            Command{.ins = 0x22, .p1 = 0x41, .p2 = 0xa4, .data = hex("800A04007F00070202030202")};
        QCOMPARE(reader->exchange(card, choose).status, status::done);
        const auto point = hex("1983917269AC877C0B61544C2C022000D2A5ABA723E2D80141E648B40911DC34"
                               "59761F27480E4B57181A53D8FE1190EA86C939AC14363178CAFFC621F0F905C3");
        const auto agreed =
            reader->exchange(card, {.ins = 0x86, .data = hex("7c43804104") + point, .expected = 256});
        QCOMPARE(agreed.data, hex("7c00"));
        ReaderEnd afresh(CipherSuite::Aes128, hex("C8E27260EFD3F318D18C080CBF11C7E6"),
                         hex("A942190365204A21409EB28B52BF9160"), 0);
        QCOMPARE(readWhole(card, afresh, file::dg13, 128, false), dg13(madeUpPerson()));
    }

    void basicAccess_readsAFileBeyondTheFarthestOffset_data()
    {
        QTest::addColumn<int>("block");
        QTest::addColumn<bool>("isExtended");
        QTest::newRow("short, all") << 256 << false;
        QTest::newRow("short, 223") << 223 << false;
        QTest::newRow("extended, 2048") << 2048 << true;
        QTest::newRow("extended, all") << 65536 << true;
    }
    void basicAccess_readsAFileBeyondTheFarthestOffset()
    {
        QFETCH(const int, block);
        QFETCH(const bool, isExtended);
        PracticeCard card(madeUpImage());
        auto reader = openByBasicAccess(card, madeUpImage().mrzInformation);
        QVERIFY(reader);
        QCOMPARE(readWhole(card, *reader, file::dg2, block, isExtended), madeUpImage().files[file::dg2]);
    }

    void answerTooLongForItsCommand_comesInParts()
    {
        auto image = madeUpImage();
        image.activeKey =
            ActiveKey{.modulusSize = 256, .operate = [](const QByteArray& block) { return block; }};
        PracticeCard card(image);
        auto reader = openByBasicAccess(card, image.mrzInformation);
        const auto block =
            reader->exchange(card, {.ins = 0x88, .data = QByteArray(8, 'c'), .expected = 256}).data;
        QCOMPARE(block.size(), 256);
        QVERIFY(block.startsWith('\x6a'));
        QCOMPARE(*card.transmit(hex("00c0000000")), hex("6985"));
    }

    void masterFile_isUnknown()
    {
        PracticeCard card(madeUpImage());
        QCOMPARE(*card.transmit(hex(selectMasterFile)), hex("6d00"));
        QCOMPARE(*card.transmit(hex("00a40000")), hex("6d00"));
    }

    void cardAccess_isReadWhereTheTemperSays_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<bool>("selectFirst");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("before") << static_cast<int>(CardAccessPlace::BeforeApplication) << false
                                << hex("9000");
        QTest::newRow("not after") << static_cast<int>(CardAccessPlace::BeforeApplication) << true
                                   << hex("6982");
        QTest::newRow("everywhere") << static_cast<int>(CardAccessPlace::Everywhere) << true << hex("9000");
        QTest::newRow("nowhere") << static_cast<int>(CardAccessPlace::Nowhere) << false << hex("6982");
    }
    void cardAccess_isReadWhereTheTemperSays()
    {
        QFETCH(const int, place);
        QFETCH(const bool, selectFirst);
        QFETCH(const QByteArray, status);
        auto image = madeUpImage();
        image.temper.cardAccess = static_cast<CardAccessPlace>(place);
        PracticeCard card(image);
        if (selectFirst)
            QCOMPARE(*card.transmit(hex(selectApplication)), hex("9000"));
        QCOMPARE(card.transmit(hex("00b09c0000"))->right(2), status);
        QCOMPARE(card.transmit(hex("00a4020c02011c"))->right(2), status);
    }

    void lockedGroups_areDeniedAndMissingOnesNotFound()
    {
        PracticeCard card(madeUpImage());
        exchangePlain(card, hex(selectApplication));
        QCOMPARE(*card.transmit(hex("00a4020c020101")), hex("6982"));
        auto reader = openByBasicAccess(card, madeUpImage().mrzInformation);
        const auto select = [&](const char* identifier) {
            return reader->exchange(card, {.ins = 0xa4, .p1 = 0x02, .p2 = 0x0c, .data = hex(identifier)})
                .status;
        };
        QCOMPARE(select("0103"), status::denied);
        QCOMPARE(select("010b"), status::notFound);
        QCOMPARE(select("010c"), status::notFound);
        QCOMPARE(select("0101"), status::done);
    }

    void brokenSession_isOver()
    {
        PracticeCard card(madeUpImage());
        auto reader = openByBasicAccess(card, madeUpImage().mrzInformation);
        auto stranger = ReaderEnd::ofSecret(CipherSuite::TripleDes, "another"_ba);
        const Command read{.ins = 0xb0, .p1 = 0x81, .expected = 4};
        QCOMPARE(stranger.exchange(card, read).status, status::objectsWrong);
        QCOMPARE(reader->exchange(card, read).status, status::denied);
    }

    void wrongKeys_areCountedAndBlock()
    {
        auto image = madeUpImage();
        image.temper.wrongKeysLeft = 2;
        PracticeCard card(image);
        exchangePlain(card, hex(selectApplication));
        const auto wrongTry = [&] {
            exchangePlain(card, hex("0084000008"));
            return exchangePlain(card, hex("0082000028") + QByteArray(40, 'x') + '\x28').status;
        };
        QCOMPARE(wrongTry(), quint16{0x63c1});
        QCOMPARE(wrongTry(), quint16{0x63c0});
        card.reset();
        exchangePlain(card, hex(selectApplication));
        QCOMPARE(wrongTry(), status::blocked);
        QCOMPARE(*card.transmit(hex("0022C1A40F800A04007F00070202040202830102")), hex("6983"));
    }

    void pulledCard_answersNoMore()
    {
        auto image = madeUpImage();
        image.temper.pulledAfter = 2;
        PracticeCard card(image);
        QVERIFY(card.transmit(hex(selectApplication)));
        QVERIFY(card.transmit(hex("0084000008")));
        QVERIFY(!card.transmit(hex("0084000008")));
    }

    void anyBytes_areAnswered()
    {
        QRandomGenerator chance(9303);
        const QByteArray instructions = hex("2282848688a4b0b1c0ca");
        PracticeCard card(madeUpImage());
        for (int times = 0; times < 20'000; ++times) {
            QByteArray command(chance.bounded(0, 48), '\0');
            for (char& byte : command)
                byte = static_cast<char>(chance.bounded(256));
            if (command.size() > 4) {
                command[0] = chance.bounded(3) == 0 ? '\x0c' : '\0';
                command[1] = instructions.at(chance.bounded(static_cast<int>(instructions.size())));
                command[4] = static_cast<char>(chance.bounded(3) == 0 ? command.at(4) : command.size() - 5);
            }
            if (chance.bounded(20) == 0)
                exchangePlain(card, hex(selectApplication));
            QVERIFY(card.transmit(command).value_or(QByteArray()).size() >= 2);
        }
    }

    void slowCard_saysItsTime()
    {
        auto image = madeUpImage();
        image.temper.delay = std::chrono::milliseconds(3);
        image.temper.bitsPerSecond = 106'000;
        QCOMPARE(PracticeCard(image).timeFor(5, 101).count(), 3000 + 106 * 8 * 1'000'000 / 106'000);
    }

    void activeAuthentication_isTheMessageRepresentative_data()
    {
        QTest::addColumn<int>("digest");
        QTest::addColumn<bool>("shortTrailer");
        QTest::addColumn<QByteArray>("end");
        using kiosk::crypto::Digest;
        QTest::newRow("SHA-1, BC") << static_cast<int>(Digest::Sha1) << true << hex("bc");
        QTest::newRow("SHA-1, 33CC") << static_cast<int>(Digest::Sha1) << false << hex("33cc");
        QTest::newRow("SHA-224") << static_cast<int>(Digest::Sha224) << false << hex("38cc");
        QTest::newRow("SHA-256") << static_cast<int>(Digest::Sha256) << false << hex("34cc");
        QTest::newRow("SHA-384") << static_cast<int>(Digest::Sha384) << false << hex("36cc");
        QTest::newRow("SHA-512") << static_cast<int>(Digest::Sha512) << false << hex("35cc");
    }
    void activeAuthentication_isTheMessageRepresentative()
    {
        QFETCH(const int, digest);
        QFETCH(const bool, shortTrailer);
        QFETCH(const QByteArray, end);
        auto image = madeUpImage();
        ActiveKey key{.digest = static_cast<kiosk::crypto::Digest>(digest),
                      .shortTrailer = shortTrailer,
                      .modulusSize = 224,
                      .operate = [](const QByteArray& block) { return block; }};
        image.activeKey = key;
        PracticeCard card(image);
        auto reader = openByBasicAccess(card, image.mrzInformation);
        const auto challenge = hex("96302B0F3D7E7864");
        const auto block = reader->exchange(card, {.ins = 0x88, .data = challenge, .expected = 256}).data;
        QCOMPARE(block.size(), 224);
        QVERIFY(block.startsWith('\x6a') && block.endsWith(end));
        const auto digestSize = static_cast<qsizetype>(kiosk::crypto::digestSize(key.digest));
        const auto recovered = block.mid(1, 224 - 1 - digestSize - end.size());
        QCOMPARE(block.mid(1 + recovered.size(), digestSize),
                 bytesOf(kiosk::crypto::hash(key.digest, {view(recovered), view(challenge)})));
    }
};

QTEST_APPLESS_MAIN(TestPracticeCard)
#include "tst_practice_card.moc"
