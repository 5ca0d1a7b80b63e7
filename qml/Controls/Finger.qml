// A finger that goes down on a control and lifts inside it, however long it stays: a slow hand is no other gesture.
import QtQuick

TapHandler {
    gesturePolicy: TapHandler.ReleaseWithinBounds
    // In seconds: longer than any session.
    longPressThreshold: 86400
}
