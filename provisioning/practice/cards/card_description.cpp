#include "provisioning/practice/cards/card_description.h"

#include "kiosk/crypto/curve.h"
#include "kiosk/crypto/strict_json.h"
#include "provisioning/practice/cards/json_fields.h"

#include <algorithm>

namespace provisioning::practice::cards {

using namespace Qt::StringLiterals;
using namespace drivers::sim::card;
using kiosk::crypto::Digest;

namespace {

constexpr Word<Sex> sexes[] = {{"male", Sex::Male}, {"female", Sex::Female}};
constexpr Word<std::optional<CipherSuite>> suites[] = {{"none", std::nullopt},
                                                       {"3DES", CipherSuite::TripleDes},
                                                       {"AES-128", CipherSuite::Aes128},
                                                       {"AES-192", CipherSuite::Aes192},
                                                       {"AES-256", CipherSuite::Aes256}};
constexpr Word<Digest> digests[] = {{"SHA-1", Digest::Sha1},
                                    {"SHA-224", Digest::Sha224},
                                    {"SHA-256", Digest::Sha256},
                                    {"SHA-384", Digest::Sha384},
                                    {"SHA-512", Digest::Sha512}};
constexpr Word<std::optional<ActiveKeyKind>> activeKeys[] = {
    {"none", std::nullopt}, {"rsa", ActiveKeyKind::Rsa}, {"ecdsa", ActiveKeyKind::Ecdsa}};
constexpr Word<std::optional<Signer>> signers[] = {
    {"none", std::nullopt}, {"named", Signer::Named},     {"explicit", Signer::Explicit},
    {"rsa", Signer::Rsa},   {"unknown", Signer::Unknown}, {"revoked", Signer::Revoked}};
constexpr Word<FamilyNesting> nestings[] = {
    {"apart", FamilyNesting::Apart}, {"together", FamilyNesting::Together}, {"bare", FamilyNesting::Bare}};
constexpr Word<CardAccessPlace> places[] = {{"before-application", CardAccessPlace::BeforeApplication},
                                            {"everywhere", CardAccessPlace::Everywhere},
                                            {"nowhere", CardAccessPlace::Nowhere}};
// The second is the layout of cards issued since 01/07/2024.
constexpr Word<bool> layouts[] = {{"2021", false}, {"2024", true}};

// Circular 16/2024/TT-BCA, article 6(3): what only the issuing agency can read since then. Features are gone.
Dg13Variant variantOf2024()
{
    Dg13Variant variant;
    variant.missing = {10};
    variant.unreadable = {6, 7, 11, 15};
    return variant;
}

bool isDigits(const QString& text, qsizetype count)
{
    return text.size() == count &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

void readNumbers(JsonFields& fields, Person& person)
{
    person.number = fields.neededText(u"number"_s);
    if (!isDigits(person.number, 12))
        fields.complain(u"number"_s, u"is not twelve digits"_s);
    person.formerNumber = fields.text(u"formerNumber"_s);
    if (!person.formerNumber.isEmpty() && !isDigits(person.formerNumber, 9))
        fields.complain(u"formerNumber"_s, u"is not nine digits"_s);
    person.chipSerial = fields.text(u"chipSerial"_s, u"0294"_s + person.number);
}

Person readPerson(JsonFields fields)
{
    Person person;
    readNumbers(fields, person);
    person.fullName = fields.neededText(u"fullName"_s);
    person.birthDate = fields.neededDate(u"birthDate"_s);
    person.sex = fields.word<Sex>(u"sex"_s, sexes, Sex::Male);
    person.issueDate = fields.neededDate(u"issueDate"_s);
    if (fields.text(u"expiryDate"_s) != u"none"_s)
        person.expiryDate = fields.neededDate(u"expiryDate"_s);
    person.nationality = fields.text(u"nationality"_s, person.nationality);
    person.ethnicity = fields.text(u"ethnicity"_s);
    person.religion = fields.text(u"religion"_s);
    person.placeOfOrigin = fields.text(u"placeOfOrigin"_s);
    person.placeOfResidence = fields.text(u"placeOfResidence"_s);
    person.features = fields.text(u"features"_s);
    person.father = fields.text(u"father"_s);
    person.mother = fields.text(u"mother"_s);
    person.spouse = fields.text(u"spouse"_s);
    fields.finish();
    return person;
}

void readDg13(JsonFields fields, CardDescription& card)
{
    auto& variant = card.dg13;
    card.hasDg13 = fields.flag(u"present"_s, true);
    variant.nesting = fields.word<FamilyNesting>(u"nesting"_s, nestings, variant.nesting);
    variant.missing = fields.numbers(u"missing"_s, variant.missing);
    variant.unreadable = fields.numbers(u"unreadable"_s, variant.unreadable);
    variant.nullWord = fields.numbers(u"nullWord"_s, variant.nullWord);
    variant.endlessWords = fields.text(u"endlessWords"_s, variant.endlessWords);
    variant.unknownField = fields.number(u"unknownField"_s, 0, 127);
    fields.finish();
}

int readCurve(JsonFields& fields)
{
    const int id = fields.number(u"parameterId"_s, 13, 31);
    if (!kiosk::crypto::Curve::byParameterId(id))
        fields.complain(u"parameterId"_s, u"is no standardized curve"_s);
    return id;
}

void readAccess(JsonFields fields, CardDescription& card)
{
    const auto suite = fields.word<std::optional<CipherSuite>>(u"pace"_s, suites, CipherSuite::Aes128);
    const int curve = readCurve(fields);
    card.pace = suite ? std::optional(PaceAbility{*suite, curve}) : std::nullopt;
    card.hasBasicAccess = fields.flag(u"basic"_s, true);
    auto& temper = card.temper;
    temper.cardAccess = fields.word<CardAccessPlace>(u"cardAccess"_s, places, temper.cardAccess);
    temper.wrongKeysLeft = fields.number(u"wrongKeysLeft"_s, temper.wrongKeysLeft, 15);
    fields.finish();
}

void readAuthentication(JsonFields active, JsonFields chip, CardDescription& card)
{
    const auto kind = active.word<std::optional<ActiveKeyKind>>(u"key"_s, activeKeys, ActiveKeyKind::Rsa);
    const auto digest = active.word<Digest>(u"digest"_s, digests, Digest::Sha256);
    const bool shortTrailer = active.flag(u"shortTrailer"_s, false);
    card.active = kind ? std::optional(ActiveWish{*kind, digest, shortTrailer}) : std::nullopt;
    active.finish();
    const auto suite = chip.word<std::optional<CipherSuite>>(u"cipher"_s, suites, CipherSuite::Aes128);
    const int curve = readCurve(chip);
    const bool isExplicit = chip.flag(u"explicitParameters"_s, true);
    card.chip = suite ? std::optional(ChipWish{*suite, curve, isExplicit}) : std::nullopt;
    chip.finish();
}

void readSignature(JsonFields fields, CardDescription& card)
{
    const auto signer = fields.word<std::optional<Signer>>(u"signer"_s, signers, Signer::Named);
    const auto digest = fields.word<Digest>(u"digest"_s, digests, Digest::Sha256);
    const bool pss = fields.flag(u"pss"_s, false);
    card.signature = signer ? std::optional(SignatureWish{*signer, digest, pss}) : std::nullopt;
    fields.finish();
}

void readTemper(JsonFields link, JsonFields faults, CardDescription& card)
{
    auto& temper = card.temper;
    temper.extendedLength = link.flag(u"extendedLength"_s, true);
    temper.largestAnswer = link.number(u"largestAnswer"_s, temper.largestAnswer, temper.largestAnswer);
    temper.correctsLength = link.flag(u"correctsLength"_s, false);
    temper.warnsOfEnd = link.flag(u"warnsOfEnd"_s, true);
    temper.delay = std::chrono::milliseconds(link.number(u"delayMs"_s, 0, 60'000));
    temper.bitsPerSecond = link.number(u"bitsPerSecond"_s, 0, 10'000'000);
    link.finish();
    card.isCloned = faults.flag(u"cloned"_s, false);
    card.forgedName = faults.text(u"forgedName"_s);
    card.forgedPhoto = faults.text(u"forgedPhoto"_s);
    temper.pulledAfter = faults.number(u"pulledAfter"_s, 0, 100'000);
    faults.finish();
}

} // namespace

tl::expected<CardDescription, QString> CardDescription::parse(const QByteArray& json)
{
    const auto object = kiosk::crypto::parseStrictObject(json);
    if (!object)
        return tl::make_unexpected(u"this is no JSON object"_s);
    QString fault;
    JsonFields fields(*object, {}, fault);
    CardDescription card;
    fields.text(u"notice"_s);
    auto title = fields.object(u"title"_s);
    card.titles = {{u"vi"_s, title.neededText(u"vi"_s)}};
    if (title.has(u"en"_s))
        card.titles.insert(u"en"_s, title.text(u"en"_s));
    title.finish();
    card.isOf2024 = fields.word<bool>(u"layout"_s, layouts, false);
    if (card.isOf2024)
        card.dg13 = variantOf2024();
    card.person = readPerson(fields.object(u"person"_s));
    card.photo = fields.text(u"photo"_s);
    card.hasDg2 = fields.flag(u"dg2"_s, true);
    card.photoBytes = fields.number(u"photoBytes"_s, 0, 200'000);
    readDg13(fields.object(u"dg13"_s), card);
    readAccess(fields.object(u"access"_s), card);
    readAuthentication(fields.object(u"active"_s), fields.object(u"chip"_s), card);
    readSignature(fields.object(u"signature"_s), card);
    readTemper(fields.object(u"link"_s), fields.object(u"faults"_s), card);
    fields.finish();
    if (!fault.isEmpty())
        return tl::make_unexpected(fault);
    return card;
}

} // namespace provisioning::practice::cards
