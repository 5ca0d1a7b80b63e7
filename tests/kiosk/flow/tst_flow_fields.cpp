#include "kiosk/flow/draft.h"
#include "kiosk/flow/full_name.h"
#include "kiosk/flow/text.h"

#include <QTest>

using namespace kiosk::flow;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2025, 6, 1);

using MaybeFault = std::optional<Fault>;

struct Row {
    Field field;
    const char16_t* text;
    MaybeFault fault;
    const char16_t* normalised = nullptr; // where it differs from the text
};

constexpr MaybeFault fine = std::nullopt;

const Row rows[] = {
    {Field::InsuranceNumber, u"7915071234", fine},
    {Field::InsuranceNumber, u"DN 4 79 7915071234", fine, u"7915071234"},
    {Field::InsuranceNumber, u"dn4797915071234", fine, u"7915071234"},
    {Field::InsuranceNumber, u"001190000000", fine},
    {Field::InsuranceNumber, u"791507123", Fault::InsuranceNumberShape},
    {Field::InsuranceNumber, u"4797915071234", Fault::InsuranceNumberShape},
    {Field::InsuranceNumber, u"D14797915071234", Fault::InsuranceNumberShape},
    {Field::AccountName, u" nguyen.mau-90_a ", fine, u"nguyen.mau-90_a"},
    {Field::AccountName, u"mau", Fault::AccountNameShape},
    {Field::AccountName, u"nguyễn.mẫu", Fault::AccountNameShape},
    {Field::AccountName, u"nguyen mau", Fault::AccountNameShape},
    {Field::Carrier, u"vinaphone", fine},
    {Field::Carrier, u"itelecom", Fault::Missing},
    {Field::Activation, u"email", fine},
    {Field::PermanentProvince, u"  Tỉnh  Quảng Ngãi ", fine, u"Tỉnh Quảng Ngãi"},
    {Field::ReceiptCode, u"2222 222 2222", fine, u"2222-222-2222"},
    {Field::ReceiptCode, u"k7pm3wx9r4n", Fault::ReceiptCodeCheck, u"K7PM-3WX-9R4N"},
    {Field::ReceiptCode, u"2222-222-222", Fault::ReceiptCodeShape},
    {Field::ReceiptCode, u"2222-222-222O", Fault::ReceiptCodeShape},

    {Field::IdNumber, u"", Fault::Missing},
    {Field::IdNumber, u"   ", Fault::Missing, u""},
    {Field::IdNumber, u"001190000000", fine},
    {Field::IdNumber, u"012000000", fine},
    {Field::IdNumber, u" 001 190 000 000 ", fine, u"001190000000"},
    {Field::IdNumber, u"00119000000", Fault::IdNumberLength},
    {Field::IdNumber, u"0011900000001", Fault::IdNumberLength},
    {Field::IdNumber, u"0120000001", Fault::IdNumberLength},
    {Field::IdNumber, u"1", Fault::IdNumberLength},
    {Field::IdNumber, u"00119000000O", Fault::IdNumberNotDigits},
    {Field::IdNumber, u"001-190-000", Fault::IdNumberNotDigits},
    {Field::IdNumber, u"٠٠١١٩٠٠٠٠٠٠٠", Fault::IdNumberNotDigits},
    {Field::IdNumber, u"００１１９００００００００", Fault::IdNumberNotDigits},

    {Field::FullName, u"", Fault::Missing},
    {Field::FullName, u" \t ", Fault::Missing, u""},
    {Field::FullName, u"Nguyễn Thị Mẫu", fine},
    {Field::FullName, u"  Nguyễn  Thị\tMẫu ", fine, u"Nguyễn Thị Mẫu"},
    {Field::FullName, u"Nguye\u0302\u0303n Thi\u0323 Ma\u0302\u0303u", fine, u"Nguyễn Thị Mẫu"},
    {Field::FullName, u"LÊ MINH PHƯƠNG", fine},
    {Field::FullName, u"nguyễn thị mẫu", fine},
    {Field::FullName, u"Y", fine},
    {Field::FullName, u"A Ý", fine},
    {Field::FullName, u"H'Či Êban", fine},
    {Field::FullName, u"H’Maryam Niê", fine},
    {Field::FullName, u"HʼLan Ƀ\u0306uôn", fine},
    {Field::FullName, u"Y B.Yă K-Sor", fine},
    {Field::FullName, u"Rơ Chăm Ê\u0306 Ô\u0306 Ơ\u0306 Ư\u0306", fine},
    {Field::FullName, u"Công Tằng Tôn Nữ Thị A B C D E Mẫu", fine},
    {Field::FullName, u"Nguyễn Thị Mẫu 2", Fault::NameHasDigits},
    {Field::FullName, u"Nguyễn٣", Fault::NameHasDigits},
    {Field::FullName, u"Nguyễn, Thị Mẫu", Fault::NameOddCharacter},
    {Field::FullName, u"Nguyễn_Thị", Fault::NameOddCharacter},
    {Field::FullName, u"Nguyễn@Thị", Fault::NameOddCharacter},
    {Field::FullName, u"Nguyễn\u200dThị", Fault::NameOddCharacter},
    {Field::FullName, u"Nguyễn 😀", Fault::NameOddCharacter},
    {Field::FullName, u"Нгуен", Fault::NameOddCharacter},
    {Field::FullName, u"阮氏", Fault::NameOddCharacter},
    {Field::FullName, u"'", Fault::NameOddCharacter},
    {Field::FullName, u"- .", Fault::NameOddCharacter},
    {Field::FullName, u"\u0306Nguyễn", Fault::NameOddCharacter},
    {Field::FullName, u"Nguyễn \u0306Mẫu", Fault::NameOddCharacter},
    {Field::FullName, u"Nguyễn'\u0306", Fault::NameOddCharacter},

    {Field::BirthDate, u"", Fault::Missing},
    {Field::BirthDate, u"15/08/1990", fine, u"1990-08-15"},
    {Field::BirthDate, u"5/8/1990", fine, u"1990-08-05"},
    {Field::BirthDate, u"15.08.1990", fine, u"1990-08-15"},
    {Field::BirthDate, u"15-08-1990", fine, u"1990-08-15"},
    {Field::BirthDate, u" 15 / 08 / 1990 ", fine, u"1990-08-15"},
    {Field::BirthDate, u"15081990", fine, u"1990-08-15"},
    {Field::BirthDate, u"29/02/2024", fine, u"2024-02-29"},
    {Field::BirthDate, u"01/06/2025", fine, u"2025-06-01"},
    {Field::BirthDate, u"01/06/1895", fine, u"1895-06-01"},
    {Field::BirthDate, u"02/06/2025", Fault::BirthDateFuture, u"2025-06-02"},
    {Field::BirthDate, u"31/05/1895", Fault::BirthDateTooOld, u"1895-05-31"},
    {Field::BirthDate, u"29/02/2023", Fault::BirthDateImpossible},
    {Field::BirthDate, u"31/02/1990", Fault::BirthDateImpossible},
    {Field::BirthDate, u"01/13/1990", Fault::BirthDateImpossible},
    {Field::BirthDate, u"00/01/1990", Fault::BirthDateImpossible},
    {Field::BirthDate, u"01/01/0000", Fault::BirthDateImpossible},
    {Field::BirthDate, u"15/08/90", Fault::BirthDateShape},
    {Field::BirthDate, u"15/08", Fault::BirthDateShape},
    {Field::BirthDate, u"1508199", Fault::BirthDateShape},
    {Field::BirthDate, u"15/08/19900", Fault::BirthDateShape},
    {Field::BirthDate, u"hôm nay", Fault::BirthDateShape},

    {Field::Sex, u"", fine},
    {Field::Sex, u"male", fine},
    {Field::Sex, u"female", fine},
    {Field::Sex, u"Nam", Fault::Missing},

    {Field::Phone, u"", Fault::Missing},
    {Field::Phone, u"0912345678", fine},
    {Field::Phone, u"0312345678", fine},
    {Field::Phone, u"0512345678", fine},
    {Field::Phone, u"0712345678", fine},
    {Field::Phone, u"0841234567", fine},
    {Field::Phone, u"091.234.5678", fine, u"0912345678"},
    {Field::Phone, u"(091) 234-56 78", fine, u"0912345678"},
    {Field::Phone, u"091\u2011234\u00a05678", fine, u"0912345678"},
    {Field::Phone, u"+84912345678", fine, u"0912345678"},
    {Field::Phone, u"+84 (0) 912 345 678", fine, u"0912345678"},
    {Field::Phone, u"84912345678", fine, u"0912345678"},
    {Field::Phone, u"0084912345678", fine, u"0912345678"},
    {Field::Phone, u"00840912345678", fine, u"0912345678"},
    {Field::Phone, u"+84841234567", fine, u"0841234567"},
    {Field::Phone, u"84841234567", fine, u"0841234567"},
    {Field::Phone, u"841234567", Fault::PhoneShape, u"841234567"},
    {Field::Phone, u"8491234567", Fault::PhoneShape, u"8491234567"},
    {Field::Phone, u"840912345678", Fault::PhoneShape, u"840912345678"},
    {Field::Phone, u"912345678", Fault::PhoneShape},
    {Field::Phone, u"091234567", Fault::PhoneShape},
    {Field::Phone, u"09123456789", Fault::PhoneShape},
    {Field::Phone, u"0212345678", Fault::PhoneShape},
    {Field::Phone, u"0412345678", Fault::PhoneShape},
    {Field::Phone, u"0612345678", Fault::PhoneShape},
    {Field::Phone, u"0112345678", Fault::PhoneShape},
    {Field::Phone, u"02603862862", Fault::PhoneShape},
    {Field::Phone, u"+1912345678", Fault::PhoneShape},
    {Field::Phone, u"09123A5678", Fault::PhoneShape},
    {Field::Phone, u"٠912345678", Fault::PhoneShape},

    {Field::Email, u"", fine},
    {Field::Email, u"  ", fine, u""},
    {Field::Email, u"mau@example.vn", fine},
    {Field::Email, u" mau@example.vn ", fine, u"mau@example.vn"},
    {Field::Email, u"Mau.Nguyen+kiosk@mail.Example.com.vn", fine},
    {Field::Email, u"o'brien_1%x=y@a-b.example", fine},
    {Field::Email, u"m@xn--bcher-kva.example", fine},
    {Field::Email, u"mau", Fault::EmailShape},
    {Field::Email, u"@example.vn", Fault::EmailShape},
    {Field::Email, u"mau@", Fault::EmailShape},
    {Field::Email, u"mau@example", Fault::EmailShape},
    {Field::Email, u"mau@@example.vn", Fault::EmailShape},
    {Field::Email, u"mau@nhà@example.vn", Fault::EmailShape},
    {Field::Email, u"mau @example.vn", Fault::EmailShape},
    {Field::Email, u"mau@exam ple.vn", Fault::EmailShape},
    {Field::Email, u".mau@example.vn", Fault::EmailShape},
    {Field::Email, u"mau.@example.vn", Fault::EmailShape},
    {Field::Email, u"m..au@example.vn", Fault::EmailShape},
    {Field::Email, u"mau@.vn", Fault::EmailShape},
    {Field::Email, u"mau@example.vn.", Fault::EmailShape},
    {Field::Email, u"mau@-example.vn", Fault::EmailShape},
    {Field::Email, u"mau@example-.vn", Fault::EmailShape},
    {Field::Email, u"mau@exa_mple.vn", Fault::EmailShape},
    {Field::Email, u"mau@example.v", Fault::EmailShape},
    {Field::Email, u"mau@127.0.0.1", Fault::EmailShape},
    {Field::Email, u"mau@[127.0.0.1]", Fault::EmailShape},
    {Field::Email, u"\"mau\"@example.vn", Fault::EmailShape},
    {Field::Email, u"mẫu@example.vn", Fault::EmailShape},
    {Field::Email, u"mau@thưviện.vn", Fault::EmailShape},
};

