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
    readonly property list<string> screens: ["", "LanguageScreen.qml", "ConsentScreen.qml", "OutcomeScreen.qml", "SubjectScreen.qml", "MethodScreen.qml", "PreparingScreen.qml", "OutcomeScreen.qml", "SourceScreen.qml", "QrScreen.qml", "ChipScreen.qml", "CardScreen.qml", "TokenScreen.qml", "TokenChoiceScreen.qml", "TokenWorkScreen.qml", "SignedTextScreen.qml", "PinScreen.qml", "FieldScreen.qml", "CaptchaScreen.qml", "SummaryScreen.qml", "OutcomeScreen.qml", "OtpScreen.qml", "PromptScreen.qml", "CertificateScreen.qml", "PasswordScreen.qml", "DoneScreen.qml", "DoneScreen.qml", "DoneScreen.qml", "DoneScreen.qml", "OutcomeScreen.qml", "OutcomeScreen.qml", "OutcomeScreen.qml", "OutcomeScreen.qml"]
    readonly property string screen: screens[model.page]
    // Each once, in the order they are made ahead.
    readonly property list<string> files: ["LanguageScreen.qml", "ConsentScreen.qml", "SubjectScreen.qml", "MethodScreen.qml", "PreparingScreen.qml", "SourceScreen.qml", "FieldScreen.qml", "CaptchaScreen.qml", "SummaryScreen.qml", "OutcomeScreen.qml", "OtpScreen.qml", "PasswordScreen.qml", "DoneScreen.qml", "PromptScreen.qml", "CertificateScreen.qml", "QrScreen.qml", "ChipScreen.qml", "CardScreen.qml", "TokenScreen.qml", "TokenChoiceScreen.qml", "TokenWorkScreen.qml", "SignedTextScreen.qml", "PinScreen.qml"]
    readonly property real gap: Theme.wide ? Theme.spacing : Theme.margin * 0.8
    // Where the lower half of the glass begins.
    readonly property real half: Math.max(0, height - (Window.height > 0 ? Window.height : height) / 2)
    // Question beside answer; in low reach the question has the upper half to itself.
    readonly property bool beside: Theme.wide && !Theme.lowReach
    readonly property bool faulty: model.page === Page.Field ? model.field.fault.length + model.field.warning.length > 0 : model.page === Page.Captcha ? model.captcha.fault.length > 0 : model.page === Page.Otp ? model.otp.fault.length > 0 : model.page === Page.Pin ? model.token.pinRemark.length > 0 : model.page === Page.Certificate ? model.certificate.fault.length > 0 : model.page === Page.Password && model.password.fault.length + model.password.advice.length > 0
    // The keyboard may be made ahead of its time.
    property bool warmed: false
    // How many answers have been made ahead of their time.
    property int ahead: 0

    focus: true
    Keys.onEscapePressed: if (model.backText.length > 0)
        model.back()

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

        ScrollPane {
            id: asked

            readonly property real room: Theme.lowReach ? frame.half - middle.y : frame.beside ? middle.height : middle.height * 0.55

            height: Math.min(implicitHeight, Math.max(0, room))
            stops: !frame.model.keyboard.open
            width: frame.beside ? parent.width * 0.38 - Theme.margin : parent.width

            Question {
                model: frame.model
                tight: yields || asked.room < Theme.mm(75 * Theme.zoom * Theme.letters) * (frame.beside ? 1 : 0.75)
                width: parent.width
                yields: frame.faulty && (Theme.wide ? Theme.lowReach : Theme.largeText)
            }
        }

        Item {
            id: answer

            // What is typed into stands at the foot, right above the keys; its label and its faults may reach up.
            readonly property bool sinks: frame.model.page === Page.Captcha || frame.model.page === Page.Otp || frame.model.page === Page.Password || (frame.model.page === Page.Pin && !frame.model.token.ownKeypad) || (frame.model.page === Page.Field && !frame.model.field.chosen) || (frame.model.page === Page.Certificate && frame.model.keyboard.open)
            readonly property real under: asked.height + frame.gap * 0.8

            height: parent.height - y
            width: (Theme.lowReach && Theme.wide ? footer.x - Theme.spacing - parent.x : parent.width) - x
            x: frame.beside ? parent.width * 0.38 : 0
            y: frame.beside ? 0 : Theme.lowReach && !sinks ? Math.max(under, frame.half - middle.y) : under

            Repeater {
                model: frame.files

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

    // The keyboard, then one answer at a time, between touches, so that none is waited for later.
    Timer {
        interval: 20
        repeat: true
        running: frame.ahead < frame.files.length
        onTriggered: if (frame.warmed)
            ++frame.ahead
        else
            frame.warmed = true
    }

    KeyPlace {
        id: keys

        ahead: frame.warmed
        anchors.bottom: footer.block ? parent.bottom : footer.top
        anchors.left: parent.left
        model: frame.model
        most: Theme.lowReach ? frame.height - frame.half - (footer.block ? 0 : footer.height) - Theme.touchLarge * (footer.block ? 1.4 : 1.6) - Theme.spacing : 0
        width: footer.block ? footer.x : parent.width
        windowHeight: frame.height * (Theme.wide ? 0.82 : 0.76)
        z: 1
    }

    FooterBar {
        id: footer

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: block ? frame.height - frame.half : implicitHeight
        model: frame.model
        width: block ? Math.round(parent.width * 0.36) : parent.width
    }
}
