"""What an editor asks of one text, as JSON Schema: its form, in the words in which `check` speaks of it.

An editor reads `96` as a number and `true` as a truth value, where we read text; so each form says which of
them it may be taken for. The patterns mean the same in Python and in JavaScript.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from selfassess.schema import dates_and_figures, scalars
from selfassess.schema.reader import Reader

Schema = dict[str, Any]

DAY = (
    r"(?!0000)(?:[0-9]{4}-(?:"
    r"(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"  # a month of 31 days,
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"  # of 30,
    r"|02-(?:0[1-9]|1[0-9]|2[0-8])"  # February, but for its last day in a leap year:
    r")|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)"
)
MONTH = "(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])"
QUARTER = f"(?!Q. 0000)Q[1-4] [0-9]{{2}}(?:{'|'.join(f'{year:02}[/-]{(year + 1) % 100:02}' for year in range(100))})"
FOLLOWING_YEARS = "|".join(f"{year:02}(?:-{(year + 1) % 100:02})?" for year in range(100))
FIGURES = scalars.NumberRange(1 - 10 ** (dates_and_figures.LONGEST_NUMBER - 1), 10**dates_and_figures.LONGEST_NUMBER)
TRUTHS = {"true": True, "false": False}
NUMERAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
NO_TEXT = "This must be text. If a colon, a bracket or a hyphen is part of it, put the text in quotes."
ANY_TEXT = ("string", "number", "boolean")


def form(reader: Reader[object]) -> Schema:
    """What a reader of one text asks of it, once it is not blank."""
    return FORMS[type(reader)](reader)


def _pattern(pattern: str, message: str, numbers: scalars.NumberRange | None = None) -> Schema:
    types = ["string"]
    limits: Schema = {}
    if numbers is not None:
        types.append("integer" if numbers.whole else "number")
        limits = {"minimum": numbers.least, "exclusiveMaximum": numbers.below}
    if all(re.fullmatch(pattern, word) for word in TRUTHS):
        types.append("boolean")
    limits = {name: limit for name, limit in limits.items() if limit is not None}
    whole = rf"^(?:{pattern})(?!\n)$"  # `$` alone would let a line break pass at the end
    return {"type": types, "pattern": whole, **limits, "errorMessage": message}


def _choice(reader: scalars.Choice) -> Schema:
    others = {word: value for word in reader.words if (value := _as_read(word)) != word}
    texts = _one_of(reader, {word: word for word in reader.words})
    return {"if": {"type": "string"}, "then": texts, "else": _one_of(reader, others)} if others else texts


def _one_of(reader: scalars.Choice, words: Mapping[str, object]) -> Schema:
    meanings = [reader.words[word] for word in words]
    described = {"enumDescriptions": meanings} if any(meanings) else {}
    return {"enum": list(words.values()), **described, "errorMessage": scalars.permitted(reader.words)}


def _as_read(word: str) -> object:
    """What an editor reads a word as."""
    if not NUMERAL.fullmatch(word):
        return TRUTHS.get(word, word)
    number = float(word)
    return int(number) if number.is_integer() else number


def _excluding(reader: scalars.Excluding) -> Schema:
    free = rf"^(?!(?:{'|'.join(map(re.escape, reader.taken))})$)"
    return {"allOf": [form(reader.reader), {"pattern": free, "errorMessage": f"This {reader.wrong}. {reader.hint}"}]}


FORMS: Mapping[type, Callable[[Any], Schema]] = {
    scalars.Str: lambda reader: {"type": list(ANY_TEXT), "errorMessage": NO_TEXT},
    scalars.Pattern: lambda reader: _pattern(
        reader.pattern, f"This {reader.wrong}. {reader.hint()}".strip(), reader.numbers
    ),
    dates_and_figures.Day: lambda reader: _pattern(DAY, f"This is not a valid date. {dates_and_figures.DAY_HINT}"),
    dates_and_figures.DayOrMonth: lambda reader: _pattern(
        rf"{DAY}|{MONTH}|{QUARTER}", f"This is not a valid date. {dates_and_figures.DAY_OR_MONTH_HINT}"
    ),
    dates_and_figures.Year: lambda reader: _pattern(
        f"[0-9]{{2}}(?:{FOLLOWING_YEARS})", f"This {dates_and_figures.NO_YEAR}. {dates_and_figures.FOLLOWING}"
    ),
    dates_and_figures.Number: lambda reader: {
        **_pattern(dates_and_figures.NUMBER.pattern, f"This is not a number. {dates_and_figures.NUMBER_HINT}", FIGURES),
        "maxLength": dates_and_figures.LONGEST_NUMBER,
    },
    scalars.Choice: _choice,
    scalars.Excluding: _excluding,
    scalars.Map: lambda reader: form(reader.reader),
}
