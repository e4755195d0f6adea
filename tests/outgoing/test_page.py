"""A finished web page in which something is planted that must never go out."""

from __future__ import annotations

import base64

import pytest

from selfassess.outgoing.pictures import says_more
from tests.outgoing.planting import leaks, page, swapped
from tests.write.word.look.test_media import jpeg_with_exif, png_with_words

WORDS = "our plan</a>"
STYLE = "<style>"
HEAD = "</head>"

ACTING = [
    "<script>alert(1)</script>",
    '<ScRiPt src="https://evil.example/a.js"></script>',
    "<iframe></iframe>",
    '<object data="a.swf"></object>',
    "<embed>",
    '<form action="https://evil.example"></form>',
    "<svg><image href='https://evil.example'/></svg>",
    "<base href='https://evil.example/'>",
    '<p onclick="x()">a</p>',
    "<p\nONMOUSEOVER = x()>a</p>",
    "<img/onerror=x() src=a>",
    '<p title=">" onclick="x()">a</p>',
    '<p title="<" onclick="x()">a</p>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<img src="https://track.example/a.png">',
    "<img src='//track.example/a.png'>",
    "<img src=track.png>",
    '<img srcset="https://track.example/a.png 2x">',
    '<img src="data:image/svg+xml,<svg/>">',
    '<video poster="a.png"></video>',
    '<table background="https://track.example/a.png"></table>',
    '<a href="a" ping="https://track.example">a</a>',
    '<link rel="stylesheet" href="https://evil.example/a.css">',
    '<p style="background: url(https://track.example/a.png)">a</p>',
    "<p style='background: u\\72l(https://track.example/a.png)'>a</p>",
    '<p style="background: url&#40;https://track.example/a.png)">a</p>',
    "<p style=background:url(https://track.example/a.png)>a</p>",
    '<p title="a"style="background: url(https://track.example/a.png)">a</p>',
    "<link rel=stylesheet title='href=\"data:,\"' href=https://evil.example/a.css>",
    '<link rel="icon" href="data:," onload="x()">',
    "<style>p { background: url(https://track.example/a.png) }",
    "<style>p { background: url(https://track.example/a.png) }</style a>",
    "<style>p {}</stylex> p { background: url(https://track.example/a.png) }</style>",
    "<style onload=x()></style>",
    '<style title=">" onload="x()"></style>',
    "<style/onload=x()></style>",
    "<title><style></title><img src=https://track.example/a.png>",
    "<!-- <style> --><img src=https://track.example/a.png>",
    "<textarea><style></textarea><script>x()</script>",
    '<a href="javascript:alert(1)">a</a>',
    '<a href=" java&#115;cript:alert(1)">a</a>',
    '<a href="file:///C:/a.docx">a</a>',
    '<a href="C:\\a.docx">a</a>',
    '<a href="\\\\server\\a.docx">a</a>',
    '<a href="https://reader:sesame@www.exampleshire.example/">a</a>',
    "<a href='https://reader:sesame@www.exampleshire.example/'>a</a>",
    "<a href=https://reader@www.exampleshire.example/>a</a>",
    '<a href="https://reader%3Asesame%40www.exampleshire.example/">a</a>',
    '<a href="https://eur01.safelinks.protection.outlook.com/?url=a&amp;data=jane">a</a>',
    "See https://reader:sesame@www.exampleshire.example/ for more.",
]


@pytest.mark.parametrize("markup", ACTING)
def test_what_is_planted_among_the_words_is_found(markup: str) -> None:
    assert leaks("a.html", swapped(WORDS, f"{WORDS}{markup}")(page())) != ()


@pytest.mark.parametrize(
    "style",
    [
        '@import "https://evil.example/a.css";',
        "@IMPORT url(a.css);",
        "@im\\70ort 'a.css';",
        "p { background: url(https://track.example/a.png) }",
        "p { background: url( 'a.png' ) }",
        "p { background: u/**/rl(a.png) }",
        "p { background: image-set('a.png' 1x) }",
        "p { width: expression(alert(1)) }",
        "p { behavior: url(#x) }",
        "p { -moz-binding: none }",
        "@font-face { src: url(https://fonts.example/a.woff2) }",
    ],
)
def test_what_is_planted_in_a_style_is_found(style: str) -> None:
    assert leaks("a.html", swapped(STYLE, f"{STYLE}{style}")(page())) != ()


@pytest.mark.parametrize(
    "content", [jpeg_with_exif(), png_with_words(), b"\xff\xd8\xff\xe0"], ids=["jpeg", "png", "cut"]
)
def test_a_picture_that_says_where_it_was_taken_is_found(content: bytes) -> None:
    picture = f'<img src="data:image/jpeg;base64,{base64.b64encode(content).decode()}" alt="">'
    assert leaks("a.html", swapped(WORDS, f"{WORDS}{picture}")(page())) != ()


@pytest.mark.parametrize(
    "words",
    [
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "Set onclick=x and src=https://a.example, or url(https://a.example).",
        "Type href=&quot;file:///C:/a&quot; and @import.",
        "Write to info@exampleshire.example or see https://a.example/@carers.",
        '<a href="mailto:info@exampleshire.example">Write to us</a>',
        '<a href="tel:01632960123">Ring us</a>',
        '<a href="#plan">our plan</a>',
        '<p style="width: 50%">a</p>',
        '<style media="print">p { color: black }</style>',
    ],
)
def test_words_may_say_anything(words: str) -> None:
    assert leaks("a.html", swapped(WORDS, f"{WORDS}{words}")(page())) == ()


def test_a_finished_page_has_nothing_to_hide() -> None:
    assert leaks("a.html", page()) == ()


@pytest.mark.parametrize(
    "coded",
    [b"abcde", base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(4) + b"tIME" + bytes(4))],
    ids=["what nobody can read", "when it was made"],
)
def test_a_picture_that_may_say_more_than_it_shows_is_found(coded: bytes) -> None:
    planted = f'<img src="data:image/png;base64,{coded.decode()}" alt="">{HEAD}'
    assert leaks("a.html", swapped(HEAD, planted)(page())) != ()


def test_a_picture_of_which_the_end_is_missing_says_nothing() -> None:
    assert not says_more(b"\x89PNG\r\n\x1a\n" + bytes(4) + b"IDAT" + bytes(4))
