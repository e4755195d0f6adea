"""The content as a Word file by docxtpl: a template with loops, filled in.

by_docxtpl.py PROJECT FILE.docx
"""

import sys
from pathlib import Path

import docx
import yaml
from docxtpl import DocxTemplate

PROSE = ("ambition", "performance", "how_we_know", "plans")
LISTS = ("proud_of", "areas_for_improvement", "others_say")


def read(path):
    return yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)


def words(claim):
    return claim if isinstance(claim, str) else claim.get("text") or claim.get("story", "")


def listed(answer):
    return [answer] if isinstance(answer, str) else [words(claim) for claim in answer or []]


def template(file):
    made = docx.Document()
    made.add_heading("{{ assessment.title }}", 0)
    made.add_paragraph("{%p for chapter in chapters %}")
    made.add_heading("{{ chapter.title }}", 1)
    made.add_paragraph("{{ chapter.text }}")
    made.add_paragraph("{%p endfor %}")
    made.add_paragraph("{%p for statement in statements %}")
    made.add_heading("{{ statement.statement }}", 1)
    for key in PROSE:
        made.add_heading(key.replace("_", " ").capitalize(), 2)
        made.add_paragraph("{{ statement." + key + " }}")
    for key in LISTS:
        made.add_heading(key.replace("_", " ").capitalize(), 2)
        made.add_paragraph("{%p for claim in statement." + key + " %}")
        made.add_paragraph("{{ claim }}", style="List Bullet")
        made.add_paragraph("{%p endfor %}")
    made.add_paragraph("{%p endfor %}")
    made.add_heading("Evidence", 1)
    rows = (
        ("Ref", "Document"),
        ("{%tr for record in records %}", ""),
        ("{{ record.ref }}", "{{ record.title }}"),
        ("{%tr endfor %}", ""),
    )
    for row, texts in zip(made.add_table(4, 2).rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    made.save(file)


def main(project, file):
    folder = project / "content"
    chapters, statements = (
        [read(path) for path in sorted((folder / name).glob("*.yaml"))] for name in ("chapters", "statements")
    )
    records = [record for path in sorted((project / "evidence").glob("*.yaml")) for record in read(path)]
    for statement in statements:
        statement.update({key: listed(statement.get(key)) for key in LISTS})
    template(file.with_name("template.docx"))
    final = DocxTemplate(file.with_name("template.docx"))
    known = {"assessment": read(folder / "assessment.yaml"), "chapters": chapters}
    final.render({**known, "statements": statements, "records": records}, autoescape=True)
    final.save(file)


main(*map(Path, sys.argv[1:]))
