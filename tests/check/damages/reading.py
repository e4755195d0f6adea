"""What people type under keys, the files they leave behind, and the look of the documents."""

from __future__ import annotations

import io
import zipfile

from tests.check import files
from tests.check.damage import EXAMPLE
from tests.check.example import content, laid, typed

UNKNOWN, MISSING, TYPE, CHOICE = "field-unknown", "field-missing", "value-type", "value-choice"
UNREADABLE, DEEP, TEMPLATE, STYLE = "file-unreadable", "nested-too-deep", "template-invalid", "style-missing"
DOCUMENT = "templates/self-assessment.html.j2"
PARTS = "templates/parts/"
COVER = f"{PARTS}cover.html.j2"
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def renamed(style: str, name: str) -> bytes:
    """The Word file of the look with one style under another name, as somebody may give it in Word."""
    made = io.BytesIO()
    with zipfile.ZipFile(EXAMPLE / files.REFERENCE) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            typed = f'<w:name w:val="{style}"/>'.encode()
            new.writestr(part, old.read(part).replace(typed, f'<w:name w:val="{name}"/>'.encode()))
    return made.getvalue()


def line_of_style(element: str) -> str:
    """Where the look that ships names the style of an element."""
    before = (EXAMPLE / files.STYLES).read_text("utf-8").partition(f"\n{element}")[0]
    return f"{files.STYLES}:{before.count(chr(10)) + 2}:{len(element) + 1}"


