"""The words that a cell may hold where the framework or the tool permits a few, and what was meant by them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selfassess.model.assessment import AUDIENCES, RECORD_KINDS, RECORD_STATUSES
from selfassess.model.framework import Framework

PARTED = re.compile(r"[,;\n]")
Permitted = Mapping[str, str]
"""Each id that a key may have, and how a cell shows it: by its official name where it has one of its own."""


def permitted(framework: Framework) -> Mapping[str, Permitted]:
    """The words for each key of a record that takes a few."""
    statements = {str(each.statement): str(each.name) for theme in framework.themes for each in theme.statements}
    return {
        "kind": {word: word for word in RECORD_KINDS},
        "category": _telling({str(each.category): str(each.name) for each in framework.categories}),
        "sensitivity": {word: word for word in AUDIENCES},
        "status": {word: word for word in RECORD_STATUSES},
        "statements": _telling(statements),
    }


def meant(words: str, known: Permitted) -> str:
    """The id that is meant, by itself or by its name, in capitals or not; empty where there is none."""
    return _ids(known).get(_plain(words), "")


def listed(words: str, known: Permitted) -> Iterator[tuple[str, str]]:
    """Each entry of a list as it was typed, and the id that it means, which may be empty.

    Entries are parted by commas, semicolons or lines. A name may hold commas of its own: names are found first.
    """
    forms = sorted(_ids(known), key=len, reverse=True)
    found = re.compile(rf"({'|'.join(map(_loose, forms)) or '(?!)'})[ .]*(?=[,;\n]|\Z)|[^,;\n]+", re.IGNORECASE)
    rest = words
    while rest := rest.lstrip(" \t\n,;•*–-"):
        entry = found.match(rest)
        assert entry is not None
        yield entry.group().strip(), meant(entry[1] or "", known)
        rest = rest[entry.end() :]


def _telling(names: Mapping[str, str]) -> dict[str, str]:
    """The names, but an id for a name that two share, that is another's id, or that would end an entry of a list."""
    plain = [_plain(each) for pair in names.items() for each in {_plain(pair[0]), _plain(pair[1])}]
    return {
        key: " ".join(name.split()) if plain.count(_plain(name)) == 1 and _is_one_entry(name) else key
        for key, name in names.items()
    }


def _is_one_entry(name: str) -> bool:
    return bool(_plain(name)) and name[:1].isalnum() and ";" not in name


def _ids(known: Permitted) -> dict[str, str]:
    return {form: key for key, name in known.items() for form in (_plain(name), _plain(key))}


def _plain(words: str) -> str:
    """Words without the differences that nobody means: capitals, hyphens, kinds of apostrophe, `&` for `and`."""
    text = words.casefold().replace("’", "'").replace("&", " and ")
    return " ".join(re.sub(r"[-_\s]+", " ", text).split())


def _loose(form: str) -> str:
    """A pattern for every way of typing the words of a form."""
    words = (r"(?:and|&)" if word == "and" else re.escape(word).replace("'", "['’]") for word in form.split())
    return r"[-_ \t]+".join(words)
