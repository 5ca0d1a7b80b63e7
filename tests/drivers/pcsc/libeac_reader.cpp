// A reader we did not write the protocols of: PACE and secure messaging are libeac's (OpenPACE). Reads all
// readable files of the card in the first PC/SC reader into a folder, one file each, and prints the number of
// commands.
//
// libeac_reader can|mrz PASSWORD BLOCK FOLDER          exit 1: refused; the last line on standard error says
// where
#include "tests/drivers/pcsc/libeac_bytes.h"

#include <eac/eac.h>
#include <eac/pace.h>
#include <winscard.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace libeac;

SCARDHANDLE card = 0;
int commands = 0;

[[noreturn]] void stop(const char* where)
{
    std::fprintf(stderr, "%s\n", where);
    std::exit(1);
}

Bytes transmit(const Bytes& command, unsigned& status)
{
    Bytes room(70'000);
    DWORD size = room.size();
    ++commands;
    if (SCardTransmit(card, SCARD_PCI_T1, command.data(), command.size(), nullptr, room.data(), &size) !=
            SCARD_S_SUCCESS ||
        size < 2)
        stop("transmit");
    status = static_cast<unsigned>(room[size - 2] << 8 | room[size - 1]);
    room.resize(size - 2);
    return room;
}

void connect()
{
    SCARDCONTEXT context = 0;
    char list[2048] = {};
    DWORD size = sizeof list;
    DWORD protocol = 0;
    if (SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context) != SCARD_S_SUCCESS ||
        SCardListReaders(context, nullptr, list, &size) != SCARD_S_SUCCESS ||
        SCardConnect(context, list, SCARD_SHARE_EXCLUSIVE, SCARD_PROTOCOL_T1, &card, &protocol) !=
            SCARD_S_SUCCESS)
        stop("connect");
}

Bytes bytes(const BUF_MEM* from, const char* where)
{
    if (from == nullptr)
        stop(where);
    const auto* data = reinterpret_cast<const unsigned char*>(from->data);
    return {data, data + from->length};
}

Bytes step(bool last, unsigned given, const Bytes& value, unsigned wanted, const char* where)
{
    const auto data = object(0x7c, given == 0 ? Bytes{} : object(given, value));
    unsigned status = 0;
    const auto answer = transmit(Bytes{static_cast<unsigned char>(last ? 0x00 : 0x10), 0x86, 0, 0,
                                       static_cast<unsigned char>(data.size())} +
                                     data + Bytes{0},
                                 status);
    if (status != 0x9000)
        stop(where);
    return find(find(answer, 0x7c), wanted);
}

void openByPace(EAC_CTX* context, bool isCan, const std::string& password)
{
    unsigned status = 0;
    const auto access = transmit({0x00, 0xb0, 0x9c, 0x00, 0x00}, status);
    if (status != 0x9000 || EAC_CTX_init_ef_cardaccess(access.data(), access.size(), context) != 1)
        stop("EF.CardAccess");
    const auto protocol = bytes(
        [&] {
            auto* made = BUF_MEM_new();
            const auto* id = OBJ_nid2obj(context->pace_ctx->protocol);
            BUF_MEM_grow(made, OBJ_length(id));
            std::memcpy(made->data, OBJ_get0_data(id), OBJ_length(id));
            return made;
        }(),
        "protocol");
    const auto chosen = object(0x80, protocol) + object(0x83, {static_cast<unsigned char>(isCan ? 2 : 1)});
    transmit(Bytes{0x00, 0x22, 0xc1, 0xa4, static_cast<unsigned char>(chosen.size())} + chosen, status);
    if (status != 0x9000)
        stop("MSE:Set AT");

    PACE_SEC* secret = PACE_SEC_new(password.data(), password.size(), isCan ? PACE_CAN : PACE_MRZ);
    if (secret == nullptr ||
        PACE_STEP2_dec_nonce(context, secret, buffer(step(false, 0, {}, 0x80, "nonce"))) != 1)
        stop("nonce");
    const auto mapping = bytes(PACE_STEP3A_generate_mapping_data(context), "mapping data");
    if (PACE_STEP3A_map_generator(context, buffer(step(false, 0x81, mapping, 0x82, "mapping"))) != 1)
        stop("mapping");
    const auto own = bytes(PACE_STEP3B_generate_ephemeral_key(context), "ephemeral key");
    BUF_MEM* theirs = buffer(step(false, 0x83, own, 0x84, "agreement"));
    if (PACE_STEP3B_compute_shared_secret(context, theirs) != 1 || PACE_STEP3C_derive_keys(context) != 1)
        stop("agreement");
    const auto token = bytes(PACE_STEP3D_compute_authentication_token(context, theirs), "token");
    BUF_MEM* theirToken = buffer(step(true, 0x85, token, 0x86, "token refused"));
    if (PACE_STEP3D_verify_authentication_token(context, theirToken) != 1)
        stop("the card's token");
    if (EAC_CTX_set_encryption_ctx(context, EAC_ID_PACE) != 1)
        stop("keys");
}

