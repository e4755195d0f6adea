"""What befalls links, and files that lead out of their folder, as the finished document shows them."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import content, typed

NOWHERE = "link-to-nowhere"
OUTSIDE = "evidence-file-outside"
VAGUE = "link-text-vague"
TRACKED = "address-tracked"

DAMAGES = [
    typed(TRACKED, "a link is copied from a message in Outlook", files.WELCOME,
          "(https://www.exampleshire.example/self-assessment/feedback)",
          "(⌖https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.exampleshire.example%2Ffeedback&data=05)"),
    typed(TRACKED, "the address of a record is copied from a newsletter", files.NEEDS_LIBRARY,
          "url: https://www.exampleshire.example/carers/being-assessed-as-a-carer",
          "url: ⌖https://www.exampleshire.example/carers/being-assessed-as-a-carer?utm_source=bulletin&utm_medium=email"),
    typed(TRACKED, "a link is copied from Facebook", files.WELCOME,
          "(https://www.exampleshire.example/self-assessment/feedback)",
          "(⌖https://www.exampleshire.example/self-assessment/feedback?fbclid=IwAR1)"),
    typed(TRACKED, "the address of a record goes through Mimecast", files.NEEDS_LIBRARY,
          "url: https://www.exampleshire.example/carers/being-assessed-as-a-carer",
          "url: ⌖https://protect-eu.mimecast.com/s/AbC1?domain=exampleshire.example"),
    typed(NOWHERE, "the name of a part is mistyped", files.ABOUT, "appears under [](#safeguarding)",
          "appears under ⌖[](#safegaurding)"),
    typed(NOWHERE, "a link under its own words leads to a number that no record has", files.GOVERNANCE, "\nproud_of:",
          "\n  The rest is in ⌖[the budget paper](ref:740).\n\nproud_of:"),
    typed(NOWHERE, "a figure is fetched by the name of its indicator instead of its id", files.SAFETY,
          "[](indicator:services-make-feel-safe)", "⌖[](indicator:feel-safe-services)"),
    typed(NOWHERE, "a link names a chapter by its title", files.WELCOME, "[our vision](#vision)",
          "⌖[our vision](#the-vision)"),
    typed(NOWHERE, "an address is typed as people say it", files.VOICE, "[the equality and inclusion plan](ref:21)",
          "[the equality and inclusion plan](ref:21) and ⌖[the forum's page](www.exampleshire.example/forum)"),
    typed(NOWHERE, "a link names the file of a record, in a claim of several lines", files.HEALTH,
          "even on the coast\n    (Ref 20).",
          "even on the coast\n    (Ref 20), as in ⌖[section 4](files/011-prevention-strategy.pdf)."),
    typed(OUTSIDE, "a record names a file on somebody's own disk", files.GOVERNANCE_LIBRARY,
          "url: https://www.exampleshire.example/closer-to-home/business-case",
          r"file: ⌖C:\Users\jo\Documents\business-case.docx"),
    typed(OUTSIDE, "a record climbs out of the library", files.NEEDS_LIBRARY,
          "url: https://www.exampleshire.example/adult-social-care/waiting-well-procedure",
          'file: ⌖"../content/images/map.png"'),
    Damage(OUTSIDE, "a picture in prose is fetched from a folder beside the content",
           (Edit(files.ABOUT, "![Map of Exampleshire:", "⌖![Map of Exampleshire:"),
            Edit(files.ABOUT, '(images/map.png "', '(../shared/map.png "')),
           {"shared/map.png": content("content/images/map.png")}),
    typed(OUTSIDE, "the picture of a story stands on a network drive", files.LEARNING,
          "image: images/learning-circle.png", r"image: ⌖'\\exshire-fs01\pictures\circle.png'"),
    typed(OUTSIDE, "a slash begins the name of a file that is there", files.HEALTH_LIBRARY,
          "file: files/011-prevention-strategy.pdf", "file: ⌖/files/011-prevention-strategy.pdf"),
    typed(VAGUE, "a link is called here", files.VOICE,
          "The pledges we have made about this are in [the equality and inclusion plan](ref:21)",
          "The pledges we have made about this are ⌖[here](ref:21)"),
    typed(VAGUE, "an address stands between pointed brackets", files.WELCOME,
          "[feedback page on our website](https://www.exampleshire.example/self-assessment/feedback)",
          "page ⌖<https://www.exampleshire.example/self-assessment/feedback>"),
    typed(VAGUE, "an address is copied as its own words, in a claim", files.LEADERSHIP, "beside our reply (Ref 79).",
          "at ⌖[www.exampleshire.example/panel](https://www.exampleshire.example/panel) (Ref 79)."),
    typed(VAGUE, "read more, says the end of a story", files.SAFEGUARDING, 'even when I said no."',
          'even when I said no." **⌖[Read more …](#ensuring-safety)**'),
]  # fmt: skip
