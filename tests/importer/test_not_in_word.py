"""What the report says that a Word file of our own does not include."""

from __future__ import annotations

import pytest

from selfassess.document.language import ENGLISH
from selfassess.importer.importing import Imported
from selfassess.importer.not_in_word import CONSENT, OF_OURS
from tests.importer.made import OTHERS, heading, import_body, safeguarding
from tests.read.word.samples import p, run, table

OURS = [*ENGLISH.evidence_headings]
TEXT = p("We work together, as everybody who reads this long sentence about our work can see for themselves here.")


def index(*titles: str) -> Imported:
    rows = [[str(number), title, "Report", "A1.1"] for number, title in enumerate(titles, 1)]
    return import_body(TEXT + heading("Evidence index") + table(OURS, *rows))


def messages(imported: Imported) -> list[str]:
    return [note.message for note in imported.word.notes]


def held(name: str) -> str:
    return p(run(f"Survey\nHeld in the evidence library as {name}"))


def test_a_list_of_evidence_of_ours_shows_that_the_document_is_ours() -> None:
    assert messages(index("Survey")) == [OF_OURS]


@pytest.mark.parametrize(
    ("count", "named"),
    [(1, "1.pdf."), (5, "1.pdf, 2.pdf, 3.pdf, 4.pdf, 5.pdf."), (7, "1.pdf, 2.pdf, 3.pdf, 4.pdf, 5.pdf and 2 more.")],
)
def test_the_files_that_a_list_names_must_be_added(count: int, named: str) -> None:
    _, files = messages(index(*(held(f"{number}.pdf") for number in range(1, count + 1))))

    assert files.startswith(f"The list of evidence names files that are not in the Word file: {named} To add them")


def test_a_story_told_with_consent_needs_its_dates() -> None:
    story = p("Spotlight on: A garden") + p("It grew.") + p("Told with consent. The name has been changed.")
    imported = import_body(TEXT + safeguarding(TEXT + story, question=OTHERS))

    assert messages(imported) == [CONSENT]
    assert not imported.lost


def test_other_documents_have_none_of_these_notes() -> None:
    assert messages(import_body(TEXT + safeguarding(TEXT))) == []
