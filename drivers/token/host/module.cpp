#include "drivers/token/host/module.h"

#include "drivers/token/host/session.h"

#include <algorithm>

#include <dlfcn.h>

namespace drivers::token::host {

namespace {

// A person's token holds a handful.
constexpr std::size_t mostCertificates = 64;
constexpr std::size_t mostSlots = 256;

bool meansNoToken(CK_RV value)
{
    return value == CKR_TOKEN_NOT_PRESENT || value == CKR_DEVICE_REMOVED || value == CKR_SLOT_ID_INVALID ||
           value == CKR_TOKEN_NOT_RECOGNIZED;
}

Outcome<CK_FUNCTION_LIST*> functionsOf(const std::string& path)
{
    void* library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        const char* reason = ::dlerror();
        return failed(Stage::Load, 0, reason == nullptr ? "" : reason);
    }
    void* symbol = ::dlsym(library, "C_GetFunctionList");
    if (symbol == nullptr)
        return failed(Stage::Load, 0, "no C_GetFunctionList");
    CK_FUNCTION_LIST* calls = nullptr;
    const auto value = reinterpret_cast<CK_C_GetFunctionList>(symbol)(&calls);
    if (value != CKR_OK || calls == nullptr)
        return failed(Stage::Load, value, "C_GetFunctionList");
    return calls;
}

} // namespace

Outcome<Module> Module::load(const std::string& path)
{
    const auto calls = functionsOf(path);
    if (!calls)
        return tl::make_unexpected(calls.error());
    CK_C_INITIALIZE_ARGS arguments{};
    arguments.flags = CKF_OS_LOCKING_OK;
    auto value = (*calls)->C_Initialize(&arguments);
    // A module that cannot lock is told that nobody else calls it.
    if (value == CKR_CANT_LOCK)
        value = (*calls)->C_Initialize(nullptr);
    if (value != CKR_OK && value != CKR_CRYPTOKI_ALREADY_INITIALIZED)
        return failed(Stage::Initialise, value);
    return Module(*calls);
}

Started Module::introduction() const
{
    CK_INFO info{};
    if (m_calls->C_GetInfo(&info) != CKR_OK)
        return {};
    return {unpadded(info.manufacturerID), unpadded(info.libraryDescription)};
}

Outcome<std::vector<CK_SLOT_ID>> Module::slots() const
{
    // The list may grow between the two calls.
    for (int round = 0; round < 4; ++round) {
        CK_ULONG count = 0;
        auto value = m_calls->C_GetSlotList(CK_TRUE, nullptr, &count);
        if (value != CKR_OK)
            return failed(Stage::Slots, value);
        if (count > mostSlots)
            return failed(Stage::Slots, 0, "more slots than there can be");
        std::vector<CK_SLOT_ID> slots(count);
        if (count == 0)
            return slots;
        value = m_calls->C_GetSlotList(CK_TRUE, slots.data(), &count);
        if (value == CKR_BUFFER_TOO_SMALL)
            continue;
        if (value != CKR_OK)
            return failed(Stage::Slots, value);
        slots.resize(std::min<std::size_t>(count, slots.size()));
        return slots;
    }
    return failed(Stage::Slots, CKR_BUFFER_TOO_SMALL);
}

Outcome<Sight> Module::look() const
{
    const auto all = slots();
    if (!all)
        return tl::make_unexpected(all.error());
    Sight sight;
    CK_RV fault = CKR_OK;
    for (const auto slot : *all) {
        CK_TOKEN_INFO info{};
        const auto value = m_calls->C_GetTokenInfo(slot, &info);
        if (value != CKR_OK) {
            fault = meansNoToken(value) ? fault : value;
            continue;
        }
        const auto length = [](CK_ULONG given) {
            return static_cast<std::uint32_t>(std::min<CK_ULONG>(given, UINT32_MAX));
        };
        sight.slots.push_back({slot, unpadded(info.label), unpadded(info.serialNumber),
                               unpadded(info.manufacturerID), info.flags, length(info.ulMinPinLen),
                               length(info.ulMaxPinLen)});
    }
    if (sight.slots.empty() && fault != CKR_OK)
        return failed(Stage::Token, fault);
    return sight;
}

bool Module::signsWith(CK_SLOT_ID slot, CK_MECHANISM_TYPE mechanism) const
{
    CK_MECHANISM_INFO info{};
    return m_calls->C_GetMechanismInfo(slot, mechanism, &info) == CKR_OK && (info.flags & CKF_SIGN) != 0;
}

Outcome<Held> Module::contents(CK_SLOT_ID slot) const
{
    auto session = Session::open(*m_calls, slot);
    if (!session)
        return tl::make_unexpected(session.error());
    CK_OBJECT_CLASS kind = CKO_CERTIFICATE;
    CK_CERTIFICATE_TYPE type = CKC_X_509;
    const auto objects = session->find(
        {{CKA_CLASS, &kind, sizeof kind}, {CKA_CERTIFICATE_TYPE, &type, sizeof type}}, mostCertificates);
    if (!objects)
        return tl::make_unexpected(objects.error());
    Held held;
    std::size_t left = longestAnswer / 2;
    for (const auto object : *objects) {
        const auto label = session->attribute(object, CKA_LABEL);
        const auto id = session->attribute(object, CKA_ID);
        const auto der = session->attribute(object, CKA_VALUE);
        for (const auto* read : {&label, &id, &der}) {
            if (!*read)
                return tl::make_unexpected(read->error());
        }
        CertificateObject certificate{*id, {label->begin(), label->end()}, *der};
        const auto size = certificate.id.size() + certificate.label.size() + certificate.der.size();
        if (certificate.der.empty() || size > left)
            continue;
        left -= size;
        held.certificates.push_back(std::move(certificate));
    }
    held.signsPss = signsWith(slot, CKM_RSA_PKCS_PSS);
    return held;
}

void Module::finalise() const
{
    m_calls->C_Finalize(nullptr);
}

} // namespace drivers::token::host
