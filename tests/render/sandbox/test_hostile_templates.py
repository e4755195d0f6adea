"""Templates that a stranger wrote to read, change, stall or flood: each is refused in a finding at its line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.render.template import render
from tests.projects import project_of, project_with

SHIPPED = Path(__file__).parents[3] / "templates"
DOCUMENT = "self-assessment.html.j2"
EXAMPLE = """
# evidence/library.yaml
- {ref: 1, title: One}
# content/statements/keeping-well.yaml
statement: keeping-well
how_it_goes: Most people are seen (Ref 1).
"""
MAKES_TOO_MUCH = "This makes far more than a document needs."
TOO_LARGE = "This number is too large."
ENDLESS = "itself without end."
NOT_TEXT = "is not text, so it cannot be printed."
UNSAFE = "is unsafe."
UNKNOWN = "is not known here"
NO_FILTER = "No filter named"
COMPLICATED = "This template is too complicated"
TOO_MANY_TAGS = "This document has far more tags than its content needs."
TWINS = "{% set x=[1] %}{% set y=[1] %}" + "{% set x=[x,x] %}{% set y=[y,y] %}" * 40
"""Two equal lists, of which each holds one list twice, and so on: to compare them takes 2⁴⁰ steps."""
KEY = "{% set x=(1,) %}" + "{% set x=(x,x) %}" * 60
LONG = "{% set x='x'*1000000 %}"
EACH = "{% for i in range(99999) %}"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return project_of(project_with(tmp_path_factory.mktemp("hostile"), EXAMPLE))


def problems(
    template: str, project: Project, folder: Path, others: Mapping[str, str], whole: bool = False
) -> tuple[Problem, ...]:
    """What is said when the document that ships begins its main part with this, or when this is all of it."""
    text = (SHIPPED / DOCUMENT).read_text("utf-8").replace("<main>", f"<main>{template}", 1)
    for name, other in {DOCUMENT: template if whole else text, **others}.items():
        (folder / name).write_text(other, "utf-8")
    return render([folder, SHIPPED], "self-assessment", project).problems


def refused(
    template: str,
    message: str,
    project: Project,
    folder: Path,
    others: Mapping[str, str] | None = None,
    whole: bool = False,
) -> None:
    own = folder / "templates"
    own.mkdir()
    [fault] = problems(template, project, own, others or {}, whole)
    assert message in fault.message
    assert fault.rule == "template-invalid"
    named = fault.place.file.removeprefix("templates/")
    if message == ENDLESS and named.startswith("parts/"):
        return
    assert named in (DOCUMENT, *(others or {}))
    assert fault.place.line in (1, 3, 11, 12, 13)
    assert "\n" not in fault.message
    assert len(fault.message) < 300


ESCAPES = {
    # Python's own names
    "the class of a text": ("{{ ''.__class__ }}", UNSAFE),
    "the class of a text, as an item": ("{{ ''['__class__'] }}", UNSAFE),
    "the class of a text, put together": ("{{ ''['__cl' ~ 'ass__'] }}", UNSAFE),
    "the class of a text, in escapes": ("{{ ''['\\x5f\\x5fclass\\x5f\\x5f'] }}", UNSAFE),
    "the class of a text, by a filter": ("{{ ''|attr('__class__') }}", NO_FILTER),
    "the class of a text, by map": ("{{ ['']|map(attribute='__class__')|list|first }}", UNSAFE),
    "the class of a text, by the attribute of an attribute": ("{{ ['']|map(attribute='a.__class__')|list|first }}", ""),
    "the class of a text, by sort": ("{{ ['', '']|sort(attribute='__class__')|first }}", UNSAFE),
    "the class of a text, by groupby": ("{{ (['']|groupby('__class__'))[0].grouper }}", UNSAFE),
    "the class of a text, by sum": ("{{ ['']|sum('__class__') }}", "“sum” takes numbers"),
    "the class of a text, by max": ("{{ ['', '']|max(attribute='__class__') }}", UNSAFE),
    "the class of a text, by unique": ("{{ ['', '']|unique(attribute='__class__')|list|length }}", UNSAFE),
    "the class of a text, by selectattr": ("{{ ['']|selectattr('__class__')|list|length }}", UNSAFE),
    "the class of a text, by join": ("{{ ['']|join(attribute='__class__') }}", UNSAFE),
    "the class of a text, by format": ("{{ '{0.__class__}'.format('') }}", UNSAFE),
    "the class of a text, by the item of a format": ("{{ '{0[__class__]}'.format('') }}", UNSAFE),
    "the class of a text, by a name of a format": ("{{ '{a.__class__}'.format(a='') }}", UNSAFE),
    "the class of a text, by a format inside a format": ("{{ '{:{0.__class__}}'.format('') }}", ""),
    "the class of a text, by format_map": ("{{ '{a.__class__}'.format_map({'a': ''}) }}", UNSAFE),
    "the class of a text, by a format that a filter takes": (
        "{{ ['{0.__class__}']|map('format', '')|list|first }}",
        "",
    ),
    "the class of a text, by a format in a variable": ("{% set f = '{0.__class__}'.format %}{{ f('') }}", UNSAFE),
    "the class of markup, by format": ("{{ ('{0.__class__}'|safe).format('') }}", UNSAFE),
    "the globals of a function": ("{{ prose.__globals__ }}", UNSAFE),
    "the closure of a function": ("{{ at.__closure__[0].cell_contents }}", UNSAFE),
    "the code of a function": ("{{ cited.__code__.co_consts }}", UNSAFE),
    "the globals of a function of Jinja": ("{{ range.__globals__ }}", UNSAFE),
    "the function of a method": ("{{ words.long_date.__func__ }}", UNSAFE),
    "the owner of a method": ("{{ ''.join.__self__ }}", UNSAFE),
    "the environment of this template": ("{{ self._TemplateReference__context }}", UNSAFE),
    "the beginning of this template": ("{{ self.__init__.__globals__ }}", UNSAFE),
    "the environment of a macro": ("{% macro m() %}{% endmacro %}{{ m._environment }}", UNSAFE),
    "the function of a macro": ("{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}", UNSAFE),
    "the code of a loop": ("{% for a in [1] recursive %}{{ loop._recurse.__globals__ }}{% endfor %}", UNSAFE),
    "the stack of a generator": ("{{ assessment.statements.gi_frame }}", "has no attribute 'gi_frame'"),
    "what an undefined name knows": ("{{ nothing.__init__.__globals__ }}", UNSAFE),
    "what an error knows": ("{{ nothing._fail_with_undefined_error }}", UNSAFE),
    "the subclasses of everything": ("{{ ().__class__.__base__.__subclasses__() }}", UNSAFE),
    "the builtins": ("{{ __builtins__ }}", UNKNOWN),
    "import": ("{{ __import__('os') }}", UNKNOWN),
    "open": ("{{ open('/etc/passwd').read() }}", UNKNOWN),
    "the name of a template": ("{{ name }}", UNKNOWN),
    "the environment": ("{{ environment }}", UNKNOWN),
    "the context": ("{{ context }}", UNKNOWN),
    "statement of Jinja's extensions": ("{% do assessment.evidence.clear() %}", "unknown tag 'do'"),
    "debugging": ("{% debug %}", "unknown tag 'debug'"),
    # what is changed
    "update, by the class of mappings": ("{% set a = dict.update(assessment.evidence, {}) %}", UNKNOWN),
    "pop, by the class of mappings": ("{% set a = dict.pop(assessment.evidence, '1') %}", UNKNOWN),
    "update": ("{{ assessment.evidence.update({'1': 2}) }}", UNSAFE),
    "pop": ("{{ assessment.evidence.pop('1') }}", UNSAFE),
    "popitem": ("{{ assessment.evidence.popitem() }}", UNSAFE),
    "setdefault": ("{{ assessment.evidence.setdefault('2', 1) }}", UNSAFE),
    "clear": ("{{ assessment.evidence.clear() }}", UNSAFE),
    "an item that is set": ("{{ assessment.evidence.__setitem__('1', 2) }}", UNSAFE),
    "append to what is cited": ("{{ cited().append(1) }}", "no attribute 'append'"),
    "append to a list": ("{{ [1].append(1) }}", UNSAFE),
    "an assignment to the assessment": ("{% set assessment.title = 'x' %}", "Cannot assign attribute"),
    "a loop into the assessment": ("{% for assessment.title in ['x'] %}{% endfor %}", "Expected token 'in'"),
    "a namespace": ("{% set n = namespace(a=1) %}", UNKNOWN),
    "a cycler": ("{% set c = cycler(1, 2) %}", UNKNOWN),
    "a joiner": ("{% set j = joiner() %}", UNKNOWN),
    "the file of a text": ("{{ assessment.title.node.source.lines.clear() }}", UNSAFE),
    "the file of an entry": ("{{ assessment.node.values.clear() }}", UNSAFE),
    "what was typed in an entry": ("{{ assessment.typed }}", UNSAFE),
    "the place of a text": ("{{ assessment.title.at(0) }}", UNSAFE),
    "the numbers of a mapping by the class of a view": ("{{ assessment.evidence.keys().mapping }}", UNSAFE),
    # what is other each time
    "random": ("{{ [1, 2]|random }}", NO_FILTER),
    "filler text": ("{{ lipsum() }}", UNKNOWN),
    "today": ("{{ assessment.as_at.today() }}", UNSAFE),
    "a day by the clock": ("{{ assessment.as_at.fromtimestamp(0) }}", UNSAFE),
    "the seconds of a day, by where the computer is": ("{{ assessment.as_at.strftime('%s') }}", "form of a date"),
    "a form of a day by the settings of the computer": ("{{ assessment.as_at.strftime('%c') }}", "form of a date"),
    "a form of a day, by format": ("{{ '{:%s}'.format(assessment.as_at) }}", "form of a date"),
    "a function, printed": ("{{ prose }}", NOT_TEXT),
    "a function, joined": ("{{ [prose]|join }}", NOT_TEXT),
    "a function, by string": ("{{ prose|string }}", NOT_TEXT),
    "a function, by lower": ("{{ prose|lower }}", NOT_TEXT),
    "a function, by ~": ("{{ 'a' ~ prose }}", NOT_TEXT),
    "a function, by %": ("{{ '%s' % prose }}", NOT_TEXT),
    "a function, by % of several": ("{{ '%s %r' % (1, prose) }}", NOT_TEXT),
    "a function, by % of names": ("{{ '%(a)s' % {'a': prose} }}", NOT_TEXT),
    "a function, by format": ("{{ '{}'.format(prose) }}", NOT_TEXT),
    "a function, by repr": ("{{ '{!r}'.format(prose) }}", NOT_TEXT),
    "a function, as prose": ("{{ prose(prose, 2) }}", NOT_TEXT),
    "a function, as a line": ("{{ line(prose) }}", NOT_TEXT),
    "a function, as a number of things": ("{{ counted(1, prose) }}", "“counted” cannot take"),
    "a function, as a figure": ("{{ with_unit(prose, assessment.indicators.x) }}", "has no attribute 'x'"),
    "a function, in words": ("{{ words.missing(prose, 'x') }}", NOT_TEXT),
    "a day in words that is none": ("{{ words.long_date('x') }}", "“long_date” cannot take “x”"),
    "an entry, as a key that there is not": ("{{ {1: 1}[assessment] }}", "has no attribute 'Assessment'"),
    "an entry, as what is not in a list": ("{{ [1].index(assessment) }}", UNSAFE),
    "an entry, as the name of a filter": ("{{ [1]|map(assessment)|list }}", "“map” takes the name of a filter"),
    "an entry, as the name of a test": ("{{ [1]|selectattr('real', assessment)|list }}", "“selectattr” takes the name"),
    "a method, printed": ("{{ ''.join }}", NOT_TEXT),
    "a list of functions, printed": ("{{ [prose] }}", NOT_TEXT),
    "a list of functions, by pprint": ("{{ [prose]|pprint }}", NO_FILTER),
    "an entry, printed": ("{{ assessment }}", NOT_TEXT),
    "a macro, printed": ("{% macro m() %}{% endmacro %}{{ m }}", NOT_TEXT),
    "a loop, printed": ("{% for a in [1] %}{{ loop }}{% endfor %}", NOT_TEXT),
    "a number that is complex": ("{{ (-1)**0.5 }}", NOT_TEXT),
    "a filter of files": ("{{ 'x'|tojson }}", NO_FILTER),
}


@pytest.mark.parametrize(("template", "message"), ESCAPES.values(), ids=ESCAPES.keys())
def test_a_template_reaches_and_changes_nothing(template: str, message: str, project: Project, tmp_path: Path) -> None:
    refused(template, message, project, tmp_path)
    assert project.assessment.evidence["1"].title == "One"


FLOODS = {
    # loops
    "a loop of ten thousand million": ("{% for x in range(10**10) %}{% endfor %}", "“range” makes at most 100,000"),
    "a loop in a loop": (f"{EACH}{EACH}{{% endfor %}}{{% endfor %}}", MAKES_TOO_MUCH),
    "a loop in a loop that prints": (f"{EACH}{EACH}<p>x</p>{{% endfor %}}{{% endfor %}}", MAKES_TOO_MUCH),
    "a loop in a loop that takes nothing": (
        EACH + "{% for y in range(99999) if false %}{% endfor %}{% endfor %}",
        MAKES_TOO_MUCH,
    ),
    "a loop in the else of a loop": (
        f"{EACH}{{% for y in [] %}}{{% else %}}{EACH}{{% endfor %}}{{% endfor %}}{{% endfor %}}",
        MAKES_TOO_MUCH,
    ),
    "a loop in a filter block": (
        f"{{% filter upper %}}{EACH}{EACH}xxxxxx{{% endfor %}}{{% endfor %}}{{% endfilter %}}",
        MAKES_TOO_MUCH,
    ),
    "a loop over the characters of a text": ("{% for c in 'x'*10000000 %}{% endfor %}", MAKES_TOO_MUCH),
    "a recursive loop": (
        TWINS + "{% for y in x recursive %}{% if y is sequence %}{{ loop(y) }}{% endif %}{% endfor %}",
        MAKES_TOO_MUCH,
    ),
    # what calls or includes itself
    "a macro that calls itself": ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", ENDLESS),
    "a macro that calls itself twice": ("{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}", ENDLESS),
    "macros that call one another nine times": (
        "{% macro m0() %}<p>x</p>{% endmacro %}"
        + "".join(f"{{% macro m{n}() %}}{f'{{{{ m{n - 1}() }}}}' * 9}{{% endmacro %}}" for n in range(1, 20))
        + "{{ m19() }}",
        MAKES_TOO_MUCH,
    ),
    "a caller that calls": (
        "{% macro m() %}{% call m() %}{{ caller() }}{% endcall %}{% endmacro %}{% call m() %}{% endcall %}",
        ENDLESS,
    ),
    "a block that calls itself": ("{% block a %}{{ self.a() }}{% endblock %}", ENDLESS),
    "a document that includes itself": (f"{{% include '{DOCUMENT}' %}}", ENDLESS),
    # texts and lists that grow
    "a text times a number": ("{{ 'x' * 10**9 }}", MAKES_TOO_MUCH),
    "a number times a text": ("{{ 10**9 * 'x' }}", MAKES_TOO_MUCH),
    "a list times a number": ("{{ ([1] * 10**9)|length }}", MAKES_TOO_MUCH),
    "a text doubled by ~": ("{% set x='abcdefgh' %}" + "{% set x = x ~ x %}" * 40, MAKES_TOO_MUCH),
    "a text doubled by +": ("{% set x='abcdefgh' %}" + "{% set x = x + x %}" * 40, MAKES_TOO_MUCH),
    "a text doubled by a block": (
        "{% set x='abcdefgh' %}" + "{% set x %}{{ x }}{{ x }}{% endset %}" * 40,
        MAKES_TOO_MUCH,
    ),
    "a list doubled": ("{% set x=[1] %}" + "{% set x = x + x %}" * 40, MAKES_TOO_MUCH),
    "a text replaced by itself": (
        "{% set x='a'*4000 %}{% set x=x|replace('a', x) %}{% set x=x|replace('a', x) %}",
        MAKES_TOO_MUCH,
    ),
    "a text replaced by itself, by its method": (
        "{% set x='a'*4000 %}{% set x=x.replace('a', x) %}{% set x=x.replace('a', x) %}",
        MAKES_TOO_MUCH,
    ),
    "a text joined by itself": ("{% set x='a'*4000 %}{% set x=x|join(x) %}{% set x=x|join(x) %}", MAKES_TOO_MUCH),
    "a text joined by itself, by its method": (
        "{% set x='a'*4000 %}{% set x=x.join(x) %}{% set x=x.join(x) %}",
        MAKES_TOO_MUCH,
    ),
    "slices of a long text": (f"{LONG}{EACH}{{% set y = x[1:] %}}{{% endfor %}}", MAKES_TOO_MUCH),
    "parts of a long text": ("{% set x='a '*500000 %}" + EACH + "{% set y = x.split() %}{% endfor %}", MAKES_TOO_MUCH),
    "the characters of a long text": ("{{ ('x'*10000000)|list|length }}", MAKES_TOO_MUCH),
    "many arguments": (
        "{% macro m() %}{{ varargs }}{% endmacro %}" + EACH + "{{ m(*range(99999)) }}{% endfor %}",
        NOT_TEXT,
    ),
    # widths
    "a width in %": ("{{ '%0999999999d' % 1 }}", MAKES_TOO_MUCH),
    "a width in % behind a name with brackets": ("{{ '%(a(b)c)0999999999d' % {'a(b)c': 1} }}", MAKES_TOO_MUCH),
    "a width beside %": ("{{ '%*d' % (999999999, 1) }}", MAKES_TOO_MUCH),
    "decimals in %": ("{{ '%.999999999f' % 1.0 }}", MAKES_TOO_MUCH),
    "one value many times in %": ("{{ ('%(a)s'*100000) % {'a': 'x'*100000} }}", MAKES_TOO_MUCH),
    "a width in the filter format": ("{{ '%999999999d'|format(1) }}", MAKES_TOO_MUCH),
    "a width in format": ("{{ '{:999999999}'.format(1) }}", MAKES_TOO_MUCH),
    "a width beside format": ("{{ '{:{}}'.format(1, 999999999) }}", MAKES_TOO_MUCH),
    "a width in the format of markup": ("{{ ('{:999999999}'|safe).format(1) }}", MAKES_TOO_MUCH),
    "one value many times in format": ("{{ ('{0}'*100000).format('x'*100000) }}", MAKES_TOO_MUCH),
    "center": ("{{ 'a'|center(10**9) }}", TOO_LARGE),
    "center, the method": ("{{ 'a'.center(10**9) }}", MAKES_TOO_MUCH),
    "ljust": ("{{ 'a'.ljust(10**9) }}", MAKES_TOO_MUCH),
    "zfill": ("{{ 'a'.zfill(10**9) }}", MAKES_TOO_MUCH),
    "indent": ("{{ 'a'|indent(10**9, true) }}", TOO_LARGE),
    "indent of many lines": ("{{ ('\\n'*100000)|indent(9999, true, true) }}", MAKES_TOO_MUCH),
    "indent by a long text": ("{{ ('\\n'*100000)|indent('x'*9999, true, true) }}", MAKES_TOO_MUCH),
    "batch": ("{{ [1]|batch(10**9, 'x')|list|length }}", TOO_LARGE),
    "slice": ("{{ [1]|slice(10**9)|list|length }}", TOO_LARGE),
    "wordwrap": ("{{ 'aaaa'|wordwrap(1) }}", NO_FILTER),
    "a width of a day": ("{{ assessment.as_at.strftime('%0999999999d') }}", "form of a date"),
    # numbers
    "a power of a power": ("{% set x = 9**99 %}{% set x = x**99 %}", TOO_LARGE),
    "a tower of powers": ("{{ 10**(10**10) }}", TOO_LARGE),
    "squares": ("{% set x = 9**99 %}" + "{% set x = x*x %}" * 40, TOO_LARGE),
    "a sum that grows": ("{% set x = 2**511 %}" + "{% set x = x+x %}" * 9, TOO_LARGE),
    "a number in another base": ("{{ ('f'*1000000)|int(base=16) }}", TOO_LARGE),
    "a rounding to a thousand million places": ("{{ 5|round(-1000000000) }}", "“round” takes a number"),
    "a ceiling at a thousand million places": ("{{ 5|round(1000000000, 'ceil') }}", "“round” takes a number"),
    "a number beyond all numbers": ("{{ 1e999 }}", TOO_LARGE),
    # comparisons
    "equal lists": (TWINS + "{{ x == y }}", MAKES_TOO_MUCH),
    "equal lists, by a test": (TWINS + "{{ x is eq y }}", MAKES_TOO_MUCH),
    "a list in a list": (TWINS + "{{ x in [y] }}", MAKES_TOO_MUCH),
    "a list in a list, by a test": (TWINS + "{{ x is in [y] }}", MAKES_TOO_MUCH),
    "lists that are sorted": (TWINS + "{{ [x, y]|sort|length }}", MAKES_TOO_MUCH),
    "the greatest list": (TWINS + "{{ [x, y]|max|length }}", MAKES_TOO_MUCH),
    "how often a list is in a list": (TWINS + "{{ [x].count(y) }}", MAKES_TOO_MUCH),
    "a list as a key that there is not": (TWINS + "{{ {1: 1}[x] }}", MAKES_TOO_MUCH),
    "a loop that notes a change": (TWINS + "{% for z in [x, y] %}{{ loop.changed(z) }}{% endfor %}", MAKES_TOO_MUCH),
    "a key of a mapping": (KEY + "{{ {x: 1}|length }}", MAKES_TOO_MUCH),
    "a key that is looked up": (KEY + "{{ {1: 1}[x] }}", MAKES_TOO_MUCH),
    "a key that is got": (KEY + "{{ {1: 1}.get(x) }}", MAKES_TOO_MUCH),
    "a key that is in it": (KEY + "{{ x in {1: 1} }}", MAKES_TOO_MUCH),
    "a key that is unique": (KEY + "{{ [x]|unique|list|length }}", MAKES_TOO_MUCH),
    "long texts that are compared": (
        f"{LONG}{{% set y='x'*1000000 %}}{EACH}{{% set z = x == y %}}{{% endfor %}}",
        MAKES_TOO_MUCH,
    ),
    "a long text that is looked through": (f"{LONG}{EACH}{{% set z = 'y' in x %}}{{% endfor %}}", MAKES_TOO_MUCH),
    "a search from the end": (f"{LONG}{{{{ x.rfind('y' ~ x[:500000]) }}}}", MAKES_TOO_MUCH),
    "a cut from the end": (f"{LONG}{{{{ x.rsplit('y' ~ x[:500000])|length }}}}", MAKES_TOO_MUCH),
    "characters taken off": (f"{LONG}{{{{ x.strip('y'*1000000 ~ 'x')|length }}}}", MAKES_TOO_MUCH),
    "characters taken off, by a filter": (f"{LONG}{{{{ x|trim('y'*1000000 ~ 'x')|length }}}}", MAKES_TOO_MUCH),
    # filters
    "lists that are summed": ("{{ ([[1]]*9999)|sum(start=[])|length }}", "“sum” takes numbers"),
    "filters of each number": (f"{EACH}{{% set x = range(99999)|map('abs')|list %}}{{% endfor %}}", MAKES_TOO_MUCH),
    "a long name of an attribute": ("{{ range(9999)|map(attribute='a.'*9999)|list|length }}", MAKES_TOO_MUCH),
    "a long text, in capitals": (f"{LONG}{EACH}{{% set y = x|title %}}{{% endfor %}}", MAKES_TOO_MUCH),
    "tags that are taken out": ("{{ ('<!-->'*1000000)|striptags|length }}", MAKES_TOO_MUCH),
    "a long address": ("{{ ('\u3042'*1000000)|urlencode|length }}", MAKES_TOO_MUCH),
    # our own functions
    "prose that a template makes": ("{{ prose('a *b* '*1000000, under=2) }}", MAKES_TOO_MUCH),
    "prose, many times": (
        f"{EACH}{{% set x = prose(assessment.chapters.welcome.text, under=2) %}}{{% endfor %}}",
        MAKES_TOO_MUCH,
    ),
    "prose below a heading that there is not": ("{{ prose('a', under=10**9) }}", "“prose” cannot take “1000000000”"),
    "citations of what is no evidence": ("{{ cite('abc') }}", "“cite” cannot take “abc”"),
    "a share of what has no end": ("{{ share('inf'|float).x }}", ""),
    # documents
    "a long document": ("<p>{{ 'x'*20000000 }}</p>", MAKES_TOO_MUCH),
    "a document of tags": (f"{EACH}<hr/>{{% endfor %}}", TOO_MANY_TAGS),
    "a document of headings": (f"{EACH}<h2>x</h2>{{% endfor %}}", TOO_MANY_TAGS),
    "a document of comments": (f"{EACH}{{{{ '<!--'|safe }}}}{{% endfor %}}", TOO_MANY_TAGS),
    "elements inside one another": ("{{ ('<em>'*999)|safe }}x{{ ('</em>'*999)|safe }}", "Elements are inside"),
    # the template itself
    "loops inside one another": ("{% for a in [1] %}" * 30 + "{% endfor %}" * 30, COMPLICATED),
    "conditions inside one another": ("{% if 1 %}" * 999 + "{% endif %}" * 999, COMPLICATED),
    "brackets inside one another": ("{{ " + "(" * 9999 + "1" + ")" * 9999 + " }}", COMPLICATED),
    "a long sum": ("{{ " + "+".join("1" * 9999) + " }}", COMPLICATED),
    "a number of five thousand digits": ("{{ " + "9" * 5000 + " }}", COMPLICATED),
    "names that every include hands on": (
        "".join(f"{{% set a{n}=1 %}}{{% include 'x' %}}" for n in range(1500)),
        COMPLICATED,
    ),
}


@pytest.mark.parametrize(("template", "message"), FLOODS.values(), ids=FLOODS.keys())
def test_a_template_makes_no_more_than_a_document_needs(
    template: str, message: str, project: Project, tmp_path: Path
) -> None:
    refused(template, message, project, tmp_path, {"x": ""})


@pytest.mark.parametrize(
    ("template", "others"),
    [
        ("{% include 'x' %}", {"x": "{% include 'x' %}{% include 'x' %}"}),
        ("{% include 'x' %}", {"x": "{% include 'y' %}", "y": "{% include 'x' %}"}),
        ("{% import 'x' as x %}", {"x": "{% import 'x' as x %}"}),
    ],
    ids=["twice", "by another", "by import"],
)
def test_templates_that_include_one_another_come_to_an_end(
    template: str, others: Mapping[str, str], project: Project, tmp_path: Path
) -> None:
    refused(template, ENDLESS, project, tmp_path, others)


def test_an_include_in_a_loop_counts_what_it_includes(project: Project, tmp_path: Path) -> None:
    refused(f"{EACH}{{% include 'x' %}}{{% endfor %}}", MAKES_TOO_MUCH, project, tmp_path, {"x": "{% set a = 1 %}"})


@pytest.mark.parametrize("others", [{}, {"x": f"{{% extends '{DOCUMENT}' %}}"}], ids=["itself", "by another"])
def test_templates_that_extend_one_another_come_to_an_end(
    others: Mapping[str, str], project: Project, tmp_path: Path
) -> None:
    template = "{% extends 'x' %}" if others else f"{{% extends '{DOCUMENT}' %}}"
    refused(template, ENDLESS, project, tmp_path, others, whole=True)


@pytest.mark.parametrize(
    "template",
    [
        "{% set x %}<b/>{% endset %}{{ x }}{% if x|length > 6 %}{{ 1/0 }}{% endif %}",
        "{% set x %}<b/>{% endset %}{% if x|length < 6 %}{{ x }}{% endif %}",
        "{% set x %}<b/>{% endset %}{{ x }}{% if x|length > 6 %}" + EACH + EACH + "{% endfor %}{% endfor %}{% endif %}",
    ],
    ids=["fails where its output is marked", "hides where its output is marked", "stalls where its output is marked"],
)
def test_a_template_that_looks_at_its_own_output_hides_no_fault(
    template: str, project: Project, tmp_path: Path
) -> None:
    refused(template, "<b> is not an element", project, tmp_path)
