// No code, fault, warning, screen or method is without words, in either language; English is whole.
#include "kiosk/ui/error_words.h"
#include "kiosk/ui/field_words.h"
#include "kiosk/ui/journey_words.h"
#include "kiosk/ui/translation.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

constexpr auto lastFault = flow::Fault::ResumptionNotFound;
constexpr auto lastWarning = flow::Warning::InsuranceNumberDiffers;

// Every sentence the tables can say, with where it comes from.
QMap<QString, QString> everything()
{
    QMap<QString, QString> said;
    for (const auto code : base::allErrorCodes()) {
        said.insert(u"error "_s + base::codeName(code), ui::errorSentence(code));
        said.insert(u"remedy "_s + base::codeName(code), ui::remedySentence(code));
    }
    for (const auto& row : flow::fieldTable()) {
        const QString name = flow::fieldName(row.field);
        said.insert(u"label "_s + name, ui::fieldLabel(row.field));
        said.insert(u"question "_s + name, ui::fieldQuestion(row.field));
        said.insert(u"hint "_s + name, ui::fieldHint(row.field));
        said.insert(u"placeholder "_s + name, ui::fieldPlaceholder(row.field));
        for (int fault = 0; fault <= static_cast<int>(lastFault); ++fault)
            said.insert(u"fault %1 of %2"_s.arg(fault).arg(name),
                        ui::faultSentence(row.field, static_cast<flow::Fault>(fault)));
    }
    for (const auto& row : flow::fieldTable()) {
        for (const QString& value : flow::choicesOf(row.field)) {
            if (row.field != flow::Field::Carrier) // names
                said.insert(u"choice %1 of %2"_s.arg(value, flow::fieldName(row.field)),
                            ui::valueText(row.field, value));
        }
    }
    for (int warning = 0; warning <= static_cast<int>(lastWarning); ++warning)
        said.insert(u"warning %1"_s.arg(warning), ui::warningSentence(static_cast<flow::Warning>(warning)));
    for (int page = 0; page <= static_cast<int>(ui::page::Kind::OutOfOrder); ++page)
        said.insert(u"help on page %1"_s.arg(page), ui::pageWords(static_cast<ui::page::Kind>(page)).help);
    for (const auto& row : flow::methodTable()) {
        said.insert(u"method "_s + flow::methodName(row.method), ui::methodTitle(row.method));
        said.insert(u"method text "_s + flow::methodName(row.method), ui::methodText(row.method));
    }
    for (const auto subject : {flow::Subject::Citizen, flow::Subject::Business, flow::Subject::Agency}) {
        said.insert(u"subject "_s + flow::subjectName(subject), ui::subjectTitle(subject));
        said.insert(u"subject text "_s + flow::subjectName(subject), ui::subjectText(subject));
    }
    return said;
}

} // namespace

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everything_hasWordsInBothLanguages();
    void portalWords_areThePortalsOwn();
    void everyLanguage_isFinished_data();
    void everyLanguage_isFinished();
    void provincesOwnLanguage_isSpoken();
};

void WordsTest::everything_hasWordsInBothLanguages()
{
    ui::Translation translation;
    const auto vietnamese = everything();
    QVERIFY(translation.use(u"en"_s));
    const auto english = everything();
    QVERIFY(translation.use(u"vi"_s));
    for (auto it = vietnamese.cbegin(); it != vietnamese.cend(); ++it) {
        QVERIFY2(!it.value().isEmpty(), qPrintable(it.key()));
        QVERIFY2(!english.value(it.key()).isEmpty(), qPrintable(it.key()));
        if (it.value() != u"dd/mm/yyyy"_s)
            QVERIFY2(english.value(it.key()) != it.value(), qPrintable(it.key() + u": "_s + it.value()));
    }
}

void WordsTest::portalWords_areThePortalsOwn()
{
    QCOMPARE(ui::faultSentence(flow::Field::IdNumber, flow::Fault::Missing), u"Bạn phải nhập cmt/cccd."_s);
    QCOMPARE(ui::methodTitle(flow::Method::MobileSubscriber), u"Thuê bao di động"_s);
    QCOMPARE(ui::fieldLabel(flow::Field::IdNumber), u"Tên đăng nhập (Số CMT/CCCD)"_s);
    QVERIFY(ui::faultSentence(flow::Field::Phone, flow::Fault::PhoneNotOwned)
                .startsWith(u"Thuê bao không khớp với thuê bao nhà mạng"_s));
    QCOMPARE(ui::errorSentence(base::ErrorCode::AccountExists), u"CMT hoặc CCCD đã được đăng ký."_s);
}

void WordsTest::everyLanguage_isFinished_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(SOURCE_DIR "/assets/translations"));
    for (const QString& name : folder.entryList({u"motcua_*.ts"_s}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void WordsTest::everyLanguage_isFinished()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    int messages = 0;
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "source"_L1) {
            source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            ++messages;
            const bool whole = !xml.attributes().hasAttribute("type"_L1);
            QVERIFY2(whole && !xml.readElementText(QXmlStreamReader::IncludeChildElements).isEmpty(),
                     qPrintable(source));
        }
    }
    QVERIFY(!xml.hasError());
    QVERIFY(messages > 50);
}

void WordsTest::provincesOwnLanguage_isSpoken()
{
    // The English file as a province's own for a language the kiosk has never heard of.
    QFile embedded(u":/i18n/motcua_en.qm"_s);
    QVERIFY(embedded.open(QIODevice::ReadOnly));
    ui::Translation translation;
    translation.setOwn({{u"x-test"_s, embedded.readAll()}});
    QVERIFY(translation.use(u"x-test"_s));
    QCOMPARE(ui::subjectTitle(flow::Subject::Citizen), u"Citizen"_s);
    QVERIFY(translation.use(u"vi"_s));
    QCOMPARE(ui::subjectTitle(flow::Subject::Citizen), u"Công dân"_s);
}

QTEST_GUILESS_MAIN(WordsTest)

#include "tst_words.moc"
