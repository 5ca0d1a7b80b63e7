#include "kiosk/app/modules.h"

#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Kiosk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_Ui_KeyboardPlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_KeyboardPlugin)
Q_IMPORT_QML_PLUGIN(Kiosk_ScreensPlugin)

namespace kiosk::app {

void keepModules() {}

} // namespace kiosk::app
