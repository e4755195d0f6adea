"""A finished web page in which something is planted that must never go out."""

from __future__ import annotations

import base64

import pytest

from selfassess.document.chart_drawing import drawing
from selfassess.document.language import ENGLISH
from selfassess.outgoing.pictures import says_more
from tests.document.charts import LINE, chart
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


SHAPES = '<title>A chart</title><rect class="own" x="1.5" width="2" fill="none"/><text x="1">a &amp; b: c</text>'
NO_DRAWINGS = [
    f"<svg>{SHAPES}<script>x()</script></svg>",
    f"<svg onload=x()>{SHAPES}</svg>",
    f'<svg onload="x()">{SHAPES}</svg>',
    f'<svg>{SHAPES}<a href="https://evil.example"><text>a</text></a></svg>',
    f'<svg>{SHAPES}<image href="https://evil.example/a.png"/></svg>',
    f'<svg>{SHAPES}<use href="#a"/></svg>',
    f'<svg>{SHAPES}<rect fill="url(https://evil.example/a)"/></svg>',
    f'<svg>{SHAPES}<rect style="fill: red"/></svg>',
    f"<svg>{SHAPES}<rect fill=red/></svg>",
    f"<svg>{SHAPES}<foreignObject><p>a</p></foreignObject></svg>",
    f'<svg>{SHAPES}<rect><animate attributeName="fill"/></rect></svg>',
    f"<svg>{SHAPES}<style>p {{}}</style></svg>",
    f"<svg>{SHAPES}<p>a</p></svg>",
    f"<svg>{SHAPES}<svg></svg></svg>",
    f"<svg>{SHAPES}<!-- a --></svg>",
    f"<svg>{SHAPES}",
    f'<svg xmlns="https://evil.example">{SHAPES}</svg>',
    '<svg><text fill=""onclick="x()">a</text></svg>',
]


@pytest.mark.parametrize("drawing", NO_DRAWINGS)
def test_a_drawing_holds_shapes_and_words_and_nothing_else(drawing: str) -> None:
    sound = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" role="img">{SHAPES}</svg>'
    assert leaks("a.html", swapped(WORDS, f"{WORDS}{sound}")(page())) == ()
    assert leaks("a.html", swapped(WORDS, f"{WORDS}{sound}{drawing}")(page())) != ()


def test_an_address_with_a_password_is_found_in_a_drawing() -> None:
    drawing = "<svg><text>See https://reader:sesame@www.exampleshire.example/</text></svg>"
    assert leaks("a.html", swapped(WORDS, f"{WORDS}{drawing}")(page())) != ()


@pytest.mark.parametrize("kind", ["bars", "line"])
@pytest.mark.parametrize("is_narrow", [False, True])
def test_our_own_drawings_go_out(kind: str, is_narrow: bool) -> None:
    made = drawing(chart(LINE, kind, "a & <b>"), ENGLISH, is_narrow=is_narrow)
    assert leaks("a.html", swapped(WORDS, f"{WORDS}{made}")(page())) == ()


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
