"""Certificates: whom this computer trusts, and what it says of those it does not."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trustme

from selfassess.librarian.links import Answer, Manners, Outcome, ask, told
from selfassess.librarian.links.address import parsed
from tests.librarian.website import HERE, Website, opened

YESTERDAY = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def _trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer trusts the authority."""
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))


@contextmanager
def secure(certificate: trustme.LeafCert) -> Iterator[Website]:
    trust = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(trust)
    with opened(trust) as site:
        yield site


def answer(url: str) -> Answer:
    address = parsed(url)
    assert address is not None
    (found,) = ask([address], Manners(pause=0.0, connect=5.0, read=5.0))
    return found


def says(url: str) -> str:
    said = told(answer(url))
    assert said is not None
    return said.message


@pytest.mark.usefixtures("_trusted")
def test_a_certificate_that_this_computer_trusts_is_no_matter(authority: trustme.CA) -> None:
    with secure(authority.issue_cert(HERE)) as site:
        assert answer(site.url("/200")).outcome is Outcome.OPEN


def test_an_authority_that_this_computer_does_not_know_may_be_the_networks_own(authority: trustme.CA) -> None:
    with secure(authority.issue_cert(HERE)) as site:
        assert answer(site.url("/200")).outcome is Outcome.ISSUER
        assert site.book.requests == []


@pytest.mark.usefixtures("_trusted")
def test_a_certificate_that_has_run_out_is_told_so(authority: trustme.CA) -> None:
    with secure(authority.issue_cert(HERE, not_after=YESTERDAY)) as site:
        assert says(site.url("/200")) == f"The site {HERE} cannot prove that it is itself: its certificate has run out."


@pytest.mark.usefixtures("_trusted")
def test_a_certificate_of_another_site_is_told_so(authority: trustme.CA) -> None:
    with secure(authority.issue_cert("elsewhere.example")) as site:
        assert says(site.url("/200")).endswith("itself: its certificate is made out to another name.")


def test_a_certificate_that_vouches_for_itself_is_told_so(tmp_path: Path) -> None:
    own = trustme.CA()
    trust = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    own.cert_pem.write_to_path(tmp_path / "own.pem")
    own.private_key_pem.write_to_path(tmp_path / "own.key")
    trust.load_cert_chain(tmp_path / "own.pem", tmp_path / "own.key")
    with opened(trust) as site:
        assert says(site.url("/200")).endswith("itself: its certificate is vouched for by nobody but itself.")


@pytest.mark.usefixtures("_trusted")
def test_a_document_that_moves_from_http_to_https_has_moved_for_good(authority: trustme.CA) -> None:
    with secure(authority.issue_cert(HERE)) as site, opened() as plain:
        found = answer(plain.url(f"/leads-301?{site.url('/200')}"))
    assert found.outcome is Outcome.MOVED
    assert found.moved_to == parsed(site.url("/200"))
