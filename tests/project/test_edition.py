"""The project for some readers: what is for others is in none of its answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.load import load
from selfassess.project.edition import Edition, for_readers
from selfassess.project.project import Project
from tests.project.secrets import PROJECT, SECRET, secret_project
from tests.projects import typed_into


def whole(folder: Path, audience: str = "") -> Project:
    project = load(folder, audience).value
    assert project is not None
    return project


def edition(folder: Path, audience: str) -> Edition:
    return for_readers(whole(folder, audience), with_records=True)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    return secret_project(tmp_path)


def changed(folder: Path, file: str, old: str, new: str) -> Path:
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return folder


@pytest.mark.parametrize(
    ("audience", "left_out"),
    [
        ("internal", {}),
        (
            "cqc",
            {
                "chapter": 1,
                "part": 2,
                "claim": 2,
                "story": 1,
                "action": 1,
                "finding": 1,
                "report": 1,
                "position statement": 1,
                "record": 1,
            },
        ),
        (
            "public",
            {
                "chapter": 2,
                "part": 4,
                "claim": 3,
                "story": 2,
                "action": 1,
                "finding": 1,
                "correction": 1,
                "report": 1,
                "return": 1,
                "position statement": 1,
                "record": 2,
            },
        ),
    ],
)
def test_it_says_how_much_it_leaves_out(audience: str, left_out: dict[str, int], secret: Path) -> None:
    assert edition(secret, audience).left_out == left_out


def test_where_the_readers_may_have_all_it_is_the_project_itself(secret: Path) -> None:
    project = whole(secret, "internal")
    assert for_readers(project, with_records=True).project is project


@pytest.mark.parametrize(("audience", "secrets"), [("public", ("cqconly", "intonly")), ("cqc", ("intonly",))])
def test_no_answer_of_it_has_words_for_others(audience: str, secrets: tuple[str, ...], secret: Path) -> None:
    project = edition(secret, audience).project
    words: list[str] = [*project.short_texts, *(item.text for item in project.prose)]
    words += [*project.assessment.chapters, *project.assessment.evidence, *project.assessment.actions]
    words += [*project.assessment.glossary, *project.assessment.front, *project.assessment.back]
    words += [claim.id or "" for claim in project.claims]
    words += [str(support.text) for support in project.supports]
    words += [*project.assessment.findings, *project.assessment.corrections]
    words += [*project.assessment.reports, *project.assessment.returns]
    assert [word for word in words if word.lower().startswith(secrets) or any(map(word.lower().count, secrets))] == []


def test_records_stay_for_the_readers_that_the_assessment_names(secret: Path) -> None:
    changed(secret, "content/assessment.yaml", "audience: internal", "audience: public")
    left = for_readers(whole(secret)).project
    assert set(left.assessment.evidence) == {"1", "2", "41", "42"}
    assert {item.ref for citation in left.references for item in citation.items} == {"1", "41", "42"}
    assert [claim.text for claim in left.claims if SECRET.search(claim.text)] == []


def test_what_nobody_can_read_of_its_readers_is_for_the_council(secret: Path) -> None:
    changed(secret, "content/chapters/open.yaml", "title: Open", "title: Open\naudience: everybody")
    changed(secret, "evidence/library.yaml", "title: Open record\n", "title: Open record\n  sensitivity: everybody\n")
    left = edition(secret, "cqc").project.assessment
    assert "open" not in left.chapters
    assert set(left.evidence) == {"2", "41"}


def test_claims_without_evidence_of_their_own_say_that_the_council_holds_some(secret: Path) -> None:
    claims = {str(claim.text)[:20]: claim for claim in edition(secret, "public").project.claims}
    shown = {words: [support.item.ref for support in claim.evidence] for words, claim in claims.items()}
    assert shown == {
        "Open claim (Ref 1).": [],
        "Claim with all kinds": ["1", ""],
        "Claim with restricte": [""],
        "Claim that cites res": [],
        "Open area.": [],
    }


def test_a_framework_may_leave_citations_out_without_a_word(secret: Path) -> None:
    framework = Path(load.__code__.co_filename).parent / "frameworks/cqc-local-authority.yaml"
    own = framework.read_text("utf-8") + "\nrestricted_citations: left-out\n"
    (secret / "framework.yaml").write_text(own, "utf-8")
    changed(secret, "content/assessment.yaml", "framework: cqc-local-authority", "framework: framework.yaml")
    changed(secret, "content/glossary.yaml", "CQC: Care Quality Commission", 'CQC: "(Ref 42)"')
    project = edition(secret, "public").project
    assert project.assessment.glossary == {}
    assert "held by" not in "\n".join(item.text for item in project.prose).replace("See evidence held by", "")
    assert [support for claim in project.claims for support in claim.evidence if support.is_held] == []
    assert project.assessment.indicators["waits"].source is None


def test_what_rests_on_nothing_else_is_told_with_its_place(secret: Path) -> None:
    problems = edition(secret, "public").problems
    told = {(each.place.file.rpartition("/")[2], each.message.partition("leaves out ")[2]) for each in problems}
    assert told == {
        ("actions.yaml", "this action, which only claims for other readers name."),
        ("assessing-needs.yaml", "all the evidence for this claim."),
        ("assessing-needs.yaml", "all the evidence that this text cites."),
        ("indicators.yaml", "the source of this figure."),
        ("working-with-people.yaml", "all the evidence that this text cites."),
        ("plan.yaml", "all the evidence that this text cites."),
        ("assessments.yaml", "all the evidence that this text cites."),
        ("march.yaml", "all the evidence that this text cites."),
        ("welcome.yaml", ""),
    }
    assert {each.rule for each in problems} == {"edition-gap"}


def test_words_that_name_a_record_for_others_are_told(secret: Path) -> None:
    changed(secret, "evidence/library.yaml", "title: Intonlyrecord", "title: Audit of case files")
    changed(secret, "content/chapters/open.yaml", "text: Open words.", "text: We made an audit of case files in May.")
    problems = edition(secret, "public").problems
    (place,) = [
        each.place
        for each in problems
        if each.message == "A public document names a record here that its readers may not see."
    ]
    assert (place.file, place.column) == ("content/chapters/open.yaml", 18)


def test_a_chapter_or_answer_of_which_nothing_is_left_is_gone(tmp_path: Path) -> None:
    typed_into(tmp_path, PROJECT)
    heading = "### All of it {audience=internal}\n\n  "
    changed(tmp_path, "content/chapters/open.yaml", "text: Open words.", f"text: |\n  {heading}Open words.")
    changed(tmp_path, "content/statements/assessing-needs.yaml", "plans: We plan.", f"plans: |\n  {heading}We plan.")
    changed(
        tmp_path,
        "content/statements/assessing-needs.yaml",
        "story: |\n",
        "story: |\n      ### X {audience=internal}\n\n",
    )
    left = edition(tmp_path, "public").project
    assert "open" not in left.assessment.chapters
    assert "plans" not in next(left.assessment.statements).answers
    assert left.stories == ()


def test_a_record_that_was_replaced_by_one_for_others_does_not_name_it(secret: Path) -> None:
    changed(secret, "evidence/library.yaml", "title: Open record\n", "title: Open record\n  superseded_by: 42\n")
    assert edition(secret, "public").project.assessment.evidence["1"].superseded_by is None
