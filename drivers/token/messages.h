// What the kiosk and a token host (`motcua-token-host`) say to one another over their socket pair.
//
// A frame is a length (4 bytes, big-endian, of what follows), a kind (1), the question's number (4), and a
// body. The kiosk asks one question at a time, the host gives the one answer with its number. A host that
// breaks this is ended; a kiosk that does is left.
#pragma once

#include "drivers/token/wire.h"

#include <optional>
#include <variant>
#include <vector>

namespace drivers::token {

// Of a question's frame, and of an answer's.
constexpr std::size_t longestQuestion = 64 * 1024;
constexpr std::size_t longestAnswer = 1024 * 1024;
// The length in front, and what follows it at least.
constexpr std::size_t lengthSize = 4;
constexpr std::size_t shortestFrame = 5;

// Questions.
struct Start {};  // C_Initialize, once in a host's life
struct Look {};   // which tokens are there?
struct Contents { // what can be seen on one of them without a PIN
    std::uint64_t slot = 0;
};
enum class Mechanism : std::uint8_t {
    RsaPssSha256 = 1, // CKM_RSA_PKCS_PSS over a digest, MGF1 with SHA-256, 32 bytes of salt
    RsaPkcs1 = 2,     // CKM_RSA_PKCS over a DigestInfo
    Ecdsa = 3,        // CKM_ECDSA over a digest
};
// One log-in, one signature, log-out.
struct Sign {
    std::uint64_t slot = 0;
    std::string serial; // of the token: another one in the same slot gets no PIN
    Octets keyId;       // CKA_ID
    Mechanism mechanism = Mechanism::RsaPkcs1;
    Octets toSign; // what C_Sign gets
    // Behind all else: the PIN, empty where the token has a keypad. It is never held in this struct.
};
using Question = std::variant<Start, Look, Contents, Sign>;

// Answers.
struct Started {
    std::string maker;
    std::string description;
};
struct SlotSight {
    std::uint64_t slot = 0;
    std::string label;
    std::string serial;
    std::string maker;
    std::uint64_t flags = 0; // CK_TOKEN_INFO's
    std::uint32_t shortestPin = 0;
    std::uint32_t longestPin = 0;
    bool operator==(const SlotSight&) const = default;
};
struct Sight {
    std::vector<SlotSight> slots; // those with a token
};
struct CertificateObject {
    Octets id;
    std::string label;
    Octets der;
};
struct Held {
    bool signsPss = false; // CKM_RSA_PKCS_PSS with CKF_SIGN
    std::vector<CertificateObject> certificates;
};
struct Signed {
    Octets signature; // as C_Sign gave it
};
// Where a module failed.
enum class Stage : std::uint8_t {
    Load = 1,
    Initialise,
    Slots,
    Token,
    Session,
    Login,
    Key,
    SignInit,
    KeyLogin,
    Sign
};
struct Failure {
    Stage stage = Stage::Load;
    std::uint64_t value = 0; // the CK_RV; 0 where there was none
    bool isGone = false;     // afterwards, that token was no longer there
    bool isLocked = false;   // afterwards, its PIN was locked
    std::string detail;      // for the log
};
using Answer = std::variant<Started, Sight, Held, Signed, Failure>;

// The whole frame. `tail`: how many bytes of PIN will follow it; they count for the frame's length.
Octets questionFrame(std::uint32_t number, const Question& question, std::size_t tail = 0);
Octets answerFrame(std::uint32_t number, const Answer& answer);

// Of the first `lengthSize` bytes of a frame; nothing when it is out of bounds.
std::optional<std::size_t> frameLength(OctetView head, std::size_t longest);

// A frame without its length; nothing when it is not one.
struct NumberedQuestion {
    std::uint32_t number = 0;
    Question question;
    OctetView pin; // lies in the frame
};
struct NumberedAnswer {
    std::uint32_t number = 0;
    Answer answer;
};
std::optional<NumberedQuestion> questionFrom(OctetView frame);
std::optional<NumberedAnswer> answerFrom(OctetView frame);

} // namespace drivers::token
