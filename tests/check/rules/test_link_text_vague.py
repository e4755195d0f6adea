"""link-text-vague: links that do not say where they lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, text_at


@pytest.mark.parametrize(
    "link",
    [
        "[here](#keeping-well)", "[Click here.](https://smallshire.example)", "[**this link**](#keeping-well)",
        "[Read more](ref:1)", "[page](#keeping-well)", "[www.smallshire.example](https://www.smallshire.example)",
        "[Read more …](ref:1)", "[Please click on this link](#keeping-well)", "[»](#keeping-well)",
        "<https://smallshire.example>", "[](https://smallshire.example)",
    ],
)  # fmt: skip
def test_a_vague_link_is_found_where_it_begins(link: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"Words: {link} and more."))
    assert (finding.rule, text_at(tmp_path, finding)) == ("link-text-vague", f"{link} and more.")


@pytest.mark.parametrize(
    "word",
    [
        "and", "at", "by", "click", "clicking", "details", "document", "download", "file", "find", "follow", "for",
        "from", "further", "go", "here", "in", "info", "information", "it", "learn", "link", "links", "more", "of",
        "on", "online", "open", "our", "out", "page", "pages", "PDF", "please", "press", "read", "see", "site", "tap",
        "that", "the", "there", "these", "this", "to", "via", "view", "visit", "web", "webpage", "website", "with",
    ],
)  # fmt: skip
def test_none_of_these_words_says_where_a_link_leads(word: str, tmp_path: Path) -> None:
    assert len(findings_in(tmp_path, chapter(f"Words: [{word} here](#keeping-well)."), "link-text-vague")) == 1


@pytest.mark.parametrize(
    "link", ["[Keeping well](#keeping-well)", "[](#keeping-well)", "[](ref:1)", "[more visits](ref:1)", "(Ref 1)"]
)
def test_a_link_that_says_where_it_leads_passes(link: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(f"Words: {link} and more.")) == []
