"""The text of YAML files: lines and characters as slips, merges, editors and other programs leave them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from tests.fuzz.commands import Command
from tests.fuzz.mutation import damaged_bytes
from tests.fuzz.project import yaml_files

TOKENS = (
    *(b"{", b"[", b"]", b"}", b": ", b"\n- ", b"&a ", b"*a", b"!!binary ", b"!!python/object:os.system ", b"'", b'"'),
    *(b"|", b">", b"|9-\n", b"\t", b"\r\n", b"\r", b"\xef\xbb\xbf", b"\x00", b"\x85", b"\xc2\x85", b"\xe2\x80\xa8"),
    *(b"---\n", b"...\n", b"%YAML 1.1\n", b"%TAG ! x\n", b"<<: *a\n", b"? ", b"# ", b"\\x00", b'"\\ud800"'),
    *(b"\xff\xfe", b"<<<<<<< HEAD\n=======\n>>>>>>> b\n", b"[" * 3000, b"- " * 3000, b"{a: " * 900, b"~", b"''"),
    *(b"!<x> ", b"`", b"@", b"a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b]\n", "ſ".encode()),
    *("\U0001f600".encode(), b"\xed\xa0\x80"),
)
VALUES = (
    *(b"no", b"[]", b"{}", b"1.10", b"2024-13-01", b"~", b"''", b"- x", b"[a, b]", b"1e999", b"|", b"*x", b"&x"),
    b"!!x",
)


def damage(random: Random, project: Path) -> Sequence[Command]:
    for _ in range(random.randint(1, 3)):
        file = random.choice(yaml_files(project))
        content = file.read_bytes()
        file.write_bytes(damaged_bytes(random, content, TOKENS) if random.random() < 0.5 else _retyped(random, content))
    return ()


def _retyped(random: Random, content: bytes) -> bytes:
    """One change to lines: gone, doubled, moved, another value, another key, another indentation, another encoding."""
    rows = content.split(b"\n")
    row, other = random.randrange(len(rows)), random.randrange(len(rows))
    match random.randrange(9):
        case 0:
            del rows[row]
        case 1:
            rows.insert(other, rows[row])
        case 2:
            rows[row], rows[other] = rows[other], rows[row]
        case 3:
            rows[row] = rows[row].partition(b":")[0] + b": " + random.choice(VALUES)
        case 4:
            rows[row] = rows[row].replace(b":", random.choice((b"x:", b"s:", b" :", b":x", b"\xef\xbc\x9a")), 1)
        case 5:
            rows[row] = random.choice((b"  ", b" ", b"\t", b"- ", b"    ")) + rows[row]
        case 6:
            rows[row] = rows[row].lstrip()
        case 7:
            return content.decode("utf-8", "replace").encode(
                random.choice(("utf-16", "utf-16-le", "utf-32", "cp037")), "replace"
            )
        case _:
            return random.choice((b"\r", b"\r\n", b"\n\n", b"\xc2\x85")).join(rows)
    return b"\n".join(rows)
