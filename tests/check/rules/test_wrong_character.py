"""wrong-character: characters that went wrong when words were copied, and what they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.check.wrong_characters import wrong_in
from tests.projects import chapter, findings_in, text_at


def fixed(text: str) -> str:
    for wrong in reversed([*wrong_in(text, is_prose=True)]):
        assert wrong.fix is not None
        text = text[: wrong.start] + wrong.fix + text[wrong.end :]
    return text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("don\u00e2\u20ac\u2122t", "don’t"),
        ("caf\u00c3\u00a9", "café"),
        ("\u00c2\u00a350", "£50"),
        ("cost\u00c2 of", "cost of"),
        ("10\u00e2\u20ac\u201c12", "10–12"),
        ("\u00e2\u20ac\u0153yes\u00e2\u20ac", "“yes”"),
        ("\u00ef\u00bb\u00bfA", "A"),
        ("Ã¢â‚¬â„¢s", "’s"),
        ("\u00f0\u0178\u02dc\u20ac", "😀"),
        ("\u00e2\u201e\u00a2", "™"),
        ("Å´yn", "Ŵyn"),
        ("\u201a\u00c4\u00f4s", "’s"),
        ("\u00ac\u00a350", "£50"),
        ("\u00d4\u00c7\u00d6s", "’s"),
        ("\u252c\u00fa5", "£5"),
        ("o\ufb03ce \ufb01le", "office file"),
        ("\uff11\uff12 weeks", "12 weeks"),
        ("\uff08Ref 1\uff09", "(Ref 1)"),
        ("С\u0430re", "Care"),
        ("R\u0435f 1", "Ref 1"),
        ("\u039fffice", "Office"),
        ("𝗯𝗼𝗹𝗱 𝘄𝗼𝗿𝗱", "bold word"),
        ("go \uf0e0 there", "go → there"),
        ("well \uf04a", "well ☺"),
    ],
)
def test_what_words_were_is_known(typed: str, meant: str) -> None:
    assert fixed(typed) == meant


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("people\ufffds", "Type “people’s” if that is what it was."),
        ("\ufffd50", "Type “£50” if that is what it was."),
        ("caf\ufffd", "Type it again."),
        ("a\ufffcb", "Delete the character here. If it was a picture, add it as in ![What it shows](images/map.png)."),
        ("go \uf123 on", "Delete it, or type a word."),
    ],
)
def test_what_is_lost_has_a_hint_and_no_fix(typed: str, hint: str) -> None:
    [wrong] = wrong_in(typed, is_prose=True)
    assert (wrong.hint, wrong.fix) == (hint, None)


@pytest.mark.parametrize(
    "words",
    [
        "naïve café Éire Zoë É–x",
        "Cymraeg: â ê î ô û ŵ ŷ Â Ŵ",
        "£50 ½ 20°C · •",
        "Привет мир",
        "Ελλάδα",
        "Ωm kΩ μg β-blocker",
        "Łódź ąę ăț Åsa",
        "اردو",
        "“a” ‘b’ – — …",
        "ＡＢ中文",
        "√2 and ¬",
        "π r²",
        "→ ☺ ✓",
        "\uf0b7 an item\n  \uf0a7 another",
    ],
)
def test_other_languages_and_signs_may_stay(words: str) -> None:
    assert [*wrong_in(words, is_prose=True)] == []


def test_a_bullet_of_a_symbol_font_is_read_in_prose_alone() -> None:
    assert len([*wrong_in("\uf0b7 an item", is_prose=False)]) == 1


@pytest.mark.parametrize(
    "example",
    [
        chapter("Carers don\u00e2\u20ac\u2122t wait."),
        "# content/chapters/welcome.yaml\nchapter: welcome\ntitle: Don\u00e2\u20ac\u2122t wait\ntext: Words.",
        "# content/glossary.yaml\nNHS: National Health Service, don\u00e2\u20ac\u2122t",
    ],
)
def test_the_fix_is_at_the_characters(example: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, example, "wrong-character")
    assert finding.fix == "’"
    assert text_at(tmp_path, finding).startswith("\u00e2\u20ac\u2122t")


def test_a_control_character_is_reported_once(tmp_path: Path) -> None:
    assert [each.rule for each in findings_in(tmp_path, chapter("Words\u0007 here."))] == ["text-encoding"]
