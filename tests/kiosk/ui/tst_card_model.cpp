// What the card's screens say: how far a reading has come, why a check did not succeed, and what became of
// the photo.
#include "kiosk/ui/card_model.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using flow::Check;
using flow::CheckReason;
using flow::Photo;
using kiosk::base::ErrorCode;
using ui::CardModel;

namespace {

constexpr flow::Judged good{Check::Valid, CheckReason::None};

flow::Journey withChips()
{
    flow::Journey journey;
    journey.rules.readsChips = journey.rules.readsQr = true;
    journey.rules.today = QDate(2026, 11, 25);
    journey.draft.subject = flow::Subject::Citizen;
    journey.draft.method = flow::Method::MobileSubscriber;
    return journey;
}

flow::Journey reading(flow::ChipStep step, int percent, std::optional<ErrorCode> fault = {})
{
    auto journey = withChips();
    journey.state = flow::state::ReadingChip{{1}, step, percent, fault};
    return journey;
}

flow::CardReading proven()
{
    flow::CardReading reading;
    reading.source = flow::Source::Chip;
    reading.trust = flow::Trust::Proven;
    reading.checks = {good, good, good};
    reading.values = {{flow::Field::FullName, u"Nguyễn Thị Mẫu"_s}};
    return reading;
}

flow::Journey having(const flow::CardReading& read, Photo photo = Photo::None, int percent = 0)
{
    auto journey = withChips();
    flow::take(journey.card, journey.draft, read);
    journey.card.photo = photo;
    journey.card.photoPercent = percent;
    journey.state = flow::state::CheckingCard{};
    return journey;
}

QStringList textsOf(const ui::Rows& rows)
{
    QStringList texts;
    for (const auto& row : rows.rows())
        texts.append(row.text);
    return texts;
}

QStringList titlesOf(const ui::Rows& rows)
{
    QStringList titles;
    for (const auto& row : rows.rows())
        titles.append(row.title);
    return titles;
}

QImage face()
{
    QImage picture(3, 4, QImage::Format_RGB32);
    picture.fill(Qt::gray);
    return picture;
}

} // namespace

class TestCardModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<CardModel>([](const flow::EventBody&) {}, [](bool) {});
    }

    void progress_onlyMovesOn()
    {
        using enum flow::ChipStep;
        double last = -1;
        for (const auto step : {AwaitingCard, Opening, ReadingFields, CheckingChip}) {
            const bool hasParts = step == ReadingFields || step == CheckingChip;
            for (const int percent : {0, 40, 100}) {
                m_model->show(reading(step, hasParts ? percent : 0));
                QVERIFY(m_model->progress() >= last && m_model->progress() <= 1);
                QVERIFY(!hasParts || percent == 0 || m_model->progress() > last);
                last = m_model->progress();
            }
        }
        QCOMPARE(last, 1.0);
    }

    void cardThatWantsTheBirthDate_blamesNoNumber()
    {
        m_model->show(reading(flow::ChipStep::Opening, 0, ErrorCode::CardBirthDateNeeded));
        QVERIFY(m_model->fault().contains(u"ngày sinh"_s) && !m_model->fault().contains(u"Số"_s));
        QCOMPARE(m_model->retry(), u"Gõ ngày sinh"_s);
    }

    void checks_sayWhyTheyDidNotSucceed()
    {
        auto read = proven();
        read.trust = flow::Trust::Consistent;
        read.checks.passive = {Check::NotChecked, CheckReason::NoIssuers};
        read.checks.chip = {Check::NotChecked, CheckReason::NoKey};
        m_model->show(having(read));
        QCOMPARE(textsOf(*m_model->checks()),
                 (QStringList{
                     u"Chữ ký của nơi cấp: Chưa kiểm tra được (máy chưa được cài chứng thư của nơi cấp)"_s,
                     u"Chip trả lời câu hỏi của Cổng: Đúng"_s,
                     u"Khóa của chip: Chưa kiểm tra được (chip không có khóa này)"_s}));
    }

    void everyReason_hasWordsOfItsOwn()
    {
        QStringList said;
        for (int why = 1; why <= static_cast<int>(CheckReason::AnswerWrong); ++why) {
            auto read = proven();
            read.checks.passive = {Check::Invalid, static_cast<CheckReason>(why)};
            const auto text = ui::checkRows(read).first().text;
            QVERIFY2(text.contains(u'(') && !said.contains(text), qPrintable(QString::number(why)));
            said.append(text);
        }
    }

    void challengeOfTheKiosk_isNotCalledThePortals()
    {
        auto read = proven();
        read.askedHere = true;
        m_model->show(having(read));
        QCOMPARE(textsOf(*m_model->checks()).at(1), u"Chip trả lời câu hỏi của máy: Đúng"_s);
    }

    void photoThatComes_asksForAStillCard()
    {
        m_model->show(having(proven(), Photo::Coming, 30));
        QVERIFY(m_model->isPhotoComing() && !m_model->hasPhoto());
        QVERIFY(m_model->instruction().contains(u"Giữ yên thẻ"_s));
        QCOMPARE(m_model->progress(), 0.3);
        QVERIFY(m_model->photoFaultText().isEmpty());
    }

    void photoThatBrokeOff_isToldAndCanBeReadAgain()
    {
        m_model->show(having(proven(), Photo::Lost));
        QVERIFY(m_model->photoFaultText().contains(u"Chưa đọc xong ảnh"_s));
        QCOMPARE(titlesOf(*m_model->otherWays()).first(), u"Đọc lại ảnh"_s);
    }

    void photo_isShownWhileItIsTheCards()
    {
        QSignalSpy changed(m_model.get(), &CardModel::photoChanged);
        m_model->showPhoto(face());
        m_model->show(having(proven(), Photo::Here));
        QVERIFY(m_model->hasPhoto() && !changed.isEmpty());
        QVERIFY(m_model->photoFaultText().isEmpty());
        auto forged = proven();
        forged.trust = flow::Trust::Doubtful;
        forged.checks.passive = {Check::Invalid, CheckReason::PhotoForged};
        m_model->show(having(forged));
        QVERIFY(!m_model->hasPhoto());
        QVERIFY(m_model->verdictTitle().startsWith(u"Ảnh trên chip"_s));
        QCOMPARE(m_model->verdictTone(), ui::tone::Kind::Bad);
    }

    // A kind of picture nobody here can open is told, and not passed over.
    void photoNobodyCanOpen_isTold()
    {
        m_model->show(having(proven(), Photo::Here));
        QVERIFY(!m_model->hasPhoto());
        QVERIFY(m_model->photoFaultText().contains(u"không mở được loại ảnh"_s));
        m_model->showPhoto(face());
        QVERIFY(m_model->hasPhoto() && m_model->photoFaultText().isEmpty());
    }

private:
    std::unique_ptr<CardModel> m_model;
};

QTEST_GUILESS_MAIN(TestCardModel)
#include "tst_card_model.moc"
