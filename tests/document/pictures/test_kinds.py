"""What a file is that is not PNG, JPEG or GIF, by its first bytes."""

from __future__ import annotations

import pytest

from selfassess.document.pictures.kinds import kind_of


@pytest.mark.parametrize(
    ("start", "name"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "a HEIC picture from a phone"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1heic", "a HEIC picture from a phone"),
        (b"\0\0\0\x1cftypavif\0\0\0\0", "an AVIF picture"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0", "a film"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", "a film"),
        (b"RIFF\x24\x0a\0\0WEBPVP8 ", "a WebP picture"),
        (b"II*\0\x08\0\0\0", "a TIFF picture"),
        (b"MM\0*\0\0\0\x08", "a TIFF picture"),
        (b"BM\x36\x0c\0\0\0\0\0\0\x36\0", "a BMP picture"),
        (b"\0\0\0\x0cjP  \r\n\x87\n", "a JPEG 2000 picture"),
        (b"\xff\x0a\xfa\x1f", "a JPEG XL picture"),
        (b"\0\0\1\0\1\0\x20\x20", "an icon file"),
        (b"8BPS\0\1", "a Photoshop file"),
        (b"\x01\0\0\0\x6c\0\0\0" + bytes(32) + b" EMF\0\0\1\0", "a Windows metafile (EMF or WMF)"),
        (b"\xd7\xcd\xc6\x9a\0\0", "a Windows metafile (EMF or WMF)"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "a PostScript file"),
        (b"%PDF-1.7\n", "a PDF"),
        (b'<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg">', "an SVG drawing"),
        (b"\xef\xbb\xbf<svg>", "an SVG drawing"),
        (b"<!DOCTYPE html>\n<html>", "a web page"),
        (b"PK\3\4\x14\0\6\0", "an Office file or a ZIP folder"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office file or a ZIP folder"),
        (b"[InternetShortcut]\r\nURL=https://a.example", "a shortcut to a file"),
        (b"L\0\0\0\1\x14\2\0\0\0\0\0", "a shortcut to a file"),
        (b"words", "not a picture that a document can show"),
        (b"<words>", "not a picture that a document can show"),
        (bytes(range(256)), "not a picture that a document can show"),
    ],
)  # fmt: skip
def test_the_first_bytes_tell_the_kind(start: bytes, name: str) -> None:
    assert kind_of(start).name == name
