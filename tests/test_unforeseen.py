"""The report of what nobody foresaw: enough to find the fault, and no word of a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.unforeseen import reported

SECRET = "words of the project"


@pytest.fixture(autouse=True)
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def raised(error: Exception) -> Exception:
    try:
        try:
            raise ValueError(SECRET)
        except ValueError as cause:
            raise error from cause
    except type(error) as caught:
        return caught


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (KeyError(SECRET), "Something went wrong inside selfassess, so the command stopped."),
        (MemoryError(), "This computer does not have enough memory for the command, so it stopped."),
        (ImportError("No module named 'x'"), "A part of selfassess is damaged or missing, so the command stopped."),
        (
            SyntaxError("bad", ("x.py", 3, 1, "x")),
            "A part of selfassess is damaged or missing, so the command stopped.",
        ),
    ],
    ids=["a fault", "no memory", "a part that is missing", "a part that is damaged"],
)
def test_it_is_one_sentence_and_the_place_of_a_report(error: Exception, said: str, reports: Path) -> None:
    told = reported(raised(error), ["evidence", "add", SECRET, f"--title={SECRET}"])
    [report] = reports.iterdir()
    text = report.read_text("utf-8")
    assert told.startswith(said)
    assert str(report) in told
    assert "Command: selfassess evidence add … --title\n" in text
    assert "test_unforeseen.py" in text
    assert "ValueError" in text
    assert SECRET not in text


def test_where_no_report_can_be_saved_that_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    assert "A report could not be saved: No such file or directory." in reported(raised(KeyError()), ["check"])
