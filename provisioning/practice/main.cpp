#include "provisioning/practice/keys_command.h"
#include "provisioning/practice/portal_command.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    CLI::App line{"The practice world of Motcua: everything in it is made up."};
    line.require_subcommand(1);

    std::string listen = "127.0.0.1:0";
    std::string state;
    std::string keys;
    auto* portal = line.add_subcommand("portal", "Run the practice portal alone");
    portal->add_option("--listen", listen, "HOST:PORT; port 0 takes a free one")->capture_default_str();
    portal->add_option("--state", state, "Folder for accounts, the admin token and the keys")->required();
    portal->add_option("--keys", keys,
                       "Folder of TLS material, made when it is missing; STATE/keys if not given");

    std::string out;
    std::string address = "https://127.0.0.1:8443";
    auto* making = line.add_subcommand("keys", "Make the practice keys and a signed test profile");
    making->add_option("--out", out, "Folder, made when it is missing; keys that are there are kept")
        ->required();
    making->add_option("--portal", address, "The portal of the profile")->capture_default_str();

    try {
        line.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return error.get_exit_code() == 0 ? line.exit(error) : (line.exit(error), 2);
    }
    if (*making)
        return provisioning::practice::makeKeys(
            {.out = QString::fromLocal8Bit(out.c_str()), .portal = QString::fromLocal8Bit(address.c_str())});
    return provisioning::practice::runPortal({.listen = QString::fromLocal8Bit(listen.c_str()),
                                              .state = QString::fromLocal8Bit(state.c_str()),
                                              .keys = QString::fromLocal8Bit(keys.c_str())});
}
