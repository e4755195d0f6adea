"""What was meant as a picture, with what to type for it, which is read as one."""

from __future__ import annotations

import pytest

from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source

CERTAIN = [
    ("![A map](images/our map.png)", "![A map](<images/our map.png>)"),
    ('![A map](images/our map (1).png "Ours")', '![A map](<images/our map (1).png> "Ours")'),
    ("![A map] (images/map.png)", "![A map](images/map.png)"),
    ("![A\nmap] (images/map.png)", "![A\nmap](images/map.png)"),
    ("![A map](map.png", "![A map](map.png)"),
    ("![A map](images/map.png “Ours”)", '![A map](images/map.png "Ours")'),
    ("![A map](images/map.png ‘Our county’s area’)", '![A map](images/map.png "Our county’s area")'),
    ("![A map](images/map.png “Ours (2026)”)", '![A map](images/map.png "Ours (2026)")'),
    ("![A map](images/map.png “Ours (Ref 1)”)", '![A map](images/map.png "Ours (Ref 1)")'),
    ('![A map](images/map.png "Ours)', '![A map](images/map.png "Ours")'),
    ('![A map](images/map.png "Our "best" area")', '![A map](images/map.png "Our \\"best\\" area")'),
    ("![A map](images/map.png =300x200)", "![A map](images/map.png){width=300px}"),
    ("![A map](images/map.png =300x)", "![A map](images/map.png){width=300px}"),
    ('![A map](images/map.png "Ours" =300x200)', '![A map](images/map.png "Ours"){width=300px}'),
    ("![A map](images/map.png =50%x)", "![A map](images/map.png){width=50%}"),
    ("![A map](images/map.png width=300)", "![A map](images/map.png){width=300px}"),
    ('![A map](images/map.png "Ours" width="8cm")', '![A map](images/map.png "Ours"){width=8cm}'),
    ("!(A map)[images/map.png]", "![A map](images/map.png)"),
    ("![A map][images/map.png]", "![A map](images/map.png)"),
    ("![A map]{images/map.png}", "![A map](images/map.png)"),
    ("![A map|300](images/map.png)", "![A map](images/map.png){width=300px}"),
    ('![A map|300x200](images/map.png "Ours")', '![A map](images/map.png "Ours"){width=300px}'),
    ("![A map|300](images/map.png){width=50%}", "![A map](images/map.png){width=50%}"),
    ("![A map](images/map.png){50%}", "![A map](images/map.png){width=50%}"),
    ("![A map](images/map.png){width:8cm}", "![A map](images/map.png){width=8cm}"),
    ('![A map](images/map.png){: width="50%"}', "![A map](images/map.png){width=50%}"),
    ("![A map](images/map.png)\n{width=50%}", "![A map](images/map.png){width=50%}"),
    ('<img src="images/map.png" alt="A map" width="300">', "![A map](images/map.png){width=300px}"),
    ("<img width=50% alt='A map' src='images/our map.png'/>", "![A map](<images/our map.png>){width=50%}"),
    ("<IMG SRC=“images/map.png” ALT=“A map”>", "![A map](images/map.png)"),
]


@pytest.mark.parametrize(("typed", "meant"), CERTAIN, ids=[typed for typed, _ in CERTAIN])
def test_what_is_certainly_meant_is_a_fix_that_is_read_as_a_picture(typed: str, meant: str) -> None:
    [mistake] = read(text_without_source(typed)).mistakes
    start, end = mistake.position.offset, mistake.end
    assert (mistake.rule, typed[:start] + str(mistake.fix) + typed[end:]) == ("image-malformed", meant)
    after = read(text_without_source(meant))
    assert (len(after.pictures), after.mistakes) == (1, ())


UNCERTAIN = [
    ("![A map](map.png and more words", "map.png and more words"),
    ("![A map](images/map.png see below)", "images/map.png see below"),
    ("![A map](images/map.png){width=big}", "{width=big}"),
    ("![A map](images/map.png){width=300}", "{width=300}"),
    ("![A map](images/map.png){height=4cm}", "{height=4cm}"),
    ("![A map](images/map.png){width=50% height=4cm}", "{width=50% height=4cm}"),
    ("![A map](images/map.png){width=150%}", "{width=150%}"),
    ("![A map](images/map.png){.left}", "{.left}"),
    ("![A map](images/map.png){#map}", "{#map}"),
    ('<img src="images/map.png">', '<img src="images/map.png">'),
    ('<img src="https://a.example/map.png" alt="A map">', '<img src="https://a.example/map.png" alt="A map"'),
    ("[cid:image001.png@01DA1234.5678ABCD]", "[cid:image001.png@01DA1234.5678ABCD]"),
    ("<image001.png>", "<image001.png>"),
    ("[image: image.png]", "[image: image.png]"),
    ("[Image removed by sender.]", "[Image removed by sender.]"),
    ("![[map.png]]", "![[map.png]]"),
]


@pytest.mark.parametrize(("typed", "said"), UNCERTAIN, ids=[typed for typed, _ in UNCERTAIN])
def test_what_is_not_certain_is_found_without_a_fix(typed: str, said: str) -> None:
    [mistake] = read(text_without_source(f"Words.\n\n{typed}")).mistakes
    assert (mistake.rule, mistake.fix) == ("image-malformed", None)
    assert said[:40] in mistake.problem.message
    assert mistake.problem.hint


@pytest.mark.parametrize(
    "words",
    [
        "Hurrah![1] (see p. 4)",
        "A [word], {a=b} and 1 < 2 | 3",
        "![A map](images/map.png)",
        "![A map](images/map.png) {see below}",
        "Type `![A map](our map.png)` or `<img src='map.png'>`",
        "We moved to [[Home First]] (images and all)",
        "<img src=x onerror=alert(1)>",
        "```\n![A map](our map.png){width=big}\n```",
    ],
)
def test_ordinary_words_are_left_alone(words: str) -> None:
    assert read(text_without_source(words)).mistakes == ()
