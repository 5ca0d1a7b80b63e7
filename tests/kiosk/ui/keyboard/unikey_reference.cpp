#include "tests/kiosk/ui/keyboard/unikey_reference.h"

#include <QDir>
#include <QDirIterator>

#include <dlfcn.h>

using namespace Qt::StringLiterals;

namespace kiosk::ui::keyboard {

namespace {

constexpr int charsetUtf8 = 12;
constexpr int methodTelex = 0;
constexpr int methodVni = 1;

// /usr/lib/<architecture>/scim-1.0/<version>/IMEngine/unikey.so
QString enginePath()
{
    QDirIterator files(u"/usr/lib"_s, {u"unikey.so"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains("/IMEngine/"_L1))
            return path;
    }
    return {};
}

} // namespace

UnikeyReference::UnikeyReference()
{
    const QString path = enginePath();
    m_library = path.isEmpty() ? nullptr : dlopen(path.toLocal8Bit().constData(), RTLD_NOW | RTLD_LOCAL);
    if (!m_library) {
        m_problem = path.isEmpty() ? u"package scim-unikey is missing"_s : QString::fromLocal8Bit(dlerror());
        return;
    }
    resolve(m_setup, "UnikeySetup");
    resolve(m_cleanup, "UnikeyCleanup");
    resolve(m_resetBuffer, "UnikeyResetBuf");
    resolve(m_filter, "UnikeyFilter");
    resolve(m_setMethod, "UnikeySetInputMethod");
    resolve(m_setCharset, "UnikeySetOutputCharset");
    resolve(m_setOptions, "UnikeySetOptions");
    resolve(m_backspaces, "UnikeyBackspaces");
    resolve(m_count, "UnikeyBufChars");
    resolve(m_buffer, "UnikeyBuf");
    if (m_problem.isEmpty()) {
        m_setup();
        m_setCharset(charsetUtf8);
    }
}

UnikeyReference::~UnikeyReference()
{
    if (m_problem.isEmpty())
        m_cleanup();
}

template <class Function>
void UnikeyReference::resolve(Function& function, const char* name)
{
    function = reinterpret_cast<Function>(dlsym(m_library, name));
    if (!function)
        m_problem = u"no symbol "_s + QLatin1StringView(name);
}

void UnikeyReference::choose(Method method, TonePlacement placement)
{
    Options options{};
    options.freeMarking = 1;
    options.modernStyle = placement == TonePlacement::Modern ? 1 : 0;
    options.spellCheckEnabled = 1;
    m_setOptions(&options);
    m_setMethod(method == Method::Vni ? methodVni : methodTelex);
}

QString UnikeyReference::typed(const QString& keys)
{
    m_resetBuffer();
    QString text;
    for (const QChar key : keys) {
        m_filter(key.unicode());
        text.chop(*m_backspaces);
        if (*m_count > 0)
            text += QString::fromUtf8(reinterpret_cast<const char*>(m_buffer), *m_count);
        else
            text += key;
    }
    return text;
}

} // namespace kiosk::ui::keyboard
