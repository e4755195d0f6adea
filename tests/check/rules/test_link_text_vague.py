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
    "link", ["[Keeping well](#keeping-well)", "[](#keeping-well)", "[](ref:1)", "[more visits](ref:1)", "(Ref 1)"]
)
def test_a_link_that_says_where_it_leads_passes(link: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(f"Words: {link} and more.")) == []
