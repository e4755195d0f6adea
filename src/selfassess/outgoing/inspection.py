"""The last look at a finished file, whoever wrote it."""

from __future__ import annotations

import zipfile
from collections.abc import Collection

from selfassess.outgoing.leak import Leak


def inspect(name: str, content: bytes, typed: Collection[str] | None = None) -> tuple[Leak, ...]:
    """What must not go out in the file of this name, each once; nothing where all is well.

    `typed` are the addresses that the text of a Word file may lead to, as the file has them; None for any.
    """
    return tuple(dict.fromkeys(_leaks(name, content, typed)))


def _leaks(name: str, content: bytes, typed: Collection[str] | None) -> Collection[Leak]:
    ending = name.lower().rpartition(".")[2]
    try:
        if ending == "docx":
            from selfassess.outgoing import word

            return [*word.leaks(content, typed)]
        if ending == "html":
            from selfassess.outgoing import page

            return [*page.leaks(content, is_of_site="/" in name)]
        if ending == "css":
            from selfassess.outgoing import page

            return [*page.style_leaks(content)]
        if ending in ("png", "jpeg"):
            from selfassess.outgoing import pictures

            return [Leak(pictures.WHAT)] if pictures.says_more(content) else []
        if ending == "pdf":
            from selfassess.outgoing import pdf

            return [*pdf.leaks(content)]
        if ending == "txt":
            from selfassess.outgoing import office

            return [*office.logins("", content)]
        if ending in ("xlsx", "csv"):
            from selfassess.outgoing import register

            return [*(register.workbook_leaks if ending == "xlsx" else register.csv_leaks)(content)]
    except (zipfile.BadZipFile, UnicodeDecodeError) as error:
        return [Leak(f"damage ({error})")]
    return [Leak(f"a name that ends in .{ending}, which nobody looks at")]