Bytes padded(EAC_CTX* context, const Bytes& plain)
{
    return bytes(EAC_add_iso_pad(context, buffer(plain)), "padding");
}

Bytes authenticated(EAC_CTX* context, const Bytes& message)
{
    return bytes(EAC_authenticate(context, buffer(message)), "MAC");
}

// A protected command with extended length.
Bytes exchange(EAC_CTX* context, const Bytes& header, const Bytes& data, int expected, unsigned& status)
{
    EAC_increment_ssc(context);
    auto protectedHeader = header;
    protectedHeader[0] |= 0x0c;
    Bytes objects;
    if (!data.empty()) {
        const auto cryptogram = bytes(EAC_encrypt(context, buffer(padded(context, data))), "encrypt");
        objects = (header[1] & 1) != 0 ? object(0x85, cryptogram) : object(0x87, Bytes{1} + cryptogram);
    }
    if (expected > 0)
        objects = objects + object(0x97, {static_cast<unsigned char>(expected >> 8 & 0xff),
                                          static_cast<unsigned char>(expected & 0xff)});
    const auto code = authenticated(context, padded(context, padded(context, protectedHeader) + objects));
    objects = objects + object(0x8e, code);
    const Bytes length{0, static_cast<unsigned char>(objects.size() >> 8),
                       static_cast<unsigned char>(objects.size() & 0xff)};
    const auto answer = transmit(protectedHeader + length + objects + Bytes{0, 0}, status);
    EAC_increment_ssc(context);
    const auto theirs = find(answer, 0x8e);
    const Bytes covered(answer.begin(), answer.end() - static_cast<std::ptrdiff_t>(theirs.size() + 2));
    if (theirs.empty() ||
        EAC_verify_authentication(context, buffer(padded(context, covered)), buffer(theirs)) != 1)
        stop("the card's MAC");
    auto cryptogram = find(answer, 0x85);
    if (const auto indicated = find(answer, 0x87); !indicated.empty())
        cryptogram.assign(indicated.begin() + 1, indicated.end());
    if (cryptogram.empty())
        return {};
    return bytes(EAC_remove_iso_pad(EAC_decrypt(context, buffer(cryptogram))), "decrypt");
}

Bytes readFile(EAC_CTX* context, unsigned char last, int block, unsigned& status)
{
    exchange(context, {0x00, 0xa4, 0x02, 0x0c}, {0x01, last}, 0, status);
    Bytes whole;
    while (status == 0x9000) {
        const auto high = static_cast<unsigned char>(whole.size() >> 8);
        const auto low = static_cast<unsigned char>(whole.size() & 0xff);
        const bool isFar = whole.size() >= 0x8000;
        auto part = isFar
                        ? exchange(context, {0x00, 0xb1, 0, 0}, object(0x54, {high, low}), block + 5, status)
                        : exchange(context, {0x00, 0xb0, high, low}, {}, block, status);
        if (isFar)
            part = find(part, 0x53);
        whole = whole + part;
    }
    return whole;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5)
        return 2;
    connect();
    EAC_init();
    EAC_CTX* context = EAC_CTX_new();
    openByPace(context, std::strcmp(argv[1], "can") == 0, argv[2]);
    unsigned status = 0;
    exchange(context, {0x00, 0xa4, 0x04, 0x0c}, {0xa0, 0, 0, 0x02, 0x47, 0x10, 0x01}, 0, status);
    if (status != 0x9000)
        stop("application");
    for (const unsigned char last : {0x1e, 0x1d, 0x01, 0x02, 0x03, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f}) {
        const auto whole = readFile(context, last, std::atoi(argv[3]), status);
        std::ofstream file(std::string(argv[4]) + "/" + std::to_string(last), std::ios::binary);
        file.write(reinterpret_cast<const char*>(whole.data()), static_cast<std::streamsize>(whole.size()));
    }
    std::printf("%d\n", commands);
    SCardDisconnect(card, SCARD_RESET_CARD);
    return 0;
}
