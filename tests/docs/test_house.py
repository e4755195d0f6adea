"""CONTRIBUTING.md and decision 36 draw the house that `lint-imports` holds."""

from __future__ import annotations

import re
import tomllib

from tests.commands import ROOT

HOUSE = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
FLOORS = [floor.split(" | ") for floor in next(each["layers"] for each in HOUSE if each["type"] == "layers")]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
ROOM = re.compile(r"^\| `(\w+)(?:/|\.py)` \| [^|]+ \| ([^|]*?) ?\|$", re.MULTILINE)
ROOMS = {room: home for room, home in ROOM.findall(CONTRIBUTING) if room != "__init__"}
NAMES = {
    "click": "click",
    "jinja2": "Jinja",
    "yaml": "PyYAML",
    "markdown_it": "markdown-it",
    "docx": "python-docx",
    "PIL": "Pillow",
    **dict.fromkeys(("http", "socket", "ssl"), "the network"),
}


def test_the_table_of_rooms_goes_down_floor_by_floor() -> None:
    listed = iter(ROOMS)
    assert [sorted(next(listed) for _ in floor) for floor in FLOORS] == [sorted(floor) for floor in FLOORS]
    assert [*listed] == []


def test_the_table_of_rooms_names_the_home_of_each_library() -> None:
    homes = {
        NAMES.get(library, library): re.split(r"[.,]", contract["name"].partition(" lives in ")[2])[0]
        for contract in HOUSE
        if " lives in " in contract["name"]
        for library in contract["forbidden_modules"]
        if library != "markupsafe"
    }
    listed = {home: room for room, homes in ROOMS.items() for home in homes.split(", ")}
    assert {home: room for home, room in listed.items() if home and not home.startswith("with ")} == homes


def test_decision_36_draws_the_floors() -> None:
    [drawing] = re.findall(
        r"^    __main__.+\n.+\n.+$", next(ROOT.glob("docs/decisions/0036-*")).read_text("utf-8"), re.MULTILINE
    )
    drawn = [floor.split(" | ") for floor in " ".join(drawing.split()).split(" → ")]
    assert [sorted(floor) for floor in drawn] == [sorted(floor) for floor in FLOORS]
