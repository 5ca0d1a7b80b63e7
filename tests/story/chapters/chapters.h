// The chapters of the story book: each a class of stories about one stretch of the road.
#pragma once

#include <memory>

class QObject;

namespace story {

class World;

std::unique_ptr<QObject> happyRoads(World& world);
std::unique_ptr<QObject> fieldRoads(World& world);
std::unique_ptr<QObject> registerRoads(World& world);
std::unique_ptr<QObject> captchaRoads(World& world);
std::unique_ptr<QObject> otpRoads(World& world);
std::unique_ptr<QObject> passwordRoads(World& world);
std::unique_ptr<QObject> portalRoads(World& world);
std::unique_ptr<QObject> lineRoads(World& world);
std::unique_ptr<QObject> backRoads(World& world);
std::unique_ptr<QObject> leavingRoads(World& world);
std::unique_ptr<QObject> screenRoads(World& world);
std::unique_ptr<QObject> slips(World& world);
std::unique_ptr<QObject> keyboardRoads(World& world);
std::unique_ptr<QObject> outOfOrderRoads(World& world);
std::unique_ptr<QObject> cellRoads(World& world);
std::unique_ptr<QObject> signingRoads(World& world);
std::unique_ptr<QObject> insuranceAndPostRoads(World& world);
std::unique_ptr<QObject> recoveryRoads(World& world);
std::unique_ptr<QObject> laterRoads(World& world);
std::unique_ptr<QObject> helpingRoads(World& world);
std::unique_ptr<QObject> cardRoads(World& world);
std::unique_ptr<QObject> tokenRoads(World& world);
std::unique_ptr<QObject> realTokenRoads(World& world);
std::unique_ptr<QObject> sealedRoads(World& world);

} // namespace story
