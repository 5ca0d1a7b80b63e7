// Everything that differs between two kiosks, as typed values. Made only by readProfile() (installation.h)
// and parseProfile() (profile_reader.h), so a Profile that exists is whole and in range; there are no
// defaults.
//
// Plain values: any thread, cheap to copy.
#pragma once

#include "kiosk/crypto/keys.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace provisioning::profile {

// One text in every language of the profile; the keys are exactly Profile::languages. What the profile lacks
// in a further language is there in the first.
using Texts = QMap<QString, QString>;

// The one-stop-shop the kiosk stands in.
struct Centre {
    Texts name;
    Texts address;
};

struct PortalAddress {
    QString host; // name or address, without brackets
    std::uint16_t port = 443;
    QString basePath;                     // empty, or begins with a slash and does not end with one
    kiosk::crypto::Certificate authority; // the only one trusted for the portal
    std::chrono::seconds connectLimit;    // name, TCP and TLS together
    std::chrono::seconds callLimit;       // one call with its answer, connecting included
};

struct Screen {
    double pixelsPerMillimetre; // 1 to 20
};

struct Times {
    std::chrono::seconds idle;         // without a touch, until the warning
    std::chrono::seconds idleWarning;  // countdown of the warning
    std::chrono::seconds callDeadline; // one wish of the person at the portal, repetitions included
    std::chrono::seconds lineWait;     // how long a person may wait for the line to return
    std::chrono::seconds lockedScreen; // a closing screen (declined, exists, refused) stands
    std::chrono::seconds password;     // a password or OTP is kept for being repeated
    std::chrono::seconds receipt;      // the receipt stands
    std::chrono::seconds statusProbe;  // between two looks at the portal's state
    std::chrono::seconds officerIdle;  // instead of idle and lockedScreen once an officer has been called
};

enum class Typing { Telex, Vni, Tap };
enum class TonePlacement { Old, New }; // hòa, hoà

struct Keyboard {
    Typing typing;
    TonePlacement tonePlacement;
};

// Through what the voice is heard. A headset is a device with a name, and no other ever sounds in its place.
enum class VoiceOutput { Loudspeaker, Headset };

struct Voice {
    bool enabled;
    VoiceOutput output;
    std::optional<QString> device;     // the sound server's name; none: the machine's usual output
    int volume;                        // 0 to 100, where a citizen finds it
    std::optional<QString> recordings; // absolute path of a folder with the province's own recordings
};

struct Consent {
    QString version;
    Texts text;
};

struct Documents {
    Texts terms;
    Texts privacy;
};

// Where to go when an account exists: to recover its password, or to complain of an account one never made.
struct Recovery {
    Texts text;
    Texts complaint;
};

// A mobile carrier, as a person who must go there needs it.
struct Carrier {
    Texts label;
    QString hotline; // as shown and dialled
    Texts counter;   // where its counter is, and what to bring
};

enum class Paper { Slip80, A5, A4 };

// Where receipts are printed.
struct Printer {
    std::optional<QString> queue; // none: this kiosk has no printer, and its screens offer no printing
    Paper paper;                  // Slip80: a roll of 80 mm
    int dotsPerInch;
};

// What reads an identity card.
struct CardReading {
    bool reader;                        // a reader of chip cards belongs to this kiosk
    std::optional<QString> readerName;  // the beginning of its PC/SC name; none: whichever has a card
    bool camera;                        // a camera does
    bool scanner;                       // a hand-held scanner of QR codes that types does
    std::optional<QString> authorities; // absolute path of a folder with the CSCA certificates to be trusted
    std::chrono::seconds wait;          // for a card or a code
};

// The sealed queue.
struct Queue {
    kiosk::crypto::PublicKey keysRoot;                // signs the portal's key sets
    std::optional<kiosk::crypto::PublicKey> recovery; // a second recipient of every envelope
    std::chrono::hours grace;      // how long after its end the newest key is still sealed to
    std::uint64_t reserve;         // bytes that must be free before a session begins
    std::chrono::hours receiptAge; // receipts are kept so long,
    int receiptCount;              // and no more than these
};

// What signs with a person's USB token.
struct Tokens {
    QStringList modules; // absolute paths of PKCS#11 modules beside those the machine is known to have
    std::optional<QString> authorities; // absolute path of a folder with the roots to be trusted
    std::optional<QString> timeStamps;  // address of a time stamp service (RFC 3161); none: no time stamps
    std::chrono::seconds wait;          // for a token, and for what it is to do
    bool uncheckedGoesOn; // a certificate about which nobody could be asked may sign all the same
};

struct Profile {
    int version;        // 1 or more; never goes down on one machine
    QDateTime issuedAt; // UTC
    QString device;     // the client certificate's common name
    Centre centre;
    QString province;
    QString hotline; // as shown and dialled
    PortalAddress portal;
    Screen screen;
    Times times;
    QStringList languages; // BCP 47; the first is shown at the start
    QStringList methods;   // the contract's names, in the order shown; see knownMethods()
    Keyboard keyboard;
    Voice voice;
    Printer printer;
    CardReading card;
    Queue queue;
    Tokens tokens;
    Consent consent;
    Documents documents;
    QMap<QString, Texts>
        notices; // what an account of the method is good for today; keys are exactly `methods`
    // What to have at hand for a method and how to check it; paragraphs parted by empty lines, "Ai: …" with a
    // heading. Keys are exactly `methods`.
    QMap<QString, Texts> prepare;
    Texts vneid; // where a VNeID account is had, what to bring, for whom
    Recovery recovery;
    QMap<QString, Carrier> carriers; // keys are exactly knownCarriers()
    // Absolute path of a folder with further languages, motcua_<tag>.qm; none: those of the program only.
    std::optional<QString> translations;
};

// The methods this version of the kiosk can carry out. A profile that names another is not read.
QStringList knownMethods();
// The contract's names of the carriers of a SIM ký số.
QStringList knownCarriers();

} // namespace provisioning::profile
