// Preloaded into mrtdreader, which knows contactless readers through libnfc only: those of its calls it
// makes, over the first PC/SC reader.
#include <nfc/nfc.h>
#include <winscard.h>

#include <cstdio>
#include <cstring>

struct nfc_context {
    SCARDCONTEXT pcsc = 0;
};

struct nfc_device {
    SCARDCONTEXT pcsc = 0;
    SCARDHANDLE card = 0;
    int commands = 0;
};

extern "C" {

void nfc_init(nfc_context** context)
{
    *context = new nfc_context;
    SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &(*context)->pcsc);
}

void nfc_exit(nfc_context* context)
{
    SCardReleaseContext(context->pcsc);
    delete context;
}

size_t nfc_list_devices(nfc_context* context, nfc_connstring names[], size_t room)
{
    char list[2048] = {};
    DWORD size = sizeof list;
    if (room == 0 || SCardListReaders(context->pcsc, nullptr, list, &size) != SCARD_S_SUCCESS)
        return 0;
    std::strncpy(names[0], list, sizeof(nfc_connstring) - 1);
    return 1;
}

nfc_device* nfc_open(nfc_context* context, const nfc_connstring)
{
    char list[2048] = {};
    DWORD size = sizeof list;
    DWORD protocol = 0;
    auto* device = new nfc_device;
    device->pcsc = context->pcsc;
    if (SCardListReaders(context->pcsc, nullptr, list, &size) == SCARD_S_SUCCESS &&
        SCardConnect(context->pcsc, list, SCARD_SHARE_EXCLUSIVE, SCARD_PROTOCOL_T1, &device->card,
                     &protocol) == SCARD_S_SUCCESS)
        return device;
    delete device;
    return nullptr;
}

void nfc_close(nfc_device* device)
{
    std::fprintf(stderr, "commands: %d\n", device->commands);
    SCardDisconnect(device->card, SCARD_RESET_CARD);
    delete device;
}

int nfc_initiator_init(nfc_device*)
{
    return 0;
}

int nfc_device_set_property_bool(nfc_device*, nfc_property, bool)
{
    return 0;
}

int nfc_initiator_select_passive_target(nfc_device*, const nfc_modulation modulation, const uint8_t*, size_t,
                                        nfc_target* target)
{
    if (target != nullptr) {
        std::memset(target, 0, sizeof *target);
        target->nm = modulation;
    }
    return 1;
}

int nfc_initiator_transceive_bytes(nfc_device* device, const uint8_t* sent, size_t size, uint8_t* received,
                                   size_t room, int)
{
    DWORD got = room;
    ++device->commands;
    return SCardTransmit(device->card, SCARD_PCI_T1, sent, size, nullptr, received, &got) == SCARD_S_SUCCESS
               ? static_cast<int>(got)
               : NFC_EIO;
}

const char* nfc_device_get_name(nfc_device*)
{
    return "PC/SC";
}

void nfc_perror(const nfc_device*, const char* text)
{
    std::fprintf(stderr, "%s\n", text);
}
}
