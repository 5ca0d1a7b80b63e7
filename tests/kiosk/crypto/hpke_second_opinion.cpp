// Seals with ours and opens with a second implementation, and the other way round, over many sizes.
//
//   hpke_second_opinion PEER.mjs    (tests/kiosk/crypto/hpke/run.sh)

#include "kiosk/crypto/digest.h"
#include "kiosk/crypto/hpke.h"
#include "tests/kiosk/crypto/hex.h"

#include <QProcess>

#include <cstdio>

using namespace kiosk::crypto;
using kiosk::base::Octets;
using kiosk::base::OctetView;

namespace {

QByteArray word(OctetView bytes)
{
    return bytes.empty() ? QByteArray("-") : tests::shown(bytes).toLower();
}

class Peer {
public:
    explicit Peer(const QString& script)
    {
        m_node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_node.start(QStringLiteral("node"), {script});
    }
    ~Peer()
    {
        m_node.write("quit\n");
        m_node.waitForFinished();
    }
    QByteArrayList ask(const QByteArray& line)
    {
        m_node.write(line + '\n');
        while (!m_node.canReadLine()) {
            if (!m_node.waitForReadyRead(30'000))
                return {};
        }
        return m_node.readLine().trimmed().split(' ');
    }

private:
    QProcess m_node;
};

struct Message {
    Octets info;
    Octets aad;
    Octets plain;
};

Octets pkcs8(const PrivateKey& key)
{
    const auto pem = key.pem();
    const auto text = QByteArray(pem.text().data(), static_cast<qsizetype>(pem.size()));
    const auto begin = text.indexOf('\n');
    return tests::hex(
        QByteArray::fromBase64(text.sliced(begin, text.lastIndexOf("-----END") - begin)).toHex());
}

bool theirsOpensOurs(Peer& peer, const PrivateKey& key, const Message& m)
{
    const auto sealed = sealHpke(HpkeAead::Aes256Gcm, key.publicKey(), m.info, m.aad, m.plain);
    const auto line = [&](OctetView aad) {
        return "open " + word(pkcs8(key)) + ' ' + word(sealed->encapsulated) + ' ' + word(m.info) + ' ' +
               word(aad) + ' ' + word(sealed->ciphertext);
    };
    return sealed && peer.ask(line(m.aad)) == QByteArrayList{word(m.plain)} &&
           peer.ask(line(randomOctets(9))) == QByteArrayList{"refused"};
}

bool oursOpensTheirs(Peer& peer, const PrivateKey& key, const Message& m)
{
    const auto words = peer.ask("seal " + word(key.publicKey().spki()) + ' ' + word(m.info) + ' ' +
                                word(m.aad) + ' ' + word(m.plain));
    if (words.size() != 2)
        return false;
    const auto open = [&](OctetView aad) {
        return openHpke(HpkeAead::Aes256Gcm, key, tests::hex(words[0]), m.info, aad, tests::hex(words[1]));
    };
    return open(m.aad) == m.plain && !open(randomOctets(9));
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2)
        return 2;
    Peer peer(QString::fromLocal8Bit(arguments[1]));
    int agreed = 0;
    const std::initializer_list<std::size_t> sizes{1, 15, 16, 17, 32, 200, 4096, 100'000};
    for (const auto size : sizes) {
        const auto key = *PrivateKey::generate();
        for (const Message& m : {Message{randomOctets(size / 2), randomOctets(size / 3), randomOctets(size)},
                                 Message{{}, {}, randomOctets(size)}}) {
            if (!theirsOpensOurs(peer, key, m) || !oursOpensTheirs(peer, key, m)) {
                std::printf("no agreement at %zu bytes\n", size);
                return 1;
            }
            agreed += 2;
        }
    }
    std::printf("%d messages sealed here and opened there, or the other way round\n", agreed);
    return 0;
}
