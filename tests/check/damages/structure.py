"""What happens to the parts of an assessment: files, ids, lists, names and words said twice."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import laid, moved, text, typed, without

UNREAD, REPEATED, CHAPTER, SECTION = "file-unread", "part-repeated", "chapter-unknown", "section-missing"
NO_THEME, NO_STATEMENT = "theme-missing", "statement-missing"
STRANGE_THEME, STRANGE_STATEMENT = "theme-unknown", "statement-unknown"
NAME, PASSAGE = "official-name", "passage-repeated"
CLOCK = "as-at-unlikely"
COVER, NO_CHAPTER = "cover-incomplete", "chapter-missing"
UNPLACED, IN_NO_PLACE = "text-unplaced", "content/chapters/unplaced.yaml"
FRONT = "front: [welcome, about, vision, voice]"
BACK = "back: [governance]"
LATER = "content/chapters/finance.yaml"

DAMAGES = [
    # the day that the document speaks of
    typed(CLOCK, "last year's date is left", files.ASSESSMENT, "as_at: 2026-11-30", "as_at: ⌖2025-11-30"),
    typed(CLOCK, "next year's date is typed", files.ASSESSMENT, "as_at: 2026-11-30", "as_at: ⌖2027-11-30"),
    typed(CLOCK, "two digits of the year are exchanged", files.ASSESSMENT, "as_at: 2026-11-30", "as_at: ⌖2062-11-30"),
    typed(CLOCK, "a digit of the year is mistyped, in quotes", files.ASSESSMENT,
          "as_at: 2026-11-30", 'as_at: ⌖"2016-11-30"'),
    # files that nothing reads
    laid(UNREAD, "notes beside the content", {"content/notes.yaml": "To do: ask.\n"}),
    laid(UNREAD, "last year's statement kept in a folder below",
         {"content/statements/old/needs.yaml": text(files.NEEDS)}),
    moved(UNREAD, "a statement with the short ending", files.SAFEGUARDING, "content/statements/safeguarding.yml"),
    moved(UNREAD, "a statement with an ending that Windows hides", files.EQUITY, f"{files.EQUITY}.txt"),
    moved(UNREAD, "the plan with an ending that Windows hides", files.ACTIONS, f"{files.ACTIONS}.txt"),
    moved(UNREAD, "records with an ending that Windows hides", files.SAFEGUARDING_LIBRARY,
          f"{files.SAFEGUARDING_LIBRARY}.txt"),
    laid(UNREAD, "a second chapter with an ending that Windows hides", {f"{files.VISION}.txt": text(files.VISION)}),
    moved(UNREAD, "the plan under another name", files.ACTIONS, "content/action-plan.yaml"),
    moved(UNREAD, "the figures in a folder of their own", files.INDICATORS, "content/indicators/indicators.yaml"),
    moved(UNREAD, "the glossary misspelt", files.GLOSSARY, "content/glosary.yaml"),
    moved(UNREAD, "a statement among the themes", files.SAFEGUARDING, "content/themes/safeguarding.yaml"),
    moved(UNREAD, "records among the content", files.SAFEGUARDING_LIBRARY, "content/evidence/safeguarding.yaml"),
    laid(UNREAD, "a new chapter in no list",
         {LATER: "chapter: finance\ntitle: Our money\ntext: We spend it with care.\n"}, "1:10"),
    typed(UNREAD, "a chapter taken out of the list, though others link to it", files.ASSESSMENT,
          FRONT, FRONT.replace(" vision,", ""), f"{files.VISION}:1:10"),
    typed(UNREAD, "the list of back matter taken out", files.ASSESSMENT, f"{BACK}\n", "", f"{files.OVERSIGHT}:1:10"),
    # what the cover does not say yet
    typed(COVER, "the council's name deleted", files.ASSESSMENT, "council: Exampleshire County Council", "⌖council:"),
    typed(COVER, "the title between two quotes", files.ASSESSMENT,
          "title: Adult Social Care Self-Assessment", '⌖title: ""'),
    typed(COVER, "the day still to be agreed", files.ASSESSMENT, "as_at: 2026-11-30", "⌖as_at:"),
    # chapters that nobody has written
    laid(NO_CHAPTER, "its words cut", {files.VOICE: without(files.VOICE, " |\n").rstrip() + "\n"}, "3:1"),
    laid(NO_CHAPTER, "a block begun and not written", {files.VISION:
          "chapter: vision\ntitle: Our vision\n\n# What do we want?\ntext: |\n"}, "5:1"),
    laid(NO_CHAPTER, "a blank between quotes",
         {files.OVERSIGHT: 'text: " "\nchapter: governance\ntitle: How we govern\n'}, "1:1"),
    # text of an imported file that nobody has moved to its place
    laid(UNPLACED, "one paragraph",
         {IN_NO_PLACE: "chapter: unplaced\ntitle: Not yet placed\ntext: Our door is open on Saturdays.\n"}, "3:7"),
    laid(UNPLACED, "two paragraphs and a table in a block",
         {IN_NO_PLACE: "chapter: unplaced\ntitle: Not yet placed\ntext: |\n  One.\n\n  Two.\n\n"
                       "  | Year | Visits |\n  | --- | --- |\n  | 2026 | 30 |\n"}, "4:3"),
    laid(UNPLACED, "a second file of it", {IN_NO_PLACE.replace("unplaced", "unplaced-2"):
         "chapter: unplaced-2\ntitle: Not yet placed\ntext: Our door is open on Saturdays.\n"}, "3:7"),
    laid(UNPLACED, "a paragraph that cites a record",
         {IN_NO_PLACE: "chapter: unplaced\ntitle: Left\ntext: We follow the framework (Ref 1).\n"}, "3:7"),
    # themes and statements that nobody has written
    laid(NO_THEME, "its file deleted", {files.LEADERSHIP: None}),
    laid(NO_THEME, "its file emptied", {files.SAFETY: ""}),
    laid(NO_THEME, "a remark in place of its words", {files.WORKING: "# The lead will write this\n"}),
    laid(NO_THEME, "the hyphens that begin a file, and nothing else", {files.SAFETY: "---\n"}),
    moved(NO_THEME, "its file kept among the drafts", files.PROVIDING, "drafts/providing-support.yaml",
          f"{files.PROVIDING}:1:1"),
    laid(NO_STATEMENT, "its file deleted, though others link to it", {files.PARTNERS: None}),
    laid(NO_STATEMENT, "its file emptied", {files.LEARNING: "\n\n"}),
    laid(NO_STATEMENT, "a remark in place of its words", {files.TRANSITIONS: "# Not yet\n"}),
    laid(NO_STATEMENT, "its id and its lead, and nothing else",
         {files.LEARNING: "statement: learning-improvement-and-innovation\nlead: Head of Practice\n"}),
    laid(NO_STATEMENT, "the keys of an empty frame",
         {files.PARTNERS: "# Ask the partners\nstatement: partnerships-and-communities\nlead:\nindicators: []\n"
                          "ambition: |\n\nproud_of:\n\nothers_say: []\n"}, "2:1"),
    laid(NO_THEME, "the keys of an empty frame", {files.SAFETY: "theme: ensuring-safety\nscope: |\n\nproud_of: []\n"}),
    # themes and statements that the framework does not have
    typed(STRANGE_THEME, "its id misspelt", files.LEADERSHIP, "theme: leadership", "theme: ⌖leadersip"),
    typed(STRANGE_THEME, "its name in place of its id", files.WORKING,
          "theme: working-with-people", "theme: ⌖Working with people"),
    typed(STRANGE_THEME, "its letter in place of its id", files.PROVIDING, "theme: providing-support", "theme: ⌖B"),
    typed(STRANGE_THEME, "a statement's id for a theme's", files.SAFETY, "theme: ensuring-safety",
          "theme: ⌖safeguarding"),
    laid(STRANGE_THEME, "a theme of the council's own",
         {"content/themes/carers.yaml": "theme: carers\nscope: Our support.\n"}, "1:8"),
    typed(STRANGE_STATEMENT, "its id misspelt, though others link to it", files.SAFEGUARDING,
          "statement: safeguarding", "statement: ⌖safegaurding"),
    typed(STRANGE_STATEMENT, "underscores for hyphens", files.NEEDS,
          "statement: assessing-needs", "statement: ⌖assessing_needs"),
    typed(STRANGE_STATEMENT, "its name in place of its id", files.HEALTH,
          "statement: supporting-people-to-live-healthier-lives",
          "statement: ⌖Supporting people to live healthier lives"),
    typed(STRANGE_STATEMENT, "its number in place of its id", files.LEARNING,
          "statement: learning-improvement-and-innovation", "statement: ⌖9"),
    laid(STRANGE_STATEMENT, "a tenth statement",
         {"content/statements/workforce.yaml": "statement: workforce\nambition: Staff who stay.\n"}, "1:12"),
    # two things under one id
    laid(REPEATED, "a copy of a statement that Windows made",
         {"content/statements/safeguarding - Copy.yaml": text(files.SAFEGUARDING)}, "1:12"),
    laid(REPEATED, "a chapter downloaded twice", {"content/chapters/vision (1).yaml": text(files.VISION)}, "1:10"),
    typed(REPEATED, "a statement begun from the file of another", files.LEARNING,
          "statement: learning-improvement-and-innovation", "statement: ⌖governance-management-and-sustainability"),
    typed(REPEATED, "a theme begun from the file of another", files.SAFETY, "theme: ensuring-safety",
          "theme: ⌖leadership"),
    typed(REPEATED, "an action with the number of the one above", files.ACTIONS, "- action: A9\n", "- action: ⌖A8\n"),
    typed(REPEATED, "an indicator pasted and not renamed", files.INDICATORS,
          "- indicator: services-make-feel-safe", "- indicator: ⌖feel-safe"),
    typed(REPEATED, "a chapter at the front and at the back", files.ASSESSMENT, BACK, "back: [governance, ⌖vision]"),
    typed(REPEATED, "two areas for improvement under one id", files.SAFEGUARDING, "id: who-is-missing",
          "id: ⌖dols-waits"),
    typed(REPEATED, "an area for improvement under the id of a statement", files.SAFETY,
          "id: theme-late-start", "id: ⌖safeguarding"),
    Damage(REPEATED, "a chapter under the id of the evidence index",
           (Edit(files.ASSESSMENT, BACK, "back: [governance, evidence]"),),
           {"content/chapters/evidence.yaml": "chapter: evidence\ntitle: Our evidence\ntext: How we keep it.\n"},
           "content/chapters/evidence.yaml:1:10"),
    # chapters that no file answers to
    typed(CHAPTER, "its id misspelt in the list, though others link to it", files.ASSESSMENT,
          FRONT, "front: [welcome, about, ⌖vison, voice]"),
    typed(CHAPTER, "its title in the list", files.ASSESSMENT, FRONT, "front: [welcome, about, ⌖Our vision, voice]"),
    typed(CHAPTER, "its file's name in the list", files.ASSESSMENT, BACK, "back: [⌖governance.yaml]"),
    typed(CHAPTER, "a chapter that is still to be written", files.ASSESSMENT, BACK, "back: [governance, ⌖finance]"),
    laid(CHAPTER, "its file deleted", {files.VOICE: None}, f"{files.ASSESSMENT}:10:33"),
    typed(CHAPTER, "another id in its file", files.VOICE, "chapter: voice", "chapter: involvement",
          f"{files.ASSESSMENT}:10:33"),
    # sections that a statement leaves out
    laid(SECTION, "the opening of a theme cut", {files.LEADERSHIP: without(files.LEADERSHIP, "scope: |", "proud_of:")}),
    laid(SECTION, "the opening of a theme begun and not written",
         {files.SAFETY: without(files.SAFETY, " |\n", "proud_of:").replace("scope:", "scope:\n")}, "2:1"),
    laid(SECTION, "the name of a theme for its opening",
         {files.WORKING: without(files.WORKING, " |\n", "proud_of:").replace(
             "scope:", "scope: Working with people.\n")}, "2:1"),
    laid(SECTION, "the plans cut", {files.TRANSITIONS: without(files.TRANSITIONS, "plans: |", "others_say:")}),
    laid(SECTION, "what others say cut", {files.SAFEGUARDING: without(files.SAFEGUARDING, "others_say:")}),
    laid(SECTION, "a key kept and its words cut", {files.PARTNERS: without(files.PARTNERS, "how_we_know: |", "plans: |")
          .replace("plans: |", "how_we_know:\n\nplans: |")}, "92:1"),
    laid(SECTION, "a list of which nothing is left",
         {files.SAFEGUARDING: without(files.SAFEGUARDING, "areas_for_improvement:", "how_we_know: |")
          .replace("how_we_know: |", "areas_for_improvement: []\n\nhow_we_know: |")}, "73:1"),
    laid(SECTION, "the performance pasted elsewhere and cut here",
         {files.LEARNING: without(files.LEARNING, "performance: |", "proud_of:")}),
    # official names written wrongly
    typed(NAME, "plurals in running text", files.VISION, "So the vision is also",
          "So ⌖Equity in Experiences and Outcomes is also"),
    typed(NAME, "another order of words, in bold", files.SAFEGUARDING, "**Self-neglect.**",
          "**⌖Care integration, provision and continuity:**"),
    typed(NAME, "another word, in quotation marks", files.VOICE, "We do this well in places.",
          "We do “⌖Supporting people to live healthy lives” well."),
    typed(NAME, "a sign for a word, in a heading", files.OVERSIGHT, "### From findings to action",
          "### ⌖Governance, Management & Sustainability"),
    typed(NAME, "a singular, in a table", files.OVERSIGHT,
          "| Staff in all three areas |", "| ⌖Partnership and Communities |"),
    typed(NAME, "a singular, in a link", files.PARTNERS, "[Assessing needs](#", "[⌖Assessing need](#"),
    typed(NAME, "plurals in the glossary", files.GLOSSARY, "LGA: Local",
          "LGA: ⌖Learning, Improvements and Innovation is its theme; Local"),
    # words said twice
    typed(PASSAGE, "the opening of one section pasted into another", files.GOVERNANCE, "performance: |\n",
          "performance: |\n  ⌖We want everyone in Exampleshire to be able to see who answers for adult social care, "
          "how well it is run and what it costs.\n\n"),
    typed(PASSAGE, "a claim of the theme pasted into a statement", files.SAFEGUARDING, "proud_of:\n",
          "proud_of:\n  - ⌖Council and hospital staff follow a single discharge procedure, which names the person "
          "responsible at every stage (Ref 51).\n"),
    typed(PASSAGE, "an area for improvement said again, with a word in bold", files.LEARNING,
          "areas_for_improvement:\n", "areas_for_improvement:\n  - text: ⌖Good reflective supervision should be "
          "**everybody's** experience, and in some teams it is still a matter of luck.\n    actions: [A15]\n"),
    typed(PASSAGE, "two sentences of a chapter pasted into another", files.VOICE, "  Members are paid for",
          "  ⌖It asks us to act early, because small help at the right moment can prevent a crisis. It also asks us to "
          "be straightforward about money, waiting and risk. Members are paid for"),
    typed(PASSAGE, "what a person said told in two statements", files.LEARNING, "others_say:\n",
          "others_say:\n  - Members of the board agree. ⌖They have drawn up a checklist so that officers know when "
          "that is. (Ref 90)\n"),
    typed(PASSAGE, "an entry of a list typed twice", files.ABOUT, "  4. Carers Together Exampleshire, a charity\n",
          "  4. Carers Together Exampleshire, a charity that has been our partner for years\n"
          "  5. ⌖Carers Together Exampleshire, a charity that has been our partner for years\n"),
]  # fmt: skip
