"""What a hint says to type can be typed: the words in its quotation marks, over those that the finding is about."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from selfassess import pipeline
from selfassess.diagnostics import Edit, Finding
from selfassess.edit.fixing import patch
from tests.check.damage import Damage, damaged, document_showing
from tests.check.test_damages import DAMAGES, Example, example

TYPE = re.compile(r"(?:Write|Type|Did you mean) “([^”]+)”")
OTHERWISE = {
    "image-malformed": "the hint writes the whole picture, of which the finding names a part",
    "style-missing": "the name of a style may be one of another kind, which the next finding says",
    "table-without-header": "the hint is a line to add",
    "heading-unmarked": "the hint is a line to replace, with the one below it",
    "link-to-nowhere": "the finding is at the beginning of the link, and the words go into its round brackets",
    "language-unknown": "the finding is about the whole note in braces",
}
"""Rules whose hints are typed elsewhere than over the words at the place, and why; not tested here."""
SAYING = {
    *("acceptance-unused", "action-unknown", "apostrophe-mistyped", "chapter-unknown", "citation-malformed"),
    *("evidence-file-missing", "field-unknown", "heading-malformed", "image-missing", "indicator-unknown"),
    *("official-name", "part-repeated", "statement-unknown", "table-unknown", "theme-unknown"),
    *("value-choice", "value-type"),
}
"""Rules of which some hints say what to type."""


def typed(finding: Finding, words: str, content: bytes) -> bytes:
    """The file once somebody has typed the words of the hint: over what the file has, or over those of the value."""
    place = finding.place
    line = content.decode("utf-8-sig").split("\n")[place.line - 1]
    word = re.match(r"[\w./-]*", line[place.column - 1 :])
    end = place.end or (place.line, place.column + len(word[0] if word else ""))
    over = Edit((place.line, place.column), end, words)
    as_typed = patch(place.file, content, [replace(finding, fix=None, edits=(over,))])
    if as_typed.patches:
        return as_typed.text.encode()
    as_words = patch(place.file, content, [replace(finding, fix=words, edits=())])
    assert as_words.patches, finding
    return as_words.text.encode()


@pytest.mark.slow
@pytest.mark.parametrize(
    "damage", [each for each in DAMAGES if each.rule in SAYING], ids=lambda damage: f"{damage.rule}: {damage.what}"
)
def test_typing_what_the_hint_says_leaves_no_such_finding(damage: Damage, example: Example) -> None:
    changed, _ = damage.applied(example.contents)
    with damaged(example.project, changed, example.contents):
        document = document_showing(changed)
        findings = pipeline.check(example.project, document).findings
        for finding, match in [(each, TYPE.search(each.hint)) for each in findings]:
            if match is None:
                continue
            file = example.project / finding.place.file
            content = file.read_bytes()
            file.write_bytes(typed(finding, match[1], content))
            left = pipeline.check(example.project, document).findings
            file.write_bytes(content)
            assert [each for each in left if each.rule == finding.rule and each.place == finding.place] == []


__all__ = ["example"]
