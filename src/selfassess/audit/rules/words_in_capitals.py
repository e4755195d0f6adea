from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault

FEWEST_WORDS, FEWEST_LONG = 4, 2
LONG = 4
"""How many letters a word has that is hardly a short form."""
HINT = "Type it as a sentence, with a capital letter only at the start and in names."


def words_in_capitals(file: AuditedFile) -> Iterator[Fault]:
    """A line typed in capitals.

    Capitals have no shape that people recognise, so that they are slow to read, above all for people with dyslexia.
    Some screen readers spell them out letter by letter. Short forms such as NHS and CQC are no problem.

    Fails:
        <h2>WHAT WE HAVE LEARNED FROM CARERS</h2>
        <p>Words.</p>

    Passes:
        <h2>What we have learned from carers and the NHS</h2>
        <p>Words.</p>
    """
    for line in file.lines:
        words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", line.words)
        long = [word for word in words if len(word) >= LONG]
        if line.kind in ("code", "contents") or len(words) < FEWEST_WORDS or len(long) < FEWEST_LONG:
            continue
        if all(word.isupper() for word in words):
            message = f"“{line.words[:80]}” is in capitals."
            yield Fault(line.place, message, HINT, "{} lines are in capitals.")
