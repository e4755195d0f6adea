"""The guide names what there is: pages, commands, options, keys, words, rules and elements."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from functools import cache

import click
import pytest

from selfassess import pipeline
from selfassess.check.rule_lists import every_rule
from selfassess.cli import selfassess
from selfassess.cli.options import Exit
from selfassess.diagnostics import Severity
from selfassess.document.vague_words import VAGUE
from selfassess.document.vocabulary import VOCABULARY
from selfassess.load.framework_file import shipped
from tests.commands import every_command
from tests.docs import pages
from tests.docs.loader_tables import EXAMPLE, every_table, words
from tests.docs.pages import PAGES, Table, codes
from tests.projects import DOCUMENTS, assessment_of

OTHER_COMMANDS = {"python", "python3", "py", "source", "cd", "function", "$env:HTTPS_PROXY", "pre-commit"}
IN_WINDOWS = r".venv\Scripts\python -m "
READERS = {"public", "cqc", "internal"}
PROPER = "the Word document|a Word file|Welsh|Windows|a Mac or Linux"
TWO_WORDS = re.compile(r"[a-z]+(-[a-z]+)+")
LOADED = every_table()
COMMANDS = every_command()


KEY_TABLES = [table for page in PAGES for table in pages.tables(page) if table.header[:2] == ["Key", "Needed"]]


def keys(table: Table) -> frozenset[str]:
    return frozenset(codes(row[0])[0] for row in table.rows)


def plain(words: str) -> str:
    """The words without their links, and with the straight quotation marks of the guide."""
    return pages.LINK.sub(r"\1", words).replace("“", '"').replace("”", '"')


def where(table: Table) -> str:
    return f"{table.page} {table.heading}"


def commands(page: str) -> list[str]:
    return [line for block in pages.blocks(page) if block.kind == "console" for line in block.text.splitlines()]


def options(command: click.Command) -> Iterator[click.Option]:
    return (each for each in command.params if isinstance(each, click.Option))


def spelt(typed: list[str]) -> str:
    """The words of a line that name its command: `evidence list`."""
    names = [" ".join(typed[:count]) for count in range(1, len(typed) + 1)]
    return next((name for name in names if name in COMMANDS), names[0])


def test_the_index_leads_to_every_page_in_order() -> None:
    listed = re.findall(r"^\d+\. \[.+\]\((.+)\)", pages.written("index.md"), re.MULTILINE)
    assert sorted([*listed, "index.md"]) == PAGES
    assert listed[:3] == ["install.md", "moving-in.md", "start.md"]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_between_pages_leads_somewhere(page: str) -> None:
    for _, target in pages.links(page):
        file, _, anchor = target.partition("#")
        assert (pages.GUIDE / (file or page)).is_file(), target
        assert not anchor or anchor in pages.anchors(file or page), target


@pytest.mark.parametrize("page", PAGES)
def test_the_words_of_every_link_stand_alone(page: str) -> None:
    assert {said.lower() for said, _ in pages.links(page)} & VAGUE == set()


@pytest.mark.parametrize("line", [line for page in PAGES for line in commands(page)])
def test_every_command_shown_can_be_typed(line: str) -> None:
    line, *_ = line.partition(" > ")
    line = line.replace(f"{IN_WINDOWS}selfassess", "selfassess").replace(IN_WINDOWS, "python -m ")
    typed = shlex.split(line.replace("python build.py", "selfassess build"), posix=False)
    if typed[0] != "selfassess":
        assert typed[0] in OTHER_COMMANDS
    elif typed[1].startswith("-"):
        assert typed[1] in ("--help", *(name for each in options(selfassess) for name in each.opts))
    else:
        name = spelt(typed[1:])
        COMMANDS[name].make_context(name, typed[1 + len(name.split()) :])


def test_the_table_of_options_names_every_option_of_every_command() -> None:
    shown = {
        (codes(option)[0], taker)
        for option, takers, _ in pages.table("findings.md", "Options", "Option").rows
        for taker in codes(takers)
    }
    assert shown == {(each.opts[0], name) for name, command in COMMANDS.items() for each in options(command)}


def test_the_table_of_options_names_every_word_that_an_option_takes() -> None:
    for option, takers, does in pages.table("findings.md", "Options", "Option").rows:
        asked = [each for name in codes(takers) for each in options(COMMANDS[name]) if each.opts[0] == codes(option)[0]]
        taken = {word for each in asked if isinstance(each.type, click.Choice) for word in each.type.choices}
        assert taken <= {*codes(does), *READERS}, option


def test_the_table_of_exit_codes_has_every_code() -> None:
    rows = pages.table("findings.md", "How a command ends", "Number").rows
    assert [int(codes(row[0])[0]) for row in rows] == list(Exit)


def test_every_kind_of_entry_has_a_table_of_all_its_keys_and_no_others() -> None:
    assert {keys(table) for table in KEY_TABLES} == set(LOADED)


@pytest.mark.parametrize("table", KEY_TABLES, ids=where)
def test_a_table_of_keys_says_which_are_needed(table: Table) -> None:
    for name, needed, *_ in table.rows:
        assert (needed == "yes") == LOADED[keys(table)][codes(name)[0]].required, name


@pytest.mark.parametrize("table", KEY_TABLES, ids=where)
def test_a_table_of_keys_says_of_each_what_an_editor_says(table: Table) -> None:
    for name, _, meaning in table.rows:
        assert plain(meaning) == plain(LOADED[keys(table)][codes(name)[0]].about)


@pytest.mark.parametrize("table", KEY_TABLES, ids=where)
def test_the_page_of_a_key_names_every_word_that_it_permits(table: Table) -> None:
    named = set(codes(pages.prose(table.page)))
    for name, key in LOADED[keys(table)].items():
        assert set(words(key)) <= named, name


@pytest.mark.parametrize("page", PAGES)
def test_every_name_of_two_words_is_a_rule_or_something_that_may_be_typed(page: str) -> None:
    named = {code for code in codes(pages.prose(page)) if TWO_WORDS.fullmatch(code)}
    typed = set(re.findall(r"[\w-]+", "".join(block.text for block in pages.blocks(page) if block.kind == "yaml")))
    assert named - typed - _known() == set()


@pytest.mark.parametrize("page", PAGES)
def test_every_rule_that_is_called_one_is_one(page: str) -> None:
    text = pages.written(page)
    called = re.findall(r"rules? `([a-z-]+)`|^- rule: (\S+)|: (?:error|warning|note): ([a-z-]+):", text, re.MULTILINE)
    called += [(codes(row[0])[0],) for table in pages.tables(page) if table.header[0] == "Rule" for row in table.rows]
    assert {name for names in called for name in names if name} <= {each.name for each in pipeline.manual()}


def test_the_page_on_the_look_names_every_element_that_a_template_may_use() -> None:
    rows = pages.table("look.md", "Change the order or the fixed words", "Group").rows
    assert sorted(element for row in rows for element in codes(row[1])) == sorted(VOCABULARY)


def test_the_guide_names_every_document_and_every_template() -> None:
    (row,) = [row for row in pages.table("findings.md", "Options", "Option").rows if row[0] == "`--document`"]
    assert set(codes(row[2])) == set(DOCUMENTS)
    rows = pages.table("look.md", "Change the order or the fixed words", "Template").rows
    templates = (EXAMPLE / "templates").glob("**/*.html.j2")
    made = {path.relative_to(EXAMPLE).as_posix() for path in templates if path.parent.name != "reports"}
    assert {code for row in rows for code in codes(row[0])} == made


def test_the_table_of_gaps_names_every_kind() -> None:
    rows = pages.table("coverage.md", "Gaps", "Gap").rows
    assert {code for row in rows for code in codes(row[0])} == _kinds_of_gaps()


def test_the_rules_that_the_guide_accepts_are_no_errors() -> None:
    shown = "".join(
        block.text for page in PAGES for block in pages.blocks(page) if block.file.endswith("accepted.yaml")
    )
    accepted = set(re.findall(r"^- rule: (.+)$", shown, re.MULTILINE))
    assert accepted & {rule.name for rule in every_rule() if rule.severity is Severity.ERROR} == set()


def test_the_lines_of_styles_yaml_that_the_page_shows_are_lines_of_it() -> None:
    (shown,) = (block for block in pages.blocks("look.md") if block.file.endswith("styles.yaml"))
    assert set(shown.text.splitlines()[1:]) <= set((EXAMPLE / shown.file).read_text("utf-8").splitlines())


def test_what_a_failing_command_is_said_to_say_is_what_the_tool_says() -> None:
    source = "".join(path.read_text("utf-8") for path in (EXAMPLE / "src").rglob("*.py"))
    rows = pages.table("troubles.md", "When the command itself fails", "You see").rows
    assert {words for row in rows for words in re.findall('"(.+)"', row[0]) if words not in source} == set()


@pytest.mark.parametrize("page", PAGES)
def test_every_file_of_the_tool_that_is_named_is_there(page: str) -> None:
    named = {code for code in codes(pages.prose(page)) if re.match(r"(templates|src)/\S+\.\w+$", code)}
    assert {file for file in named if not (EXAMPLE / file).is_file()} == set()


@pytest.mark.parametrize("page", PAGES)
def test_headings_are_in_sentence_case(page: str) -> None:
    for heading in pages.HEADING.findall(pages.prose(page)):
        words = re.sub(PROPER, "", re.sub(r"^\d+\. ", "", heading))
        assert not re.search(r" [A-Z][a-z]", words), heading


def _kinds_of_gaps() -> set[str]:
    schema = json.loads((EXAMPLE / "docs/schemas/coverage.schema.json").read_text("utf-8"))
    return set(schema["properties"]["gaps"]["items"]["properties"]["gap"]["enum"])


@cache
def _known() -> set[str]:
    """Rules, commands, permitted words, documents, kinds of gaps, and every id of the example council."""
    assessment = assessment_of(EXAMPLE)
    documents = pipeline.check(EXAMPLE).trees
    ids = {name for tree in documents.values() for each in tree.root.iter() if (name := each.get("id"))}
    permitted = _kinds_of_gaps() | {word for table in LOADED.values() for key in table.values() for word in words(key)}
    called = {word for name in COMMANDS for word in name.split()}
    rules = {rule.name for rule in every_rule()}
    return {*ids, *permitted, *documents, *DOCUMENTS, *assessment.indicators, *shipped(), *rules, *called}
