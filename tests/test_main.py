"""Where a process begins: an installation that cannot even be loaded ends in a sentence and a code, not a traceback."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from selfassess.__main__ import run


class Finder:
    """Whatever is loaded of `selfassess.cli` ends in this error."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def find_spec(self, name: str, *_: object) -> None:
        if name == "selfassess.cli":
            raise self.error


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """The process of the tests goes on collecting garbage."""
    yield
    gc.enable()


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (ImportError("No module named 'x'"), 70, "A part of selfassess is damaged or missing, so the command stopped."),
        (SyntaxError("bad"), 70, "A part of selfassess is damaged or missing, so the command stopped."),
        (KeyboardInterrupt(), 130, ""),
    ],
    ids=["a part that is missing", "a part that is damaged", "Ctrl+C"],
)
def test_what_stops_the_loading_is_said(
    error: BaseException,
    code: int,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in [name for name in sys.modules if name == "selfassess.cli" or name.startswith("selfassess.cli.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Finder(error), *sys.meta_path])
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(SystemExit) as ended:
        run()
    assert ended.value.code == code
    assert capsys.readouterr().err.partition(" A report")[0].strip() == said
    assert len(list(tmp_path.iterdir())) == bool(said)
