"""Everything that a template can get hold of: nothing of it can be changed, and what can be called is on a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import BuiltinMethodType, FunctionType, MethodType
from typing import Any

import pytest
from jinja2 import DictLoader, Undefined
from jinja2.runtime import BlockReference, LoopContext, Macro
from msgspec import Struct

from selfassess.document.language import Language
from selfassess.project.project import Project
from selfassess.render.environment import functions
from selfassess.render.sandbox import reach
from selfassess.render.sandbox.effort import Effort
from selfassess.render.sandbox.environment import Sandbox
from selfassess.render.state import RenderState
from selfassess.syntax.nodes import Node
from selfassess.syntax.source import Source
from tests.projects import project_of

OURS = {
    *("answered", "at", "cite", "cited", "comparisons", "counted", "coverage", "file_name", "grouped", "host"),
    *("back_chapters", "every_statement", "front_chapters", "is_unwritten", "so_far", "some_written"),
    *("waits", "waits_for"),
    *("is_address", "line", "long_date", "prose", "range", "sentence_case", "share", "standing"),
    *("thousands", "with_unit"),
    *(
        "kind_shown",
        "actions_of",
        "charts_of",
        "counted_actions",
        "every_action",
        "excerpt",
        "figures_of",
        "glance_figures",
    ),
    *("improvement", "is_free", "of_one_year", "own_scores", "records_cited", "records_of", "some_have", "strength"),
    *("summed_up", "themes_with_highlights"),
    *("every_round", "found", "how_ours_differs", "must_tell", "overall_shown", "round_name", "round_said"),
    *("scores_table", "to_next_rating", "other_councils", "place_said", "percent_shown"),
    *("background_said", "contact_keys", "event_when", "parts_left", "report_appendices"),
    *("box_rows", "report_numbers", "report_sections", "report_title", "rounds_with_timeline"),
    *("shows_recommendations", "table_shown"),
    *("published_table", "table_caption", "table_id", "table_rows"),
    *("ahead_said", "answer_to", "facing_elsewhere", "facing_themes", "finding_source", "ids_of", "where_we_differ"),
    *("found_by", "position", "where_we_stand"),
    *("arranged_plan", "before_and_after", "body_columns", "changes_since", "cost_tables"),
    *("action_id", "due_said", "row_id"),
    *("earlier_notes", "finding_about", "finding_answers"),
    *("group_name", "in_cell", "is_missed", "next_reports", "official_name", "overdue", "part_name", "plan_columns"),
    *("plan_counts", "plan_heading", "plan_indicators", "plan_period", "plan_sorted_by", "report_period"),
    *("answered_return", "as_submitted", "corrected_rounds", "draft_report", "is_short", "item_states", "kinds_of"),
    *("kind_of_correction", "last_day", "outcomes_of", "reference", "sent_for", "time_left"),
    *("report_sentence", "reported_parts", "rounds_answered", "status_shown", "then_and_now", "when"),
}
CHANGES = {
    *("add", "append", "clear", "difference_update", "discard", "extend", "insert", "pop", "popitem", "remove"),
    *("reverse", "rotate", "setdefault", "sort", "symmetric_difference_update", "update"),
}


@pytest.fixture(scope="module")
def sandbox() -> Sandbox:
    project = project_of(Path(__file__).parents[3])
    return Sandbox(DictLoader({}), functions(RenderState(project.assessment), project), Effort(10**12))


def attributes(value: Any) -> Iterator[str]:
    yield from (name for name in dir(value) if not isinstance(value, int | float) or not name.startswith("__"))
    yield from ("__dict__", "__class__", "__globals__", "gi_frame", "tb_frame", "f_globals")


def inside(value: Any, sandbox: Sandbox) -> Iterator[tuple[str, Any]]:
    """What a template reaches from a value in one step: attributes, items, and what our own functions give."""
    for name in attributes(value):
        try:
            found = sandbox.getattr(value, name)
        except Exception:
            continue
        if not isinstance(found, Undefined):
            yield f".{name}", found
    if isinstance(value, Mapping):
        yield from ((f"[{key!r}]", item) for key, item in value.items())
        yield from ((f"[{key!r}] key", key) for key in value)
    elif not isinstance(value, str | LoopContext) and hasattr(value, "__iter__"):
        yield from ((f"[{number}]", item) for number, item in enumerate(value))


def reached(sandbox: Sandbox) -> Iterator[tuple[str, Any]]:
    """Everything that templates can get hold of, each kind of text only once."""
    globals_: Mapping[str, Any] = sandbox.globals
    called: dict[str, Any] = {"cited()": globals_["cited"](), "coverage()": globals_["coverage"]()}
    called |= {f"{name}()": globals_[name]() for name in ("every_action", "glance_figures", "own_scores")}
    called |= {f"{name}()": globals_[name](globals_["assessment"].themes[0]) for name in ("improvement", "strength")}
    statement = globals_["assessment"].themes[0].statements[0]
    called |= {f"{name}()": globals_[name](statement) for name in ("actions_of", "charts_of")}
    called["figures_of()"] = globals_["figures_of"](statement.indicators)
    to_see = [*globals_.items(), *called.items()]
    seen: set[int] = set()
    texts: set[tuple[type, str]] = set()
    kept: list[Any] = []
    while to_see:
        way, value = to_see.pop()
        key = (type(value), way.rpartition(".")[2])
        is_plain = isinstance(value, str | int | float | BuiltinMethodType | MethodType)
        if id(value) in seen or (is_plain and key in texts):
            continue
        seen.add(id(value))
        texts.add(key)
        kept.append(value)
        yield way, value
        to_see += [(f"{way}{step}", found) for step, found in inside(value, sandbox)]


def test_nothing_that_a_template_reaches_can_be_changed(sandbox: Sandbox) -> None:
    found = dict(reached(sandbox))
    assert len(found) > 2000
    assert any(way.endswith(".actions") or ".actions[" in way for way in found)
    for way, value in found.items():
        assert not isinstance(value, Node | Source | Project | RenderState | Path | type), way
        for change in CHANGES & set(dir(value)):
            assert isinstance(sandbox.getattr(value, change), Undefined), f"{way}.{change}"
        if isinstance(value, Struct):
            assert type(value).__struct_config__.frozen, way


def test_what_a_template_can_call_is_on_a_list(sandbox: Sandbox) -> None:
    can_be_called = {way: value for way, value in reached(sandbox) if callable(value)}
    for way, value in can_be_called.items():
        if isinstance(value, FunctionType):
            assert way in OURS
            continue
        assert isinstance(value, BuiltinMethodType | MethodType), way
        kind = type(value.__self__)
        listed = reach.WORDS_METHODS if issubclass(kind, Language) else reach.METHODS[kind]
        assert value.__name__ in listed, way
    assert set(can_be_called) >= OURS
    assert {name for name, value in sandbox.globals.items() if callable(value)} == OURS


@pytest.mark.parametrize("called", [print, open, dict, list, str, "".encode, [].append, {}.update, object(), Path.cwd])
def test_nothing_else_is_called(called: Any, sandbox: Sandbox) -> None:
    template = sandbox.from_string("{{ called() }}", globals={"called": called})
    with pytest.raises(Exception, match="not safely callable"):
        template.render()


def test_what_jinja_makes_shows_only_what_its_manual_names() -> None:
    assert (Macro, BlockReference, LoopContext) == reach.CALLED
    assert all(
        not name.startswith("_") for names in (*reach.METHODS.values(), *reach.VALUES.values()) for name in names
    )
    assert not CHANGES & {name for names in (*reach.METHODS.values(), *reach.VALUES.values()) for name in names}
