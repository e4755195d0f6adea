"""A text for some readers: what they may not have is gone, and what is left reads well and keeps its place."""

from __future__ import annotations

from random import Random

import pytest

from selfassess.project.abridging import Limits, abridge
from selfassess.project.prose_parts import rows_left_out
from selfassess.prose.reading import read
from selfassess.syntax.abridged import Change, abridged
from selfassess.syntax.nodes import text_without_source
from tests.prose.typed_text import text_of
from tests.write.markdown.trees import COMMON, HOSTILE

HELD = Limits({"internal"}, {"42", "43"}, {"risks"}, "held", "with more held", "held", "a part")
LEFT_OUT = Limits({"internal"}, {"42", "43"}, {"risks"}, "", "", "held", "a part")
REFS = {"1", "2"}

NOTATION = (
    *("(Ref 42)", "(Ref 1, 42)", "[x](ref:42)", "[](ref:42)", "(ref 42)", "Ref 43", "[a](#risks)", "[](#risks)"),
    *("[a][r]", "\n[r]: #risks\n", "\n\n### H {audience=internal}\n\n", "\n\n### K\n\n", "\n\n#### L\n\n", "[^1]"),
    *("\n[^1]: note (Ref 42)\n", "^[n (Ref 42)]", '![a](b.png "c (Ref 42)")', "\n", "\n\n", "\n- ", "\n> "),
    *("| a | (Ref 42) |\n|---|---|\n", "[w](ref:42){lang=cy}", "\u200b"),
)
"""What may have to go, and what may be around it."""


def left(prose: str, limits: Limits = HELD) -> str:
    return str(abridge(read(text_without_source(prose), REFS), limits, REFS).passage.text)


@pytest.mark.parametrize(
    ("prose", "held", "left_out"),
    [
        ("Words (Ref 42).", "Words (held).", "Words."),
        ("Words (Ref 42, 43 page 2).", "Words (held).", "Words."),
        ("Words (Ref 1 page 2, 42, 2).", "Words (Ref 1 page 2, 2, with more held).", "Words (Ref 1 page 2, 2)."),
        ("Words (Ref 1).", "Words (Ref 1).", "Words (Ref 1)."),
        ("Words\n(Ref 42). More.", "Words\n(held). More.", "Words. More."),
        ("**Words (Ref\n42)** more", "**Words (held)** more", "**Words** more"),
        ("Words (ref 42), Ref 43.", "Words (held), (held).", "Words,."),
        ("The [plan](ref:42).", "The plan (held).", "The plan."),
        ("See [](ref:42).", "See held.", "See held."),
        (
            "The [plan *here*](ref:42 'A title') and [x](ref:1)",
            "The plan *here* (held) and [x](ref:1)",
            "The plan *here* and [x](ref:1)",
        ),
        ("[Cynllun](ref:42){lang=cy}.", "[Cynllun]{lang=cy} (held).", "[Cynllun]{lang=cy}."),
        ("[Cynllun](#risks){lang=cy}.", "[Cynllun]{lang=cy}.", "[Cynllun]{lang=cy}."),
        ("[](#risks){lang=cy}.", "a part.", "a part."),
        (
            "Our [risks](#risks), [](#risks), [](#open).",
            "Our risks, a part, [](#open).",
            "Our risks, a part, [](#open).",
        ),
        (
            "[Risks][r], [x][o].\n\n[r]: #risks\n[o]: #x\n",
            "Risks, [x][o].\n\n\n[o]: #x\n",
            "Risks, [x][o].\n\n\n[o]: #x\n",
        ),
        ("[a [b](ref:42) c](ref:43)", "[a b (held) c](held)", "[a b c]"),
        (
            "| a | b |\n| --- | --- |\n| x (Ref 42) | (Ref 42) |\n",
            "| a | b |\n| --- | --- |\n| x (held) | (held) |\n",
            "| a | b |\n| --- | --- |\n| x |  |\n",
        ),
        (
            '![Map](images/a.png "Caption (Ref 42)")',
            '![Map](images/a.png "Caption (held)")',
            '![Map](images/a.png "Caption")',
        ),
        ("Words^[a note (Ref 42)].", "Words^[a note (held)].", "Words^[a note]."),
        (
            "Words[^1].\n\n[^1]: A note (Ref 42).\n",
            "Words[^1].\n\n[^1]: A note (held).\n",
            "Words[^1].\n\n[^1]: A note.\n",
        ),
        ("`(Ref 42)`", "`(Ref 42)`", "`(Ref 42)`"),
    ],
)
def test_a_citation_becomes_words_or_nothing_and_a_link_its_words(prose: str, held: str, left_out: str) -> None:
    assert (left(prose), left(prose, LEFT_OUT)) == (held, left_out)


