#include "kiosk/ui/speech/sentences.h"
#include "kiosk/ui/speech/spoken_form.h"

#include <QTest>

using namespace kiosk::ui::speech;
using namespace Qt::StringLiterals;

class TestSpokenForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentence_isReadAsPeopleReadIt_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("spoken");
        const auto vi = [](const char* shown, const char* spoken) {
            QTest::newRow(shown) << u"vi"_s << QString::fromUtf8(shown) << QString::fromUtf8(spoken);
        };
        const auto en = [](const char* shown, const char* spoken) {
            QTest::newRow((QByteArray("en: ") + shown).constData())
                << u"en"_s << QString::fromUtf8(shown) << QString::fromUtf8(spoken);
        };
        vi("Họ tên của bạn là gì?", "Họ tên của bạn là gì?");
        vi("0912 345 678", "không chín một hai, ba bốn năm, sáu bảy tám");
        vi("0912345678", "không chín một hai, ba bốn năm, sáu bảy tám");
        vi("062190000123", "không sáu hai, một chín không, không không không, một hai ba");
        vi("062 190 000 123", "không sáu hai, một chín không, không không không, một hai ba");
        vi("062 *** *** 123", "không sáu hai, 3 số ẩn, 3 số ẩn, một hai ba");
        vi("Mã xác thực đã được gửi qua SĐT: 091****678",
           "Mã xác thực đã được gửi qua số điện thoại: không chín một 4 số ẩn sáu bảy tám");
        vi("05/09/1990", "ngày 5 tháng 9 năm 1990");
        vi("Từ ngày 01/7/2024 công dân", "Từ ngày 1 tháng 7 năm 2024 công dân");
        vi("23/11/2026 17:05", "ngày 23 tháng 11 năm 2026, 17 giờ 5 phút");
        vi("Mã còn dùng được 1:45", "Mã còn dùng được 1 phút 45 giây");
        vi("Mã còn dùng được 0:09", "Mã còn dùng được 9 giây");
        vi("31/02/2026", "31/02/2026"); // no such day
        vi("Số CCCD có 12 chữ số, số CMT có 9 chữ số.",
           "Số căn cước công dân có 12 chữ số, số chứng minh thư có 9 chữ số.");
        vi("Tên đăng nhập (Số CMT/CCCD)", "Tên đăng nhập (Số chứng minh thư hoặc căn cước công dân)");
        vi("Bấm “Gửi lại OTP” để nhận mã mới.", "Bấm Gửi lại ô tê pê để nhận mã mới.");
        vi("mau.thi@example.vn", "mau chấm thi a còng example chấm vn");
        vi("m****@example.vn", "m phần ẩn a còng example chấm vn");
        vi("7K3M 9QXA", "bảy K ba M, chín Q X A");
        vi("7K3M-9QXA-2BCD", "bảy K ba M, chín Q X A, hai B C D");
        vi("Số trên điện thoại phải là 4827", "Số trên điện thoại phải là bốn tám hai bảy");
        vi("năm 2026", "năm 2026");
        vi("Còn 5 giây", "Còn 5 giây");
        vi("Tiếng Việt · English", "Tiếng Việt, English");
        vi("SMSX", "SMSX"); // not the abbreviation
        en("0912 345 678", "zero nine one two, three four five, six seven eight");
        en("05/09/1990", "5 September 1990");
        en("23/11/2026 17:05", "23 November 2026, 17 hours 5 minutes");
        en("The code is good for 1:45", "The code is good for 1 minute 45 seconds");
        en("091****678", "zero nine one 4 hidden digits six seven eight");
        en("Enter the OTP.", "Enter the O T P.");
        en("mau@example.vn", "mau at example dot vn");
    }

    void sentence_isReadAsPeopleReadIt()
    {
        QFETCH(QString, language);
        QFETCH(QString, shown);
        QFETCH(QString, spoken);
        QCOMPARE(spokenForm(shown, language), spoken);
    }

    void furtherLanguage_readsNumbersAsVietnamese()
    {
        QCOMPARE(spokenForm(u"0912"_s, u"bdq"_s), u"không chín một hai"_s);
    }

    void text_isPartedInSentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("sentences");
        QTest::newRow("none") << u"  \n "_s << QStringList();
        QTest::newRow("one") << u" Họ   tên "_s << QStringList{u"Họ tên"_s};
        QTest::newRow("several") << u"Một. Hai! Ba? Bốn… Năm: sáu"_s
                                 << QStringList{u"Một."_s, u"Hai!"_s, u"Ba?"_s,
                                                u"Bốn…"_s, u"Năm:"_s, u"sáu"_s};
        QTest::newRow("paragraphs") << u"Một\n\nHai"_s << QStringList{u"Một"_s, u"Hai"_s};
        QTest::newRow("quote") << u"Bấm “Bỏ qua.” Rồi đi."_s << QStringList{u"Bấm “Bỏ qua.”"_s, u"Rồi đi."_s};
        QTest::newRow("numbers") << u"Lúc 17:05, 1.5 km, a@b.vn"_s
                                 << QStringList{u"Lúc 17:05, 1.5 km, a@b.vn"_s};
        QTest::newRow("decomposed") << u"Họ"_s.normalized(QString::NormalizationForm_D)
                                    << QStringList{u"Họ"_s};
    }

    void text_isPartedInSentences()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, sentences);
        QCOMPARE(sentencesOf(text), sentences);
    }
};

QTEST_GUILESS_MAIN(TestSpokenForm)
#include "tst_spoken_form.moc"
