"""How a text is typed by Telex."""

import unicodedata

TONES = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
MARKS = {"\u0306": "w", "\u031b": "w"}


def telex_keys(text):
    """The keys of a Vietnamese text, upper case where it has it, each word's tone last."""
    keys, tone, letter = [], "", ""
    for sign in unicodedata.normalize("NFD", text) + " ":
        if sign in TONES:
            tone = TONES[sign]
        elif sign == "\u0302":
            keys.append(letter.lower())
        elif sign in MARKS:
            keys.append(MARKS[sign])
        elif sign in "đĐ":
            keys += ["D" if sign == "Đ" else "d", "d"]
        else:
            if not sign.isalpha() and tone:
                keys.append(tone)
                tone = ""
            keys.append(sign)
            letter = sign
    return keys[:-1]
