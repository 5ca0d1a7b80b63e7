// For a citizen first the account they may need instead; then the methods open to this subject here and now, each with
// its level.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

ScrollPane {
    id: screen

    required property KioskModel model

    ChoiceCard {
        available: true
        badge: ""
        glyph: Glyph.Verified
        index: -1
        marked: false
        note: ""
        text: qsTr("Để đăng nhập Cổng Dịch vụ công quốc gia. Công an cấp, máy này chỉ cách làm.")
        title: qsTr("Tôi cần tài khoản VNeID")
        visible: screen.model.offersVneid
        width: parent.width
        onActivated: screen.model.needVneid()
    }

    Repeater {
        model: screen.model.methods

        ChoiceCard {
            required badge

            width: parent.width
            Accessible.description: badge + ". " + text
            onActivated: screen.model.methods.choose(index)
        }
    }
}
