// A chip's evidence from a kiosk's side of the portal. The cards are made by the openssl program.

#include "provisioning/practice/portal/card_claim.h"
#include "provisioning/practice/portal/evidence_reader.h"
#include "tests/provisioning/practice/evidence/issued_card.h"
#include "tests/provisioning/practice/portal/forms.h"

#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;
using tests::CardOffice;
using tests::CardText;
using tests::IssuedCard;

class TestEvidence : public QObject {
    Q_OBJECT

private:
    IssuedCard m_card{IssuedCard::Key::Rsa};
    HandClock m_clock;
    std::unique_ptr<Counter> m_counter;

    QByteArray draw(const QByteArray& kiosk = "kiosk")
    {
        const auto answer =
            m_counter->ask(Call::Challenges, "{}", {}, newKey(), Collection::Registrations, kiosk);
        return decodeBase64Url(documentOf(answer).value(u"challenge").toString()).value_or(QByteArray());
    }
    // The form of the card's holder, read from the card but for the phone.
    QJsonObject form(const Evidence& evidence)
    {
        auto form = m_counter->form();
        form.insert(u"sources"_s, QJsonObject{{u"idNumber"_s, u"chip"_s},
                                              {u"fullName"_s, u"chip"_s},
                                              {u"birthDate"_s, u"chip"_s},
                                              {u"phone"_s, u"typed"_s}});
        form.insert(u"evidence"_s, jsonOf(evidence));
        return form;
    }
    PortalAnswer send(const Evidence& evidence) { return m_counter->send(form(evidence)); }
    static QString standingOf(const PortalAnswer& answer)
    {
        return answer.status == 201 ? documentOf(answer).value(u"evidence").toString() : codeOf(answer);
    }
    static QJsonObject changed(QJsonObject form, const QString& field, const QString& value,
                               const QString& source = u"chip"_s)
    {
        auto fields = form.value(u"fields").toObject();
        auto sources = form.value(u"sources").toObject();
        fields.insert(field, value);
        sources.insert(field, source);
        form.insert(u"fields"_s, fields);
        form.insert(u"sources"_s, sources);
        return form;
    }

private Q_SLOTS:
    void init() { m_counter = std::make_unique<Counter>(m_clock, methodRoads(), m_card.trusted()); }

    void genuineCard_isVerifiedToTheEnd()
    {
        const auto begun = send(m_card.evidence(draw()));
        QCOMPARE(standingOf(begun), u"verified"_s);
        const auto id = documentOf(begun).value(u"id").toString();
        m_counter->ask(Call::Otp, m_counter->otpBody(), id);
        const auto done = m_counter->ask(Call::Password, goodPassword, id);
        QCOMPARE(documentOf(done).value(u"evidence").toString(), u"verified"_s);
        QCOMPARE(m_counter->desk.account(u"062190999001"_s)->evidence, u"verified"_s);
    }

    void ecdsaCard_isVerified()
    {
        IssuedCard card(IssuedCard::Key::Ecdsa);
        m_counter = std::make_unique<Counter>(m_clock, methodRoads(), card.trusted());
        QCOMPARE(standingOf(send(card.evidence(draw()))), u"verified"_s);
        QCOMPARE(standingOf(send(card.cloned(draw()))), u"evidence-cloned"_s);
    }

    void cardWithoutAKey_needsNoAnswer()
    {
        IssuedCard card(IssuedCard::Key::None);
        m_counter = std::make_unique<Counter>(m_clock, methodRoads(), card.trusted());
        QCOMPARE(standingOf(send(card.evidence())), u"verified"_s);
        // A key that nobody signed.
        auto evidence = card.evidence();
        evidence.dg15 = m_card.evidence().dg15;
        QCOMPARE(standingOf(send(evidence)), u"evidence-forged"_s);
    }

    void unknownAuthority_isUnverified()
    {
        m_counter = std::make_unique<Counter>(m_clock);
        QCOMPARE(standingOf(send(m_card.evidence(draw()))), u"unverified"_s);
        // And judged all the same.
        QCOMPARE(standingOf(send(m_card.cloned(draw()))), u"evidence-cloned"_s);
        auto forged = m_card.evidence(draw());
        forged.dg1[20] = '7';
        QCOMPARE(standingOf(send(forged)), u"evidence-forged"_s);
    }

