"""What looks like emphasis, a list, a heading or a remark, and would stay words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from selfassess.prose.block import Block, Position
from selfassess.prose.list_rows import CLOSE
from selfassess.prose.mistakes import HEADING, REMARK, mistake
from selfassess.prose.parser import Token
from selfassess.prose.passage import ProseMistake

EMPHASIS, LIST, HEADING_LIKE = "emphasis-malformed", "list-malformed", "heading-unmarked"
TABLES = ("table-as-text", "table-malformed", "table-uneven", "table-without-header")
RULES = (EMPHASIS, LIST, HEADING_LIKE, HEADING, *TABLES)
PAIR = r"""(?x)
    (?<![\\*\w])(?P<mark>\*{1,3})
    (?P<words>
        (?![*\s])[^*\n]{1,300}?                          # words that the marks touch,
      | \s[^*\n]{1,300}?(?:(?<=\S)|(?=\*\*))             # or with a space behind the first of them
    )
    (?P=mark)(?!\*)
"""
LONE = r"(?<![\\*])\*\*(?!\*)|(?<![\\_\w])__(?!_)(?=\w)|(?<=\w)(?<![\\_])__(?![_\w])"
INNER_BULLET = rf"[ \t\u00a0]*[{CLOSE}·](?:[ \t\u00a0]+|\n)"
INNER_NUMBERS = r"(?<!\w)1[.)]\s[^\n]{2,200}?\s2[.)]\s[^\n]{2,200}?\s3[.)]\s"
INNER_HYPHENS = r":[ ]-[ ]\S[^\n]{1,200}?[ ]-[ ]\S[^\n]{1,200}?[ ]-[ ]\S"
UNDERLINE = r"(?m)^[=~^]{4,}$"
NUMBER = r"(?:\d{1,2}(?:\.\d{1,2})+[.:)]?|\d{1,2}[.)]|[A-Z]\d?(?:\.\d{1,2})+[.:)]?|[A-Z]\d[.:)])\s+(?=\S)"
NUMBERED_TITLE = r"\d{1,2}(?:\.\d{1,2})+\.?\s+([A-Z][^\n]*[^\s.,;:!?)\d])"
WORD = r"\w+"
LONGEST_TITLE = 80
FEWEST_CAPITALS = 6


def mistakes_in(block: Block, words: str) -> Iterator[ProseMistake]:
    """What is wrong in any block; `words` are the block's without notation and code."""
    if OF_MARKS.search(words) is not None:
        for marks, find in FINDERS.items():
            if any(map(words.__contains__, marks)):
                yield from find(block, words)
    if block.level:
        yield from _numbered_heading(block)


def of_paragraph(block: Block, tokens: Sequence[Token]) -> Iterator[ProseMistake]:
    """What is wrong with a paragraph that is in no list, quotation or table: a reader takes it for a heading."""
    content = block.content
    if len(content) > LONGEST_TITLE + 4 or "\n" in content:
        return
    title = next((words for words in (_bold(content, tokens), _numbered(content), _in_capitals(content)) if words), "")
    if title:
        message = f"“{content}” looks like a heading, but it is an ordinary paragraph."
        hint = f"If it is a heading, type “### {title}”. If not, join it to the paragraph below."
        yield mistake(HEADING_LIKE, Position(block, 0), len(content), message, hint)


def _bold(content: str, tokens: Sequence[Token]) -> str:
    """The words of a paragraph that is bold from end to end."""
    shown = [token for token in tokens if token.type != "text" or token.content]
    is_bold = (
        len(shown) > 2
        and (shown[0].type, shown[-1].type) == ("strong_open", "strong_close")
        and all(token.type != "strong_close" for token in shown[:-1])
    )
    words = content.strip("*_ ")
    return words.removesuffix(":") if is_bold and not words.endswith((".", "!", "?", ",", ";")) else ""


def _numbered(content: str) -> str:
    """The words of a title with a number before it."""
    title = re.fullmatch(NUMBERED_TITLE, content) if content[:1].isdecimal() else None
    return title[1] if title is not None else ""


