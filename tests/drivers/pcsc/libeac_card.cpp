// A card we did not write the protocols of: PACE and secure messaging are libeac's (OpenPACE). It connects to
// a virtual reader and has the files of a folder, named by their identifiers (011C, 0101, ...).
//
// libeac_card PORT FOLDER CAN MRZ          prints a line when it lies on the reader; ends with the reader
#include "tests/drivers/pcsc/libeac_bytes.h"

#include <eac/eac.h>
#include <eac/pace.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace libeac;

const Bytes atr{0x3B, 0x88, 0x80, 0x01, 0x00, 0x31, 0xCC, 0xCC, 0x01, 0x77, 0x81, 0xC1, 0x00, 0x0E};

Bytes status(unsigned code)
{
    return {static_cast<unsigned char>(code >> 8), static_cast<unsigned char>(code)};
}

// Empty when there is nothing.
Bytes bytes(const BUF_MEM* from)
{
    if (from == nullptr)
        return {};
    const auto* data = reinterpret_cast<const unsigned char*>(from->data);
    return {data, data + from->length};
}

struct Command {
    Bytes header;
    Bytes data;
    std::size_t expected = 0;
};

Command parsed(const Bytes& apdu)
{
    Command command{{apdu.begin(), apdu.begin() + 4}, {}, 0};
    if (apdu.size() <= 4)
        return command;
    const bool extended = apdu.size() > 6 && apdu[4] == 0;
    std::size_t at = extended ? 5 : 4;
    const auto number = [&] {
        const std::size_t value =
            extended ? static_cast<std::size_t>(apdu[at] << 8 | apdu[at + 1]) : apdu[at];
        at += extended ? 2 : 1;
        return value;
    };
    const auto first = number();
    if (at < apdu.size()) {
        const auto begin = apdu.begin() + static_cast<std::ptrdiff_t>(at);
        command.data.assign(begin, begin + static_cast<std::ptrdiff_t>(first));
        at += first;
        command.expected = at < apdu.size() ? number() : 0;
        if (at == apdu.size() && command.expected == 0)
            command.expected = extended ? 65536 : 256;
    } else {
        command.expected = first != 0 ? first : extended ? 65536 : 256;
    }
    return command;
}

class Card {
public:
    Card(std::map<unsigned, Bytes> files, std::string can, std::string mrz)
        : m_files(std::move(files)), m_can(std::move(can)), m_mrz(std::move(mrz))
    {
        reset();
    }

    void reset()
    {
        EAC_CTX_clear_free(m_context);
        m_context = EAC_CTX_new();
        const auto& access = m_files[0x011C];
        if (EAC_CTX_init_ef_cardaccess(access.data(), access.size(), m_context) != 1)
            std::abort();
        m_isOpen = false;
        m_current = 0;
    }

    Bytes answer(const Bytes& apdu)
    {
        auto command = parsed(apdu);
        return (command.header[0] & 0x0c) == 0x0c ? answerProtected(command) : execute(command);
    }

private:
    Bytes answerProtected(const Command& outer)
    {
        if (!m_isOpen)
            return status(0x6988);
        EAC_increment_ssc(m_context);
        const auto mac = find(outer.data, 0x8e);
        const Bytes covered(outer.data.begin(),
                            outer.data.end() - static_cast<std::ptrdiff_t>(mac.size() + 2));
        if (EAC_verify_authentication(m_context, buffer(padded(padded(outer.header) + covered)),
                                      buffer(mac)) != 1) {
            reset();
            return status(0x6988);
        }
        Command command{outer.header, {}, 0};
        command.header[0] &= 0xf3;
        auto cryptogram = find(outer.data, 0x85);
        if (const auto indicated = find(outer.data, 0x87); !indicated.empty())
            cryptogram.assign(indicated.begin() + 1, indicated.end());
        if (!cryptogram.empty())
            command.data = bytes(EAC_remove_iso_pad(EAC_decrypt(m_context, buffer(cryptogram))));
        for (const auto byte : find(outer.data, 0x97))
            command.expected = command.expected << 8 | byte;
        if (!find(outer.data, 0x97).empty() && command.expected == 0)
            command.expected = find(outer.data, 0x97).size() == 1 ? 256 : 65536;
        const auto plain = execute(command);
        EAC_increment_ssc(m_context);
        const auto split = plain.end() - 2;
        const Bytes data(plain.begin(), split);
        const Bytes code(split, plain.end());
        Bytes objects;
        if (!data.empty()) {
            const auto hidden = bytes(EAC_encrypt(m_context, buffer(padded(data))));
            objects = (command.header[1] & 1) != 0 ? object(0x85, hidden) : object(0x87, Bytes{1} + hidden);
        }
        objects = objects + object(0x99, code);
        return objects + object(0x8e, bytes(EAC_authenticate(m_context, buffer(padded(objects))))) + code;
    }

    Bytes execute(const Command& command)
    {
        const auto& header = command.header;
        const unsigned place = static_cast<unsigned>(header[2] << 8 | header[3]);
        switch (header[1]) {
        case 0xa4: return select(header[2], command.data);
        case 0xb0:
            if ((header[2] & 0x80) == 0)
                return part(place, command.expected);
            m_current = 0x0100U + (header[2] & 0x1fU);
            return part(header[3], command.expected);
        case 0x22: return place == 0xc1a4 ? choose(command.data) : status(0x6a80);
        case 0x86: return agree(find(command.data, 0x7c));
        default: return status(0x6d00);
        }
    }

