from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def brand_faulty(problems: Iterable[Problem]) -> Iterable[Problem]:
    """Something in the brand that documents cannot use as it is.

    Documents take their styles, lists, page layout, header and footer from `reference.docx`, and nothing else. Left out
    and reported are: fields that show who made the file or where it is stored, such as FILENAME; fields that ask the
    reader something; charts and diagrams; pictures that are not PNG, JPEG, GIF, EMF or WMF; embedded fonts; links to
    files; and markup that is not valid, which other programs write. A picture with no alternative text is reported too.
    In `page.html` and `site.html` it is a name after `$` that means nothing, an element that is not closed, and an id
    that is there twice. Most of this is checked when documents are built.

    Fails:
        # templates/brand/page.html
        <!doctype html>
        <html lang="$lang"><head><title>$titel</title></head><body>$main</body></html>

    Passes:
        # templates/brand/page.html
        <!doctype html>
        <html lang="$lang"><head><title>$title</title></head><body>$main</body></html>
    """
    return problems
