"""The values that a cell may have if the framework or the tool permits only a few, and how people type them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selfassess.model.assessment import RECORD_KINDS, RECORD_STATUSES
from selfassess.model.framework import Framework
from selfassess.model.readers import AUDIENCES

Choices = Mapping[str, str]
"""Each id that a key may have, and how a cell shows it: by its official name if that cannot be mistaken."""


def choices_by_key(framework: Framework) -> Mapping[str, Choices]:
    """The choices for each key of a record that has them."""
    categories = {str(category.category): str(category.name) for category in framework.categories}
    return {
        "kind": {kind: kind for kind in RECORD_KINDS},
        "category": unmistakable(categories),
        "sensitivity": {audience: audience for audience in AUDIENCES},
        "status": {status: status for status in RECORD_STATUSES},
        "statements": unmistakable(framework.statement_names),
    }


def parse_choice(typed: str, choices: Choices) -> str:
    """The id that was typed, itself or its name, in capitals or not; empty if it is neither."""
    return _ids(choices).get(_normalised(typed), "")


def parse_list(typed: str, choices: Choices) -> Iterator[tuple[str, str]]:
    """Each entry of a list as it was typed, and its id, which is empty if it has none.

    Entries are separated by commas, semicolons or lines. As a name may contain commas, names are looked for first.
    """
    ids = _ids(choices)
    names = "|".join(map(_pattern, sorted(ids, key=len, reverse=True)))
    entry = re.compile(
        rf"""
          ({names or "(?!)"}) [ .]* (?=[,;\n]|\Z)  # a choice, the longest name first, perhaps with a full stop
        | [^,;\n]+                                 # anything else
        """,
        re.IGNORECASE | re.VERBOSE,
    )
    rest = typed
    while rest := rest.lstrip(" \t\n,;•*–-"):  # separators, and the bullets of a list
        match = entry.match(rest)
        assert match is not None
        yield match[0].strip(), ids.get(_normalised(match[1] or ""), "")
        rest = rest[match.end() :]


def unmistakable(names: Mapping[str, str]) -> Choices:
    """The name of each id, or the id itself if its name is that of another, is another's id, or would end an entry."""
    forms = [form for id_, name in names.items() for form in {_normalised(id_), _normalised(name)}]
    return {
        id_: " ".join(name.split())
        if name[:1].isalnum() and ";" not in name and forms.count(_normalised(name)) == 1
        else id_
        for id_, name in names.items()
    }


def _ids(choices: Choices) -> dict[str, str]:
    return {form: id_ for id_, name in choices.items() for form in (_normalised(name), _normalised(id_))}


def _normalised(text: str) -> str:
    """Text without differences that do not matter: capitals, hyphens, the kind of apostrophe, `&` for `and`."""
    plain = text.casefold().replace("’", "'").replace("&", " and ")
    return " ".join(re.sub(r"[-_\s]+", " ", plain).split())


def _pattern(form: str) -> str:
    """A verbose pattern for every way of typing a normalised form."""
    words = (r"(?:and|&)" if word == "and" else re.escape(word).replace("'", "['’]") for word in form.split())
    return r"[-_ \t]+".join(words)