DAMAGES = [
    # keys that nobody reads
    typed(UNKNOWN, "a hyphen for an underscore", files.TRANSITIONS, "proud_of:\n", "⌖proud-of:\n"),
    typed(UNKNOWN, "a key of a claim misspelt", files.LEADERSHIP, "evidence: [71]", "⌖evidnce: [71]"),
    typed(UNKNOWN, "a capital letter", files.SAFETY, "    actions: [A10]", "    ⌖Actions: [A10]"),
    typed(UNKNOWN, "another word for the day of a record", files.SAFEGUARDING_LIBRARY, "dated: 2025-10",
          "⌖date: 2025-10"),
    typed(UNKNOWN, "another word for the lead of an action", files.ACTIONS, "lead: Head of Reablement",
          "⌖owner: Head of Reablement"),
    typed(UNKNOWN, "another word for a picture", files.LEARNING, "image: images/learning", "⌖photo: images/learning"),
    typed(UNKNOWN, "another word for the words of a chapter", files.VISION, "text: |", "⌖body: |"),
    typed(UNKNOWN, "a day of consent with no space before it", files.SAFEGUARDING, "{given: 2026", "{⌖given:2026"),
    typed(UNKNOWN, "the first key of a statement misspelt", files.SAFEGUARDING, "statement: safe", "⌖statment: safe"),
    typed(UNKNOWN, "the list of chapters misspelt", files.ASSESSMENT, "front: [", "⌖fornt: ["),
    typed(UNKNOWN, "an invisible sign before a key", files.INDICATORS, "  unit: days", "  ⌖\u200bunit: days"),
    typed(UNKNOWN, "a key of a statement in a theme", files.SAFETY, "theme: ensuring-safety\n",
          "theme: ensuring-safety\n⌖plans: We will say more.\n"),
    typed(UNKNOWN, "a paragraph with a colon, without its indent", files.SAFEGUARDING,
          "  The chief risk to these plans is volume.", "⌖The chief risk to these plans: volume."),
    typed(UNKNOWN, "the opposite of the key that there is", files.SAFEGUARDING_LIBRARY,
          "  notes: Concerns", "  ⌖supersedes: 60\n  notes: Concerns"),
    # keys that must be there
    typed(MISSING, "a record without a title", files.SAFEGUARDING_LIBRARY,
          "- ref: 63\n  title: Adult safeguarding policy and practice guide\n", "- ⌖ref: 63\n"),
    typed(MISSING, "a record without its number", files.SAFEGUARDING_LIBRARY, "- ref: 63\n  title", "- ⌖title"),
    typed(MISSING, "a note of progress left empty", files.ACTIONS,
          "note: First draft written with Carers Together Exampleshire and sent to partners", '⌖note: ""'),
    typed(MISSING, "an action without its id", files.ACTIONS, "- action: A12\n  statement", "- ⌖statement"),
    typed(MISSING, "an indicator without its name", files.INDICATORS,
          "- indicator: direct-payments\n  name: Use of direct payments\n", "- ⌖indicator: direct-payments\n"),
    laid(MISSING, "a chapter with a title alone", {files.VISION: "chapter: vision\ntitle: Our vision\n"}),
    typed(MISSING, "a statement without its first line",
          files.SAFEGUARDING, "statement: safeguarding\n", "", f"{files.SAFEGUARDING}:1:1"),
    typed(MISSING, "an edition not yet numbered", files.ASSESSMENT, 'edition: "0.9"', "⌖edition:"),
    typed(MISSING, "a hyphen with nothing behind it", files.LEADERSHIP,
          "areas_for_improvement:", "  -⌖\nareas_for_improvement:"),
    typed(MISSING, "a hyphen too many before the evidence of a claim", files.SAFETY,
          "    evidence: [53]", "  ⌖- evidence: [53]"),
    typed(MISSING, "a hyphen too many within a record", files.TRANSITIONS_LIBRARY,
          "- ref: 53\n  title: Pathway", "- ref: 53\n⌖- title: Pathway"),
    typed(MISSING, "a short form not yet explained", files.GLOSSARY, "NHS: National Health Service", "NHS:⌖"),
    typed(MISSING, "a story begun and not told", files.TRANSITIONS,
          "  - text: Young people on", "  - ⌖spotlight: A tale\n    consent: {needed: no}\n  - text: Young people on"),
    # values of the wrong kind
    typed(TYPE, "a date as Britain writes it", files.ACTIONS, "due: 2028-03-31", "due: ⌖31/03/2028"),
    typed(TYPE, "a day that no month has", files.SAFEGUARDING_LIBRARY, "dated: 2026-09-10", "dated: ⌖2026-09-31"),
    typed(TYPE, "the day that the document speaks of in words", files.ASSESSMENT,
          "as_at: 2026-11-30", "as_at: ⌖30 November 2026"),
    typed(TYPE, "a month of consent", files.SAFEGUARDING, "until: 2028-05-19", "until: ⌖May 2028"),
    typed(TYPE, "evidence without brackets", files.ACTIONS, "evidence: [3, 73]", "evidence: ⌖3, 73"),
    typed(TYPE, "evidence as it is cited in prose", files.SAFETY, "evidence: [53]", "evidence: [⌖Ref 53]"),
    typed(TYPE, "a percent sign behind a figure", files.INDICATORS, "2025-26: 29}", "2025-26: ⌖29%}"),
    typed(TYPE, "a stroke in a reporting year", files.INDICATORS, "{2023-24: 26, 2024-25", "{2023-24: 26, ⌖2024/25"),
    typed(TYPE, "figures without their years", files.INDICATORS,
          "values: {2023-24: 26, 2024-25: 27, 2025-26: 29}", "values: ⌖[26, 27, 29]"),
    typed(TYPE, "two leads for one action", files.ACTIONS, "lead: Head of Reablement",
          "lead:\n    ⌖- Head of Reablement\n    - Head of Home First"),
    typed(TYPE, "an owner in a line of its own with a key", files.SAFEGUARDING_LIBRARY,
          "owner: DoLS Service Manager", "owner:\n    ⌖role: DoLS Service Manager"),
    typed(TYPE, "a colon in a claim", files.SAFEGUARDING, "- A single team", "- ⌖Prompt decisions: A single team"),
    typed(TYPE, "claims typed as prose", files.LEADERSHIP, "proud_of:\n", "proud_of: ⌖|\n"),
    typed(TYPE, "one indicator without brackets", files.CARE, "[direct-payments]\n", "⌖direct-payments\n"),
    typed(TYPE, "a colon for a comma among the chapters", files.ASSESSMENT, "[welcome, about,", "[welcome, ⌖about:"),
    typed(TYPE, "a number with its name", files.SAFEGUARDING_LIBRARY, "- ref: 63\n", "- ref: ⌖Ref 63\n"),
    typed(TYPE, "an id with capitals and spaces", files.INDICATORS, "indicator: direct-pay", "indicator: ⌖Direct pay"),
    typed(TYPE, "half a fingerprint", files.SAFEGUARDING_LIBRARY,
          "42ff372f6eb757370b75c869a2b9f883d19fac13308d9056c2a4cff412d37244", "⌖42ff372f6eb757370b75c869a2b9f883d19"),
    laid(TYPE, "a glossary as a list", {files.GLOSSARY: "- NHS, National Health Service\n"}),
    laid(TYPE, "a chapter without any key", {files.VISION: "We want everyone to live a good life.\n"}),
    # words that are not permitted
    typed(CHOICE, "a kind of record misspelt", files.SAFEGUARDING_LIBRARY, "kind: policy", "kind: ⌖pollicy"),
    typed(CHOICE, "a kind of record that there is none of", files.SAFEGUARDING_LIBRARY, "kind: policy",
          "kind: ⌖guidance"),
    typed(CHOICE, "a category by its name", files.SAFEGUARDING_LIBRARY,
          "category: peoples-experience\n  owner: Quality", "category: ⌖People's experience\n  owner: Quality"),
    typed(CHOICE, "a status with capitals and a space", files.ACTIONS, "\n  status: not-started",
          "\n  status: ⌖Not started"),
    typed(CHOICE, "another word for done", files.ACTIONS, "\n  status: done", "\n  status: ⌖complete"),
    typed(CHOICE, "a score between two", files.TRANSITIONS, "self_score: 2", "self_score: ⌖2.5"),
    typed(CHOICE, "the readers in capitals", files.ASSESSMENT, "audience: cqc", "audience: ⌖CQC"),
    typed(CHOICE, "the framework by a name of its own", files.ASSESSMENT, "cqc-local-authority", "⌖cqc"),
    typed(CHOICE, "a marking of the council's own", files.GOVERNANCE_LIBRARY,
          'version: "26.10"\n  sensitivity: cqc', 'version: "26.10"\n  sensitivity: ⌖official-sensitive'),
    typed(CHOICE, "a theme where a statement belongs", files.ACTIONS,
          "- action: A12\n  statement: safeguarding", "- action: A12\n  statement: ⌖ensuring-safety"),
    typed(CHOICE, "neither yes nor no", files.EQUITY, "{needed: no,", "{needed: ⌖n/a,"),
    # files that cannot be opened
    laid(UNREADABLE, "a folder under the name of a file",
         {"evidence/2026.yaml/notes.txt": "Notes."}, "evidence/2026.yaml:1:1"),
    laid(UNREADABLE, "a glossary in a folder of its name", {files.GLOSSARY: None, f"{files.GLOSSARY}/a.txt": "ADASS"}),
    laid(UNREADABLE, "no assessment at all", {files.ASSESSMENT: None}),
    laid(UNREADABLE, "the look saved by an old Word", {files.REFERENCE: OLD_WORD}),
    laid(UNREADABLE, "the look overwritten with a PDF",
         {files.REFERENCE: content("evidence/files/071-council-plan.pdf")}),
    laid(UNREADABLE, "a chapter of seventeen megabytes", {files.VISION: "#" * 17 * 1024 * 1024}),
    # lists and quotations too deep
    typed(DEEP, "signs of an e-mail before a sentence", files.VOICE,
          "  Providers feel the difference", f"  ⌖{'>' * 61} Providers feel the difference"),
    typed(DEEP, "a row of hyphens before an entry", files.SAFEGUARDING,
          "  - better recording of who", f"  ⌖{'- ' * 40}better recording of who"),
    typed(DEEP, "an answer to an answer in a story", files.PARTNERS,
          "      The link worker knew two", f"      ⌖{'> ' * 65}The link worker knew two"),
    # templates
    typed(TEMPLATE, "a word misspelt", COVER,
          "{{ assessment.council }}</p>", "{{ assesment.council }}</p>", f"{COVER}:31:1"),
    typed(TEMPLATE, "a field that a record has under another name", f"{PARTS}evidence.html.j2",
          "record.owner]", "record.author]", f"{PARTS}evidence.html.j2:25:1"),
    typed(TEMPLATE, "a heading never closed", f"{PARTS}statement.html.j2",
          "{{ statement.name }}</h3>", "{{ statement.name }}", f"{PARTS}statement.html.j2:5:1"),
    typed(TEMPLATE, "a colour in a paragraph", COVER,
          '<p class="date">', '<p class="date" style="color: red">', f"{COVER}:37:1"),
    typed(TEMPLATE, "an element of the web alone", COVER,
          "{{ words.edition }}", "<font>Edition</font>", f"{COVER}:36:1"),
    typed(TEMPLATE, "a sign & alone", f"{PARTS}evidence.html.j2",
          "{{ heading }}", "{{ heading }} & more", f"{PARTS}evidence.html.j2:10:1"),
    typed(TEMPLATE, "a part under a name that there is none of", DOCUMENT,
          "parts/glossary", "parts/glosary", f"{DOCUMENT}:33:1"),
    typed(TEMPLATE, "a brace too few", f"{PARTS}short_forms.html.j2",
          "{{ short }}", "{{ short }", f"{PARTS}short_forms.html.j2:4:1"),
    # styles
    typed(STYLE, "the style of paragraphs misspelt", files.STYLES, "p: Body Text\n", "p: ⌖Boddy Text\n"),
    typed(STYLE, "a list style that there is none of", files.STYLES, "ol: Numbers", "ol: ⌖Letters"),
    typed(STYLE, "a style of paragraphs for letters", files.STYLES, "strong: Strong", "strong: ⌖Body Text"),
    typed(STYLE, "a style for an element that no document has", files.STYLES, "p.lead: Lead",
          "⌖p.leed: Lead\np.lead: Lead"),
    laid(STYLE, "a style of stories renamed in Word",
         {files.REFERENCE: renamed("Spotlight About", "Spotlight Lead")}, line_of_style("aside.spotlight p.about: ")),
    laid(STYLE, "the style of a table renamed in Word",
         {files.REFERENCE: renamed("Evidence Table", "Evidence Grid")}, line_of_style("table.evidence: ")),
]  # fmt: skip
