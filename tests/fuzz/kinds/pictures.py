"""Pictures: damaged, cut off, of odd kinds and sizes, under wrong names, and words that ask for odd ones."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path
from random import Random

from tests.fuzz.commands import Command
from tests.fuzz.mutation import damaged_bytes
from tests.fuzz.payloads import PATHS
from tests.pictures import animation, photograph, picture, white_logo

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
HEADS = (b"", b"GIF89a", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"BM", b"RIFF\0\0\0\0WEBP", b"%PDF-1.7", b"MZ")
ENDINGS = ("png", "png", "jpg", "jpeg", "gif", "webp", "bmp", "tiff", "svg", "PNG", "")


def damage(random: Random, project: Path) -> Sequence[Command]:
    name = f"fuzz.{random.choice(ENDINGS)}"
    images = project / "content/images"
    (images / name).write_bytes(_picture(random))
    if random.random() < 0.2:
        (images / "garden.png").write_bytes(_picture(random))
    address = f"images/{name}" if random.random() < 0.8 else random.choice(PATHS)
    width = random.choice(("", "{width=50%}", "{width=0}", "{width=1e9cm}", "{.wide}", ' "A caption"'))
    with (project / "content/chapters/welcome.yaml").open("a", encoding="utf-8", errors="surrogatepass") as file:
        file.write(f"\n  ![Two neighbours dig]({address}){width}\n")
    return ()


def _picture(random: Random) -> bytes:
    kinds = ("png", "jpeg", "gif", "webp", "bmp", "tiff", "ppm", "ico")
    match random.randrange(8):
        case 0:
            return random.choice(HEADS) + random.randbytes(random.choice((0, 1, 30)))
        case 1:
            return SVG
        case 2:
            return _of_size(random)
        case 3:
            return damaged_bytes(
                random, random.choice((animation(40, 30), white_logo(40, 30), photograph("jpeg", 40, 30)))
            )
        case 4:
            whole = picture(random.choice(kinds), 40, 30)
            return whole[: random.randrange(len(whole))]
        case 5:
            return picture(random.choice(kinds), 40, 30) + random.randbytes(99)
        case _:
            return damaged_bytes(random, picture(random.choice(kinds), 40, 30))


def _of_size(random: Random) -> bytes:
    """A whole picture whose header says another size, of a depth and colours that may not go together."""
    whole = bytearray(picture("png", 40, 30))
    sizes = (0, 1, 65_535, 2**31 - 1, 2**32 - 1)
    whole[16:26] = struct.pack(">IIBB", random.choice(sizes), random.choice(sizes), random.choice((1, 8, 16, 99)), 2)
    return bytes(whole)
