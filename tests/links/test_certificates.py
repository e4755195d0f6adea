"""Certificates: what is said of one that this computer does not accept."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trustme

from selfassess.links import Answer, Outcome, check
from tests.links.website import HERE, LOCAL, Website, opened

AUTHORITY = trustme.CA()
EXPIRED = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer trusts the authority."""
    AUTHORITY.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))


def trust(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(context)
    return context


def answer(url: str) -> Answer:
    ((_, only),) = check([url], web=LOCAL)
    return only


def test_a_document_may_move_from_http_to_https(site: Website) -> None:
    with opened(trust(AUTHORITY.issue_cert(HERE))) as secure:
        result = answer(site.url(f"/redirect-301?{secure.url('/200')}"))
        assert (result.outcome, result.new_address) == (Outcome.MOVED, secure.url("/200"))


@pytest.mark.parametrize(
    "certificate",
    [
        pytest.param(AUTHORITY.issue_cert(HERE, not_after=EXPIRED), id="expired"),
        pytest.param(AUTHORITY.issue_cert("elsewhere.example"), id="of another site"),
        pytest.param(trustme.CA().issue_cert(HERE), id="of an unknown authority"),
    ],
)
def test_a_certificate_that_is_not_accepted_is_to_be_looked_at(certificate: trustme.LeafCert) -> None:
    with opened(trust(certificate)) as secure:
        result = answer(secure.url("/200"))
        assert secure.requests == []
    assert (result.outcome, result.reason) == (
        Outcome.LOOK,
        f"This computer cannot connect securely to {HERE}.",
    )
