"""Who may read what is below a heading, `### Our risks {audience=internal}`, down to the next of its level or a higher.

The notation is pandoc's for what is said of a heading. Its token has it in `meta` as `audience`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from markdown_it.rules_core import StateCore
from msgspec import Struct

from selfassess.model.readers import AUDIENCES

MEANT = r"""(?xi)
    (?<!\\)\{ [^{}\n]{0,60}?
    (?: \b aud\w{2,9} \s* [=:]                                             # the key, perhaps mistyped,
      | \b \w{1,12} \s* [=:] \s* ["'“”‘’]? (?:public|cqc|internal) \b )    # or another key for one of its values
    [^{}\n]{0,60} \}?
"""
LOOSE = r"""(?xi) \{ \s* :? \w{1,12} \s* [=:] \s* ["'“”‘’]? ([\w-]+) ["'“”‘’]? \s* \}"""


class AudienceMark(Struct, frozen=True):
    """What a heading says of its readers, as it was typed; `words` are those of the heading with it.

    `audience` is the narrowest where nobody can know what was meant: too few readers do less harm than too many.
    """

    audience: str
    typed: str
    words: str

    @property
    def is_exact(self) -> bool:
        return self.typed == f"{{audience={self.audience}}}"

    @property
    def at(self) -> int:
        return self.words.rindex(self.typed)


def take_marks(state: StateCore) -> None:
    """Takes the marks out of the words of headings that are in no list or quotation."""
    if "{" not in state.src:
        return
    for token, inline in pairwise(state.tokens):
        if token.type != "heading_open" or token.level or "{" not in inline.content:
            continue
        match = re.search(rf"{MEANT}\s*\Z", inline.content)
        words = inline.content[: match.start()].rstrip() if match is not None else ""
        if match is not None and words:
            typed = match[0].strip()
            token.meta["audience"] = AudienceMark(audience_meant(typed) or AUDIENCES[-1], typed, inline.content)
            inline.content = words


def audience_meant(typed: str) -> str:
    """The audience that a mark names, or probably means; empty where nobody can know."""
    match = re.fullmatch(LOOSE, typed)
    if match is None:
        return ""
    from selfassess.near_words import nearest  # only where somebody has mistyped it

    value = match[1].lower()
    return value if value in AUDIENCES else nearest(value, AUDIENCES)
