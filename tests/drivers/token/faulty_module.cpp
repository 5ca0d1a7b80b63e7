// A PKCS#11 module over SoftHSM that fails as it is told to: what vendors' modules do, on demand.
//
// MOTCUA_FAULTY names a folder with a file `plan`, read anew at every call, one word and its value a line:
//
//   C_Sign crash | hang | exit | unplug | 0x30    what that call does instead
//   unplugged yes        no token is there
//   other-serial yes     another token is in the slot
//   lock 3               so many wrong PINs lock it, with the flags a real token shows on the way
//   keypad yes           the PIN is typed on the token itself
//   always-authenticate yes
//   slots backwards      unsorted, among slots that fail
//   pss no               CKM_RSA_PKCS_PSS is not offered
//
// `unplug` pulls the token at that call for good, and answers with a code that does not say so. Beside the
// plan, `tries` counts wrong PINs over the life of several processes, and `calls` names the calls of note.

#include <p11-kit/pkcs11.h>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <dlfcn.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

CK_FUNCTION_LIST* real = nullptr;
CK_FUNCTION_LIST list;

std::string folder()
{
    const char* name = std::getenv("MOTCUA_FAULTY");
    return name == nullptr ? std::string("/nonexistent") : std::string(name);
}

std::map<std::string, std::string> plan()
{
    std::map<std::string, std::string> lines;
    std::ifstream file(folder() + "/plan");
    for (std::string word, value; file >> word >> value;)
        lines[word] = value;
    return lines;
}

std::string planned(const std::string& word)
{
    const auto lines = plan();
    const auto line = lines.find(word);
    return line == lines.end() ? std::string() : line->second;
}

int triesUsed()
{
    int used = 0;
    std::ifstream(folder() + "/tries") >> used;
    return used;
}

void note(const std::string& call)
{
    std::ofstream(folder() + "/calls", std::ios::app) << call << '\n';
}

bool isUnplugged()
{
    return planned("unplugged") == "yes" || ::access((folder() + "/pulled").c_str(), F_OK) == 0;
}

// What the plan has instead of a call.
std::optional<CK_RV> instead(const char* call)
{
    const auto what = planned(call);
    if (what.empty())
        return std::nullopt;
    if (what == "crash")
        std::raise(SIGSEGV);
    if (what == "exit")
        ::_exit(9);
    while (what == "hang")
        ::pause();
    if (what == "unplug") {
        std::ofstream(folder() + "/pulled") << "yes";
        return CKR_GENERAL_ERROR;
    }
    return std::strtoul(what.c_str(), nullptr, 16);
}

int mostTries()
{
    const auto most = planned("lock");
    return most.empty() ? 0 : std::atoi(most.c_str());
}

CK_RV initialize(void* arguments)
{
    note("C_Initialize");
    const int reach = ::socket(AF_INET, SOCK_STREAM, 0);
    note(reach < 0 ? "no network" : "network");
    ::close(reach);
    if (const auto value = instead("C_Initialize"))
        return *value;
    return real->C_Initialize(arguments);
}

CK_RV finalize(void* reserved)
{
    if (const auto value = instead("C_Finalize"))
        return *value;
    return real->C_Finalize(reserved);
}

CK_RV slotList(unsigned char present, CK_SLOT_ID* slots, CK_ULONG* count)
{
    if (const auto value = instead("C_GetSlotList"))
        return *value;
    if (isUnplugged() && present == CK_TRUE) {
        *count = 0;
        return CKR_OK;
    }
    if (planned("slots") != "backwards")
        return real->C_GetSlotList(present, slots, count);
    CK_ULONG there = 0;
    real->C_GetSlotList(present, nullptr, &there);
    std::vector<CK_SLOT_ID> all(there);
    real->C_GetSlotList(present, all.data(), &there);
    const std::vector<CK_SLOT_ID> shown{9'000'000'002, all.front(), 7};
    if (slots != nullptr && *count < shown.size())
        return CKR_BUFFER_TOO_SMALL;
    if (slots != nullptr)
        std::memcpy(slots, shown.data(), shown.size() * sizeof(CK_SLOT_ID));
    *count = shown.size();
    return CKR_OK;
}

CK_RV tokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO* info)
{
    if (const auto value = instead("C_GetTokenInfo"))
        return *value;
    if (isUnplugged())
        return CKR_TOKEN_NOT_PRESENT;
    const auto value = real->C_GetTokenInfo(slot, info);
    if (value != CKR_OK)
        return value;
    if (planned("other-serial") == "yes")
        std::memcpy(info->serialNumber, "0000000000000000", 16);
    if (planned("keypad") == "yes")
        info->flags |= CKF_PROTECTED_AUTHENTICATION_PATH;
    if (const int most = mostTries(); most > 0) {
        info->flags &= ~(CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY | CKF_USER_PIN_LOCKED);
        const int used = triesUsed();
        if (used > 0)
            info->flags |= CKF_USER_PIN_COUNT_LOW;
        if (used == most - 1)
            info->flags |= CKF_USER_PIN_FINAL_TRY;
        if (used >= most)
            info->flags |= CKF_USER_PIN_LOCKED;
    }
    return CKR_OK;
}

