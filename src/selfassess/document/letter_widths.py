"""How wide words are in Arial and what looks like it, in thousandths of the height of the letters."""

from __future__ import annotations

from functools import lru_cache

REGULAR = {
    191: "'", 222: "ijl‘’", 260: "|", 278: "!,./:;I[\\]ft ·î\u00a0", 333: "()-`r“”²³{}", 350: "•", 355: '"', 389: "*",
    400: "°", 469: "^", 500: "Jcksvxyzç", 556: "#$0123456789?L_abdeghnopqu£€–§éèàüöäôêñ", 584: "+<=>~×", 611: "FTZ",
    667: "&ABEKPSVXY", 722: "CDHNRUw", 737: "©®", 778: "GOQ", 833: "Mm½¼¾", 889: "%", 944: "W", 1000: "—…", 1015: "@",
    0: "\u200b\u200c\u200d\u00ad\u2060\ufeff",
}  # fmt: skip
BOLD = {
    238: "'", 278: ",./I\\ijl‘’ ·î\u00a0", 280: "|", 333: "!()-:;[]`ft²³", 350: "•", 389: "*r{}", 400: "°", 474: '"',
    500: "z“”", 556: "#$0123456789J_aceksvxy£€–§éèàçäê", 584: "+<=>^~×", 611: "?FLTZbdghnopquüöôñ", 667: "EPSVXY",
    722: "&ABCDHKNRU", 737: "©®", 778: "GOQw", 833: "M½¼¾", 889: "%m", 944: "W", 975: "@", 1000: "—…",
    0: "\u200b\u200c\u200d\u00ad\u2060\ufeff",
}  # fmt: skip
OTHER = 700  # letters of other alphabets, most of which are narrower
WIDEST = 1015


class Widths(dict[str, int]):
    """How wide each letter is; one that is not known is as wide as most others."""

    def __missing__(self, letter: str) -> int:
        return OTHER


PLAIN_LETTERS = Widths({letter: width for width, letters in REGULAR.items() for letter in letters})
BOLD_LETTERS = Widths({letter: width for width, letters in BOLD.items() for letter in letters})


@lru_cache(maxsize=4096)
def width_of(words: str, is_bold: bool = False) -> int:
    """The width of words on one line."""
    return sum(map((BOLD_LETTERS if is_bold else PLAIN_LETTERS).__getitem__, words))
