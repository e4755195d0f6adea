"""Prose: every mark of Markdown, and every mark of ours, in any order, beside and inside one another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from textwrap import indent

from tests.fuzz.commands import Command
from tests.fuzz.payloads import CHARACTERS, MARKDOWN

WORDS = (
    "Words",
    "of",
    "a",
    "council",
    "2025.",
    "12.5%",
    "(Ref 1)",
    "(Ref 1 page 2, 2)",
    "Ref 1",
    "NHS",
    "don't",
    '"so"',
)
INLINE = (
    *("*", "**", "***", "_", "__", "~~", "`", "``", "[", "]", "](", ")", "![", "<", ">", "&amp;", "&#x41;", "\\", "|"),
    *("^", "[x](#welcome)", "[x](#nosuch)", "[x][y]", "[y]: #welcome", "<https://a.example>", "https://a.example/b_c"),
    *("<br>", "[^1]", "[^2]", "[^1]: Words.", "^[note]", "![A garden](images/garden.png)", "![](images/garden.png)"),
    *("{lang=cy}", "[Croeso]{lang=cy}", "[](indicator:seen-in-a-week)", "<!-- x -->", "<b>", "</b>", "<sub>2</sub>"),
    *("H~2~O", "x^2^", "{#id}", "{.class}", "[ ]", "[x]", ":smile:", "---", "--", "...", "(c)", "\t", "  \n", "\\\n"),
    *("\u00a0", "&nbsp;"),
)
BLOCKS = (
    *("# ", "## ", "### ", "#### ", "###### ", "- ", "* ", "+ ", "1. ", "7) ", "a) ", "iv. ", "• ", "> ", "    "),
    *("```\n", "~~~ yaml\n", "---\n", "***\n", "===\n", "| a | b |\n|---|:-:|\n| ", "| ", "|", "Table: ", ": "),
    *("Term\n: ", "<div>\n", "- [ ] ", "1. - > ", "> - 1. ", ">> ", "- - - ", "[^2]: ", "{lang=ar}\n", "<table>\n"),
    *("\n\n", "[y]: ", "$$\n", "::: x\n"),
)


def damage(random: Random, project: Path) -> Sequence[Command]:
    text = "".join(_line(random) for _ in range(random.randint(1, 12)))
    rows = indent(text.replace("\r", "\n"), "  ", lambda line: True)
    chapter = f"chapter: welcome\ntitle: Welcome\ntext: |2\n{rows}\n"
    (project / "content/chapters/welcome.yaml").write_bytes(chapter.encode("utf-8", "replace"))
    return ()


def _line(random: Random) -> str:
    begun = "".join(
        random.choice((" ", "  ", "   ", "")) + random.choice(BLOCKS) for _ in range(random.choice((0, 1, 1, 2)))
    )
    pieces = [random.choice(random.choice((WORDS, WORDS, INLINE))) for _ in range(random.randint(0, 9))]
    if random.random() < 0.03:
        pieces.append(random.choice((*MARKDOWN, *CHARACTERS)))
    return begun + random.choice((" ", " ", "")).join(pieces) + random.choice(("\n", "\n", "\n\n"))
