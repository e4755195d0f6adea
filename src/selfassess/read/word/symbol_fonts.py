"""Signs of the fonts Symbol and Wingdings, whose letters are pictures, as the characters that they show."""

from __future__ import annotations

BULLET = "•"
PRIVATE = 0xF000
SYMBOL = {
    **{
        ord(letter): greek for letter, greek in zip("abcdefghiklmnopqrstuwxyz", "αβχδεφγηικλμνοπθρστυωξψζ", strict=True)
    },
    **{
        ord(letter): greek for letter, greek in zip("ABCDEFGHIKLMNOPQRSTUWXYZ", "ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖ", strict=True)
    },
    0xA3: "≤",
    0xA5: "∞",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: BULLET,
    0xB8: "÷",
    0xB9: "≠",
    0xBA: "≡",
    0xBB: "≈",
    0xBC: "…",
    0xD2: "®",
    0xD3: "©",
    0xD4: "™",
    0xD6: "√",
    0xDE: "⇒",
    0xE2: "®",
    0xE3: "©",
    0xE4: "™",
    0xE5: "∑",
    0x2D: "−",
}
WINGDINGS = {
    0x21: "✏",
    0x22: "✂",
    0x28: "☎",
    0x2A: "✉",
    0x2B: "✉",
    0x36: "⌛",
    0x4A: "☺",
    0x4B: "😐",
    0x4C: "☹",
    0x6C: "●",
    0x6E: "■",
    0x6F: "☐",
    0x70: "☐",
    0x71: "☐",
    0x72: "☐",
    0x76: "❖",
    0x9F: BULLET,
    0x9E: "·",
    0xA7: "▪",
    0xA8: "☐",
    0xD8: "➢",
    0xE0: "→",
    0xDF: "←",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
    0x46: "☞",
    0x45: "☜",
    0xAB: "★",
    0xB6: "☆",
}
WINGDINGS_2 = {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x97: BULLET, 0x96: BULLET, 0x98: "●"}
WINGDINGS_3 = {0x7D: "▶", 0x84: "▶", 0x67: "➔", 0x68: "➔", 0x22: "→", 0x9F: "→"}
WEBDINGS = {0x61: "✓", 0x72: "✗", 0x63: "☐", 0x67: "■", 0x34: "▶", 0x6E: "●"}
FONTS = {
    "symbol": SYMBOL,
    "wingdings": WINGDINGS,
    "wingdings 2": WINGDINGS_2,
    "wingdings 3": WINGDINGS_3,
    "webdings": WEBDINGS,
}


def shown_sign(font: str, code: int) -> str | None:
    """The character that a sign of a font shows; None where nobody knows."""
    letters = FONTS.get(font.strip().lower())
    place = code - PRIVATE if PRIVATE <= code <= PRIVATE + 0xFF else code
    if letters is not None:
        return letters.get(place, chr(place) if letters is SYMBOL and 0x20 <= place < 0x7F else None)
    if place != code:  # the sign of a font that is not known: most are bullets of Symbol
        return SYMBOL.get(place) or WINGDINGS.get(place)
    return chr(code) if code >= 0x20 and not 0xD800 <= code <= 0xDFFF else None


def shown_words(font: str, words: str) -> str:
    """Words of which some letters may be signs of a font."""
    if font.strip().lower() not in FONTS and not any("\uf000" <= each <= "\uf0ff" for each in words):
        return words
    return "".join(_shown_letter(font, each) for each in words)


def _shown_letter(font: str, letter: str) -> str:
    is_sign = font.strip().lower() in FONTS or "\uf000" <= letter <= "\uf0ff"
    if letter.isspace() or not is_sign or ord(letter) > 0xF0FF or 0xFF < ord(letter) < PRIVATE:
        return letter
    return shown_sign(font, ord(letter)) or BULLET
