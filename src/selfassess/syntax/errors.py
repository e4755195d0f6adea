"""What is wrong with text that is not YAML, in words for the person who has to correct it.

The parser says where it stopped, often lines below the mistake. The messages here say what was typed, at the place
where the author must type. They explain the mistakes that officers make most; of any other they give the place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

import yaml

from selfassess.diagnostics import Edit, Problem
from selfassess.syntax.messages import COLON, ENTRY, PARTED, begins_with_reserved, in_quotes, quote_hint
from selfassess.syntax.parser_error import ParserError
from selfassess.syntax.source import Source, indent_of

BLOCK_ON_ITS_LINE = re.compile(r"\|[ ]+[^\s|][^|]*\Z")  # and no table
ON_THE_SAME_LINE = ("There are words after “|” on the same line.", "Move them to the next line, two spaces in.")
NEVER_CLOSED = ("This quotation mark is never closed.", "Type another one at the end of the text.")
BULLET = ("This character does not start a list item here.", "Start each item with a hyphen and a space.")
NO_COLON = "This line needs a key, and a key ends with a colon."
VERSIONS = ("<<<<<<<", "=======", ">>>>>>>")
BULLETS = tuple("•·–—*")
RESERVED = tuple("?%@`")  # the parser stops at these,
OPENING = tuple("&*!%|>")  # and after these: they begin an anchor, an alias, a tag, a directive, a block of text
HYPHENS = r"\s*(?:-[ ]+)*"
TAB = re.compile(r" *\t")
NO_BREAK_SPACE = re.compile(r"[ \t]*[\w-]*:?(?<![^\s:])\u00a0")
INVISIBLE = re.compile(r"[ \t]*(?:-[ ]+)*[\u200b-\u200d\u2060\ufeff]")
QUOTE = re.compile(rf"""{HYPHENS}(?:[^\s"'#-][^"':]*:[ ]+)?(["'])""")  # begins a value, and is not in its key
QUOTED = {'"': re.compile(r'(?:[^"\\]|\\.)*+"'), "'": re.compile(r"(?:[^']|'')*+'")}
VALUE = re.compile(rf"({HYPHENS}(?:[\w-]+:\s+)?)(\S.*)")
KEY = re.compile(r"\s*[a-z_]+:(?:\s|\Z)")
WORDS_AND_COLON = re.compile(rf"({HYPHENS})[^\s:-][^\s:]*\s[^:]*:(?:\s|\Z)")  # two words at least: hardly a key
KEY_AND_NO_SPACE = re.compile(rf"({HYPHENS}[a-z_]+:)(?!//)[^\s:]")  # an address is not a key
KEY_AND_NO_COLON = re.compile(r"(\s*(?:-[ ]+)+)([a-z_]+)[ ]+(\S.*)")
BLOCK = re.compile(r".*:\s+[|>][-+0-9]*\s*\Z")


def explained(source: Source, error: Exception) -> Problem:
    """What a parser's error means."""
    marked = error if isinstance(error, yaml.MarkedYAMLError) else yaml.MarkedYAMLError()
    mark = marked.problem_mark or marked.context_mark or yaml.Mark("", 0, 0, 0, None, 0)
    began = marked.context_mark or mark
    said = f"{marked.context}: {marked.problem}"
    start = (mark.line, min(indent_of(source.line(mark.line)), mark.column))
    stop = ParserError(source, said, mark.line, mark.column, began.line, began.column, start)
    by_words = [explain for words, explain in SAID if words in said]
    explanations = (explain(stop) for explain in (_conflict, _white_space, _unclosed_quote, _reserved, *by_words[:1]))
    hint = "Line up its first letter with the lines around it, and check that each key has a colon."
    unexplained = stop.at(*stop.start, "This line does not fit the lines above it.", hint)
    return next(filter(None, explanations), unexplained)


def _conflict(stop: ParserError) -> Problem | None:
    """What git leaves where two people changed the same lines."""
    for line in (stop.began, stop.line):
        if stop.row(line).startswith(VERSIONS):
            hint = "Keep one version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>."
            return stop.at(line, 0, "The next lines contain two versions of the same text.", hint)
    return None


