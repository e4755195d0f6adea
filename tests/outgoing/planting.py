"""Finished files as the writers make them, and the same with something planted in their bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import cache

from selfassess.document.resources import Resources
from selfassess.outgoing.inspection import inspect
from selfassess.outgoing.leak import Leak
from selfassess.write.brand import Brand
from selfassess.write.html.document import write_html
from tests.pictures import picture
from tests.register.samples import example, workbook_of
from tests.write.word.look.brand_files import relation, with_header
from tests.write.word.look.test_edges import picture as drawn
from tests.write.word.word_files import BRAND, document, written

TEXT = '<p>Read <a href="https://www.exampleshire.example/plan">our plan</a>.</p>'
TYPED = frozenset({"https://www.exampleshire.example/plan"})


@cache
def word() -> bytes:
    return written(document(TEXT), reference=with_logo())[0]


@cache
def with_logo() -> bytes:
    return with_header(drawn(), relation("p", "image", "media/p.png"), {"word/media/p.png": picture("png", 4, 4)})


@cache
def page() -> bytes:
    html, css = ((BRAND / name).read_text("utf-8") for name in ("page.html", "page.css"))
    brand = Brand(b"", html, css, {})
    [content] = write_html(document(TEXT), brand, Resources()).value.values()
    return content


@cache
def workbook() -> bytes:
    return workbook_of(example())


def planted(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A Word file or workbook in which one part is changed, or added where there is none."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        parts = {name: old.read(name) for name in old.namelist()}
        parts[part] = change(parts.get(part, b""))
        for name, inside in parts.items():
            new.writestr(name, inside)
    return stream.getvalue()


def swapped(old: str, new: str) -> Callable[[bytes], bytes]:
    """A change that replaces words which must be there."""

    def change(content: bytes) -> bytes:
        assert old.encode() in content
        return content.replace(old.encode(), new.encode(), 1)

    return change


def leaks(name: str, content: bytes) -> tuple[Leak, ...]:
    return inspect(name, content, TYPED)
