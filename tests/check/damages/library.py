"""What happens to the library: numbers, documents and files that stand twice, or nowhere."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import content, laid, text, typed, without

REPEATED, ALIKE, UNUSED = "evidence-repeated", "evidence-alike", "evidence-unused"
GONE, UNLISTED, MISNAMED = "evidence-file-missing", "evidence-file-unlisted", "evidence-file-misnamed"
NEW = "evidence/new.yaml"
BUDGET = "- ref: 91\n  title: Budget book 2026\n  owner: Head of Finance\n  dated: 2026-03-01\n"
HELD = f"{BUDGET}  unused: Held for the site visit\n"
COPY = "evidence/files/council-plan-copy.pdf"
PLAN = "evidence/files/071-council-plan.pdf"
TIMES = "evidence/files/062-enquiry-timeliness.csv"
AREAS = "  title: Enquiry timeliness by area\n  owner: Head of Safeguarding\n  dated: 2026-05-01\n\n"
REVIEWED = "  reviewed: {on: 2026-11-23, sha256: 0b79ff6f8ef7b86f3e38b0fab51c3a576b9b324560a77a8a5dccfaf2d88af0ad}\n"
BOOKED = "  reviewed: {on: 2026-11-23, sha256: 4525f77749e60000f3c7ef4ac3037466046ab57155dee843884a905e60e368ba}\n"
NAMED = "file: files/062-enquiry-timeliness.csv"

DAMAGES = [
    # one number on two records
    typed(REPEATED, "the number of the record above", files.SAFEGUARDING_LIBRARY, "- ref: 64\n", "- ref: ⌖63\n"),
    typed(REPEATED, "a record pasted and given another title", files.SAFEGUARDING_LIBRARY,
          "- ref: 64\n", f"- ref: ⌖62\n{AREAS}- ref: 64\n"),
    typed(REPEATED, "the same number in quotation marks", files.SAFEGUARDING_LIBRARY,
          "- ref: 64\n", f'- ref: ⌖"62"\n{AREAS}- ref: 64\n'),
    laid(REPEATED, "a taken number in a new file", {"evidence/zz.yaml": HELD.replace("91", "12")}, "1:8"),
    laid(REPEATED, "a record left behind where it was moved from",
         {"evidence/the-archive.yaml": without(files.SAFEGUARDING_LIBRARY, "", "- ref: 62")}, "1:8"),
    laid(REPEATED, "a file of records copied", {"evidence/safeguarding (2).yaml": text(files.SAFEGUARDING_LIBRARY)},
         "1:8"),
    # two records of one document
    typed(ALIKE, "the address of another record pasted", files.SAFEGUARDING_LIBRARY,
          "adult-social-care/feeling-safe-conversations", "adult-social-care/after-the-enquiry-2026",
          f"{files.SAFEGUARDING_LIBRARY}:135:8"),
    laid(ALIKE, "one page under two ways of writing its address",
         {NEW: f"{HELD}  url: http://WWW.Exampleshire.example/closer-to-home/business-case/\n"}, "6:8"),
    laid(ALIKE, "one file for two records",
         {"evidence/zz.yaml": f"{HELD}  file: files/071-council-plan.pdf\n{REVIEWED}"}, "6:9"),
    laid(ALIKE, "a copy of a file under another name",
         {"evidence/zz.yaml": f"{HELD}  file: files/council-plan-copy.pdf\n{REVIEWED}", COPY: content(PLAN)}, "6:9"),
    # records that nothing cites
    laid(UNUSED, "a record added and not yet cited", {NEW: BUDGET}, "1:8"),
    laid(UNUSED, "a reason begun and not given", {NEW: f"{BUDGET}  unused:\n"}, "5:10"),
    laid(UNUSED, "a record that only its own notes cite", {NEW: f"{BUDGET}  notes: See (Ref 91)\n"}, "1:8"),
    Damage(UNUSED, "the last claim that cited a record rewritten",
           (Edit(files.LEARNING, "[88]\n  - One learning log", "[86]\n  - One learning log"),
            Edit(files.LEARNING, "28 replied to our survey (Ref 88).", "28 replied to our survey."),
            Edit(files.LEARNING, 'to duty cover."\n    evidence: [88]', 'to duty cover."\n    evidence: [86]'),
            Edit("content/themes/leadership.yaml", "(Ref 86, 88)", "(Ref 86)")),
           at="evidence/learning-improvement-and-innovation.yaml:108:8"),
    # files that are not there
    laid(GONE, "its file deleted", {TIMES: None}, f"{files.SAFEGUARDING_LIBRARY}:26:9"),
    laid(GONE, "its file put into a folder for the year",
         {TIMES: None, TIMES.replace("files/", "files/2026/"): content(TIMES)}, f"{files.SAFEGUARDING_LIBRARY}:26:9"),
    typed(GONE, "its name misspelt", files.SAFEGUARDING_LIBRARY, NAMED, "file: ⌖files/062-enquiry-timelines.csv"),
    typed(GONE, "its name with another ending", files.SAFEGUARDING_LIBRARY,
          NAMED, "file: ⌖files/062-enquiry-timeliness.xlsx"),
    typed(GONE, "its folder counted twice", files.SAFEGUARDING_LIBRARY,
          NAMED, "file: ⌖evidence/files/062-enquiry-timeliness.csv"),
    typed(GONE, "a stroke of Windows", files.SAFEGUARDING_LIBRARY, NAMED, "file: ⌖files\\062-enquiry-timeliness.csv"),
    laid(GONE, "a file still to be fetched", {NEW: f"{HELD}  file: files/091-budget-book.pdf\n"}, "6:9"),
    # files whose names Windows does not accept
    laid(MISNAMED, "a question mark in the name of its file",
         {NEW: f"{HELD}  file: files/what-for?.txt\n{BOOKED}", "evidence/files/what-for?.txt": "Budget book."}, "6:9"),
    laid(MISNAMED, "a space at the end of its name",
         {NEW: f'{HELD}  file: "files/091.txt "\n{BOOKED}', "evidence/files/091.txt ": "Budget book."}, "6:9"),
    laid(MISNAMED, "the name of a device",
         {NEW: f"{HELD}  file: files/aux.txt\n{BOOKED}", "evidence/files/aux.txt": "Budget book."}, "6:9"),
    # files that no record names
    laid(UNLISTED, "a file put there and not yet recorded", {"evidence/files/091-budget-book.pdf": b"%PDF-1.4\n"}),
    laid(UNLISTED, "minutes in a folder for the year", {"evidence/files/2026/minutes.txt": "Minutes of May."}),
    laid(UNLISTED, "a second download of the same file",
         {"evidence/files/062-enquiry-timeliness (1).csv": content(TIMES)}),
    laid(UNLISTED, "the file of a record that names none", {"evidence/files/069-financial-abuse.pdf": b"%PDF-1.4\n"}),
    typed(UNLISTED, "an address typed in place of the name of the file", files.SAFEGUARDING_LIBRARY,
          NAMED, "url: https://www.exampleshire.example/062", f"{TIMES}:1:1"),
    laid(UNLISTED, "a record put among the files", {"evidence/files/new.yaml": BUDGET}),
]  # fmt: skip
