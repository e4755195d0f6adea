"""language-unmarked and language-unknown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, text_at


@pytest.mark.parametrize(
    "words",
    [
        "A dose of 5 μg, β = 0.3, ΔT and αβ",
        "Café, Łódź, Gwŷr, Zoë, naïve and Dvořák",
        "“Curly” – marks … £ € ½ m² CO₂ → ✓ 👍",
        "`بيت` in code",
        "[اردو میں پڑھیں]{lang=ur}",
        "Read [اردو](https://a.gov.uk/ur){lang=ur} or [বাংলা]{lang=bn}.",
        "::: {lang=ar}\nمثال\n\n- مثال\n:::",
        "- [ਪੰਜਾਬੀ]{lang=pa}\n- [中文]{lang=zh-Hant}",
        "![مثال](images/map.png)",
    ],
)
def test_formulas_accents_and_what_says_its_language_pass(words: str, tmp_path: Path) -> None:
    assert [each for each in findings_in(tmp_path, chapter(words)) if each.rule.startswith("language")] == []


@pytest.mark.parametrize(
    ("words", "code", "fix"),
    [
        ("સ્વાગત છે (2)", "gu", "[સ્વાગત છે (2)]{lang=gu}"),
        ("ਜੀ ਆਇਆਂ ਨੂੰ", "pa", "[ਜੀ ਆਇਆਂ ਨੂੰ]{lang=pa}"),
        ("**வணக்கம்**, வருக.", "ta", "[**வணக்கம்**, வருக.]{lang=ta}"),
        ("ברוכים הבאים", "he", "[ברוכים הבאים]{lang=he}"),
        ("καλώς ήρθατε", "el", "[καλώς ήρθατε]{lang=el}"),
        ("اردو میں پڑھیں", "ur", None),
        ("اقرأ هذا بالعربية", "ar", None),
        ("این متن فارسی گفته", "fa", None),
        ("ښه راغلاست", "ps", None),
        ("بەخێربێن", "ckb", None),
        ("Добро пожаловать", "ru", None),
        ("Ласкаво просимо, друзі", "uk", None),
        ("स्वागत है", "hi", None),
        ("স্বাগতম", "bn", None),
        ("እንኳን ደህና መጡ", "am", None),
        ("欢迎", "zh", None),
        ("ようこそ", "ja", None),
        ("환영합니다", "ko", "[환영합니다]{lang=ko}"),
    ],
)
def test_the_likeliest_code_is_said_and_typed_only_where_it_is_certain(
    words: str, code: str, fix: str | None, tmp_path: Path
) -> None:
    [finding] = findings_in(tmp_path, chapter(words))
    assert (finding.rule, finding.fix) == ("language-unmarked", fix)
    assert f"]{{lang={code}}}" in finding.hint


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Read in Urdu: اردو میں پڑھیں (صفحہ 2).", "اردو", "2)."),
        ("Read اردو میں پڑھیں (page 2).", "اردو", "پڑھیں"),
        ("خدمات Closer to Home للبالغين", "خدمات", "للبالغين"),
    ],
)
def test_a_number_and_a_bracket_belong_to_the_words(words: str, first: str, last: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(words))
    assert finding.hint.startswith(f"Type [ before “{first}” and ]{{lang=")
    assert f"after “{last}”" in finding.hint


@pytest.mark.parametrize(
    ("words", "hints"),
    [
        ("[اردو](https://a.uk/ur) | [ગુજરાતી](https://a.uk/gu)",
         ["Type {lang=ur} straight after the link “[اردو](https://a.uk/ur)”, if",
          "Type {lang=gu} straight after the link “[ગુજરાતી](https://a.uk/gu)”."]),
        ("اردو, ગુજરાતી", ["Type [ before “اردو”", "Type [ before “ગુજરાતી”"]),
        ("اردو | Urdu", ["Type [ before “اردو” and ]{lang=ur} after “اردو”, if"]),
    ],
    ids=["links", "two scripts", "one word"],
)  # fmt: skip
def test_each_link_and_each_script_is_marked_by_itself(words: str, hints: list[str], tmp_path: Path) -> None:
    found = findings_in(tmp_path, chapter(words), "language-unmarked")
    assert [each.hint[: len(hint)] for each, hint in zip(found, hints, strict=True)] == hints


def test_what_the_hint_says_to_type_is_enough(tmp_path: Path) -> None:
    words = "Read in Urdu: [اردو میں پڑھیں (صفحہ 2).]{lang=ur}"
    assert findings_in(tmp_path, chapter(words)) == []


def test_a_chapter_in_another_language_gives_one_finding(tmp_path: Path) -> None:
    words = "\n\n".join(["Ласкаво просимо до нас"] * 5)
    [finding] = [each for each in findings_in(tmp_path, chapter(words)) if each.rule == "language-unmarked"]
    assert finding.message == "Nothing says which language these words and 4 more passages of this text are in."
    assert finding.hint.startswith("Add the line “language: ru” below the chapter's title.")


@pytest.mark.parametrize(
    ("words", "fix", "found"),
    [
        ("[Croeso]{lang=welsh}", "lang=cy", "lang=welsh"),
        ("[Croeso]{lang=wel}", "lang=cy", "lang=wel"),
        ("[Croeso]{language=cy}", "lang=cy", "language=cy"),
        ("[Croeso]{lang: cy dir=ltr}", "lang=cy dir=ltr", "lang: cy dir=ltr"),
        ("[Croeso]{Welsh}", "lang=cy", "Welsh"),
        ("[Croeso]{lang=qq}", None, "lang=qq"),
        ("[Croeso](https://a.gov.uk){lang=Welsh}", "lang=cy", "lang=Welsh"),
        ("[Croeso] {lang=cy}", "]{lang=cy}", "] {lang=cy}"),
        ("Croeso {lang=cy}", None, "{lang=cy}"),
        ("::: Welsh\nCroeso.\n:::", "{lang=cy}", "Welsh"),
        ("::: {Welsh}\nCroeso.\n:::", "{lang=cy}", "{Welsh}"),
        ("Croeso.\n\n:::", None, ":::"),
    ],
)
def test_a_mistyped_mark_is_found_with_what_to_type(words: str, fix: str | None, found: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(words))
    assert (finding.rule, finding.fix) == ("language-unknown", fix)
    assert text_at(tmp_path, finding).startswith(found)


@pytest.mark.parametrize("words", ["[sic]{1}", "A set {a, b} and [c] {d}", "Note ::: here", "{{ lang }}"])
def test_other_braces_are_words(words: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(words)) == []
