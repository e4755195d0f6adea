"""Marks of languages are read, and leave their words as they are."""

from __future__ import annotations

import re

import pytest

from selfassess.prose.language_marks import said_in
from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source
from tests.render.test_markup import in_a_list, markup


@pytest.mark.parametrize(
    ("typed", "attributes"),
    [
        ("lang=ur", ' lang="ur"'),
        ('lang="pl"', ' lang="pl"'),
        ("lang=“pl”", ' lang="pl"'),
        (" lang = zh-hant-hk ", ' lang="zh-Hant-HK"'),
        ("lang=cy dir=ltr", ' lang="cy" dir="ltr"'),
        ("dir=rtl", ' dir="rtl"'),
        ("lang=Urdu", ' lang="ur"'),
        ("lang=farsi", ' lang="fa"'),
        ("lang=Gujurati", ' lang="gu"'),
        ("Panjabi", None),
        ("lang=qq", ""),
        ("width=8cm", None),
        ("dir=up", None),
        ("language of birds", None),
        ("lang=cy .quiet", None),
    ],
)
def test_what_is_said_of_a_language(typed: str, attributes: str | None) -> None:
    said = said_in(typed)
    assert (said.attributes if said is not None else None) == attributes


@pytest.mark.parametrize(
    ("prose", "made"),
    [
        ("[Croeso]{lang=cy}", '<p><span lang="cy">Croeso</span></p>'),
        ("A [*croeso* i [bawb](#a)]{lang=cy}.",
         '<p>A <span lang="cy"><em>croeso</em> i <a href="#a">bawb</a></span>.</p>'),
        ("[Croeso](https://a.uk){lang=cy}", '<p><a href="https://a.uk" lang="cy">Croeso</a></p>'),
        ("[[Croeso]{lang=cy}](https://a.uk)", '<p><a href="https://a.uk"><span lang="cy">Croeso</span></a></p>'),
        ("[Croeso\ni bawb]{lang=cy}", '<p><span lang="cy">Croeso\ni bawb</span></p>'),
        ("[sic]{1} [a]{lang} []{lang=cy}", "<p>[sic]{1} [a]{lang} []{lang=cy}</p>"),
        ("\\[Croeso]{lang=cy}", "<p>[Croeso]{lang=cy}</p>"),
        ("::: {lang=cy}\nUn\n\n- dau\n\n```\ntri\n```\n\n| a |\n| - |\n| b |\n\n![x](a.png)\n:::\nFour",
         '<p lang="cy">Un</p><ul lang="cy"><li>dau</li></ul><pre lang="cy">tri\n</pre>'
         '<table lang="cy" class="plain"><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>b</td></tr>'
         '</tbody></table><figure lang="cy"><img src="a.png" alt="x"/></figure><p>Four</p>'),
        ("Above\n::: {lang=cy}\n### Un\n\n> dau\n:::\n\nBelow",
         '<p>Above</p><h4 lang="cy">Un</h4><blockquote lang="cy"><p>dau</p></blockquote><p>Below</p>'),
        ("::: {lang=cy}\nUn\n\n::: {lang=pl}\nDwa\n:::\n\nTri\n:::\nFour",
         '<p lang="cy">Un</p><p lang="pl">Dwa</p><p lang="cy">Tri</p><p>Four</p>'),
        ("- One\n\n  ::: {lang=cy}\n  Dau\n  :::\n- Three",
         '<ul><li><p>One</p><p lang="cy">Dau</p></li><li><p>Three</p></li></ul>'),
        ("::: {lang=cy}\nUn\n\nDau", '<p lang="cy">Un</p><p lang="cy">Dau</p>'),
        ("::: note\nWords\n:::", "<p>::: note\nWords\n:::</p>"),
    ],
    ids=["words", "words with notation", "link", "words of a link", "two lines", "no marks", "escaped", "blocks",
         "within words", "nested", "in a list", "never closed", "another division"],
)  # fmt: skip
def test_words_say_their_language(prose: str, made: str) -> None:
    assert markup(prose) == made


def test_a_claim_says_its_language() -> None:
    assert in_a_list("[Croeso]{lang=cy} (Ref 1)").startswith('<span lang="cy">Croeso</span> (<a')


def test_the_marks_are_no_running_words_and_every_place_stays() -> None:
    passage = read(text_without_source("A [croeso]{lang=cy} and [b](#c){lang=pl} (Ref 1)."))
    [(block, words)] = passage.running_words.items()
    assert (len(words), words.split()) == (len(block.content), ["A", "croeso", "and", "b", "."])
    assert [block.content[start:end] for start, end in passage.in_language[block]] == [
        "[croeso]{lang=cy}",
        "[b](#c){lang=pl}",
    ]


@pytest.mark.parametrize("prose", ["[" * 300 + "]{lang=cy}" * 300, "::: {lang=cy}\n" * 300, "{lang=" * 2000])
def test_no_depth_of_marks_is_too_much(prose: str) -> None:
    assert re.sub(r"\W", "", "".join(block.content for block in read(text_without_source(prose)).blocks)) is not None