    void registrationWithoutEvidence_saysAbsent()
    {
        QCOMPARE(standingOf(m_counter->send(m_counter->form())), u"absent"_s);
    }

    void forgedFile_isForged_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto* name : {"sod", "dg1", "dg13", "dg14", "dg15"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void forgedFile_isForged()
    {
        QFETCH(QString, file);
        auto evidence = m_card.evidence(draw());
        auto& bytes = file == u"sod"    ? evidence.sod
                      : file == u"dg1"  ? evidence.dg1
                      : file == u"dg13" ? evidence.dg13
                      : file == u"dg14" ? evidence.dg14
                                        : evidence.dg15;
        // Of the SOD, the signature's last byte.
        bytes.back() = static_cast<char>(bytes.back() ^ 1);
        QCOMPARE(standingOf(send(evidence)), u"evidence-forged"_s);
    }

    void filesOfAnotherAuthority_areForged()
    {
        // The trusted one's name and no key identifier.
        auto& office = m_card.office();
        office.makeAuthority(u"forger"_s, u"CSCA"_s, CardOffice::ec(u"brainpoolP256r1"_s), u"bare"_s);
        office.makeSigner(u"forged-ds"_s, u"forger"_s, CardOffice::ec(u"brainpoolP256r1"_s),
                          u"bare-signer"_s);
        auto evidence = m_card.evidence(draw());
        evidence.sod = office.sod(m_card.groups(), {.signer = u"forged-ds"_s});
        QCOMPARE(standingOf(send(evidence)), u"evidence-forged"_s);
    }

    void chipWithAnotherKeyOrWithoutAnAnswer_isCloned()
    {
        QCOMPARE(standingOf(send(m_card.cloned(draw()))), u"evidence-cloned"_s);
        QCOMPARE(standingOf(send(m_card.evidence())), u"evidence-cloned"_s);
        auto hidden = m_card.evidence();
        hidden.dg15.clear();
        QCOMPARE(standingOf(send(hidden)), u"evidence-cloned"_s);
    }

    void usedChallenge_isReplayed()
    {
        const auto evidence = m_card.evidence(draw());
        const auto first = send(evidence);
        QCOMPARE(standingOf(first), u"verified"_s);
        QCOMPARE(standingOf(send(evidence)), u"evidence-replayed"_s);
    }

    void challengeNobodyDrew_isReplayed()
    {
        QCOMPARE(standingOf(send(m_card.evidence("12345678"))), u"evidence-replayed"_s);
    }

    void oldChallenge_isReplayed()
    {
        const auto evidence = m_card.evidence(draw());
        m_clock.advance(ChallengeDesk::life - std::chrono::seconds(1));
        const auto late = m_card.evidence(draw());
        QCOMPARE(standingOf(send(evidence)), u"verified"_s);
        m_clock.advance(ChallengeDesk::life);
        QCOMPARE(standingOf(send(late)), u"evidence-replayed"_s);
    }

    void challengeOfAnotherKiosk_isReplayedAndStaysThatKiosks()
    {
        const auto challenge = draw("other");
        QCOMPARE(standingOf(send(m_card.evidence(challenge))), u"evidence-replayed"_s);
        const auto body = QJsonDocument(form(m_card.evidence(challenge))).toJson();
        const auto theirs =
            m_counter->ask(Call::Registrations, body, {}, newKey(), Collection::Registrations, "other");
        QCOMPARE(standingOf(theirs), u"verified"_s);
    }

    void refusedEvidence_usesTheChallengeUp()
    {
        const auto challenge = draw();
        QCOMPARE(standingOf(send(m_card.cloned(challenge))), u"evidence-cloned"_s);
        QCOMPARE(standingOf(send(m_card.evidence(challenge))), u"evidence-replayed"_s);
    }

    void refusalForAnotherReason_leavesTheChallengeGood()
    {
        const auto evidence = m_card.evidence(draw());
        auto misread = form(evidence);
        auto captcha = misread.value(u"captcha").toObject();
        captcha.insert(u"text"_s, u"wrong!"_s);
        misread.insert(u"captcha"_s, captcha);
        QCOMPARE(codeOf(m_counter->send(misread)), u"captcha-wrong"_s);
        const auto mistyped = changed(form(evidence), u"phone"_s, u"0950000007"_s, u"typed"_s);
        QCOMPARE(codeOf(m_counter->send(mistyped)), u"phone-not-owned"_s);
        const auto another = changed(form(evidence), u"idNumber"_s, u"066192999002"_s, u"typed"_s);
        const auto refused = m_counter->send(another);
        QCOMPARE(codeOf(refused), u"data-mismatch"_s);
        QCOMPARE(documentOf(refused).value(u"field").toString(), u"idNumber"_s);
        QCOMPARE(standingOf(send(evidence)), u"verified"_s);
    }

    void editedChipField_isForged_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("number") << u"idNumber"_s << u"062190999002"_s;
        QTest::newRow("name") << u"fullName"_s << u"Nguyễn Thị Mẩu"_s;
        QTest::newRow("birth date") << u"birthDate"_s << u"1990-05-18"_s;
        QTest::newRow("sex") << u"sex"_s << u"male"_s;
        QTest::newRow("nothing a card has") << u"phone"_s << u"0950000001"_s;
    }
    void editedChipField_isForged()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        const auto edited = changed(form(m_card.evidence(draw())), field, value);
        QCOMPARE(codeOf(m_counter->send(edited)), u"evidence-forged"_s);
        // Typed, it is the registers' business.
        const auto typed = changed(form(m_card.evidence(draw())), field, value, u"typed"_s);
        QVERIFY(codeOf(m_counter->send(typed)) != u"evidence-forged"_s);
    }

    void values_areTakenFromTheBytes()
    {
        const auto shouted = changed(form(m_card.evidence(draw())), u"fullName"_s, u"NGUYỄN  THỊ MẪU"_s);
        const auto begun = m_counter->send(shouted);
        QCOMPARE(standingOf(begun), u"verified"_s);
        const auto id = documentOf(begun).value(u"id").toString();
        m_counter->ask(Call::Otp, m_counter->otpBody(), id);
        m_counter->ask(Call::Password, goodPassword, id);
        QCOMPARE(m_counter->desk.account(u"062190999001"_s)->fullName, u"Nguyễn Thị Mẫu"_s);
    }

    void evidenceWithAFormThatNamesNobody_isMalformed()
    {
        Forms forms(*m_counter);
        const auto sim = forms.sim(u"signs"_s);
        auto form = forms.form(u"sim-pki"_s, {{u"carrier"_s, sim.carrier}, {u"phone"_s, sim.phone}});
        form.insert(u"evidence"_s, jsonOf(m_card.evidence(draw())));
        QCOMPARE(codeOf(m_counter->send(form)), u"malformed"_s);
    }

    void resumption_saysItAfterTheOtpOnly()
    {
        Forms forms(*m_counter);
        const auto begun = send(m_card.evidence(draw()));
        const auto kept = forms.postpone(documentOf(begun).value(u"id").toString());
        const auto code = documentOf(kept).value(u"receiptCode").toString();
        const auto resumed = documentOf(forms.resume(code, u"0950000001"_s));
        QVERIFY(!resumed.contains(u"evidence"));
        const auto shown = forms.giveOtp(resumed.value(u"id").toString());
        QCOMPARE(documentOf(shown).value(u"evidence").toString(), u"verified"_s);
    }

    void tooManyChallenges_areBusyUntilOldOnesGo()
    {
        for (int i = 0; i < 500; ++i)
            QCOMPARE(draw().size(), 8);
        QCOMPARE(codeOf(m_counter->ask(Call::Challenges)), u"busy"_s);
        m_clock.advance(ChallengeDesk::life);
        QCOMPARE(draw().size(), 8);
    }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
