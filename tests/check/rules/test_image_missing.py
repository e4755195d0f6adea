"""image-missing: what no document can show, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pictures import picture
from tests.projects import chapter, findings_but_notes, findings_in, project_with, statement

AGAIN = "Copy it again from where it came from. A file in OneDrive or SharePoint may not be synchronised yet."


@pytest.mark.parametrize(
    ("content", "message", "hint"),
    [
        (b"", "The file “images/new.jpg” is empty.", AGAIN),
        (picture("jpeg")[:20], "The picture “images/new.jpg” is damaged or incomplete.", AGAIN),
        (picture("jpeg")[:3000], "The picture “images/new.jpg” is damaged or incomplete.", AGAIN),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "“images/new.jpg” is a HEIC picture from a phone.",
         "Open it in Photos, save a copy as JPEG, and use the copy."),
        (picture("webp"), "“images/new.jpg” is a WebP picture.",
         "Open it in Paint, choose File and Save as, save it as PNG or JPEG, and use that file."),
        (b"words", "“images/new.jpg” is not a picture that a document can show.", "Save it as PNG or JPEG."),
    ],
    ids=["empty", "its head", "its first half", "from a phone", "from the web", "words"],
)  # fmt: skip
def test_a_file_that_is_no_picture_says_what_it_is(content: bytes, message: str, hint: str, tmp_path: Path) -> None:
    project = project_with(tmp_path, chapter("![Two neighbours dig](images/new.jpg)"))
    (project / "content/images/new.jpg").write_bytes(content)
    [finding] = findings_but_notes(project)
    assert (finding.rule, finding.message, finding.hint) == ("image-missing", message, hint)


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        ("![Two neighbours dig](Images/Garden.PNG)", "images/garden.png"),
        ("![Two neighbours dig](images\\garden.png)", "images/garden.png"),
        ("![Two neighbours dig](content/images/garden.png)", "images/garden.png"),
        ("![Two neighbours dig](garden.png)", "images/garden.png"),
        ("![Two neighbours dig](photos/Garden.PNG)", "images/garden.png"),
        ('![Two neighbours dig]( <Images/garden.png> "Our *garden*"){width=50%}', "images/garden.png"),
        ("Two neighbours: ![They [dig]](images/Our%20Plan.PNG) and more", "<images/our plan.png>"),
    ],
    ids=["capitals", "as Windows writes it", "with its folder", "without its folder", "from elsewhere", "all at once",
         "a name with spaces"],
)  # fmt: skip
def test_a_misspelt_name_is_fixed(typed: str, spelt: str, tmp_path: Path) -> None:
    project = project_with(tmp_path, chapter(f"Words.\n\n{typed}"))
    (project / "content/images/our plan.png").write_bytes(picture("png"))
    [finding] = findings_but_notes(project)
    assert (finding.rule, finding.hint, finding.place.column) == (
        "image-missing",
        f"Write “{spelt}”.",
        typed.index("![") + 3,
    )
    path = project / "content/chapters/welcome.yaml"
    start, end = finding.place.column - 1, finding.place.end
    assert end is not None
    rows = path.read_text().split("\n")
    rows[5] = f"{rows[5][:start]}{finding.fix}{rows[5][end[1] - 1 :]}"
    path.write_text("\n".join(rows))
    assert findings_but_notes(project) == []


def test_the_name_of_a_spotlight_is_fixed(tmp_path: Path) -> None:
    story = "{spotlight: A, story: B., consent: {needed: no}, image: Images/Garden.png, alt: Two neighbours dig}"
    [finding] = findings_in(tmp_path, statement(f"going_well: [Good.]\npeople_say:\n  - {story}"))
    assert (finding.rule, finding.fix) == ("image-missing", "images/garden.png")


def test_one_of_two_pictures_of_a_name_is_only_proposed(tmp_path: Path) -> None:
    project = project_with(tmp_path, chapter("![Two neighbours dig](garden.png)"))
    (project / "content/more").mkdir()
    (project / "content/more/garden.png").write_bytes(picture("png"))
    [finding] = findings_but_notes(project)
    assert (finding.fix, finding.hint) == (None, "Did you mean “more/garden.png”?")


def test_what_e_mail_leaves_of_a_picture_is_one_finding(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter("Words.\n\n[cid:image001.png@01DA1234.5678ABCD]"))
    assert finding.rule == "image-malformed"
