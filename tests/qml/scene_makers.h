// What scenes are made of: made-up people at some point of a journey.
#pragma once

#include "tests/qml/scenes.h"

namespace scenes {

QByteArray captchaPicture(); // a stand-in for the portal's

// A session has begun; nothing is filled.
kiosk::flow::Journey begun();
// By mobile number, everything but the e-mail address; this person does not exist.
kiosk::flow::Journey filled();
// The same person by the Vietnam Post, living elsewhere; by SIM, for a subject.
kiosk::flow::Journey filledForPost();
kiosk::flow::Journey filledForSim(kiosk::flow::Subject subject);
void complete(kiosk::flow::Journey& journey, int level);
// A business with its token plugged in and its certificate chosen.
kiosk::flow::Journey signingByToken();

kiosk::flow::Journey in(kiosk::flow::Journey journey, kiosk::flow::State state);
kiosk::flow::Journey under(kiosk::flow::Journey journey, kiosk::flow::Overlay overlay);
kiosk::flow::Journey called(kiosk::flow::Journey journey, kiosk::flow::Officer officer);
kiosk::flow::Journey asking(kiosk::flow::Journey journey, kiosk::flow::Field field, const QString& text,
                            std::optional<kiosk::flow::Fault> fault = {}, bool warned = false);
kiosk::flow::Waiting waiting(kiosk::flow::Call call, bool slow);
kiosk::flow::OtpTerms terms();
Scene scene(const QString& name, kiosk::flow::Journey journey);

QList<Scene> methodFieldScenes();
QList<Scene> promptScenes();
QList<Scene> slipScenes();
QList<Scene> cardScenes();
QList<Scene> tokenScenes();
QList<Scene> laterScenes();

} // namespace scenes
