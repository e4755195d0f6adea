"""Where numbers lead, in every spelling."""

from __future__ import annotations

import pytest

from selfassess.links.networks import Kind, kind


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("8.8.8.8", Kind.PUBLIC),
        ("223.255.255.255", Kind.PUBLIC),
        ("2a00:23c6::1", Kind.PUBLIC),
        ("2001:4860:4860::8888", Kind.PUBLIC),
        ("::ffff:8.8.8.8", Kind.PUBLIC),
        ("64:ff9b::808:808", Kind.PUBLIC),
        ("2002:808:808::1", Kind.PUBLIC),
        ("127.0.0.1", Kind.SELF),
        ("127.255.255.254", Kind.SELF),
        ("0.0.0.0", Kind.SELF),
        ("0.1.2.3", Kind.SELF),
        ("::", Kind.SELF),
        ("::1", Kind.SELF),
        ("::ffff:127.0.0.1", Kind.SELF),
        ("::ffff:0:0", Kind.SELF),
        ("64:ff9b::7f00:1", Kind.SELF),
        ("2002:7f00:1::", Kind.SELF),
        ("169.254.0.1", Kind.MACHINES),
        ("169.254.169.254", Kind.MACHINES),
        ("169.254.170.2", Kind.MACHINES),
        ("::ffff:169.254.169.254", Kind.MACHINES),
        ("64:ff9b::a9fe:a9fe", Kind.MACHINES),
        ("2002:a9fe:a9fe::", Kind.MACHINES),
        ("100.100.100.200", Kind.MACHINES),
        ("168.63.129.16", Kind.MACHINES),
        ("192.0.0.192", Kind.MACHINES),
        ("fd00:ec2::254", Kind.MACHINES),
        ("fd20:ce::254", Kind.MACHINES),
        ("fe80::1", Kind.MACHINES),
        ("fe80::1%eth0", Kind.MACHINES),
        ("10.0.0.1", Kind.PRIVATE),
        ("172.16.0.1", Kind.PRIVATE),
        ("172.31.255.255", Kind.PRIVATE),
        ("172.32.0.0", Kind.PUBLIC),
        ("192.168.1.1", Kind.PRIVATE),
        ("100.64.0.1", Kind.PRIVATE),
        ("100.127.255.255", Kind.PRIVATE),
        ("100.128.0.0", Kind.PUBLIC),
        ("198.51.100.1", Kind.PRIVATE),
        ("fd12:3456::1", Kind.PRIVATE),
        ("2001:db8::1", Kind.PRIVATE),
        ("::ffff:10.0.0.1", Kind.PRIVATE),
        ("64:ff9b::a00:1", Kind.PRIVATE),
        ("2002:a00:1::", Kind.PRIVATE),
        ("224.0.0.1", Kind.NOBODY),
        ("239.255.255.255", Kind.NOBODY),
        ("240.0.0.1", Kind.NOBODY),
        ("255.255.255.255", Kind.NOBODY),
        ("::127.0.0.1", Kind.NOBODY),
        ("::ffff:0:127.0.0.1", Kind.NOBODY),
        ("64:ff9b:1::7f00:1", Kind.NOBODY),
        ("2001:0:7f00:1::", Kind.NOBODY),
        ("100::1", Kind.NOBODY),
        ("5f00::1", Kind.NOBODY),
        ("fec0::1", Kind.NOBODY),
        ("ff02::1", Kind.NOBODY),
    ],
)
def test_a_number_leads_to_one_kind_of_network(address: str, leads_to: Kind) -> None:
    assert kind(address) is leads_to
