"""Worn-out words are nowhere in what people read: messages, help, manual, guide, templates and the files of `new`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs import pages

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "src/selfassess"
WORN_OUT = {
    r"\b(un)?mend(s|ed|ing)?\b": "fix",
    r"\bslips?\b": "mistake",
    r"\bsigns?\b(?! [Ll]anguage|-off| off| (it|the report) off)": "character",
    r"\bstands?\b(?! for\b)": "is, appears",
    r"\bstood\b": "was",
    r"\bholds?\b": "contains, has",
    r"\brests? (up)?on\b": "relies on, is based on",
    r"\b(is|are|be|was|were) told\b": "is reported",
    r"\btells? of\b": "reports",
    r"\bbehind (the|its|his|a|an|it|them|words)\b": "after",
    r"\b(?<!here )(is|are) none\b": "is not valid",
    r"\b(?<!here )(is|are) no (\w+ )?(date|number|address|file|folder|picture|title|list|heading|table|key)\b":
        "is not a …; say what to type",
    r"\banew\b": "again",
    r"\b(take|takes|took|taken|taking) (\w+ ){0,3}out\b": "remove",
    r"\b(take|takes|took|taken|taking) (\w+ ){1,3}for (a|an|the|another|errors?)\b": "treat as",
    r"\b(come|comes|came|coming) apart\b": "are listed separately",
    r"\b[Aa] text\b": "text",
    r"\b(lay|lays|laid|laying) (\w+ )?out\b": "create",
    r"\ban? \w+ of (its|their|his|your) own\b": "its own, your own",
    r"\bNothing to mend\b": "No problems found",
    r"\bwhither\b|\bthereof\b|\bwhereof\b|\btherein\b|\bhitherto\b|\blest\b|\bnay\b|\bheretofore\b": "a word of today",
    r"\be-mails?\b": "email",
    r"\bmachine\b": "computer",
    r"\bone (is )?too many\b": "say what to remove",
    r"\bwithout a word\b": "silently",
    r"\ball the same\b": "anyway",
    r"\bbelongs? in no\b": "must not appear in",
    r"\bbut for\b": "except",
    r"(?<!-)\bmistyped\b": "has a typing error",
    r"\bMostly\b": "Usually",
    r"\bwants? (a|an|its)\b": "needs",
    r"\bpart the\b": "separate",
    r"\btold\b": "reported",
    r"\bnewest\b": "latest",
    r"\bLet (it|its|the|them|both|there)\b": "say what to do",
    r"--by ROLE\b|because: …": "an example that cannot pass as an answer",
}  # fmt: skip
"""Patterns of words that sound a century old or mislead, each with what people say at work."""

PATTERNS = [(re.compile(worn), better) for worn, better in WORN_OUT.items()]
PATTERN = re.compile(r"\(\?|\[\^|\\[bsdwxu]")
"""Tells a regular expression, which nobody reads, from a text."""
TAG = re.compile(r"\{[%#{].*?[%#}]\}|<[^>]*>|\{#.*|.*#\}")
Line = tuple[str, int, str]


def in_code(path: Path) -> Iterator[Line]:
    """The texts of a module that people may read: no docstring, but for those that are manual or help."""
    tree = ast.parse(path.read_text("utf-8"))
    shown = path.stem if path.parent.name == "rules" or "cli" in path.parts else ""
    private = {id(text) for node in ast.walk(tree) for text in _docstring(node, shown)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in private:
            continue
        for number, line in enumerate(node.value.split("\n") if not PATTERN.search(node.value) else ()):
            yield path.relative_to(ROOT).as_posix(), node.lineno + number, line


def _docstring(node: ast.AST, shown: str) -> Iterator[ast.AST]:
    if isinstance(node, ast.FunctionDef) and shown and (node.decorator_list or node.name == shown):
        return
    body = getattr(node, "body", None)
    for statement in body if isinstance(body, list) else ():
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
            yield statement.value


def in_text(path: Path) -> Iterator[Line]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        yield path.relative_to(ROOT).as_posix(), number, line


def in_guide(path: Path) -> Iterator[Line]:
    """The words of a page, without its examples and what stands between backticks."""
    bare = pages.CODE.sub("…", pages.prose(str(path)))
    for number, line in enumerate(bare.split("\n"), start=1):
        yield path.relative_to(ROOT).as_posix(), number, line


def in_template(path: Path) -> Iterator[Line]:
    """The words of a template, without its tags and markup."""
    for file, number, line in in_text(path):
        yield file, number, TAG.sub("", line)


def comments(path: Path) -> Iterator[Line]:
    """The comments of a YAML file; the rest are the words of the example council."""
    yield from (line for line in in_text(path) if line[2].lstrip().startswith("#"))


def everything() -> Iterator[Line]:
    for path in sorted(SOURCES.rglob("*.py")):
        yield from in_code(path)
    for path in sorted((ROOT / "templates").rglob("*.j2")):
        yield from in_template(path)
    for path in sorted([*(SOURCES / "load").rglob("*.yaml"), *(SOURCES / "starter/project").rglob("*.yaml")]):
        yield from comments(path)
    for path in [*sorted((ROOT / "docs/guide").rglob("*.md")), ROOT / "docs/threat-model.md", ROOT / "SECURITY.md"]:
        yield from in_guide(path)
    for path in (ROOT / "README.md", ROOT / "CHANGELOG.md"):
        yield from in_text(path)


def found() -> Iterator[str]:
    for file, number, line in everything():
        for pattern, better in PATTERNS:
            if " " in line.strip() and (match := pattern.search(line)):
                yield f"{file}:{number}: “{match[0]}”: write {better}: {line.strip()}"


def test_no_word_is_worn_out() -> None:
    assert not (lines := list(found())), "\n".join(["", *lines])


@pytest.mark.parametrize(
    "words",
    [
        "Mend it, and take this entry out.",
        "Here stands text.",
        "“17/03/2026” is no date.",
        "Nothing to mend.",
        "Type it behind the colon.",
        "Save it again; the sign here was meant as a quotation mark.",
    ],
)
def test_a_worn_out_word_is_found(words: str) -> None:
    assert any(pattern.search(words) for pattern, _ in PATTERNS)


@pytest.mark.parametrize("words", ["Sign language", "We stand for a fair service.", "No problems found."])
def test_an_ordinary_word_is_left_alone(words: str) -> None:
    assert not any(pattern.search(words) for pattern, _ in PATTERNS)
