// From a PIN to a signature that was verified, beside `openssl cms` with the PKCS#11 engine and beside
// `pkcs11-tool`, with the same SoftHSM, by turns in one run.
//
// A kiosk has its token host running while a person types: that is what the limit is for. The command line
// starts itself and the host anew, as the other programs start themselves. All verify what they have signed.
//
//   motcua-bench-sign [--json]

#include "drivers/token/pkcs11_token_reader.h"
#include "tests/bench/common/figures.h"
#include "tests/drivers/token/soft_token.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QLoggingCategory>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace bench;
using namespace drivers::api;
using drivers::token::Pkcs11TokenReader;
using kiosk::base::Result;
using kiosk::base::SecureBytes;
using tests::token::SoftToken;

namespace {

constexpr int rounds = 21;
constexpr double limit = 1.2;
const QString pin = u"654321"_s;
const QByteArray document(2048, 'x');

[[noreturn]] void stop(const QString& why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(1);
}

template <class Work>
double milliseconds(const Work& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// One certificate of the token and everybody who signs with it.
class Contest {
public:
    Contest(const SoftToken& token, Pkcs11TokenReader& reader, QString id, bool isRsa)
        : m_token(token), m_reader(reader), m_id(std::move(id)), m_isRsa(isRsa)
    {
    }

    void ours() const
    {
        const auto token = m_reader.tokens().value(0);
        const auto certificate = std::ranges::find(token.certificates, QByteArray::fromHex(m_id.toLatin1()),
                                                   &TokenCertificate::id);
        if (certificate == token.certificates.end())
            stop(u"the certificate is not on the token"_s);
        QEventLoop loop;
        QFutureWatcher<Result<TokenSignature>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(m_reader.sign({choiceOf(token, *certificate), document},
                                        SecureBytes::from(std::string_view("654321"))));
        loop.exec();
        if (!watcher.result())
            stop(kiosk::base::codeName(watcher.result().error().code));
    }

    void commandLine() const
    {
        QProcess process;
        QStringList variables;
        for (const auto& entry : m_token.environment())
            variables << QString::fromUtf8(entry);
        process.setEnvironment(variables);
        process.start(QStringLiteral(MOTCUACTL),
                      {u"token"_s, u"sign"_s, u"--module"_s, SoftToken::softHsm(), u"--slot"_s,
                       QString::number(m_reader.tokens().value(0).slot), u"--cert"_s, m_id, u"--in"_s,
                       m_token.file(u"paper"_s), u"--out"_s, m_token.file(u"ours.p7s"_s)});
        process.write(pin.toLatin1());
        process.closeWriteChannel();
        if (!process.waitForFinished() || process.exitCode() != 0)
            stop(QString::fromUtf8(process.readAllStandardError()));
    }

    void openssl() const
    {
        QStringList line{u"cms"_s,      u"-sign"_s,
                         u"-cades"_s,   u"-binary"_s,
                         u"-md"_s,      u"sha256"_s,
                         u"-in"_s,      m_token.file(u"paper"_s),
                         u"-signer"_s,  m_token.certificate(m_id),
                         u"-engine"_s,  u"pkcs11"_s,
                         u"-keyform"_s, u"engine"_s,
                         u"-inkey"_s,   u"pkcs11:id=%%1;type=private;pin-value=%2"_s.arg(m_id, pin),
                         u"-outform"_s, u"DER"_s,
                         u"-out"_s,     m_token.file(u"theirs.p7s"_s)};
        if (m_isRsa)
            line << u"-keyopt"_s << u"rsa_padding_mode:pss"_s << u"-keyopt"_s << u"rsa_pss_saltlen:32"_s;
        m_token.run(u"openssl"_s, line);
        m_token.run(u"openssl"_s,
                    {u"cms"_s, u"-verify"_s, u"-cades"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s,
                     m_token.file(u"theirs.p7s"_s), u"-content"_s, m_token.file(u"paper"_s), u"-CAfile"_s,
                     m_token.authority(), u"-out"_s, u"/dev/null"_s});
    }

    // A bare signature over a digest that is there already, and no CMS around it.
    void pkcs11Tool() const
    {
        QStringList line{u"--module"_s,
                         SoftToken::softHsm(),
                         u"--login"_s,
                         u"--pin"_s,
                         pin,
                         u"--sign"_s,
                         u"--id"_s,
                         m_id,
                         u"--input-file"_s,
                         m_token.file(u"digest"_s),
                         u"--output-file"_s,
                         m_token.file(u"signature"_s),
                         u"--mechanism"_s,
                         m_isRsa ? u"RSA-PKCS-PSS"_s : u"ECDSA"_s};
        QStringList check{u"pkeyutl"_s,
                          u"-verify"_s,
                          u"-certin"_s,
                          u"-inkey"_s,
                          m_token.certificate(m_id),
                          u"-in"_s,
                          m_token.file(u"digest"_s),
                          u"-sigfile"_s,
                          m_token.file(u"signature"_s)};
        if (m_isRsa) {
            line << u"--hash-algorithm"_s << u"SHA256"_s << u"--mgf"_s << u"MGF1-SHA256"_s << u"--salt-len"_s
                 << u"32"_s;
            check << u"-pkeyopt"_s << u"digest:sha256"_s << u"-pkeyopt"_s << u"rsa_padding_mode:pss"_s
                  << u"-pkeyopt"_s << u"rsa_pss_saltlen:32"_s;
        } else {
            line << u"--signature-format"_s << u"openssl"_s;
        }
        m_token.run(u"pkcs11-tool"_s, line);
        m_token.run(u"openssl"_s, check);
    }

    [[nodiscard]] std::vector<Comparison> compare(const QString& what) const
    {
        std::vector<double> kiosk;
        std::vector<double> line;
        std::vector<double> cms;
        std::vector<double> tool;
        for (int round = 0; round < rounds; ++round) {
            kiosk.push_back(milliseconds([this] { ours(); }));
            cms.push_back(milliseconds([this] { openssl(); }));
            line.push_back(milliseconds([this] { commandLine(); }));
            tool.push_back(milliseconds([this] { pkcs11Tool(); }));
        }
        return {{what + u", kiosk; openssl cms"_s, u"ms"_s, median(kiosk), median(cms), limit},
                {what + u", kiosk; pkcs11-tool"_s, u"ms"_s, median(kiosk), median(tool), limit},
                {what + u", motcuactl; openssl cms"_s, u"ms"_s, median(line), median(cms), 0},
                {what + u", motcuactl; pkcs11-tool"_s, u"ms"_s, median(line), median(tool), 0}};
    }

private:
    const SoftToken& m_token;
    Pkcs11TokenReader& m_reader;
    QString m_id;
    bool m_isRsa;
};

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        stop(path);
}

void waitForToken(Pkcs11TokenReader& reader)
{
    QEventLoop loop;
    QObject::connect(&reader, &TokenReader::changed, &loop, [&] {
        if (reader.hasLookedEverywhere())
            loop.quit();
    });
    loop.exec();
    if (reader.tokens().isEmpty())
        stop(u"no token"_s);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"motcua.*=false"_s);
    SoftToken token(pin.toLatin1());
    token.add(u"01"_s, u"Nguyễn Thị Mẫu"_s);
    token.add(u"02"_s, u"Trần Văn Mẫu"_s, SoftToken::Key::P256);
    write(token.file(u"paper"_s), document);
    write(token.file(u"digest"_s), QCryptographicHash::hash(document, QCryptographicHash::Sha256));
    drivers::token::TokenPlace place;
    place.hostProgram = QStringLiteral(TOKEN_HOST);
    place.modules = {SoftToken::softHsm()};
    place.findModules = false;
    place.environment = token.environment();
    Pkcs11TokenReader reader(place);
    waitForToken(reader);
    std::vector<Comparison> rows = Contest(token, reader, u"01"_s, true).compare(u"RSA-PSS 2048"_s);
    for (const auto& row : Contest(token, reader, u"02"_s, false).compare(u"ECDSA P-256"_s))
        rows.push_back(row);
    print(rows, application.arguments().contains(u"--json"_s));
    return 0;
}