def _in_capitals(content: str) -> str:
    """The words of a paragraph in capital letters, in small ones."""
    letters = [character for character in content if character.isalpha()]
    is_title = len(letters) >= FEWEST_CAPITALS and content.isupper() and not content.endswith((".", "!", "?"))
    return content.capitalize().removesuffix(":") if is_title else ""


def _numbered_heading(block: Block) -> Iterator[ProseMistake]:
    """A heading with a number of its own, beside the one that the document gives it."""
    has_digit = any(map(str.isdecimal, block.content[:2]))
    number = re.match(NUMBER, block.content) if has_digit else None
    if number is not None:
        rest = block.content[number.end() :]
        message = (
            f"The number “{number[0].strip()}” is typed in front of this heading. The document numbers headings itself."
        )
        yield mistake(HEADING_LIKE, Position(block, 0), len(block.content), message, f"Type “{rest}”.", rest)


def _emphasis(block: Block, words: str) -> Iterator[ProseMistake]:
    """Asterisks that make nothing bold or italic, so that readers see them."""
    done = 0
    for pair in re.finditer(PAIR, words):
        done = pair.end()
        mark, inner = pair["mark"], block.content[pair.start("words") : pair.end("words")]
        behind = re.match(WORD, block.content[done:])
        word = behind[0] if behind is not None else ""
        typed = f"{block.content[pair.start() : done]}{word}"
        fix = f"{mark}{inner.strip()}{mark}{f' {word}' if word else ''}"
        message = f"The asterisks in “{typed}” are printed. They must touch the bold words and nothing else."
        yield mistake(
            EMPHASIS, Position(block, pair.start()), pair.start() + len(typed), message, f"Type “{fix}”.", fix
        )
    for lone in (lone for lone in re.finditer(LONE, words) if lone.start() >= done):
        message = f"“{lone[0]}” is printed, because there is no second “{lone[0]}” that belongs to it."
        hint = f"Type {lone[0]} before the first and after the last bold word, or delete it."
        yield mistake(EMPHASIS, Position(block, lone.start()), lone.end(), message, hint)


def _inner_list(block: Block, words: str) -> Iterator[ProseMistake]:
    """A list in one line: what was a line break before each bullet is lost."""
    if block.cell is not None or block.level:
        return
    bullets = [bullet for bullet in re.finditer(INNER_BULLET, words) if bullet.start() or bullet.end() < len(words)]
    first = next(iter(bullets or [*re.finditer(INNER_NUMBERS, words)] or [*re.finditer(INNER_HYPHENS, words)]), None)
    if first is None or (bullets and len(bullets) < 2 and first.start() == 0):
        return
    start = first.start() + len(first[0]) - len(first[0].lstrip(" \t\u00a0:"))
    message = "This looks like a list, but its entries are printed one after the other in one line."
    hint = "Start a new line before each entry, and type “- ” in front of it."
    yield mistake(LIST, Position(block, start), start + 1, message, hint)


def _underline(block: Block, words: str) -> Iterator[ProseMistake]:
    for line in re.finditer(UNDERLINE, words):
        message = f"“{line[0][:20]}” is printed, because it does not underline a heading of one line."
        hint = "Delete it, and type ### and a space in front of the heading."
        yield mistake(HEADING, Position(block, line.start()), line.end(), message, hint)


def _open_comment(block: Block, words: str) -> Iterator[ProseMistake]:
    for mark in re.finditer("<!--|-->", words):
        message = f"The comment that “{mark[0]}” belongs to is not closed, so readers see it."
        hint = "Delete the comment, or type <!-- in front of it and --> after it."
        yield mistake(REMARK, Position(block, mark.start()), mark.end(), message, hint)


Finder = Callable[[Block, str], Iterator[ProseMistake]]
FINDERS: dict[tuple[str, ...], Finder] = {
    ("*", "__"): _emphasis,
    (*CLOSE, "· ", " 3. ", " 3) ", ": - "): _inner_list,
    ("====", "~~~~", "^^^^"): _underline,
    ("<!--", "-->"): _open_comment,
}
OF_MARKS = re.compile(f"[*_{CLOSE}·3:=~^<>]")  # each mark has one of these, and most blocks have none