CK_RV openSession(CK_SLOT_ID slot, CK_FLAGS flags, void* context, CK_NOTIFY notify,
                  CK_SESSION_HANDLE* session)
{
    if (const auto value = instead("C_OpenSession"))
        return *value;
    if (isUnplugged())
        return CKR_TOKEN_NOT_PRESENT;
    return real->C_OpenSession(slot, flags, context, notify, session);
}

CK_RV login(CK_SESSION_HANDLE session, CK_USER_TYPE user, unsigned char* pin, CK_ULONG size)
{
    const char* name = user == CKU_CONTEXT_SPECIFIC ? "C_Login:key" : "C_Login";
    note(name);
    if (const auto value = instead(name))
        return *value;
    const int most = mostTries();
    if (most > 0 && triesUsed() >= most)
        return CKR_PIN_LOCKED;
    // SoftHSM knows no log-in for one key.
    if (user == CKU_CONTEXT_SPECIFIC)
        return CKR_OK;
    if (planned("keypad") == "yes") {
        static unsigned char typed[] = "654321";
        return pin == nullptr && size == 0 ? real->C_Login(session, user, typed, 6) : CKR_ARGUMENTS_BAD;
    }
    const auto value = real->C_Login(session, user, pin, size);
    if (most > 0 && (value == CKR_OK || value == CKR_PIN_INCORRECT)) {
        const int used = value == CKR_OK ? 0 : triesUsed() + 1;
        std::ofstream(folder() + "/tries") << used;
    }
    return value;
}

CK_RV logout(CK_SESSION_HANDLE session)
{
    note("C_Logout");
    if (const auto value = instead("C_Logout"))
        return *value;
    return real->C_Logout(session);
}

CK_RV findObjectsInit(CK_SESSION_HANDLE session, CK_ATTRIBUTE* pattern, CK_ULONG count)
{
    if (const auto value = instead("C_FindObjectsInit"))
        return *value;
    return real->C_FindObjectsInit(session, pattern, count);
}

CK_RV findObjects(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE* found, CK_ULONG most, CK_ULONG* count)
{
    if (const auto value = instead("C_FindObjects"))
        return *value;
    return real->C_FindObjects(session, found, most, count);
}

CK_RV attributeValue(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE* wanted, CK_ULONG count)
{
    if (const auto value = instead("C_GetAttributeValue"))
        return *value;
    if (count == 1 && wanted->type == CKA_ALWAYS_AUTHENTICATE && planned("always-authenticate") == "yes") {
        if (wanted->pValue != nullptr)
            *static_cast<unsigned char*>(wanted->pValue) = CK_TRUE;
        wanted->ulValueLen = 1;
        return CKR_OK;
    }
    return real->C_GetAttributeValue(session, object, wanted, count);
}

CK_RV mechanismInfo(CK_SLOT_ID slot, CK_MECHANISM_TYPE type, CK_MECHANISM_INFO* info)
{
    if (type == CKM_RSA_PKCS_PSS && planned("pss") == "no")
        return CKR_MECHANISM_INVALID;
    return real->C_GetMechanismInfo(slot, type, info);
}

CK_RV signInit(CK_SESSION_HANDLE session, CK_MECHANISM* mechanism, CK_OBJECT_HANDLE key)
{
    if (const auto value = instead("C_SignInit"))
        return *value;
    return real->C_SignInit(session, mechanism, key);
}

CK_RV sign(CK_SESSION_HANDLE session, unsigned char* data, CK_ULONG size, unsigned char* signature,
           CK_ULONG* signatureSize)
{
    note("C_Sign");
    if (const auto value = instead("C_Sign"))
        return *value;
    return real->C_Sign(session, data, size, signature, signatureSize);
}

} // namespace

extern "C" CK_RV C_GetFunctionList(CK_FUNCTION_LIST** given)
{
    if (const auto value = instead("C_GetFunctionList"))
        return *value;
    void* library = ::dlopen(SOFTHSM_MODULE, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr)
        return CKR_GENERAL_ERROR;
    reinterpret_cast<CK_C_GetFunctionList>(::dlsym(library, "C_GetFunctionList"))(&real);
    list = *real;
    list.C_Initialize = initialize;
    list.C_Finalize = finalize;
    list.C_GetSlotList = slotList;
    list.C_GetTokenInfo = tokenInfo;
    list.C_OpenSession = openSession;
    list.C_Login = login;
    list.C_Logout = logout;
    list.C_FindObjectsInit = findObjectsInit;
    list.C_FindObjects = findObjects;
    list.C_GetAttributeValue = attributeValue;
    list.C_GetMechanismInfo = mechanismInfo;
    list.C_SignInit = signInit;
    list.C_Sign = sign;
    *given = &list;
    return CKR_OK;
}
