// One chapter of the story book: motcua-stories CHAPTER [QTest's arguments].

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/warnings.h"
#include "tests/story/stage/world.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QTest>

#include <cstdio>
#include <functional>
#include <map>

int main(int argc, char** argv)
{
    using namespace story;
    const std::map<QString, std::function<std::unique_ptr<QObject>(World&)>> book{
        {QStringLiteral("happy"), happyRoads},
        {QStringLiteral("fields"), fieldRoads},
        {QStringLiteral("registers"), registerRoads},
        {QStringLiteral("captcha"), captchaRoads},
        {QStringLiteral("otp"), otpRoads},
        {QStringLiteral("password"), passwordRoads},
        {QStringLiteral("portal"), portalRoads},
        {QStringLiteral("line"), lineRoads},
        {QStringLiteral("back"), backRoads},
        {QStringLiteral("leaving"), leavingRoads},
        {QStringLiteral("screens"), screenRoads},
        {QStringLiteral("slips"), slips},
        {QStringLiteral("keyboard"), keyboardRoads},
        {QStringLiteral("out_of_order"), outOfOrderRoads},
        {QStringLiteral("cells"), cellRoads},
        {QStringLiteral("signing"), signingRoads},
        {QStringLiteral("insurance_and_post"), insuranceAndPostRoads},
        {QStringLiteral("recovery"), recoveryRoads},
        {QStringLiteral("later"), laterRoads},
        {QStringLiteral("helping"), helpingRoads},
        {QStringLiteral("card"), cardRoads},
        {QStringLiteral("token"), tokenRoads},
        {QStringLiteral("pkcs11"), realTokenRoads},
        {QStringLiteral("sealed"), sealedRoads},
    };
    QGuiApplication application(argc, argv);
    auto arguments = QGuiApplication::arguments();
    const auto chapter = book.find(arguments.value(1));
    if (chapter == book.end()) {
        std::fputs("no such chapter\n", stderr);
        return 2;
    }
    arguments.removeAt(1);
    QAccessible::setActive(true);
    watchWarnings();
    const QStringList signing{QStringLiteral("token"), QStringLiteral("pkcs11"), QStringLiteral("sealed")};
    World world(signing.contains(chapter->first));
    const auto stories = chapter->second(world);
    return QTest::qExec(stories.get(), arguments);
}
