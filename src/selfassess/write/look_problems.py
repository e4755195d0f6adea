"""What is hard to read in the look of a council's own: colours of words too near to those behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selfassess.diagnostics import Problem
from selfassess.write.brand import Brand
from selfassess.write.html import page_colours
from selfassess.write.word import look_in_use


def problems(files: Mapping[str, bytes], brand: Brand) -> Iterator[Problem]:
    """The same problem of several documents once, with the lowest contrast."""
    if not brand.is_style_shipped:
        yield from page_colours.contrast_problems(brand.page_style)
    if brand.is_shipped:
        return
    found: dict[str, Problem] = {}
    written = [look_in_use.styles_in_use(content) for name, content in files.items() if name.endswith(".docx")]
    for problem in look_in_use.contrast_problems(look_in_use.together(written)):
        found.setdefault(problem.place.path, problem)
    yield from found.values()
