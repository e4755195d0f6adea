"""What a file is that no document can show, and how to make a picture of it that every document can."""

from __future__ import annotations

import re

from msgspec import Struct

ENOUGH = 1024
"""How many bytes of a file tell its kind."""


class OtherKind(Struct, frozen=True):
    """A kind of file that is not PNG, JPEG or GIF: its name with its article, and what to do."""

    name: str
    hint: str
    pattern: str


PAINT = "Open it in Paint, choose File and Save as, save it as PNG or JPEG, and use that file."
EXPORT = "Save or export it as PNG from the program that made it, and use that file."
OFFICE = "Open it, right-click the picture, choose Save as Picture, save it as PNG, and use that file."
SCREENSHOT = "Open it, take a screenshot of the part to show, save that as PNG, and use that file."
BROWSER = "Open the page in a browser, right-click the picture, save it as PNG or JPEG, and use that file."
UNKNOWN = OtherKind("not a picture that a document can show", "Save it as PNG or JPEG.", "")
KINDS = (
    OtherKind(
        "a HEIC picture from a phone",
        "Open it in Photos, save a copy as JPEG, and use the copy.",
        r".{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)",
    ),
    OtherKind("an AVIF picture", PAINT, r".{4}ftypavi[fs]"),
    OtherKind("a film", SCREENSHOT, r".{4}(?:ftyp|moov|mdat|wide)|\x1aE\xdf\xa3|RIFF.{4}AVI "),
    OtherKind("a WebP picture", PAINT, r"RIFF.{4}WEBP"),
    OtherKind("a TIFF picture", PAINT, r"II[*+]\x00|MM\x00[*+]"),
    OtherKind("a BMP picture", PAINT, r"BM.{4}\x00{4}"),
    OtherKind("a JPEG 2000 picture", EXPORT, r"\x00\x00\x00\x0cjP  |\xff\x4f\xff\x51"),
    OtherKind("a JPEG XL picture", EXPORT, r"\xff\x0a|\x00\x00\x00\x0cJXL "),
    OtherKind("an icon file", PAINT, r"\x00\x00\x01\x00"),
    OtherKind("a Photoshop file", EXPORT, r"8BPS"),
    OtherKind(
        "a Windows metafile (EMF or WMF)",
        EXPORT,
        r"\x01\x00\x00\x00.{36} EMF|\xd7\xcd\xc6\x9a|\x01\x00\x09\x00\x00[\x01\x03]",
    ),
    OtherKind("a PostScript file", EXPORT, r"%!PS|\xc5\xd0\xd3\xc6"),
    OtherKind("a PDF", SCREENSHOT, r"\s{0,20}%PDF"),
    OtherKind("an SVG drawing", EXPORT, r"(?:\xef\xbb\xbf)?\s*(?:<[?!].{0,900})?<(?:svg:)?svg\b|\x1f\x8b"),
    OtherKind("a web page", BROWSER, r"(?i)(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|meta|script)\b"),
    OtherKind("an Office file or a ZIP folder", OFFICE, r"PK[\x03\x05\x07]|\xd0\xcf\x11\xe0"),
    OtherKind(
        "a shortcut to a file",
        "Copy the picture itself to content/images/.",
        r"L\x00\x00\x00\x01\x14\x02\x00|\[InternetShortcut\]|version https://git-lfs",
    ),
)


def kind_of(start: bytes) -> OtherKind:
    """What the first bytes of a file say that it is."""
    text = start[:ENOUGH].decode("latin-1")
    return next((kind for kind in KINDS if re.match(kind.pattern, text, re.DOTALL)), UNKNOWN)
