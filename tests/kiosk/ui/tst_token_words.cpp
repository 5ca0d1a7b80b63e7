// What is said of tokens: of their own programs, their PINs, and the certificates on them.
#include "kiosk/ui/token_model.h"
#include "kiosk/ui/token_words.h"
#include "tests/kiosk/flow/walk.h"

#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using flow::TokensStanding;

namespace {

const QString help = u"Mời bạn gọi cán bộ, hoặc đăng ký cách khác."_s;
const QString module = u"/usr/lib/libmau.so"_s;

flow::Journey waiting(const flow::Tokens& tokens, bool tired = false)
{
    flow::Journey journey;
    journey.state = flow::state::AwaitingToken{{}, tired};
    journey.tokens = tokens;
    return journey;
}

QString faultShown(const flow::Journey& journey)
{
    ui::TokenModel model([](const auto&) {});
    model.show(journey);
    return model.property("fault").toString();
}

QStringList linesOf(const QList<ui::Row>& rows)
{
    QStringList lines;
    for (const auto& row : rows)
        lines << row.title + u": "_s + row.text;
    return lines;
}

} // namespace

class TestTokenWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moduleThatDoesNotRun_hasItsOwnWords_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("isForeign");
        QTest::addColumn<QString>("words");
        QTest::newRow("failed") << ErrorCode::TokenModuleFailed << false
                                << u"Phần mềm của USB ký số trên máy này không chạy được."_s;
        QTest::newRow("stuck") << ErrorCode::TokenModuleStuck << false
                               << u"Phần mềm của USB ký số trên máy này không trả lời."_s;
        QTest::newRow("32 bits") << ErrorCode::TokenModuleFailed << true
                                 << u"Phần mềm của USB ký số là bản 32 bit, máy này chưa chạy được."_s;
    }

    void moduleThatDoesNotRun_hasItsOwnWords()
    {
        QFETCH(ErrorCode, code);
        QFETCH(bool, isForeign);
        QFETCH(QString, words);
        const flow::ModuleFault fault{module, code, isForeign};
        const auto journey = waiting({TokensStanding::Failed, {}, {fault}});
        QCOMPARE(faultShown(journey), words + u' ' + help);
    }

    void oneModuleThatDoesNotRun_isSaidOnlyOnceNothingCame()
    {
        const flow::Tokens tokens{TokensStanding::Empty, {}, {{module, ErrorCode::TokenModuleFailed}}};
        QCOMPARE(faultShown(waiting(tokens)), QString());
        QVERIFY(faultShown(waiting(tokens, true)).endsWith(help));
        QVERIFY(!faultShown(waiting({TokensStanding::Empty, {}}, true)).endsWith(help));
        // The one in use has died for good, whatever others do.
        auto journey = waiting(tokens);
        journey.signing.choice = flow::TokenChoice{module, 1, u"A1"_s, {}, {}};
        QCOMPARE(faultShown(journey), u"Phần mềm của USB ký số trên máy này không chạy được. "_s + help);
    }

    void tokenThatCannotBeRead_isNotCalledEmpty()
    {
        flow::Journey journey;
        journey.draft.subject = flow::Subject::Citizen;
        journey.draft.method = flow::Method::UsbToken;
        journey.state = flow::state::ChoosingCertificate{};
        auto token = walking::somePlugged();
        token.certificates.clear();
        journey.tokens = {TokensStanding::Present, {token}};
        QVERIFY(faultShown(journey).startsWith(u"Trong USB này không có chứng thư số nào."));
        journey.tokens.plugged.front().fault = ErrorCode::TokenFailed;
        QVERIFY(faultShown(journey).startsWith(u"Máy không đọc được chứng thư số trong USB này."));
        auto other = walking::somePlugged();
        other.slot = token.slot + 1;
        journey.tokens.plugged.push_back(other);
        QVERIFY(faultShown(journey).startsWith(u"Có một USB ký số máy không đọc được."));
    }

    void tokenThatWantsAnotherPin_isSaidBeforeAndAfter()
    {
        const flow::PinTerms terms{.mustChange = true, .shortest = 6, .longest = 16};
        QVERIFY(ui::pinRemark(terms, {}).text.startsWith(u"USB này nhắc bạn đổi mã PIN"));
        QVERIFY(ui::pinRemark({.shortest = 6, .longest = 16}, {}).text.isEmpty());
        // What may lock it is more urgent.
        auto last = terms;
        last.finalTry = true;
        QVERIFY(ui::pinRemark(last, {}).text.startsWith(u"Chỉ còn một lần thử."));
        flow::Journey journey;
        journey.draft.subject = flow::Subject::Citizen;
        journey.draft.method = flow::Method::UsbToken;
        QVERIFY(ui::afterSigning(journey).isEmpty());
        journey.signing.mustChangePin = true;
        QVERIFY(ui::afterSigning(journey).contains(u"đổi mã PIN"));
    }

    void passport_isNotCalledAnIdCard()
    {
        flow::Journey journey;
        auto token = walking::somePlugged();
        auto& certificate = token.certificates.front();
        certificate.taxCode.clear();
        certificate.maskedPassport = u"B1****67"_s;
        journey.tokens = {TokensStanding::Present, {token}};
        journey.signing.certificate = certificate;
        QVERIFY(ui::certificateRows(journey).front().text.startsWith(u"Hộ chiếu B1****67"));
        QVERIFY(linesOf(ui::documentRows(journey)).contains(u"Số hộ chiếu: B1****67"_s));
        certificate.maskedIdNumber = u"001*****0000"_s;
        journey.tokens.plugged = {token};
        QVERIFY(ui::certificateRows(journey).front().text.startsWith(u"CMT/CCCD 001*****0000"));
    }

    // Nobody shows them afterwards.
    void whatIsSignedForLater_hasTheWholeCertificate()
    {
        flow::Journey journey;
        journey.signing.certificate = walking::somePlugged().certificates.front();
        QVERIFY(!linesOf(ui::documentRows(journey)).contains(u"Email: mau@vidu.vn"_s));
        journey.forLater = true;
        const auto lines = linesOf(ui::documentRows(journey));
        for (const auto& line : {u"Ngày hiệu lực: 01/01/2025"_s, u"Ngày hết hạn: 01/01/2027"_s,
                                 u"Email: mau@vidu.vn"_s, u"Tên CA: CA Tập huấn"_s})
            QVERIFY2(lines.contains(line), qPrintable(line));
    }
};

QTEST_GUILESS_MAIN(TestTokenWords)
#include "tst_token_words.moc"
