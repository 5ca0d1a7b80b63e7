// `motcuactl chip read`.

#include "drivers/api/card_expiry.h"
#include "drivers/camera/qr_text.h"
#include "drivers/chip/pcsc_chip_reader.h"
#include "kiosk/crypto/digest.h"
#include "provisioning/motcuactl/chip_json.h"
#include "provisioning/motcuactl/command.h"

#include <CLI/CLI.hpp>

#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTimer>

#include <memory>
#include <string>

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;
using namespace drivers::api;
using kiosk::base::ErrorCode;
using kiosk::base::Result;

namespace {

struct ChipLine {
    std::string reader;
    std::string can;
    std::string number;
    std::string birth;
    std::string expiry;
    std::string qr;
    std::string trust;
    std::string photo;
    int wait = 10; // seconds
};

Answer usage(const QString& message)
{
    return failure(u"Usage"_s, message, Exit::Usage);
}

bool isDigits(const std::string& text, qsizetype count)
{
    static const QRegularExpression digits(u"\\A[0-9]+\\z"_s);
    const auto given = QString::fromStdString(text);
    return given.size() == count && digits.match(given).hasMatch();
}

QDate dateOf(const std::string& text)
{
    return QDate::fromString(QString::fromStdString(text), Qt::ISODate);
}

std::optional<Answer> takeNumber(ChipRequest& request, const ChipLine& line)
{
    if (!isDigits(line.number, 12))
        return usage(u"--number takes 12 digits"_s);
    request.idNumber = QString::fromStdString(line.number);
    if (line.birth.empty())
        return line.expiry.empty() ? std::nullopt : std::optional(usage(u"--expiry needs --birth"_s));
    request.birthDate = dateOf(line.birth);
    if (!request.birthDate.isValid())
        return usage(u"--birth takes YYYY-MM-DD"_s);
    if (line.expiry.empty()) {
        const CardDate birth{request.birthDate.year(), request.birthDate.month(), request.birthDate.day()};
        request.expiryDates = expiryCandidates(birth, std::nullopt, QDate::currentDate());
        return std::nullopt;
    }
    if (line.expiry != "none" && !dateOf(line.expiry).isValid())
        return usage(u"--expiry takes YYYY-MM-DD or none"_s);
    request.expiryDates = {line.expiry == "none" ? std::nullopt : std::optional(dateOf(line.expiry))};
    return std::nullopt;
}

std::optional<Answer> takeQr(ChipRequest& request, const std::string& text)
{
    const auto content = drivers::camera::parse(QByteArray::fromStdString(text));
    const auto* card = std::get_if<QrCard>(&content);
    if (card == nullptr || !card->personalNumber) {
        const bool insurance = std::holds_alternative<QrInsurance>(content);
        return failure(kiosk::base::makeError(insurance ? ErrorCode::QrInsurance : ErrorCode::QrForeign,
                                              u"motcuactl.chip"_s),
                       u"The text is not an identity card's"_s);
    }
    request.idNumber = *card->personalNumber;
    if (card->birthDate && card->birthDate->isWhole()) {
        request.birthDate = card->birthDate->date();
        request.expiryDates = expiryCandidates(*card->birthDate, card->issueDate, QDate::currentDate());
    }
    return std::nullopt;
}

// What is wrong with the line, if anything.
std::optional<Answer> takeKey(ChipRequest& request, const ChipLine& line)
{
    const int ways = (line.can.empty() ? 0 : 1) + (line.number.empty() ? 0 : 1) + (line.qr.empty() ? 0 : 1);
    if (ways != 1)
        return usage(u"Exactly one of --can, --number and --qr opens the card"_s);
    if (line.number.empty() && (!line.birth.empty() || !line.expiry.empty()))
        return usage(u"--birth and --expiry go with --number"_s);
    if (!line.qr.empty())
        return takeQr(request, line.qr);
    if (!line.number.empty())
        return takeNumber(request, line);
    if (!isDigits(line.can, 6))
        return usage(u"--can takes six digits"_s);
    request.can = QString::fromStdString(line.can);
    return std::nullopt;
}

// Nothing when no card has come within the time.
std::optional<Result<ChipReport>> readCard(const ChipRequest& request, const ChipLine& line)
{
    drivers::chip::PcscChipReader reader({.reader = QString::fromStdString(line.reader),
                                          .trustFolder = QFile::decodeName(line.trust.c_str())});
    QEventLoop loop;
    QFutureWatcher<Result<ChipReport>> watcher;
    QTimer patience;
    patience.setSingleShot(true);
    bool began = false;
    QObject::connect(&reader, &ChipReader::progressed, &loop, [&](const ChipProgress& progress) {
        began |= progress.step != ChipStep::AwaitingCard;
        if (began)
            patience.stop();
    });
    QObject::connect(&patience, &QTimer::timeout, &reader, [&] { reader.forget(); });
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(reader.read(request));
    patience.start(std::chrono::seconds(line.wait));
    loop.exec();
    auto result = watcher.result();
    if (!began && !result && result.error().code == ErrorCode::CallCancelled)
        return std::nullopt;
    return result;
}

QString messageOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ChipServiceMissing: return u"The PC/SC service (pcscd) does not run"_s;
    case ErrorCode::ReaderMissing: return u"There is no such reader"_s;
    case ErrorCode::ReaderBusy: return u"Another program holds the card"_s;
    case ErrorCode::ReaderFailed: return u"The reader or its service failed"_s;
    case ErrorCode::CardRemoved: return u"The card was taken off"_s;
    case ErrorCode::CardMute: return u"The card does not answer"_s;
    case ErrorCode::CardUnsuitable: return u"This is no card with an eMRTD application"_s;
    case ErrorCode::CardKeyWrong: return u"The card does not open with what was given"_s;
    case ErrorCode::CardBirthDateNeeded:
        return u"The card opens by number, birth date and expiry only (--number, --birth, --expiry)"_s;
    case ErrorCode::CardKeyBlocked: return u"The card takes no more tries"_s;
    case ErrorCode::CardUnreadable: return u"The card answers what the standard does not foresee"_s;
    case ErrorCode::CardTimeout: return u"The card took too long"_s;
    default: return u"Not read"_s;
    }
}