@pytest.mark.parametrize(
    ("prose", "rest"),
    [
        ("a\n\n### R {audience=internal}\n\nb\n\n### S\n\nc\n", "a\n\n### S\n\nc\n"),
        ("a\n\n### R {audience=internal}\n\nb\n\n#### Below\n\nc\n", "a\n\n"),
        ("#### R {audience=internal}\n\nb\n\n### S\n\nc\n", "### S\n\nc\n"),
        ("### R\n\n#### S {audience=internal}\n\nb\n\n#### T\n", "### R\n\n#### T\n"),
        ("### R {audience=cqc}\n\nb\n", "### R {audience=cqc}\n\nb\n"),
        ("R {audience=internal}\n---\n\nb\n\nS\n---\n", "S\n---\n"),
        ("### R {audience=staff}\n\nb\n", ""),
        ("a[^1]\n\n### R {audience=internal}\n\nb\n\n[^1]: kept\n", "a[^1]\n\n[^1]: kept\n"),
        ("a\n\n### R {audience=internal}\n\nb[^1]\n\n### S\n\n[^1]: gone\n", "a\n\n### S\n\n"),
        ("a[^1]\n\n[^1]: one\n[^2]: two\n\n### R {audience=internal}\n\nb[^1][^2]\n", "a[^1]\n\n[^1]: one\n\n"),
        ("[a][x]\n\n### R {audience=internal}\n\n[x]: https://a.uk\n", "[a][x]\n\n[x]: https://a.uk\n"),
        ("[^1]: unused\n\n### R {audience=internal}\n\nb\n", "[^1]: unused\n\n"),
        ("a\n\n[x]: https://a.uk\n\n### R {audience=internal}\n\n[a][x]\n", "a\n\n\n"),
    ],
)
def test_a_part_goes_with_what_belongs_to_it_alone(prose: str, rest: str) -> None:
    assert left(prose) == rest


def test_links_in_links_come_to_light_one_after_the_other_and_at_last_nothing_is_left() -> None:
    for depth in range(1, 12):
        prose = "[" * depth + "a" + "](ref:42)" * depth
        assert "ref:42" not in left(prose)
        assert "#risks" not in left(prose.replace("ref:42", "#risks"))


def test_a_text_in_which_nothing_is_left_out_is_itself() -> None:
    passage = read(text_without_source("Words (Ref 1) and [a place](#open)."), REFS)
    assert abridge(passage, HELD, REFS).passage is passage


def test_what_is_left_keeps_its_place() -> None:
    text = text_of(
        "text: |\n  Words (Ref 42) and more.\n\n  ### R {audience=internal}\n\n  b\n\n  ### Last\n\n  end (Ref 7)\n"
    )
    passage = abridge(read(text, REFS), HELD, REFS).passage
    (citation,) = passage.citations
    place = citation.place(citation.items[0])
    assert (place.line, place.column, place.path) == (10, 12, "text")
    assert passage.text.at(passage.text.index("and")).column == 18


def test_what_was_lost_before_is_known_still() -> None:
    text = text_of("text: >\n  Words (Ref 42).\n\n  - one\n  - two\n")
    whole = read(text, REFS)
    assert whole.lost is not None
    assert abridge(whole, HELD, REFS).passage.lost == whole.lost


def test_of_changes_that_overlap_the_first_is_made() -> None:
    text = text_without_source("0123456789")
    assert abridged(text, [Change(4, 6, "x"), Change(2, 8, "-"), Change(8, 9)]) == "01-9"


@pytest.mark.parametrize("seed", range(5))
def test_whatever_is_typed_nothing_is_left_that_readers_may_not_have(seed: int) -> None:
    random = Random(seed)
    for _ in range(60):
        typed = "".join(random.choice((*HOSTILE, *COMMON, *NOTATION)) for _ in range(random.randint(2, 25)))
        for limits in (HELD, LEFT_OUT):
            passage = abridge(read(text_without_source(typed), REFS), limits, REFS).passage
            refs = {item.ref for citation in passage.citations for item in citation.items}
            refs.update(ref for mistake in passage.mistakes for ref in mistake.refs)
            assert refs.isdisjoint(limits.refs), typed
            assert not rows_left_out(passage, limits.audiences), typed
            assert all(link.target != "#risks" for link in passage.links), typed
