"""A document in Welsh says nothing of the product's own in English."""

from __future__ import annotations

from pathlib import Path

from selfassess import pipeline
from selfassess.document.flow import text
from selfassess.document.language import ENGLISH
from tests.projects import project_with

CONTENT = """
# content/assessment.yaml
framework: cqc-local-authority
council: Cyngor Sir Enghreifftiol
title: Hunanasesiad Gofal Cymdeithasol i Oedolion
as_at: 2026-11-30
edition: "0.3"
status: draft
language: cy-GB
owner: Bwrdd y Rhaglen
front: [croeso]
# content/chapters/croeso.yaml
chapter: croeso
title: Croeso
text: |
  Dyma ni (Ref 1). Cafodd [](indicator:rheolaeth) reolaeth.[^1]

  [^1]: Yn y flwyddyn ddiwethaf.
# content/themes/working-with-people.yaml
theme: working-with-people
scope: Ein gwaith.
proud_of: [Mae pob tîm yn gwrando (Ref 1)]
areas_for_improvement:
# content/statements/assessing-needs.yaml
statement: assessing-needs
lead: Pennaeth Asesu
self_score: 2
indicators: [rheolaeth, aros]
ambition: Bod yn dda.
plans:
others_say:
  - spotlight: Yr ardd
    consent: {given: 2026-05-01, name: changed}
    story: Mae'n tyfu.
# content/indicators.yaml
- {indicator: rheolaeth, name: Rheolaeth, sentence: o bobl â rheolaeth, source: 1, unit: percent, better: higher,
   values: {2024-25: 76, 2025-26: 78}, compare: {Lloegr: {2025-26: 77}}, target: 80}
- {indicator: aros, name: Aros, sentence: aros canolrifol, unit: days,
   values: {2025-26: 31}, compare: {Lloegr: {2024-25: 34}}}
# content/glossary.yaml
CQC: Comisiwn Ansawdd Gofal
# evidence/library.yaml
- {ref: 1, title: Arolwg, kind: case-study, dated: 2026-03-01, owner: Pennaeth Ansawdd, version: "2", file: files/1.pdf}
"""
ALIKE = {ENGLISH.ref}


def english_words() -> set[str]:
    """The English words of the table that would be recognised in a document of other words."""
    tables = (ENGLISH, ENGLISH.coverage)
    values = [getattr(table, name) for table in tables for name in dir(table) if not name.startswith("_")]
    flat = [each for value in values for each in (value if isinstance(value, tuple) else [value])]
    return {each for each in flat if isinstance(each, str) and len(each) > 3 and "{" not in each} - ALIKE


def test_no_words_of_the_product_are_english(tmp_path: Path) -> None:
    journey = pipeline.check(project_with(tmp_path, CONTENT))
    assert set(journey.trees) == {"coverage", "self-assessment"}
    said = {name: [*map(str.strip, map(str, tree.root.itertext()))] for name, tree in journey.trees.items()}
    for name, texts in said.items():
        assert english_words().intersection(texts) == set(), name
        assert not [each for each in texts if "Part " in each or each.startswith(("in 20", "November"))], name


def test_the_sectors_words_are_welsh(tmp_path: Path) -> None:
    tree = pipeline.check(project_with(tmp_path, CONTENT)).trees["self-assessment"]
    words = text(tree.root)
    for said in ("4 o bob 5", "31 diwrnod", "30 Tachwedd 2026", "Rhan A", "Asesu anghenion", "2, rhai diffygion"):
        assert said in words
