"""Every promise of the threat model names the tests that prove it, and they are there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.docs import pages
from tests.docs.pages import GUIDE

ROOT = GUIDE.parents[1]
MODEL, SECURITY = ROOT / "docs/threat-model.md", ROOT / "SECURITY.md"
PROOF = re.compile(r"(tests/[\w/]+\.py)::(test_\w+)")
PROMISES = [
    (table.heading, row)
    for table in pages.tables(str(MODEL))
    if table.header == ["Promise", "Proof"]
    for row in table.rows
]
PROOFS = sorted({code for _, (_, proof) in PROMISES for code in pages.codes(proof)})


@cache
def names_in(file: Path) -> frozenset[str]:
    return frozenset(node.name for node in ast.walk(ast.parse(file.read_text("utf-8"))) if hasattr(node, "name"))


@pytest.mark.parametrize(("heading", "row"), PROMISES, ids=[row[0] for _, row in PROMISES])
def test_a_promise_has_a_proof(heading: str, row: list[str]) -> None:
    assert re.fullmatch(rf"`{PROOF.pattern}`(, `{PROOF.pattern}`)*", row[1]), f"{heading}: {row[1]}"


@pytest.mark.parametrize("proof", PROOFS)
def test_a_proof_is_a_test_that_there_is(proof: str) -> None:
    named = PROOF.fullmatch(proof)
    assert named is not None
    assert named[2] in names_in(ROOT / named[1])


@pytest.mark.parametrize("page", [MODEL, SECURITY], ids=lambda page: page.name)
def test_a_link_leads_to_a_file(page: Path) -> None:
    links = pages.links(str(page))
    assert links
    for _, target in links:
        assert (page.parent / target).is_file(), target


@pytest.mark.parametrize("page", ["README.md", "SECURITY.md", "CONTRIBUTING.md", "docs/guide/index.md"])
def test_a_security_officer_is_led_to_it(page: str) -> None:
    targets = {(ROOT / page).parent / target for _, target in pages.links(str(ROOT / page))}
    assert MODEL in {target.resolve() for target in targets}


def test_no_address_is_given_that_somebody_would_have_to_read() -> None:
    assert not re.search(r"\S@\S|mailto:", SECURITY.read_text("utf-8"))