def _white_space(stop: ParserError) -> Problem | None:
    if TAB.match(stop.row(stop.line)):
        message, hint = "There is a tab here. YAML needs spaces.", "Replace the tab with two spaces."
        return stop.at(stop.line, stop.row(stop.line).index("\t"), message, hint)
    for line in (stop.line, stop.began, stop.line - 1):
        row = stop.row(line)
        if (match := NO_BREAK_SPACE.match(row)) is not None:
            hint = "It looks like an ordinary space. Delete it and press the space bar."
            message, edit = (
                "There is a no-break space here. YAML needs an ordinary one.",
                (match.end() - 1, "\u00a0", " "),
            )
            return stop.at(line, match.end() - 1, message, hint, stop.over(line, *edit))
        if (match := INVISIBLE.match(row)) is not None:
            hint = "Delete everything before the first letter of this line, and indent it again."
            message, edit = (
                "There is an invisible character before these words.",
                (match.end() - 1, row[match.end() - 1], ""),
            )
            return stop.at(line, match.end() - 1, message, hint, stop.over(line, *edit))
    return None


def _unclosed_quote(stop: ParserError) -> Problem | None:
    """Text in quotes that includes the lines below it: the first mark above, if it is not closed in its line."""
    for line in range(stop.line, -1, -1):
        row, below = stop.row(line), stop.row(line + 1)
        quote = QUOTE.match(row)
        if quote is not None and not QUOTED[quote[1]].match(row, quote.end()):
            ends_here = below.strip() and indent_of(below) <= indent_of(row)
            return stop.at(line, quote.start(1), *NEVER_CLOSED) if ends_here else None
    return None


def _reserved(stop: ParserError) -> Problem | None:
    if stop.row(stop.began)[stop.began_column :].startswith(OPENING):
        return _begins_with_reserved(stop, stop.began, stop.began_column)
    return _begins_with_reserved(stop, stop.line, stop.column) if stop.character in RESERVED else None


def _begins_with_reserved(stop: ParserError, line: int, column: int) -> Problem:
    row = stop.row(line)
    words = row[column:].strip()
    if BLOCK_ON_ITS_LINE.match(words):
        margin = indent_of(row) + (4 if row.lstrip().startswith("- ") else 2)
        start = (line + 1, column + 2)  # places count from 1, and the mark stays
        end = (line + 1, column + 2 + len(words[1:]) - len(words[1:].lstrip()))
        return stop.at(line, column, *ON_THE_SAME_LINE, Edit(start, end, f"\n{' ' * margin}"))
    return stop.at(line, column, *begins_with_reserved(words), *in_quotes(stop.source, line, column))


def _empty_item(stop: ParserError) -> Problem:
    sign = stop.character
    message = f"There is a “{sign}” here instead of words." if sign else "Words are missing here."
    hint = "Type the words, or delete the character. If it is part of the words, put the whole text in quotes."
    if sign == ",":
        hint += " For an empty cell of a table, type ''."
    return stop.at(stop.line, stop.column, message, hint)


def _in_quotes(stop: ParserError) -> Problem:
    if "escape" in stop.said or "hexdecimal" in stop.said:  # so libyaml spells it
        hint = "Put single quotes around the text instead, or type the backslash twice."
        column = max(stop.row(stop.line).rfind("\\", 0, stop.column + 1), 0)
        return stop.at(stop.line, column, "A backslash inside double quotes starts a special character.", hint)
    return stop.at(stop.began, stop.began_column, *NEVER_CLOSED)


def _in_brackets(stop: ParserError) -> Problem:
    if stop.line == stop.began and stop.character not in ("", "]", "}"):
        return stop.at(stop.line, stop.column, "There is a comma missing or one colon too many.", PARTED)
    hint = "Close it. If the bracket is part of the words, put the whole text in quotes."
    return stop.at(stop.began, stop.began_column, "This bracket is never closed.", hint)


def _empty_value(stop: ParserError) -> Problem:
    hint = "Type the words after it, or delete the key. If the colon is part of the words, put them all in quotes."
    return stop.at(stop.line, stop.column, "There is nothing after this colon.", hint)


def _missing_colon(stop: ParserError) -> Problem:
    """A line that should be a key and has no colon."""
    line, row, above = stop.began, stop.row(stop.began), stop.row(stop.began - 1)
    if KEY_AND_NO_SPACE.match(row):
        return _missing_space(stop, line)
    inside = WORDS_AND_COLON.match(above)
    if inside is not None and inside.end() < len(above):
        return _colon_inside(stop, line - 1, inside.end(1))
    if row.strip().startswith(BULLETS):
        return _bullet(stop, line)
    if BLOCK.match(above):
        hint = "Type two more spaces at the start of each of these lines."
        return stop.at(line, stop.began_column, "The words below “|” or “>” are not indented.", hint)
    hint = "If it continues the text above, indent it like that text. If not, type a key and a colon before it."
    return _too_far_left(stop) or stop.at(line, stop.began_column, NO_COLON, hint)