    Bytes select(unsigned how, const Bytes& name)
    {
        if (how == 0x04)
            return status(name == Bytes{0xa0, 0, 0, 0x02, 0x47, 0x10, 0x01} ? 0x9000 : 0x6a82);
        m_current = name.size() == 2 ? static_cast<unsigned>(name[0] << 8 | name[1]) : 0;
        return status(m_files.contains(m_current) ? 0x9000 : 0x6a82);
    }

    Bytes part(std::size_t offset, std::size_t expected)
    {
        const auto file = m_files.find(m_current);
        if (file == m_files.end())
            return status(0x6a82);
        if (m_current != 0x011C && !m_isOpen)
            return status(0x6982);
        if (offset >= file->second.size())
            return status(0x6b00);
        const auto begin = file->second.begin() + static_cast<std::ptrdiff_t>(offset);
        const auto size = std::min(expected, file->second.size() - offset);
        return Bytes(begin, begin + static_cast<std::ptrdiff_t>(size)) + status(0x9000);
    }

    Bytes choose(const Bytes& data)
    {
        const auto reference = find(data, 0x83);
        if (reference != Bytes{1} && reference != Bytes{2})
            return status(0x6a88);
        reset();
        m_secret = reference == Bytes{2} ? PACE_SEC_new(m_can.data(), m_can.size(), PACE_CAN)
                                         : PACE_SEC_new(m_mrz.data(), m_mrz.size(), PACE_MRZ);
        return status(0x9000);
    }

    Bytes agree(const Bytes& data)
    {
        const auto reply = [](unsigned tag, const Bytes& value) {
            return object(0x7c, object(tag, value)) + status(0x9000);
        };
        if (data.empty())
            return reply(0x80, bytes(PACE_STEP1_enc_nonce(m_context, m_secret)));
        if (const auto mapping = find(data, 0x81); !mapping.empty()) {
            const auto own = bytes(PACE_STEP3A_generate_mapping_data(m_context));
            if (PACE_STEP3A_map_generator(m_context, buffer(mapping)) != 1)
                return status(0x6a80);
            return reply(0x82, own);
        }
        if (const auto theirs = find(data, 0x83); !theirs.empty()) {
            const auto own = bytes(PACE_STEP3B_generate_ephemeral_key(m_context));
            m_theirs = theirs;
            if (PACE_STEP3B_compute_shared_secret(m_context, buffer(theirs)) != 1 ||
                PACE_STEP3C_derive_keys(m_context) != 1)
                return status(0x6a80);
            return reply(0x84, own);
        }
        const auto own = bytes(PACE_STEP3D_compute_authentication_token(m_context, buffer(m_theirs)));
        if (PACE_STEP3D_verify_authentication_token(m_context, buffer(find(data, 0x85))) != 1 ||
            EAC_CTX_set_encryption_ctx(m_context, EAC_ID_PACE) != 1)
            return status(0x6300);
        m_isOpen = true;
        return reply(0x86, own);
    }

    Bytes padded(const Bytes& plain) { return bytes(EAC_add_iso_pad(m_context, buffer(plain))); }

    std::map<unsigned, Bytes> m_files;
    std::string m_can;
    std::string m_mrz;
    EAC_CTX* m_context = nullptr;
    PACE_SEC* m_secret = nullptr;
    Bytes m_theirs;
    bool m_isOpen = false;
    unsigned m_current = 0;
};

std::map<unsigned, Bytes> filesOf(const std::string& folder)
{
    std::map<unsigned, Bytes> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        files[static_cast<unsigned>(std::stoul(entry.path().filename(), nullptr, 16))] =
            Bytes(std::istreambuf_iterator<char>(file), {});
    }
    return files;
}

bool receive(int line, Bytes& body)
{
    unsigned char length[2];
    if (recv(line, length, 2, MSG_WAITALL) != 2)
        return false;
    body.resize(static_cast<std::size_t>(length[0] << 8 | length[1]));
    return recv(line, body.data(), body.size(), MSG_WAITALL) == static_cast<ssize_t>(body.size());
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5)
        return 2;
    EAC_init();
    Card card(filesOf(argv[2]), argv[3], argv[4]);
    const int line = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(static_cast<unsigned short>(std::atoi(argv[1])));
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(line, reinterpret_cast<sockaddr*>(&place), sizeof place) != 0)
        return 1;
    const int on = 1;
    setsockopt(line, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    std::puts("on the reader");
    std::fflush(stdout);
    Bytes body;
    while (receive(line, body)) {
        Bytes reply;
        if (body == Bytes{4})
            reply = atr;
        else if (body.size() == 1)
            card.reset();
        else if (body.size() >= 4)
            reply = card.answer(body);
        if (reply.empty())
            continue;
        const auto message =
            Bytes{static_cast<unsigned char>(reply.size() >> 8), static_cast<unsigned char>(reply.size())} +
            reply;
        if (send(line, message.data(), message.size(), MSG_NOSIGNAL) < 0)
            return 1;
    }
    return 0;
}
