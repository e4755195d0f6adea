"""Where a file belongs is said by its keys."""

from __future__ import annotations

import pytest

from selfassess.model.file_layout import FILE_KINDS, FileKind, home, keys_of


@pytest.mark.parametrize(
    ("file", "text", "there"),
    [
        ("content/statements/x.yaml", "lead: Head\nstatement: x", "content/statements/x.yaml"),
        ("content/statements/x.yaml", "theme: x\nscope: |\n  statement: y", "content/themes/x.yaml"),
        ("content/statements/x.yml", "statement: x", "content/statements/x.yaml"),
        ("content/x.yaml", "# A remark\n- ref: 1\n  title: y", "evidence/x.yaml"),
        ("content/x.yaml", "- action: A1", "content/actions.yaml"),
        ("content/x.yaml", "council: Smallshire", "content/assessment.yaml"),
        ("content/x.yaml", "NHS: National Health Service", ""),
        ("content/x.yaml", "", ""),
    ],
)
def test_a_file_belongs_where_its_keys_do(file: str, text: str, there: str) -> None:
    assert home(file, keys_of(text)) == there


@pytest.mark.parametrize("kind", [kind for kind in FILE_KINDS.values() if kind.key], ids=lambda kind: kind.files)
def test_each_kind_of_file_is_known_by_its_key(kind: FileKind) -> None:
    there = f"{kind.folder}/x.yaml" if kind.folder else kind.files
    assert home("content/x.yaml", [kind.key]) == there
