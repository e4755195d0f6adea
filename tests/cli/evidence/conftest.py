"""A project with a small library."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.evidence.libraries import LIBRARY
from tests.projects import project_with


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project_with(tmp_path_factory.mktemp("library"), LIBRARY)
