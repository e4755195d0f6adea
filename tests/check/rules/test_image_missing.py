"""image-missing: what no document can show, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pictures import picture
from tests.projects import chapter, findings_but_notes, findings_in, project_with

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


@pytest.mark.parametrize("name", ["Images/Garden.PNG", "images\\garden.png", "content/images/garden.png"])
def test_a_misspelt_name_is_found_with_the_right_one(name: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"![Two neighbours dig]({name})"))
    assert (finding.rule, finding.hint) == ("image-missing", "Write “images/garden.png”.")
