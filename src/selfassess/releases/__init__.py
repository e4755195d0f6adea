"""Releases: what goes out on a day, with a manifest by which anybody can tell later that it is what went out."""
