"""Words in other languages, and languages said wrongly."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import typed

UNMARKED, UNKNOWN = "language-unmarked", "language-unknown"
END = "Several findings surprised us, and some of our plans are different because of them."


def also(rule: str, what: str, words: str) -> Damage:
    """Words typed behind a paragraph of the welcome."""
    return typed(rule, what, files.WELCOME, END, f"{END}{words}")


DAMAGES = [
    also(UNMARKED, "a paragraph in Urdu", "\n\n  ⌖اردو: بالغوں کی سماجی دیکھ بھال (2026)"),
    also(UNMARKED, "an entry of a list in Arabic, with its number in brackets", "\n\n  - ⌖(مثال) مثال (المرحلة 2)."),
    also(UNMARKED, "a sentence in Gujarati behind an English one", " In Gujarati: ⌖સ્વાગત છે."),
    also(UNMARKED, "the words of a link in Bengali", " ⌖[বাংলায় পড়ুন](https://www.exampleshire.example/bn)"),
    also(UNMARKED, "a whole page in Ukrainian",
         "\n\n  ⌖Ласкаво просимо\n\n  Ласкаво просимо\n\n  Ласкаво просимо\n\n  Ласкаво просимо"),
    typed(UNMARKED, "the title of a list in Chinese", files.VISION, "It asks us to begin", "⌖欢迎 It asks us to begin"),
    also(UNKNOWN, "the name of a language for its code", " [Croeso]{⌖lang=welsh}"),
    also(UNKNOWN, "a code that no language has", " [Croeso]{⌖lang=qq}"),
    also(UNKNOWN, "a space before the braces", " [Croeso⌖] {lang=cy}"),
    also(UNKNOWN, "no square brackets", " Croeso ⌖{lang=cy}"),
    also(UNKNOWN, "the name alone between the braces, behind a link",
         " [Croeso](https://www.exampleshire.example/cy){⌖Welsh}"),
    also(UNKNOWN, "paragraphs that are never closed", "\n\n  ⌖::: {lang=cy}\n  Croeso."),
    also(UNKNOWN, "the name of a language above paragraphs", "\n\n  ::: ⌖Welsh\n  Croeso.\n  :::"),
    typed(UNKNOWN, "a mark in a title, where it is shown", files.WELCOME,
          "title: Welcome", 'title: "⌖[Croeso]{lang=cy} i bawb"'),
    Damage(UNKNOWN, "a chapter whose language is a name",
           edits=(Edit(files.WELCOME, "title: Welcome\n", "title: Welcome\nlanguage: ⌖Welsh\n"),)),
]  # fmt: skip
