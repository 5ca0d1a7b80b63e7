#include "provisioning/practice/card_command.h"
#include "provisioning/practice/keys_command.h"
#include "provisioning/practice/pki_command.h"
#include "provisioning/practice/portal_command.h"
#ifdef MOTCUA_WITH_SCREEN
#include "provisioning/practice/world/practice_command.h"
#include "provisioning/practice/world/screen_command.h"
#endif

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace practice = provisioning::practice;

namespace {

QString text(const std::string& argument)
{
    return QString::fromLocal8Bit(argument.c_str());
}

struct Arguments {
    std::string state;
    bool landscape = false;
    bool admin = false;
    std::string listen = "127.0.0.1:0";
    std::string keys;
    std::string cscas;
    std::string tokens;
    std::string import;
    std::string out;
    bool rotate = false;
    std::string address = "https://127.0.0.1:8443";
    std::string authorities = "127.0.0.1:8889";
    bool serve = false;
    std::string window;
    std::string reader;
    std::string file;
    double scale = 1;
};

CLI::App* addPortal(CLI::App& line, Arguments& given)
{
    auto* portal = line.add_subcommand("portal", "Run the practice portal alone");
    portal->add_option("--listen", given.listen, "HOST:PORT; port 0 takes a free one")->capture_default_str();
    portal->add_option("--state", given.state, "Folder for accounts, the admin token and the keys")
        ->required();
    portal->add_option("--keys", given.keys,
                       "Folder of TLS material, made when it is missing; STATE/keys if not given");
    portal->add_option("--csca", given.cscas,
                       "Folder of the country signing CAs that citizens' cards are verified by; those of "
                       "practice cards if not given");
    portal->add_option("--tokens", given.tokens,
                       "Folder of the roots that tokens' certificates are verified by, OUT/trust of `pki`");
    portal->add_option(
        "--import", given.import,
        "Folder of exported envelopes: they are committed first, and receipts written beside them");
    return portal;
}

CLI::App* addKeys(CLI::App& line, Arguments& given)
{
    auto* keys = line.add_subcommand("keys", "Make the practice keys and a signed test profile");
    keys->add_option("--out", given.out, "Folder, made when it is missing; keys that are there are kept")
        ->required();
    keys->add_option("--portal", given.address, "The portal of the profile")->capture_default_str();
    keys->add_flag("--rotate", given.rotate,
                   "Replace the opening key; what was sealed before is opened all the same");
    return keys;
}

CLI::App* addCard(CLI::App& line, Arguments& given)
{
    auto* card = line.add_subcommand("card", "Lay a practice card on a virtual reader");
    card->add_option("--reader", given.reader, "vpcd:HOST:PORT, where the virtual reader listens")
        ->required();
    card->add_option("--card", given.file,
                     "A description in JSON, or the name of a card of the practice world")
        ->required();
    return card;
}

CLI::App* addPki(CLI::App& line, Arguments& given)
{
    auto* pki = line.add_subcommand("pki", "Make the practice authorities and what lies on practice tokens");
    pki->add_option("--out", given.out, "Folder, made when it is missing; what fits is kept")->required();
    pki->add_option("--at", given.authorities, "HOST:PORT where they answer; stands in the certificates")
        ->capture_default_str();
    pki->add_flag("--serve", given.serve, "Answer there until SIGINT or SIGTERM");
    return pki;
}

#ifdef MOTCUA_WITH_SCREEN
// Not shown in the help: the program starts itself with it.
CLI::App* addScreen(CLI::App& line, Arguments& given)
{
    auto* screen = line.add_subcommand("screen", "The kiosk's screen")->group("");
    screen->add_option("--state", given.state)->required();
    screen->add_option("--window", given.window)->required();
    screen->add_option("--scale", given.scale)->required();
    return screen;
}

int runScreen(char* program, const Arguments& given)
{
    const auto window = practice::world::parseWindow(text(given.window));
    if (!window)
        return 2;
    return practice::world::runScreen(program,
                                      {.folder = text(given.state), .window = *window, .scale = given.scale});
}
#endif

} // namespace

// No application object here: the kiosk's screens are forked from a process that has none.
int main(int argc, char** argv)
{
    Arguments given;
    CLI::App line{"The practice world of Motcua: everything in it is made up."};
    [[maybe_unused]] const auto* portal = addPortal(line, given);
    const auto* keys = addKeys(line, given);
    const auto* card = addCard(line, given);
    const auto* pki = addPki(line, given);
#ifdef MOTCUA_WITH_SCREEN
    const auto* screen = addScreen(line, given);
    line.add_option("--state", given.state, "Folder of the practice world");
    line.add_flag("--landscape", given.landscape, "A kiosk with a wide panel instead of a tall one");
    line.add_flag("--admin", given.admin, "Open the portal's admin calls and print where they are, as JSON");
#else
    line.require_subcommand(1);
#endif

    try {
        line.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return error.get_exit_code() == 0 ? line.exit(error) : (line.exit(error), 2);
    }
#ifdef MOTCUA_WITH_SCREEN
    if (*screen)
        return runScreen(argv[0], given);
    if (!*portal && !*keys && !*card && !*pki)
        return practice::world::runPractice(
            {.state = text(given.state), .landscape = given.landscape, .admin = given.admin}, argc, argv);
#endif
    const QCoreApplication application(argc, argv);
    if (*pki)
        return practice::runPki(
            {.out = text(given.out), .at = text(given.authorities), .serve = given.serve});
    if (*keys)
        return practice::makeKeys(
            {.out = text(given.out), .portal = text(given.address), .rotate = given.rotate});
    if (*card)
        return practice::runCard({.reader = text(given.reader), .file = text(given.file)});
    return practice::runPortal({.listen = text(given.listen),
                                .state = text(given.state),
                                .keys = text(given.keys),
                                .cscas = text(given.cscas),
                                .tokens = text(given.tokens),
                                .import = text(given.import)});
}
