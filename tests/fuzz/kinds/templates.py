"""Templates of a stranger: hostile expressions, endless loops, odd elements, files that they may not read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from tests.fuzz.commands import Command
from tests.fuzz.mutation import damaged_bytes
from tests.fuzz.payloads import MARKUP, PATHS
from tests.fuzz.project import own_templates

EXPRESSIONS = (
    *("''.__class__.__mro__[1].__subclasses__()", "assessment|attr('__init__')", "assessment.node.source.file"),
    *("''|attr('\\x5f\\x5fclass\\x5f\\x5f')", "'{0.__class__.__init__.__globals__}'.format(assessment)"),
    *("('{0.__class__}'|attr('format'))(assessment)", "cycler.__init__.__globals__.os.environ", "lipsum(n=100000)"),
    *("dict(a=1).update(b=2)", "dict.update(assessment.evidence, {})", "dict.pop(assessment.evidence, '1')"),
    *("assessment.themes.append(1)", "assessment.front_chapters[0].title.__setattr__('x', 1)", "[1, 2, 3]|random"),
    *("range(10**10)|list", "range(99999)|map('string')|join", "'x' * 10**10", "'x'|center(10**10)"),
    *("'%999999999s' % 'x'", "10**10**8", "1 // 0", "none", "nosuch", "assessment", "prose(assessment.evidence, 2)"),
    *("prose('# x', 10**9)", "line(none)", "cite([1, 2])", "at(1)", "counted(-1, none)", "thousands('x')"),
    *("long_date('x')", "coverage().nosuch", "'<script>alert(1)</script>'|safe", "words"),
    *("self._TemplateReference__context", "caller()", "namespace(a=1)", "joiner()", "now()", "'a'|xmlattr"),
    *("{'onclick': 'x'}|xmlattr", "'x'|urlize", "('a' * 99999)|wordwrap(1)", "([[1] * 999] * 999)|sum(start=[])"),
)
STATEMENTS = (
    "{% for x in range(10**10) %}x{% endfor %}",
    "{% for x in range(99999) %}{% for y in range(99999) %}{% endfor %}{% endfor %}",
    *("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "{% include 'self-assessment.html.j2' %}"),
    *("{% extends 'self-assessment.html.j2' %}", "{% import 'parts/chapter.html.j2' as x %}{{ x }}"),
    *("{% include ['nosuch', '../../outside/secret.txt'] ignore missing %}", "{% raw %}"),
    "{% set x = [] %}{% set _ = x.append(x) %}{{ x }}",
    "{% set ns = namespace(a='x') %}{% for i in range(60) %}{% set ns.a = ns.a ~ ns.a %}{% endfor %}{{ ns.a }}",
    "{% filter upper %}<p>x</p>{% endfilter %}",
    *("{% autoescape false %}<script>alert(1)</script>{% endautoescape %}", "{% do x %}", "{% if %}", "{{ x", "{# "),
    *("{% for x in x recursive %}{{ loop(x) }}{% endfor %}", "{% call prose() %}{% endcall %}"),
    *("{% set assessment = 1 %}", "{% block b %}{{ super() }}{% endblock %}"),
)
ELEMENTS = (
    *("<p>", "</section>", "<table><tr><td>x", "<ul><p>x</p></ul>", "<h7>x</h7>", "<section>" * 400, "<em>" * 400),
    *("<p id='x'>a</p><p id='x'>b</p>", "<p id='page.main'>x</p>"),
    *("<a href='javascript:alert(1)'>x</a>", "<img src='../../outside/secret.png' alt='x'>"),
    *("<img src='https://evil.example/x.png' alt='x'>", "<p onclick='x' style='x' class='nosuch' lang='zz'>x</p>"),
    *("<td>x</td>", "<ol start='99999999999999999999' type='z'><li value='-1'>x</li></ol>", "<col><hr><br><br/>"),
    *("&nbsp;&nosuch;&#0;&#x110000;&lt", "\x00\x0b\ufffe", "<![CDATA[x]]><!DOCTYPE x><?x?>"),
    "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td><td>c</td></tr></tbody></table>",
    *("<h2 data-number='x'>x</h2><h6>y</h6><h2></h2>", "<pre>\n\n  x\ty</pre>", "words alone"),
)


def damage(random: Random, project: Path) -> Sequence[Command]:
    own = own_templates(project)
    files = sorted([*own.glob("*.j2"), *own.glob("parts/*.j2"), own / "brand/page.html"])
    for _ in range(random.randint(1, 2)):
        file = random.choice(files)
        text = file.read_text("utf-8", "replace")
        if random.random() < 0.15:
            file.write_bytes(
                damaged_bytes(random, text.encode(), (b"{{", b"}}", b"{%", b"%}", b"<", b"\xff", b"{#", b"$"))
            )
            continue
        breaks = [at for at, character in enumerate(text) if character == "\n"]
        at = random.choice(breaks)
        file.write_text(text[:at] + _piece(random) + text[at:], "utf-8")
    if random.random() < 0.1:
        (own / f"{random.choice(('letter', 'x y', 'ä', 'CON', '-x', '.x'))}.html.j2").write_text(
            _piece(random), "utf-8"
        )
    return ()


def _piece(random: Random) -> str:
    match random.randrange(5):
        case 0:
            return random.choice(STATEMENTS)
        case 1:
            return random.choice((*ELEMENTS, *MARKUP))
        case 2:
            return f"{{% include {random.choice(PATHS)!r} %}}"
        case _:
            return f"<p>{{{{ {random.choice(EXPRESSIONS)} }}}}</p>"
