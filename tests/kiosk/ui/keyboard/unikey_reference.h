// The UniKey engine, as packaged in scim-unikey, as a second opinion. Loaded at run time by tests only;
// nothing we ship links it.
#pragma once

#include "kiosk/ui/keyboard/composer.h"

namespace kiosk::ui::keyboard {

class UnikeyReference {
public:
    // Empty when the engine could be loaded, else why not.
    [[nodiscard]] QString problem() const { return m_problem; }

    UnikeyReference();
    ~UnikeyReference();
    Q_DISABLE_COPY_MOVE(UnikeyReference)

    void choose(Method method, TonePlacement placement);
    // What stands in the text after these keys.
    [[nodiscard]] QString typed(const QString& keys);

private:
    template <class Function>
    void resolve(Function& function, const char* name);

    // The engine's options, in its order; ints used as booleans.
    struct Options {
        int freeMarking;
        int modernStyle;
        int macroEnabled;
        int useUnicodeClipboard;
        int alwaysMacro;
        int strictSpellCheck;
        int useIme;
        int spellCheckEnabled;
        int autoNonVnRestore;
    };

    void* m_library = nullptr;
    QString m_problem;
    void (*m_setup)() = nullptr;
    void (*m_cleanup)() = nullptr;
    void (*m_resetBuffer)() = nullptr;
    void (*m_filter)(unsigned) = nullptr;
    void (*m_setMethod)(int) = nullptr;
    int (*m_setCharset)(int) = nullptr;
    void (*m_setOptions)(Options*) = nullptr;
    int* m_backspaces = nullptr;
    int* m_count = nullptr;
    unsigned char* m_buffer = nullptr;
};

} // namespace kiosk::ui::keyboard