def _too_far_left(stop: ParserError) -> Problem | None:
    """Words that end with a colon and are further left than the text that they belong to."""
    for line in range(stop.began - 1, -1, -1):
        row = stop.row(line)
        if row.strip() and indent_of(row) < indent_of(stop.row(stop.began)):
            message = "These words start further left than the text around them, so YAML treats them as a key."
            hint = "Indent them like the text that they belong to."
            return stop.at(line, indent_of(row), message, hint) if WORDS_AND_COLON.match(row) else None
    return None


def _missing_space(stop: ParserError, line: int) -> Problem:
    row = stop.row(line)
    column = row.index(":") + 1
    hint, edit = f"Type a space after “{row[:column].strip()}”.", stop.over(line, column, "", " ")
    return stop.at(line, column, "There is no space after the colon.", hint, edit)


def _colon(stop: ParserError) -> Problem:
    """A colon where no key can be."""
    before = VALUE.match(stop.row(stop.line)[: stop.column])
    if before is not None and ":" in before[1]:
        return _colon_inside(stop, stop.line, before.end(1))
    if KEY_AND_NO_SPACE.match(stop.row(stop.line - 1)):
        return _missing_space(stop, stop.line - 1)
    hint = "Line this word up with the key above it. If it is part of the sentence, put the sentence in quotes."
    here = stop.at(*stop.start, "This line continues the text above it, but contains a colon.", hint)
    return _bullet_above(stop) or _no_colon_above(stop) or here


def _colon_inside(stop: ParserError, line: int, column: int) -> Problem:
    words = stop.row(line)[column:].strip()
    return stop.at(line, column, COLON, quote_hint(words), *in_quotes(stop.source, line, column))


def _bullet_above(stop: ParserError) -> Problem | None:
    """The first of the lines above that begin with a bullet: YAML reads them as one long text."""
    above = takewhile(lambda line: not ENTRY.match(stop.row(line)), range(stop.line - 1, -1, -1))
    bullets = [line for line in above if stop.row(line).strip().startswith(BULLETS)]
    return _bullet(stop, bullets[-1]) if bullets else None


def _bullet(stop: ParserError, line: int) -> Problem:
    row, column = stop.row(line), indent_of(stop.row(line))
    mark = row[column] + row[column + 1 :][: indent_of(row[column + 1 :])]
    return stop.at(line, column, *BULLET, stop.over(line, column, mark, "- "))


def _no_colon_above(stop: ParserError) -> Problem | None:
    """The first line of a list entry, whose key has no colon."""
    above = KEY_AND_NO_COLON.match(stop.row(stop.line - 1))
    if above is None or KEY.match(stop.row(stop.line)) is None or above.end(1) != indent_of(stop.row(stop.line)):
        return None
    return stop.at(stop.line - 1, above.end(1), NO_COLON, f"Type a colon after “{above[2]}”.")


def _ended(stop: ParserError) -> Problem | None:
    """Words after what YAML took for the whole text: after a closing quotation mark or bracket."""
    typed = VALUE.match(stop.row(stop.line))
    if typed is None or typed.end(1) >= stop.column:
        return None
    if typed[2].startswith(("'", '"')):
        hint = "Put the other kind of quotation mark around the whole text."
        return stop.at(stop.line, typed.end(1), "A quotation mark inside the text ends it too early.", hint)
    return _begins_with_reserved(stop, stop.line, typed.end(1)) if typed[2].startswith(("[", "{")) else None


def _list_on_line(stop: ParserError) -> Problem:
    hint = "Start the list on the next line, indented. If the hyphen is part of the words, put them in quotes."
    return _ended(stop) or stop.at(stop.line, stop.column, "A list cannot start on the same line as its key.", hint)


# What the parser was reading, or lacks, in words that libyaml and PyYAML's own parser share; the first that fits.
SAID: tuple[tuple[str, Callable[[ParserError], Problem | None]], ...] = (
    ("flow node", _empty_item),
    ("block node", _empty_item),
    ("quoted scalar", _in_quotes),
    ("parsing a flow", _in_brackets),
    ("plain scalar", _empty_value),
    ("simple key", _missing_colon),
    ("mapping values", _colon),
    ("sequence entries", _list_on_line),
    ("expected", _ended),
)