bool save(const ChipPhoto& photo, const QString& path)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(photo.bytes.size());
    return file.open(QIODevice::WriteOnly) &&
           file.write(reinterpret_cast<const char*>(photo.bytes.data()), size) == size && file.commit();
}

Answer read(const ChipLine& line)
{
    ChipRequest request;
    if (const auto wrong = takeKey(request, line))
        return *wrong;
    const auto challenge = kiosk::crypto::randomOctets(8);
    request.challenge = QByteArray(reinterpret_cast<const char*>(challenge.data()), 8);
    const auto result = readCard(request, line);
    if (!result)
        return failure(u"CardMissing"_s, u"No card was laid on a reader"_s, Exit::Missing);
    if (!*result)
        return failure(result->error(), messageOf(result->error().code));
    const auto& report = **result;
    if (!line.photo.empty() && report.photo && !save(*report.photo, QFile::decodeName(line.photo.c_str())))
        return failure(u"FileUnwritable"_s, QString::fromStdString(line.photo));
    const auto document = toJson(report);
    return {document, wordsOfChip(document)};
}

} // namespace

void addChip(CLI::App& line, Task& task)
{
    auto* chip = line.add_subcommand("chip", "The chip of an identity card");
    chip->require_subcommand(1);
    const auto given = std::make_shared<ChipLine>();
    auto* readLine = chip->add_subcommand("read", "Read a card on a PC/SC reader and judge it");
    readLine->add_option("--reader", given->reader,
                         "The beginning of a reader's name; any reader without it");
    readLine->add_option("--can", given->can, "Six digits: the last of the ID number");
    readLine->add_option("--number", given->number, "The ID number, 12 digits");
    readLine->add_option("--birth", given->birth, "With --number: YYYY-MM-DD");
    readLine->add_option("--expiry", given->expiry, "With --birth: YYYY-MM-DD or none");
    readLine->add_option("--qr", given->qr, "The text of the card's QR code");
    readLine
        ->add_option("--trust", given->trust, "Folder of trusted CSCA certificates, master lists and CRLs")
        ->check(CLI::ExistingDirectory);
    readLine->add_option("--photo", given->photo, "File for the photo");
    readLine->add_option("--wait", given->wait, "Seconds to wait for a card")->check(CLI::Range(0, 3600));
    readLine->callback([given, &task] { task = [given] { return read(*given); }; });
}

} // namespace provisioning::motcuactl
