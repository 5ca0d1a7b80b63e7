// The frame every screen but the first stands in. It stays; only the answer in its middle is exchanged.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Ui

FocusScope {
    id: frame

    required property KioskModel model
    // In the order of the enum Page; the start screen stands without a frame.
    readonly property list<string> screens: ["", "LanguageScreen.qml", "ConsentScreen.qml", "OutcomeScreen.qml", "SubjectScreen.qml", "MethodScreen.qml", "FieldScreen.qml", "CaptchaScreen.qml", "SummaryScreen.qml", "OutcomeScreen.qml", "OtpScreen.qml", "PasswordScreen.qml", "DoneScreen.qml", "DoneScreen.qml", "OutcomeScreen.qml", "OutcomeScreen.qml", "OutcomeScreen.qml", "OutcomeScreen.qml"]
    readonly property string screen: screens[model.page]
    readonly property real gap: Theme.wide ? Theme.spacing * 1.5 : Theme.margin

    function showScreen() {
        if (frame.screen.length > 0)
            answer.setSource(frame.screen, {
                model: frame.model
            });
        else
            answer.source = "";
    }

    onScreenChanged: showScreen()
    Component.onCompleted: showScreen()

    HeaderBar {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        model: frame.model
    }

    StepBar {
        id: steps

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: header.bottom
        names: frame.model.steps
        step: frame.model.step
        visible: step >= 0
    }

    Item {
        id: middle

        anchors.bottom: footer.top
        anchors.bottomMargin: Theme.spacing
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: steps.bottom
        anchors.topMargin: frame.gap

        Question {
            id: question

            model: frame.model
            tight: middle.height < Theme.mm(75 * Theme.zoom)
            width: Theme.wide ? parent.width * 0.38 - Theme.margin : parent.width
        }

        Loader {
            id: answer

            focus: true
            height: parent.height - y
            width: parent.width - x
            x: Theme.wide ? parent.width * 0.38 : 0
            y: Theme.wide ? 0 : question.height + frame.gap * 0.8
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
