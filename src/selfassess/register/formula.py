"""The text that a formula gives, where that can be worked out from cells: what most links are built with.

Only text, cells, `&`, comparisons and a few functions are known. Anything else has no answer, rather than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from urllib.parse import quote

from selfassess.register.worksheet import LONGEST_CELL

TOKEN = re.compile(
    r"""
    \s*(?:
        "(?P<text>(?:[^"]|"")*)"
      | (?P<call>[A-Za-z_.][A-Za-z0-9_.]*)\(
      | (?P<sheet>'(?:[^']|'')+'!|[A-Za-z0-9_.]+!)?(?P<cell>\$?[A-Za-z]{1,3}\$?[0-9]{1,7})(?![A-Za-z0-9_(:\[])
      | [A-Za-z0-9_]*\[(?:\[\#This\ Row\],|@)?\[?(?P<column>[^\[\]@\#]+)\]+   # the same row of a table's column
      | (?P<number>[0-9]+(?:\.[0-9]+)?)
      | (?P<sign><>|[=&(),])
    )
    """,
    re.VERBOSE,
)
LONGEST = 8_192
"""The most characters of a formula in Excel."""
DEEPEST = 30
MOST_REPLACED = 1_000_000
CellText = Callable[[str, str], str]
"""What a formula sees of a cell, by the name of its sheet, empty for its own, and by its reference or heading."""


class UnknownFormulaError(Exception):
    """What a formula gives cannot be worked out here."""


def text_of(formula: str, cell: CellText) -> str:
    """The text that a formula gives; UnknownFormulaError if it is not known."""
    return _Formula(formula, cell).text()


def link_of(formula: str, cell: CellText) -> tuple[str, str]:
    """Where the link leads that a formula makes, and the words that it shows; UnknownFormulaError if not known."""
    whole = _Formula(formula, cell)
    words = whole.text()
    return whole.link, words


class _Formula:
    def __init__(self, formula: str, cell: CellText) -> None:
        if len(formula) > LONGEST:
            raise UnknownFormulaError
        self._formula = formula.strip().removeprefix("=")
        self._cell = cell
        self._at = 0
        self._depth = 0
        self.link = ""
        self._token = self._next()

    def text(self) -> str:
        """The text that the whole formula gives."""
        text = self._compared()
        if self._token is not None:
            raise UnknownFormulaError
        return text

    def _next(self) -> re.Match[str] | None:
        if not self._formula[self._at :].strip():
            return None
        match = TOKEN.match(self._formula, self._at)
        if match is None:
            raise UnknownFormulaError
        self._at = match.end()
        return match

    def _is(self, sign: str) -> bool:
        return self._token is not None and self._token["sign"] == sign

    def _take(self, sign: str) -> None:
        if not self._is(sign):
            raise UnknownFormulaError
        self._token = self._next()

    def _compared(self) -> str:
        self._depth += 1
        if self._depth > DEEPEST:
            raise UnknownFormulaError
        text = self._joined()
        while self._is("=") or self._is("<>"):
            is_equal = self._is("=")
            self._token = self._next()
            text = str((text.casefold() == self._joined().casefold()) == is_equal).upper()
        self._depth -= 1
        return text

    def _joined(self) -> str:
        text = self._term()
        while self._is("&"):
            self._token = self._next()
            text = _bounded(text + self._term())
        return text

    def _term(self) -> str:
        token = self._token
        if token is None:
            raise UnknownFormulaError
        if self._is("("):
            self._token = self._next()
            text = self._compared()
            self._take(")")
            return text
        if token["call"] is not None:
            return self._called(token["call"].rpartition(".")[2].upper())
        if token["sign"] is not None:
            raise UnknownFormulaError
        self._token = self._next()
        if token["text"] is not None:
            return token["text"].replace('""', '"')
        if token["number"] is not None:
            return token["number"]
        sheet = (token["sheet"] or "").removesuffix("!").strip("'").replace("''", "'")
        return self._cell(sheet, (token["cell"] or token["column"]).replace("$", ""))

    def _called(self, name: str) -> str:
        self._token = self._next()
        arguments: list[str] = []
        links: list[str] = []
        before = self.link
        while not self._is(")"):
            self.link = before
            arguments.append("" if self._is(",") else self._compared())
            links.append(self.link)
            if not self._is(")"):
                self._take(",")
        self._token = self._next()
        self.link = before
        if name == "HYPERLINK" and arguments:
            self.link = arguments[0].strip()
            return arguments[1] if len(arguments) > 1 else arguments[0]
        if name in ("IF", "IFERROR") and len(arguments) > 1:
            chosen = 0 if name == "IFERROR" else 1 if arguments[0] not in ("", "FALSE", "0") else 2
            self.link = links[chosen] if chosen < len(links) else before
            return arguments[chosen] if chosen < len(arguments) else "FALSE"
        known = FUNCTIONS.get(name)
        if known is None or len(arguments) not in known[0]:
            raise UnknownFormulaError
        return _bounded(known[1](arguments))


def _bounded(text: str) -> str:
    if len(text) > LONGEST_CELL:
        raise UnknownFormulaError
    return text


def _formatted(arguments: Sequence[str]) -> str:
    text, form = arguments
    if re.fullmatch("0+", form) and text.isdecimal():
        return text.zfill(len(form))
    if form == "@" or (form == "0" and text.isdecimal()):
        return text
    raise UnknownFormulaError


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > 5:
        raise UnknownFormulaError
    return int(text)


def _replaced(arguments: Sequence[str]) -> str:
    text, old, new = arguments
    if len(text) * (len(new) + 1) > MOST_REPLACED:
        raise UnknownFormulaError
    return text.replace(old, new) if old else text


FUNCTIONS: dict[str, tuple[range, Callable[[Sequence[str]], str]]] = {
    "TRUE": (range(1), lambda arguments: "TRUE"),
    "FALSE": (range(1), lambda arguments: "FALSE"),
    "CONCATENATE": (range(1, 256), "".join),
    "CONCAT": (range(1, 256), "".join),
    "TEXT": (range(2, 3), _formatted),
    "TRIM": (range(1, 2), lambda arguments: " ".join(arguments[0].split())),
    "UPPER": (range(1, 2), lambda arguments: arguments[0].upper()),
    "LOWER": (range(1, 2), lambda arguments: arguments[0].lower()),
    "T": (range(1, 2), lambda arguments: arguments[0]),
    "SUBSTITUTE": (range(3, 4), _replaced),
    "LEFT": (range(2, 3), lambda arguments: arguments[0][: _count(arguments[1])]),
    "RIGHT": (range(2, 3), lambda arguments: arguments[0][-_count(arguments[1]) :] if _count(arguments[1]) else ""),
    "ENCODEURL": (range(1, 2), lambda arguments: quote(arguments[0], safe="")),
    "ISBLANK": (range(1, 2), lambda arguments: str(not arguments[0]).upper()),
}
