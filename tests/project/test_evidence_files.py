"""What a computer says of a file that a record names."""

from __future__ import annotations

from pathlib import Path

from selfassess.project.evidence_files import refusal


def test_only_a_file_that_the_computer_refuses_has_a_reason(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("Plan", "utf-8")
    assert (refusal(tmp_path / "plan.txt"), refusal(tmp_path / "none.txt")) == ("", "")
