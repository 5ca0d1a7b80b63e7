// The frame every screen but the first stands in. It stays; only the answer in its middle is exchanged.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Keyboard
import Kiosk.Theme
import Kiosk.Ui

FocusScope {
    id: frame

    required property KioskModel model
    // In the order of the enum Page; the start screen stands without a frame.
    readonly property list<string> screens: ["", "LanguageScreen.qml", "ConsentScreen.qml", "OutcomeScreen.qml", "SubjectScreen.qml", "MethodScreen.qml", "FieldScreen.qml", "CaptchaScreen.qml", "SummaryScreen.qml", "OutcomeScreen.qml", "OtpScreen.qml", "PasswordScreen.qml", "DoneScreen.qml", "DoneScreen.qml", "OutcomeScreen.qml", "OutcomeScreen.qml", "OutcomeScreen.qml", "OutcomeScreen.qml"]
    readonly property string screen: screens[model.page]
    readonly property real gap: Theme.wide ? Theme.spacing : Theme.margin * 0.8
    // How many answers have been made ahead of their time.
    property int ahead: 0

    focus: true

    HeaderBar {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        model: frame.model
    }

    Item {
        id: top

        anchors.top: header.bottom
        height: !Theme.wide && steps.visible ? steps.height : 0
        width: parent.width
    }

    StepBar {
        id: steps

        names: frame.model.steps
        step: frame.model.step
        visible: step >= 0
        width: Theme.wide ? header.stepsRoom : parent.width - 2 * Theme.margin
        x: Theme.wide ? header.stepsX : Theme.margin
        y: Theme.wide ? header.y + (header.height - height) / 2 : header.height
    }

    Item {
        id: middle

        anchors.bottom: keys.top
        anchors.bottomMargin: Theme.spacing
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: top.bottom
        anchors.topMargin: frame.gap

        Question {
            id: question

            model: frame.model
            tight: middle.height < Theme.mm(75 * Theme.zoom)
            width: Theme.wide ? parent.width * 0.38 - Theme.margin : parent.width
        }

        Item {
            id: answer

            height: parent.height - y
            width: parent.width - x
            x: Theme.wide ? parent.width * 0.38 : 0
            y: Theme.wide ? 0 : question.height + frame.gap * 0.8

            Repeater {
                model: ["LanguageScreen.qml", "ConsentScreen.qml", "SubjectScreen.qml", "MethodScreen.qml", "FieldScreen.qml", "CaptchaScreen.qml", "SummaryScreen.qml", "OutcomeScreen.qml", "OtpScreen.qml", "PasswordScreen.qml", "DoneScreen.qml"]

                KeptLoader {
                    id: kept

                    required property int index
                    required property string modelData

                    ahead: frame.ahead > index
                    file: modelData
                    height: answer.height
                    here: frame.screen === modelData
                    model: frame.model
                    width: answer.width
                }
            }
        }
    }

    // One answer at a time, between touches, so that none is waited for later.
    Timer {
        interval: 20
        repeat: true
        running: frame.ahead < 11
        onTriggered: ++frame.ahead
    }

    // Made once and kept; a sheet over the screen leaves it where it was.
    Item {
        id: keys

        property bool stands: false

        function settle() {
            if (frame.model.keyboard.open || frame.model.overlay === Overlay.None)
                keys.stands = frame.model.keyboard.open;
        }

        anchors.bottom: footer.top
        anchors.left: parent.left
        anchors.right: parent.right
        height: stands ? panel.implicitHeight : 0
        visible: stands
        z: 1

        Connections {
            function onOpenChanged() {
                keys.settle();
            }

            target: frame.model.keyboard
        }

        Connections {
            function onFrameChanged() {
                keys.settle();
            }

            target: frame.model
        }

        KeyboardPanel {
            id: panel

            anchors.fill: parent
            keyboard: frame.model.keyboard
            windowHeight: frame.height * (Theme.wide ? 0.82 : 0.76)
        }
    }

    FooterBar {
        id: footer

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        model: frame.model
    }
}
