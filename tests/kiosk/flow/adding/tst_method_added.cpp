// The method that docs/adding-a-method.md adds, built from that page, walked from its choice to the receipt.

#include "tests/kiosk/flow/walk.h"

#include <QTest>

#include <algorithm>

using namespace kiosk::flow;
using namespace Qt::StringLiterals;
using walking::Walk;

class TestMethodAdded : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void name_isTheContracts()
    {
        QCOMPARE(methodFromName(u"personal-signature"_s), Method::PersonalSignature);
    }

    void isOfferedToWhomItsRowSays()
    {
        Walk walk(rules());
        QCOMPARE(offeredMethods(walk.journey(), Subject::Citizen), std::vector{Method::PersonalSignature});
        QVERIFY(offeredMethods(walk.journey(), Subject::Business).empty());
    }

    void isWalkedToTheReceipt()
    {
        Walk walk(rules());
        walk.toMethod();
        walk.chooseAndGoTo(Method::PersonalSignature, Field::Phone);
        walk.type(Field::Phone, u"0912345678");
        walk.post(event::NextPressed{});
        walk.post(event::CaptchaArrived{walk.ticket(), walking::someCaptcha()});
        walk.post(event::CaptchaEdited{u"w9kduo"_s});
        walk.post(event::NextPressed{});
        walk.post(event::NextPressed{});
        const auto* sent = walk.effect<effect::Register>();
        QVERIFY(sent != nullptr && sent->draft.method == Method::PersonalSignature);
        QCOMPARE(sent->draft.text(Field::IdNumber), u"001190000000"_s);
        walk.post(event::PromptSent{walk.ticket(), u"r-1"_s, walking::simPrompt()});
        walk.pass(Deadline::Poll);
        event::RegistrationFound found;
        found.ticket = walk.ticket();
        found.stage = Stage::AwaitingConfirmation;
        found.certificate = walking::someCertificate();
        walk.post(found);
        walk.post(event::NextPressed{});
        walk.post(event::Completed{walk.ticket(), 3, u"CODE"_s, QDateTime::currentDateTimeUtc()});
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::Receipt>());
    }

private:
    static Rules rules()
    {
        auto rules = walking::practiceRules();
        rules.methods = {Method::PersonalSignature};
        return rules;
    }
};

QTEST_APPLESS_MAIN(TestMethodAdded)
#include "tst_method_added.moc"
