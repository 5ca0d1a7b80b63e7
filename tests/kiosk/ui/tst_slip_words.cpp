// What stands on each kind of slip, in both languages, and what never does.
#include "kiosk/ui/slip_words.h"
#include "kiosk/ui/translation.h"

#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;
using ui::slipWords;

namespace {

constexpr auto code = "K7PM-3WX-9R4S";

flow::Journey journey(const flow::State& state)
{
    flow::Journey journey;
    journey.state = state;
    journey.language = u"vi"_s;
    journey.draft.subject = flow::Subject::Citizen;
    journey.draft.method = flow::Method::MobileSubscriber;
    journey.draft.values = {{flow::Field::IdNumber, {u"062190999001"_s}},
                            {flow::Field::FullName, {u"Nguyễn Thị Mẫu"_s}},
                            {flow::Field::BirthDate, {u"02/03/1990"_s}},
                            {flow::Field::Phone, {u"0950000001"_s}}};
    journey.registration.maskedPhone = u"095****001"_s;
    journey.registration.receiptCode = QString::fromLatin1(code);
    return journey;
}

flow::Journey completed()
{
    auto done = journey(flow::state::Receipt{});
    done.registration.complete = true;
    done.registration.level = 2;
    done.registration.completedAt = QDateTime(QDate(2026, 11, 25), QTime(11, 5), Qt::UTC);
    return done;
}

ui::Premises premises()
{
    ui::Premises premises;
    premises.hotline = u"0260 000 0000"_s;
    premises.languages = {u"vi"_s, u"en"_s};
    premises.texts[u"vi"_s].centre = u"Bộ phận Một cửa xã Tập Huấn"_s;
    premises.texts[u"en"_s].centre = u"One-stop-shop counter, Tập Huấn commune"_s;
    return premises;
}

QStringList everyText(const receipt::Slip& slip)
{
    QStringList texts{slip.banner, slip.centre,      slip.mark,         slip.title,  slip.codeLabel,
                      slip.code,   slip.adviceLabel, slip.hotlineLabel, slip.hotline};
    for (const auto& line : slip.lines)
        texts << line.label << line.value;
    return texts + slip.advice;
}

QString valueOf(const receipt::Slip& slip, const QString& label)
{
    for (const auto& line : slip.lines) {
        if (line.label == label)
            return line.value;
    }
    return {};
}

} // namespace

class TestSlipWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void completedRegistration_saysEverything()
    {
        const auto slip = slipWords(completed(), premises(), false);
        QCOMPARE(slip.centre, u"Bộ phận Một cửa xã Tập Huấn"_s);
        QCOMPARE(slip.title, u"Đăng ký thành công"_s);
        QCOMPARE(slip.codeLabel, u"Mã biên nhận"_s);
        QCOMPARE(slip.code, QString::fromLatin1(code));
        QCOMPARE(slip.qrText, QString::fromLatin1(code));
        QCOMPARE(valueOf(slip, u"Cách đăng ký"_s), u"Thuê bao di động"_s);
        QVERIFY(valueOf(slip, u"Mức xác minh"_s).contains(u"IAL2"_s));
        QCOMPARE(valueOf(slip, u"Số điện thoại"_s), u"095****001"_s);
        QVERIFY(valueOf(slip, u"Lúc"_s).contains(u"/11/2026 "_s));
        QVERIFY(slip.advice.first().contains(u"mật khẩu"_s));
        QCOMPARE(slip.hotline, u"0260 000 0000"_s);
        QCOMPARE(slip.mark, QString());
        QCOMPARE(slip.banner, QString());
    }

    void signature_isWhatSignsInAtLevelThree()
    {
        auto signedOne = completed();
        signedOne.registration.level = 3;
        QVERIFY(slipWords(signedOne, premises(), false).advice.first().contains(u"chữ ký số"_s));
    }

    void furtherCopy_isMarked() { QCOMPARE(slipWords(completed(), premises(), true).mark, u"Bản in lại"_s); }

    void practice_isSaid()
    {
        auto place = premises();
        place.practice = true;
        QVERIFY(slipWords(completed(), place, false).banner.startsWith(u"TẬP HUẤN"_s));
    }

    void recovery_saysWhichPasswordHolds()
    {
        auto recovery = completed();
        recovery.draft.purpose = flow::Purpose::Recover;
        recovery.draft.method.reset();
        const auto slip = slipWords(recovery, premises(), false);
        QCOMPARE(slip.title, u"Đã đổi mật khẩu"_s);
        QCOMPARE(valueOf(slip, u"Cách đăng ký"_s), QString());
        // A recovery is not kept for printing again.
        for (const auto& sentence : slip.advice)
            QVERIFY(!sentence.contains(u"in lại"_s));
    }

    void postponed_saysHowToGoOnAndUntilWhen()
    {
        const auto slip = slipWords(journey(flow::state::Postponed{QDate(2026, 12, 25)}), premises(), false);
        QCOMPARE(slip.title, u"Đăng ký chưa xong"_s);
        QCOMPARE(slip.codeLabel, u"Mã để làm tiếp"_s);
        QCOMPARE(slip.code, QString::fromLatin1(code));
        QCOMPARE(valueOf(slip, u"Giữ đến hết ngày"_s), u"25/12/2026"_s);
        QCOMPARE(valueOf(slip, u"Mức xác minh"_s), QString());
        QVERIFY(slip.advice.first().contains(u"Làm tiếp bằng mã trên phiếu"_s));
    }

    void sealed_saysWhatIsLeftToDo()
    {
        const auto form = slipWords(journey(flow::state::Sealed{}), premises(), false);
        QCOMPARE(form.title, u"Hồ sơ chờ gửi"_s);
        QCOMPARE(form.codeLabel, u"Mã để làm tiếp"_s);
        QVERIFY(form.advice.first().contains(u"OTP"_s));
        auto byToken = journey(flow::state::Sealed{});
        byToken.draft.subject = flow::Subject::Citizen;
        byToken.draft.method = flow::Method::UsbToken;
        const auto whole = slipWords(byToken, premises(), false);
        QCOMPARE(whole.codeLabel, u"Mã hồ sơ"_s);
        // Nobody is sent to the keys with a code that opens nothing.
        for (const auto& sentence : whole.advice)
            QVERIFY2(!sentence.contains(u"Làm tiếp bằng mã"_s), qPrintable(sentence));
    }

    void everySlip_isWholeInEnglish()
    {
        ui::Translation translation;
        QVERIFY(translation.use(u"en"_s));
        auto recovery = completed();
        recovery.draft.purpose = flow::Purpose::Recover;
        auto place = premises();
        place.practice = true;
        for (auto of : {completed(), recovery, journey(flow::state::Postponed{QDate(2026, 12, 25)}),
                        journey(flow::state::Sealed{})}) {
            of.language = u"en"_s;
            const auto slip = slipWords(of, place, true);
            QCOMPARE(slip.centre, premises().textsFor(u"en"_s).centre);
            QCOMPARE(slip.mark, u"Printed again"_s);
            for (const auto& text : everyText(slip))
                QVERIFY2(!text.isEmpty() && !text.contains(u"phiếu"_s) && !text.contains(u"mật khẩu"_s),
                         qPrintable(text));
        }
    }

    void personalData_neverStandsOnIt()
    {
        auto recovery = completed();
        recovery.draft.purpose = flow::Purpose::Recover;
        for (const auto& of : {completed(), recovery, journey(flow::state::Postponed{QDate(2026, 12, 25)}),
                               journey(flow::state::Sealed{})}) {
            const auto slip = slipWords(of, premises(), false);
            const auto whole = everyText(slip).join(u'\n') + slip.qrText;
            for (const auto& [field, value] : of.draft.values)
                QVERIFY2(!whole.contains(value.text), qPrintable(value.text));
        }
    }
};

QTEST_GUILESS_MAIN(TestSlipWords)
#include "tst_slip_words.moc"
