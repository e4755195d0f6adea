"""What templates of councils go on doing in the sandbox, and the same each time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, TemplateError

from selfassess.document.language import ENGLISH
from selfassess.render.sandbox.effort import Effort
from selfassess.render.sandbox.environment import Sandbox
from tests.model.test_number_format import indicator

NAMES: Mapping[str, Any] = {
    "day": date(2026, 11, 5),
    "words": ENGLISH,
    "people": ({"name": "Bo", "age": 40}, {"name": "Al", "age": 30}, {"name": "al", "age": 30}),
}
FEATURES = {
    "a variable": ("{% set a = 1 %}{{ a + 1 }}", "2"),
    "two variables": ("{% set a, b = 1, 2 %}{{ b }}{{ a }}", "21"),
    "a block in a variable": ("{% set a %}<p>x</p>{% endset %}{{ a }}", "<p>x</p>"),
    "a filter of a block": ("{% filter upper %}x{% endfilter %}", "X"),
    "a condition": ("{% if not people %}a{% elif people|length > 2 %}b{% else %}c{% endif %}", "b"),
    "a condition in a line": ("{{ 'a' if day.year == 2026 else 'b' }}", "a"),
    "a loop": ("{% for p in people %}{{ loop.index }}{{ p.name }}{% endfor %}", "1Bo2Al3al"),
    "a loop with a condition": ("{% for p in people if p.age > 30 %}{{ p.name }}{{ loop.last }}{% endfor %}", "BoTrue"),
    "a loop with else": ("{% for p in [] %}x{% else %}none{% endfor %}", "none"),
    "a loop that knows its neighbours": (
        "{% for p in people %}{{ loop.previtem.name if loop.previtem is defined else '-' }}{% endfor %}",
        "-BoAl",
    ),
    "a loop that counts back": (
        "{% for p in people %}{{ loop.revindex }}/{{ loop.length }} {% endfor %}",
        "3/3 2/3 1/3 ",
    ),
    "a loop that changes colours": ("{% for p in people %}{{ loop.cycle('a', 'b') }}{% endfor %}", "aba"),
    "a loop that notes a change": ("{% for p in people %}{{ p.age if loop.changed(p.age) }}{% endfor %}", "4030"),
    "a recursive loop": (
        "{% for x in [1, [2, [3]]] recursive %}{{ loop(x) if x is sequence else x }}{% endfor %}",
        "123",
    ),
    "a loop over keys and values": (
        "{% for k, v in people[0].items() %}{{ k }}={{ v }};{% endfor %}",
        "name=Bo;age=40;",
    ),
    "a loop over numbers": ("{% for n in range(2, 8, 2) %}{{ n }}{% endfor %}", "246"),
    "a macro": ("{% macro m(a, b='y') %}<i>{{ a }}{{ b }}</i>{% endmacro %}{{ m('<') }}", "<i>&lt;y</i>"),
    "a macro with many values": (
        "{% macro m() %}{{ varargs|join }}{{ kwargs.a }}{% endmacro %}{{ m(1, 2, a=3) }}",
        "123",
    ),
    "a macro with a caller": (
        "{% macro m() %}({{ caller(1) }}){% endmacro %}{% call(n) m() %}{{ n }}{% endcall %}",
        "(1)",
    ),
    "a part": ("{% set a = 1 %}{% include 'part' %}", "part 1"),
    "a part that there may be": ("{% include 'none' ignore missing %}x", "x"),
    "a part of several": ("{% set a = 2 %}{% include ['none', 'part'] %}", "part 2"),
    "macros of a file": ("{% import 'macros' as m %}{{ m.bold('x') }}{{ m.sign }}", "<b>x</b>!"),
    "some macros of a file": ("{% from 'macros' import bold as b %}{{ b('x') }}", "<b>x</b>"),
    "a template that extends another": ("{% extends 'base' %}{% block a %}{{ super() }}2{% endblock %}", "<1 2>"),
    "a block that is used again": ("{% block a %}x{% endblock %}{{ self.a() }}", "xx"),
    "with": ("{% with a = 1 %}{{ a }}{% endwith %}", "1"),
    "raw": ("{% raw %}{{ a }}{% endraw %}", "{{ a }}"),
    "a comment": ("a{# {{ nothing }} #}b", "ab"),
    "markup that is not escaped": ("{{ '<b>'|safe }}{{ '<' }}", "<b>&lt;"),
    "autoescape": ("{% autoescape false %}{{ '<' }}{{ '<' ~ 1 }}{% endautoescape %}", "<<1"),
    "texts put together": ("{{ 'a' ~ 1 ~ '<' ~ ('<b>'|safe) }}", "a1&lt;<b>"),
    "texts added": ("{{ 'a' + 'b' * 2 }}", "abb"),
    "lists added": ("{{ ([1] + [2] * 2)|join }}", "122"),
    "arithmetic": ("{{ 7 // 2 }} {{ 7 % 4 }} {{ 2 ** 8 }} {{ 7 / 2 }} {{ -1 }} {{ 3 - 1 }}", "3 3 256 3.5 -1 2"),
    "comparisons": ("{{ 1 < 2 <= 2 != 3 }} {{ 'a' in 'abc' }} {{ 4 not in [1, 2] }}", "True True True"),
    "a slice": ("{{ 'abcdef'[1:4] }}{{ [1, 2, 3][-1] }}{{ people[:1]|length }}", "bcd31"),
    "a mapping": ("{{ {'a': 1, 'b': 2}.get('b') }}{{ {'a': 1}['a'] }}{{ {'a': 1}.a }}", "211"),
    "% of values": ("{{ '%s of %d' % ('a', 2) }}{{ '%02d' % 5 }}{{ '%(a)s' % {'a': 1} }}", "a of 2051"),
    "format": ("{{ '{} {a} {0:>3}|{1:.1f}'.format('x', 2.25, a=1) }}".replace("{} ", "{0} "), "x 1   x|2.2"),
    "format of markup": ("{{ ('<b>{}</b>'|safe).format('<') }}", "<b>&lt;</b>"),
    "the filter format": ("{{ '%s-%s'|format('a', 'b') }}", "a-b"),
    "methods of texts": (
        "{{ 'a-b c'.replace('-', ' ').title() }}{{ ' x '.strip() }}{{ 'a,b'.split(',')[1] }}",
        "A B Cxb",
    ),
    "tests of texts": ("{{ 'abc'.startswith('a') }} {{ 'ABC'.isupper() }}", "True True"),
    "joining": (
        "{{ ', '.join(['a', 'b']) }} {{ ['a', 'b']|join(d='; ') }} {{ people|join(',', attribute='name') }}",
        "a, b a; b Bo,Al,al",
    ),
    "a day": (
        "{{ day.year }} {{ day.strftime('%-d %B %Y') }} {{ '{:%d/%m/%Y}'.format(day) }} {{ day.isoformat() }}",
        "2026 5 November 2026 05/11/2026 2026-11-05",
    ),
    "a day in words": ("{{ words.long_date(day) }}", "5 November 2026"),
    "words of the product": ("{{ words.contents }} {{ words.coverage.word[1] }}", "Contents words"),
    "sorting": ("{{ people|sort(attribute='age,name')|map(attribute='name')|join(' ') }}", "Al al Bo"),
    "grouping": ("{% for g in people|groupby('age') %}{{ g.grouper }}:{{ g.list|length }} {% endfor %}", "30:2 40:1 "),
    "grouping in two names": (
        "{% for age, some in people|groupby('age') %}{{ age }}{{ some[0].name }}{% endfor %}",
        "30Al40Bo",
    ),
    "batches": ("{% for row in range(5)|batch(2, 'x') %}{{ row|join }} {% endfor %}", "01 23 4x "),
    "columns": ("{% for row in range(5)|slice(2) %}{{ row|join }} {% endfor %}", "012 34 "),
    "choosing": (
        "{{ people|selectattr('age', '>', 30)|map(attribute='name')|join }}{{ [0, 1]|reject|list|length }}",
        "Bo1",
    ),
    "mapping": ("{{ ['a', 'b']|map('upper')|join }}", "AB"),
    "numbers of a list": (
        "{{ people|sum(attribute='age') }} {{ [3, 1]|min }} {{ [3, 1]|max }} {{ [1, 2]|first }}",
        "100 1 3 1",
    ),
    "unique": ("{{ people|map(attribute='name')|unique|join }}", "BoAl"),
    "reversed": ("{{ 'abc'|reverse }}{{ [1, 2]|reverse|join }}", "cba21"),
    "rounding": ("{{ 2.567|round(1) }} {{ 2.1|round(0, 'ceil')|int }} {{ -3|abs }} {{ '4'|int + 1 }}", "2.6 3 3 5"),
    "defaults": ("{{ nothing|default('x') }}{{ ''|default('y', true) }}{{ nothing is defined }}", "xyFalse"),
    "other filters": (
        "{{ 'hello world'|capitalize }} {{ 'a b'|wordcount }} {{ 'abcdef'|truncate(5, true, '…', 0) }}",
        "Hello world 2 abcd…",
    ),
    "still other filters": (
        "{{ '<b>x</b>'|safe|striptags }} {{ ' x '|trim }}{{ 'a b'|urlencode }} {{ 'a'|center(3) }}|",
        "x xa%20b  a |",
    ),
    "lines": ("{{ 'a\nb'|indent(2) }}", "a\n  b"),
    "numbers with a point": ("{{ 2.5 * 2.0 }}", "5.0"),
    "small and capital letters": (
        "{{ 'ab' is lower }} {{ 'aB' is lower }} {{ 'AB' is upper }} {{ 'aB' is upper }}",
        "True False True False",
    ),
    "how often something is in a list": ("{{ [1, 2, 1].count(1) }}{{ (1, 2).count(3) }}", "20"),
    "tests": (
        "{{ 3 is odd }} {{ 4 is divisibleby 2 }} {{ none is none }} {{ 'a' is string }} {{ 1 is in [1] }}",
        "True True True True True",
    ),
}
TEMPLATES = {
    "part": "part {{ a }}",
    "macros": "{% macro bold(x) %}<b>{{ x }}</b>{% endmacro %}{% set sign = '!' %}",
    "base": "<{% block a %}1 {% endblock %}>",
}


def rendered(template: str, effort: int = 1_000_000) -> str:
    return Sandbox(DictLoader({**TEMPLATES, "x": template}), NAMES, Effort(effort)).get_template("x").render()


@pytest.mark.parametrize(("template", "made"), FEATURES.values(), ids=FEATURES.keys())
def test_what_templates_do_they_go_on_doing(template: str, made: str) -> None:
    assert rendered(template) == made


def test_every_computer_and_every_run_makes_the_same() -> None:
    code = "from tests.render.sandbox.test_sandbox import *; print([rendered(one) for one, _ in FEATURES.values()])"
    root = Path(__file__).parents[3]
    environment = {**os.environ, "PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"}
    made = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**environment, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone, language in (("1", "UTC", "C"), ("2", "Asia/Tokyo", "C.UTF-8"))
    ]
    assert made[0] == made[1] != b""


def test_work_is_counted_the_same_each_time() -> None:
    template = "{% for p in people %}{% include 'part' %}{{ p.name|upper }}{% endfor %}{% set a = 1 %}".replace(
        "part", "base"
    )
    least = next(units for units in range(0, 20_000, 10) if _is_enough(template, units))
    assert 500 < least < 5_000
    assert [_is_enough(template, units) for units in (least - 10, least, least - 10, least)] == [False, True] * 2


def _is_enough(template: str, effort: int) -> bool:
    try:
        return bool(rendered(template, effort))
    except TemplateError:
        return False


@pytest.mark.parametrize(
    "template",
    [
        "{{ 'a'.format(b=nothing.x) }}",
        "{{ nothing }}",
        "{{ nothing() }}",
        "{{ nothing ~ 'a' }}",
        "{{ [nothing]|join }}",
    ],
)
def test_a_name_that_is_not_known_is_an_error_wherever_it_stands(template: str) -> None:
    with pytest.raises(TemplateError, match="'nothing' is undefined"):
        rendered(template)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ '%s'|format('a', b=1) }}", "takes values with names or without, and not both"),
        ("{{ 'a'.replace('a', 1) }}", "must be str"),
        ("{{ indicator.newest }}", "Indicator has nothing for “newest” here"),
    ],
    ids=["values of two kinds", "a number in place of words", "the newest of no values"],
)
def test_what_cannot_be_is_an_error_in_plain_words(template: str, said: str) -> None:
    names = {"indicator": indicator("percent", values="{}")}
    sandbox = Sandbox(DictLoader({"x": template}), names, Effort(1_000_000))
    with pytest.raises((TemplateError, TypeError), match=said):
        sandbox.get_template("x").render()
