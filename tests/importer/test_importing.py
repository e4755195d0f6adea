"""A whole Word file as a project: its pictures, changes and comments, and the count of its words."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from selfassess.cli.import_ import name_lost
from selfassess.importer.importing import import_word
from selfassess.importer.records import Library
from selfassess.importer.report import rows, summary
from selfassess.read.word import WordUnreadableError
from tests.importer.made import (
    KNOW,
    UNPLACED,
    evidence,
    file_of,
    framework,
    heading,
    import_body,
    safeguarding,
    statement,
    sureness,
)
from tests.read.word.samples import PNG, deleted, everything, p, picture, root, run, table, tracked

LONG = "This is a paragraph of prose that is long enough for nobody to take it for a heading of any kind."
RAISED, LOWERED = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
NOTES = ("notes", "footnotes", "footnotes.xml")


def footnotes(*words: str) -> dict[str, str | bytes]:
    notes = "".join(f'<w:footnote w:id="{at}">{p(each)}</w:footnote>' for at, each in enumerate(words, 1))
    return {"word/footnotes.xml": root("footnotes", notes)}


def noted(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def test_a_picture_is_copied_and_shown_where_it_was() -> None:
    body = safeguarding(p(LONG) + p(picture('r:embed="pic"', "A map of the area")))
    imported = import_body(body, ("pic", "image", "media/map.png"), parts={"word/media/map.png": PNG})
    assert imported.files["content/images/map.png"] == PNG
    assert statement(imported)["performance"] == f"{LONG}\n\n![A map of the area](images/map.png)\n"


def test_tracked_changes_are_as_if_accepted_and_listed() -> None:
    imported = import_body(safeguarding(p(run("We act ") + tracked("ins", run("fast")) + deleted("slowly") + run("."))))
    assert statement(imported)["performance"] == "We act fast.\n"
    assert [(each.kind, each.words, each.author) for each in imported.word.changes] == [
        ("inserted", "fast", "Reviewer A"),
        ("deleted", "slowly", "Reviewer A"),
    ]
    assert imported.lost == ()


def test_comments_are_listed_and_never_in_the_text() -> None:
    said = '<w:commentRangeStart w:id="0"/>' + run("We act.") + '<w:commentRangeEnd w:id="0"/>'
    comment = f'<w:comment w:id="0" w:author="Reviewer B" w:date="2026-10-01T09:00:00Z">{p("Is it so?")}</w:comment>'
    imported = import_body(
        safeguarding(p(f'{said}<w:r><w:commentReference w:id="0"/></w:r>')),
        ("remarks", "comments", "comments.xml"),
        parts={"word/comments.xml": root("comments", comment)},
    )
    assert [(each.number, each.words, each.about) for each in imported.word.comments] == [(3, "Is it so?", "We act.")]
    assert not any(b"Is it so" in content for content in imported.files.values())
    assert imported.lost == ()


def test_a_footnote_that_is_a_citation_went_where_its_paragraph_went() -> None:
    body = safeguarding(p(run("We act") + noted(1) + run(" and say so") + noted(2)), KNOW) + evidence()
    imported = import_body(body, NOTES, parts=footnotes("Ref 96", "In May."))
    assert statement(imported)["how_we_know"] == "We act (Ref 96) and say so[^1]\n\n[^1]: In May.\n"
    file = "content/statements/safeguarding.yaml:how_we_know"
    assert sureness(imported, "Ref 96") == {file: 100}
    assert sureness(imported, "In May") == {file: 100}
    assert imported.lost == ()


def test_the_document_property_is_the_title_where_no_cover_says_one() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Our view of ourselves</dc:title></cp:coreProperties>'
    )
    imported = import_body(safeguarding(p(LONG)), parts={"docProps/core.xml": core})
    assert file_of(imported, "content/assessment.yaml")["title"] in ("Our view of ourselves", "")


def test_a_register_takes_the_place_of_the_list_of_evidence() -> None:
    library = Library(
        {"96": "Survey of carers", "5": "Plan"}, {}, {"evidence/library.yaml": "- ref: 96\n  title: Survey\n"}
    )
    imported = import_body(safeguarding(p("We act [96] [5] [97].")) + evidence(), library=library)
    assert statement(imported)["performance"] == "We act (Ref 96) (Ref 5) [97].\n"
    assert imported.files["evidence/library.yaml"] == b"- ref: 96\n  title: Survey\n"
    assert file_of(imported, UNPLACED)["text"].split() == ["97", "Audit", "of", "files", "IR10", "Data", "return"]
    assert imported.lost == ()


def test_a_row_without_a_number_of_its_own_is_kept() -> None:
    rows = table(["Ref", "Document"], ["1", "One"], ["2", "Two"], ["3", "Three"], ["4", "Four"], ["n/a", "Five"])
    imported = import_body(safeguarding(p(LONG)) + heading("Evidence list") + rows)
    assert imported.refs == ("1", "2", "3", "4")
    assert file_of(imported, UNPLACED)["text"] == "n/a\n\nFive\n"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(p(run("snake_case *and* [stars] &lt;b&gt; # \\ `x`")), id="marks of Markdown"),
        pytest.param(
            p(run("5") + run("th", RAISED) + run(" of H") + run("2", LOWERED) + run("O")), id="raised and lowered"
        ),
        pytest.param(p(run("un") + run("believ", "<w:b/>") + run("able")), id="a word that is half bold"),
        pytest.param(p(run("One\nTwo\n\nThree")), id="soft breaks"),
        pytest.param(p(run("1. One")) + p(run("- Two")) + p(run("# Three")), id="typed marks"),
        pytest.param(table(["a | b", "c"], ["d", "e\nf"], ["", "g"]), id="a table"),
        pytest.param(p("Refs like R&amp;D, AT&amp;T &amp;amp; more"), id="ampersands"),
        pytest.param(p("£5 – “quoted” … ½ ﬁne é"), id="other characters"),
        pytest.param(p("yes") + p("null") + p("2026-11-30") + p("12:30"), id="words that YAML reads otherwise"),
        pytest.param(p(LONG * 40), id="a very long paragraph"),
    ],
)
@pytest.mark.parametrize(
    "question", [KNOW, "Things we are proud of", "What do others say about our performance in this area?"]
)
def test_no_word_is_lost_whatever_it_is_made_of(body: str, question: str) -> None:
    imported = import_body(safeguarding(body, question))
    assert imported.lost == ()
    assert UNPLACED not in imported.files


def test_everything_that_word_files_hold_is_placed() -> None:
    imported = import_word(everything(), framework(), {})
    assert imported.lost == ()
    assert "content/images/map.png" in imported.files
    assert imported.word.notes != ()


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(WordUnreadableError):
        import_word(b"%PDF-1.7", framework(), {})


STATEMENT = "content/statements/safeguarding.yaml"


def overwriting(*names: str) -> Library:
    """A register whose files are in the place of others."""
    return Library({}, {}, dict.fromkeys(names, "statement: safeguarding\n"))


def test_a_paragraph_whose_words_are_missing_where_it_went_is_kept_whole_with_what_was_placed_nowhere() -> None:
    imported = import_body(safeguarding(p("We act fast."), KNOW), library=overwriting(STATEMENT))
    assert imported.lost == ()
    assert file_of(imported, UNPLACED)["text"] == "We act fast.\n"
    assert sureness(imported, "We act") == {f"{STATEMENT}:how_we_know": 100, f"{UNPLACED}:text": 0}


def test_a_paragraph_that_is_nowhere_in_the_files_is_named_with_its_words() -> None:
    imported = import_body(safeguarding(p("We act fast."), KNOW), library=overwriting(STATEMENT, UNPLACED))
    assert [(each.paragraph, each.words) for each in imported.lost] == [(3, ("we", "act", "fast"))]
    assert [row.state for row in rows(imported) if row.number == 3] == ["lost", "lost"]


def test_a_command_names_what_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    imported = import_body(safeguarding(p("We act."), KNOW), library=overwriting(STATEMENT, UNPLACED))
    name_lost(replace(imported, lost=imported.lost * 22))
    first, *_, last = capsys.readouterr().out.splitlines()
    assert first == "error: paragraph 3: these words are missing from the project: we, act"
    assert last == "error: 2 more paragraphs have missing words. The report names them."


def test_very_much_text_without_a_place_is_kept_in_several_files_that_can_be_read() -> None:
    imported = import_body("".join(p(f"{number} {'words of a long text ' * 20}") for number in range(300)))
    texts = [name for name in imported.texts if "unplaced" in name]
    assert texts == [UNPLACED, UNPLACED.replace("unplaced", "unplaced-2"), UNPLACED.replace("unplaced", "unplaced-3")]
    assert max(len(imported.texts[name]) for name in texts) < 100_000
    assert summary(imported)["not_placed"] == 300
