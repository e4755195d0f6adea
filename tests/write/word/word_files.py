"""Word files for tests: a tree in, a file out, with the brand that ships."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import yaml

from selfassess.diagnostics import Problem
from selfassess.document.resources import Resources
from selfassess.document.tree import Tree, parse
from selfassess.write.brand import Brand
from selfassess.write.word.document import write_word
from tests.word_text import WordFile

BRAND = Path(__file__).resolve().parents[3] / "templates" / "brand"
REFERENCE = (BRAND / "reference.docx").read_bytes()
STYLES: Mapping[str, str] = yaml.safe_load((BRAND / "styles.yaml").read_text(encoding="utf-8"))
NOTHING = Resources()
DOCUMENT = (
    '<html lang="{lang}"><head><title>Adult social care</title><meta name="council" content="Exampleshire"/>'
    '<meta name="edition" content="0.9"/><meta name="date" content="{date}"/></head>'
    '<body class="{status}">{before}<main>{inside}</main></body></html>'
)


def tree_of(xhtml: str) -> Tree:
    tree, misfits = parse(xhtml, "example")
    assert tree is not None, misfits
    return tree


def document(
    inside: str, *, before: str = "", status: str = "final", lang: str = "en-GB", date: str = "2026-11-30"
) -> Tree:
    """A document whose main part is given."""
    return tree_of(DOCUMENT.format(inside=inside, before=before, status=status, lang=lang, date=date))


def written(
    tree: Tree, styles: Mapping[str, str] = STYLES, reference: bytes = REFERENCE, resources: Resources = NOTHING
) -> tuple[bytes, Sequence[Problem]]:
    """The file, empty where there is none, and what the brand lacks."""
    result = write_word(tree, Brand(reference, "", "", styles), resources)
    return result.value.get(f"{tree.name}.docx", b""), result.problems


def word_file_of(tree: Tree, resources: Resources = NOTHING) -> WordFile:
    """What is written with the brand that ships, in which nothing may be missing."""
    content, problems = written(tree, resources=resources)
    assert problems == ()
    return WordFile(content)


def text_of(inside: str) -> str:
    return word_file_of(document(inside)).text()


def problems_with(styles: Mapping[str, str], reference: bytes = REFERENCE) -> Sequence[Problem]:
    return written(document("<p>Words</p>"), styles, reference)[1]


def changed_reference(changes: Mapping[str, Callable[[str], str]]) -> bytes:
    """A reference.docx in which each of the named parts is changed, as somebody may change them in Word."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(REFERENCE)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            xml = old.read(name).decode("utf-8")
            new.writestr(name, changes[name](xml) if name in changes else xml)
    return stream.getvalue()
