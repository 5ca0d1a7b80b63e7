#include "kiosk/portal/sealed_registration.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kiosk::portal;
using namespace Qt::StringLiterals;

namespace {

const QString item = u"0195541e-3c4d-7e5f-8a6b-7c8d9e0f1a2b"_s;

SealedRegistration sealed()
{
    RegistrationRequest registration;
    registration.subject = u"citizen"_s;
    registration.method = u"mobile-subscriber"_s;
    registration.fields = {{u"idNumber"_s, u"001190012345"_s, u"typed"_s},
                           {u"fullName"_s, u"Nguyễn Thị Mẫu"_s, u"typed"_s},
                           {u"birthDate"_s, u"1990-05-17"_s, u"typed"_s},
                           {u"phone"_s, u"0912345678"_s, u"typed"_s}};
    registration.consent = {u"2026-01"_s,
                            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_ba, u"vi"_s,
                            QDateTime(QDate(2026, 3, 2), QTime(1, 30, 12), Qt::UTC)};
    registration.captchaId = u"c-1"_s;
    registration.captchaText = u"w9kd7x"_s;
    return {item, u"K7PM-3WX-9R4S"_s, QDateTime(QDate(2026, 3, 2), QTime(1, 31, 5), Qt::UTC), registration};
}

QByteArray textOf(const SealedRegistration& sealed)
{
    const auto body = sealedRegistration(sealed);
    return {body.text().data(), static_cast<qsizetype>(body.size())};
}

} // namespace

class TestSealedRegistration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The example of docs/offline-form.md, with nothing of a captcha in it.
    void content_isTheExampleOfThePage()
    {
        QFile page(QStringLiteral(SOURCE_ROOT "/docs/offline-form.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const auto text = page.readAll();
        const auto from = text.indexOf("```json\n") + 8;
        const auto example = QJsonDocument::fromJson(text.mid(from, text.indexOf("```", from) - from));
        QVERIFY(example.isObject());
        QCOMPARE(QJsonDocument::fromJson(textOf(sealed())).object(), example.object());
    }

    void evidenceThatCannotBeSent_isNoContent()
    {
        auto bad = sealed();
        bad.registration.evidence = Evidence{};
        QVERIFY(sealedRegistration(bad).isEmpty());
    }

    // The figure of docs/offline-form.md, reckoned by sha256sum.
    void challengeOfTheItem_isThePages()
    {
        QCOMPARE(challengeOfItem(item).toHex(), "cc7c3da1b3cfc94f"_ba);
        QVERIFY(challengeOfItem(u"none"_s).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestSealedRegistration)
#include "tst_sealed_registration.moc"
