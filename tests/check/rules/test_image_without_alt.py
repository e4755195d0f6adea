"""image-without-alt: pictures that say nothing to who cannot see them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, statement

NAME = "is the name of a file."
VAGUE = "does not say what it shows: "
MACHINE = "was written by a program: "


@pytest.mark.parametrize(
    ("alt", "message"),
    [
        ("", "has no alternative text."),
        (" ", "has no alternative text."),
        ("garden.png", NAME),
        ("GARDEN.JPEG", NAME),
        ("images/garden.png", NAME),
        ("our new garden (2).png", NAME),
        ("garden.heic", NAME),
        ("image", VAGUE),
        ("An image.", VAGUE),
        ("Picture 1", VAGUE),
        ("Image 1:", VAGUE),
        ("Figure 2", VAGUE),
        ("Slide1", VAGUE),
        ("Image of", VAGUE),
        ("Photo of:", VAGUE),
        ("Logo", VAGUE),
        ("Chart", VAGUE),
        ("Content Placeholder 4", VAGUE),
        ("Text Box 2", VAGUE),
        ("Inline image 1", VAGUE),
        ("Screen Clipping", VAGUE),
        ("Untitled design (3)", VAGUE),
        ("Click to add picture", VAGUE),
        ("A screenshot of a computer", VAGUE),
        ("A close-up of a document", VAGUE),
        ("alt text", VAGUE),
        ("Decorative", VAGUE),
        ("...", VAGUE),
        ("IMG_2034", VAGUE),
        ("IMG-20261103-WA0001", VAGUE),
        ("DSC01234", VAGUE),
        ("PXL_20261103_101422123", VAGUE),
        ("20261103_101422", VAGUE),
        ("WhatsApp Image 2026-11-03 at 10.14.22", VAGUE),
        ("Screenshot 2026-11-03 at 10.14.22", VAGUE),
        ("Screenshot (12)", VAGUE),
        ("Screenshot 03/11/2026", VAGUE),
        ("A person standing next to a person, Description automatically generated", MACHINE),
        ("A sign Description generated with very high confidence", MACHINE),
        ("A group of people AI-generated content may be incorrect.", MACHINE),
        ("Graphical user interface, text, application", MACHINE),
        ("Chart, bar chart", MACHINE),
        ("A picture containing text, outdoor, person", MACHINE),
        ("May be an image of 3 people and text", MACHINE),
    ],
)
def test_text_that_says_nothing_is_no_alternative_text(alt: str, message: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"![{alt}](images/garden.png)"))
    assert (finding.rule, finding.place.line, finding.place.column) == ("image-without-alt", 4, 3)
    assert message in finding.message


@pytest.mark.parametrize(
    "alt",
    [
        "Garden",
        "Two neighbours dig",
        "What a .png file looks like",
        "A map",
        "Logo of Smallshire Council",
        "Image of a bar chart: visits rose",
        "Picture 1 shows the old door",
        "Photo 2026 winners with the mayor",
        "Chart of visits, 2024 to 2026",
        "Group 4 in discussion",
        "Map, calendar and diary on a desk",
        "2026 plan on a page",
        "A screenshot of the form for a review",
        "A chart of waits by area",
    ],
)
def test_words_are_alternative_text(alt: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(f"![{alt}](images/garden.png)")) == []


def story(alt: str) -> str:
    words = f"{{spotlight: A garden, story: Words., consent: {{needed: no}}, image: images/garden.png{alt}}}"
    return statement(f"going_well: [Good.]\npeople_say:\n  - {words}")


@pytest.mark.parametrize(("alt", "key"), [("", "image"), (", alt: ''", "alt"), (", alt: garden.png", "alt")])
def test_a_story_is_found_where_its_text_would_be_typed(alt: str, key: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, story(alt))
    assert (finding.rule, finding.place.path) == ("image-without-alt", f"people_say[0].{key}")


def test_a_mistyped_key_of_alt_is_one_finding(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, story(", atl: Two neighbours dig"))
    assert finding.rule == "field-unknown"
