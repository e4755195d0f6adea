"""Pictures in prose: the width that is typed behind one, and where its name is."""

from __future__ import annotations

import pytest

from selfassess.prose.passage import Passage
from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source


def widths(passage: Passage) -> list[str]:
    inline = (token for token in passage.tokens if token.type == "inline")
    return [child.meta["width"] for token in inline for child in token.children or () if child.type == "image"]


@pytest.mark.parametrize(
    ("braces", "width"),
    [
        ("{width=50%}", "50%"),
        ("{ width=50% }", "50%"),
        (" {width=50%}", "50%"),
        ("{width=8cm}", "8cm"),
        ("{width=8.5cm}", "8.5cm"),
        ("{width=80mm}", "80mm"),
        ("{width=300px}", "300px"),
        ("{width=3in}", "3in"),
        ('{width="50%"}', "50%"),
        ("{width=“50%”}", "50%"),
        ("{Width = 50 %}", "50%"),
        ("{width=300PX}", "300px"),
    ],
)
def test_a_width_belongs_to_its_picture(braces: str, width: str) -> None:
    passage = read(text_without_source(f'See ![A map](images/map.png "Our area"){braces} and more.'))
    assert (widths(passage), passage.mistakes) == ([width], ())
    [block, caption] = passage.running_words
    assert passage.running_words[block].split() == ["See", "A", "map", "and", "more."]
    assert passage.running_words[caption] == "Our area"


@pytest.mark.parametrize("braces", ["", " {see below}", "{width=big}", "{width=0%}", "{width=101%}", "\n{width=50%}"])
def test_anything_else_sets_no_width(braces: str) -> None:
    assert widths(read(text_without_source(f"![A map](images/map.png){braces}"))) == [""]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("![A map](images/map.png)", "images/map.png"),
        ("![A [small] map]( <images/our map.png> 'Ours')", "<images/our map.png>"),
        ('![A map](images/map_(1).png "Ours"){width=50%}', "images/map_(1).png"),
    ],
)
def test_the_name_is_where_it_was_typed(typed: str, name: str) -> None:
    [picture] = read(text_without_source(f"See {typed}.")).pictures
    start, end = picture.file_span
    assert picture.position.block.content[start:end] == name