Draft draftWith(const char16_t* number, const char16_t* birth = u"", const char16_t* sex = u"")
{
    Draft draft;
    draft.values[Field::IdNumber] = {QString::fromUtf16(number), Source::Typed};
    draft.values[Field::BirthDate] = {QString::fromUtf16(birth), Source::Typed};
    draft.values[Field::Sex] = {QString::fromUtf16(sex), Source::Typed};
    return draft;
}

using Warnings = std::vector<Warning>;

} // namespace

class TestFlowFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void field_takesOrNamesItsFault_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < std::size(rows); ++i) {
            const auto name = fieldName(rows[i].field) + u' ' + QString::fromUtf16(rows[i].text);
            QTest::newRow(name.toUtf8().constData()) << i;
        }
    }

    void field_takesOrNamesItsFault()
    {
        QFETCH(std::size_t, index);
        const auto& row = rows[index];
        const auto text = QString::fromUtf16(row.text);
        Draft draft;
        draft.method = Method::MobileSubscriber;
        draft.values[row.field] = {text, Source::Typed};
        QVERIFY(faultOf(draft, row.field, today) == row.fault);
        const auto expected = QString::fromUtf16(row.normalised != nullptr ? row.normalised : row.text);
        if (!row.fault || row.normalised != nullptr)
            QCOMPARE(normalised(row.field, text), expected);
        // What goes out is taken as it stands: the portal's view and ours agree.
        if (!row.fault && row.field != Field::BirthDate)
            QVERIFY(!faultOf(row.field, expected, today));
    }

    // The whole table of PostID, as its conditions open and close.
    void post_asksForTheMailAndTheOtherAddressOnlyWhereNeeded()
    {
        Draft draft;
        draft.method = Method::VnPost;
        const auto asks = [&draft](Field field) {
            return std::ranges::count(askedOf(draft), field, &Asking::field) == 1;
        };
        QVERIFY(!asks(Field::Email) && !asks(Field::CurrentAddress));
        draft.values[Field::Activation] = {u"sms"_s, Source::Typed};
        QVERIFY(asks(Field::Email) && !isRequired(draft, Field::Email));
        draft.values[Field::Activation] = {u"email"_s, Source::Typed};
        QVERIFY(asks(Field::Email) && isRequired(draft, Field::Email));
        draft.values[Field::SameAddress] = {u"no"_s, Source::Typed};
        QVERIFY(isRequired(draft, Field::CurrentProvince) && isRequired(draft, Field::CurrentAddress));
    }

    // The check symbol tells every single wrong symbol and every exchange of two.
    void receiptCode_tellsMistypedSymbols()
    {
        const auto code = u"AB3D-5FG-7H"_s;
        const auto symbols = u"23456789ABCDEFGHJKLMNPQRSTUVWXYZ"_s;
        const auto good = std::ranges::count_if(symbols, [&](QChar last) {
            return std::ranges::count_if(symbols, [&](QChar check) {
                       return !faultOf(Field::ReceiptCode, code + last + check, today);
                   }) == 1;
        });
        QCOMPARE(good, symbols.size());
        QVERIFY(!faultOf(Field::ReceiptCode, u"2222-222-2222"_s, today));
        for (const auto symbol : symbols.sliced(1))
            QCOMPARE(faultOf(Field::ReceiptCode, u"2222-222-222"_s + symbol, today), Fault::ReceiptCodeCheck);
    }

    void name_isLimitedByGraphemeNotByCodeUnit()
    {
        // Each is one letter to the eye and two code points to the computer.
        const auto longest = u"Ê\u0306"_s.repeated(fullname::longest);
        QCOMPARE(text::graphemes(longest), fullname::longest);
        QVERIFY(!faultOf(Field::FullName, longest, today));
        QCOMPARE(faultOf(Field::FullName, longest + u'a', today), Fault::NameTooLong);
    }

    void today_notKnown_judgesTheDateAlone()
    {
        QVERIFY(!faultOf(Field::BirthDate, u"15/08/2990"_s, {}));
        QCOMPARE(faultOf(Field::BirthDate, u"31/02/1990"_s, {}), Fault::BirthDateImpossible);
    }

    void number_againstBirthAndSex_warns()
    {
        QVERIFY(warningsOf(draftWith(u"001190000000", u"15/08/1990", u"female"), Field::IdNumber).empty());
        QVERIFY(warningsOf(draftWith(u"001090000000", u"15/08/1990", u"male"), Field::Sex).empty());
        QVERIFY(warningsOf(draftWith(u"001304000000", u"15/08/2004", u"female"), Field::BirthDate).empty());
        QCOMPARE(warningsOf(draftWith(u"001190000000", u"15/08/1991"), Field::BirthDate),
                 Warnings{Warning::IdNumberYear});
        QCOMPARE(warningsOf(draftWith(u"001190000000", u"15/08/2090"), Field::BirthDate),
                 Warnings{Warning::IdNumberYear});
        QCOMPARE(warningsOf(draftWith(u"001190000000", u"15/08/1990", u"male"), Field::Sex),
                 Warnings{Warning::IdNumberSex});
        QCOMPARE(warningsOf(draftWith(u"001090000000", u"15/08/1990", u"female"), Field::Sex),
                 Warnings{Warning::IdNumberSex});
        QCOMPARE(warningsOf(draftWith(u"001090000000", u"15/08/1991", u"female"), Field::IdNumber),
                 (Warnings{Warning::IdNumberYear, Warning::IdNumberSex}));
    }

    void number_besideFieldsNotGivenYet_doesNotWarn()
    {
        QVERIFY(warningsOf(draftWith(u"001190000000"), Field::IdNumber).empty());
        QVERIFY(warningsOf(draftWith(u"001190000000", u"31/02/1990"), Field::BirthDate).empty());
        QVERIFY(warningsOf(draftWith(u"", u"15/08/1990", u"male"), Field::BirthDate).empty());
        QVERIFY(warningsOf(draftWith(u"001190000000", u"15/08/1991", u"male"), Field::Phone).empty());
    }

    void oldNumber_warnsOnlyThatItIsOld()
    {
        QCOMPARE(warningsOf(draftWith(u"012000000", u"15/08/1991", u"male"), Field::IdNumber),
                 Warnings{Warning::IdNumberNine});
    }

    void provinces_areThe63OfTheCircular()
    {
        int known = 0;
        for (int code = 0; code < 1000; ++code) {
            const QString number = u"%1"_s.arg(code, 3, 10, QLatin1Char('0')) + u"190000000"_s;
            known += warningsOf(draftWith(number.toStdU16String().c_str()), Field::IdNumber).empty() ? 1 : 0;
        }
        QCOMPARE(known, 63);
        for (const char16_t* number : {u"003190000000", u"000190000000", u"097190000000", u"178190000000"})
            QCOMPARE(warningsOf(draftWith(number), Field::IdNumber), Warnings{Warning::IdNumberProvince});
    }

    void captcha_isLowerCaseWithoutBlanks()
    {
        QCOMPARE(normalisedCaptcha(u" W9k dUO "_s), u"w9kduo"_s);
        QCOMPARE(normalisedCaptcha(u" \u00a0"_s), u""_s);
    }

    void names_ofTheContract_goBothWays()
    {
        for (const auto& row : fieldTable())
            QVERIFY(fieldFromName(fieldName(row.field)) == row.field);
        QVERIFY(!fieldFromName(u"otp"_s));
        for (const auto& row : methodTable())
            QVERIFY(methodFromName(methodName(row.method)) == row.method);
        QVERIFY(!methodFromName(u"fax"_s));
        QCOMPARE(fieldName(Field::IdNumber), u"idNumber"_s);
        QCOMPARE(methodName(Method::MobileSubscriber), u"mobile-subscriber"_s);
        QCOMPARE(subjectName(Subject::Agency), u"agency"_s);
    }

    // Công văn 2038, with the portal guides' "chỉ dành cho công dân".
    void matrix_isTheGuides_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<int>("level");
        QTest::addColumn<bool>("organisations");
        QTest::newRow("mobile") << Method::MobileSubscriber << 2 << false;
        QTest::newRow("social insurance") << Method::SocialInsurance << 2 << false;
        QTest::newRow("post") << Method::VnPost << 2 << false;
        QTest::newRow("sim") << Method::SimPki << 3 << true;
        QTest::newRow("token") << Method::UsbToken << 3 << true;
    }

    void matrix_isTheGuides()
    {
        QFETCH(Method, method);
        QFETCH(int, level);
        QFETCH(bool, organisations);
        const auto& row = rowOf(method);
        QCOMPARE(row.level, level);
        QVERIFY(row.takes(Subject::Citizen));
        QCOMPARE(row.takes(Subject::Business), organisations);
        QCOMPARE(row.takes(Subject::Agency), organisations);
    }

    void fields_askIdentityFirst()
    {
        const auto& fields = rowOf(Method::MobileSubscriber).fields;
        QVERIFY(std::ranges::is_sorted(fields, {},
                                       [](const Asking& asking) { return rowOf(asking.field).asked; }));
        Draft draft;
        draft.method = Method::MobileSubscriber;
        QVERIFY(isRequired(draft, Field::Phone));
        QVERIFY(!isRequired(draft, Field::Sex));
        QVERIFY(!isRequired(draft, Field::Email));
    }
};

QTEST_APPLESS_MAIN(TestFlowFields)
#include "tst_flow_fields.moc"
