"""Which addresses are asked."""

from __future__ import annotations

from pathlib import Path

from selfassess import pipeline
from selfassess.librarian.links import asked
from tests.projects import laid_out

LIBRARY = """
# evidence/more.yaml
- {ref: 2, title: Two, url: "https://council.example/a#page=2"}
- {ref: 3, title: Three, url: "https://Council.example:443/a#page=3"}
- {ref: 4, title: Four, url: "https://council.example/b"}
- {ref: 5, title: Five, url: "council.example"}
- {ref: 6, title: Six, url: "https://reader:sesame@council.example/a"}
"""


def test_an_address_of_several_records_is_asked_once(tmp_path: Path) -> None:
    subject = pipeline.survey(laid_out(tmp_path, LIBRARY)).project
    assert subject is not None
    found = asked(subject.assessment.evidence.values())
    assert [
        (each.address.url if each.address else None, [(record.ref, place) for record, place in each.records])
        for each in found
    ] == [
        ("https://council.example/a", [("2", "page=2"), ("3", "page=3")]),
        ("https://council.example/b", [("4", "")]),
        (None, [("5", "")]),
        ("https://council.example/a", [("6", "")]),
    ]
