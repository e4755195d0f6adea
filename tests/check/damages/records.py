"""What records leave out, and addresses that are none."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import laid, typed

OWNER = "evidence-without-owner"
DATE = "evidence-without-date"
ADDRESS = "address-malformed"

DAMAGES = [
    Damage(OWNER, "the line is lost in an edit",
           (Edit(files.NEEDS_LIBRARY, "  owner: Principal Social Worker\n  dated: 2025-10", "  dated: 2025-10"),
            Edit(files.NEEDS_LIBRARY, "- ref: 2\n", "- ref: ⌖2\n"))),
    typed(OWNER, "the owner has left and the line stands empty", files.GOVERNANCE_LIBRARY,
          "owner: Director of Transformation", "owner:⌖"),
    typed(OWNER, "a remark stands where the owner should", files.EQUITY_LIBRARY,
          "owner: Chairs of the Staff Equality Networks", "owner:⌖ # ask the networks"),
    laid(OWNER, "a document is noted in haste, in a file of its own",
         {"evidence/new/peer.yaml": "title: Peer review\ndated: 2026-10-01\nref: 91\nunused: Just in\n"}, "3:6"),
    typed(OWNER, "empty quotes are typed", files.SAFEGUARDING_LIBRARY, "owner: DoLS Service Manager", 'owner: ⌖""'),
    Damage(DATE, "the line is lost in an edit",
           (Edit(files.PARTNERS_LIBRARY, "  dated: 2026-04-30\n", ""),
            Edit(files.PARTNERS_LIBRARY, "- ref: 45\n", "- ref: ⌖45\n"))),
    typed(DATE, "the date is not known yet", files.LEARNING_LIBRARY, "dated: 2026-03-26", "dated: ⌖''"),
    typed(DATE, "the date stands in the title alone", files.LEARNING_LIBRARY, "  dated: 2026-06-24\n", "  dated:⌖\n"),
    laid(DATE, "a list of web pages is added without a look at each",
         {"evidence/pages.yaml": "- {ref: 91, title: Care charges, url: 'https://www.exampleshire.example/charges', "
          "owner: Head of First Contact, unused: Held, dated: 2026-10-02}\n"
          "- {ref: 92, title: Carers, url: 'https://www.exampleshire.example/carers', "
          "owner: Head of First Contact, unused: Held}\n"}, "2:9"),
    typed(ADDRESS, "an address is typed as people say it", files.LEARNING_LIBRARY,
          "url: https://www.exampleshire.example/co-production/learning-circles",
          "url: ⌖www.exampleshire.example/co-production/learning-circles"),
    typed(ADDRESS, "a file name with spaces hangs on the address", files.CARE_LIBRARY,
          "url: https://www.exampleshire.example/adult-social-care/care-at-my-door",
          'url: ⌖"https://www.exampleshire.example/adult-social-care/Care at my door.pdf"'),
    typed(ADDRESS, "the beginning of the address is pasted twice", files.SAFEGUARDING_LIBRARY,
          "url: https://www.exampleshire.example/adult-social-care/feeling-safe-conversations",
          "url: ⌖https://https://www.exampleshire.example/adult-social-care/feeling-safe-conversations"),
    typed(ADDRESS, "one sign is left out", files.GOVERNANCE_LIBRARY,
          "url: https://www.exampleshire.example/council/budget-2026-30",
          "url: ⌖https//www.exampleshire.example/council/budget-2026-30"),
    typed(ADDRESS, "a folder of the council's own network is given", files.GOVERNANCE_LIBRARY,
          "url: https://www.exampleshire.example/council/budget-2026-30",
          r"url: ⌖'\\exshire-fs01\finance\budget-2026-30.docx'"),
    typed(ADDRESS, "a space stands between the brackets of a link in prose", files.CARE,
          "using the [continuity procedure](ref:37).",
          "using the [continuity procedure](ref:37) and the "
          "[register of providers] (⌖https://www.exampleshire.example/providers)."),
    typed(ADDRESS, "a link in the prose of a chapter is never closed", files.WELCOME,
          "[feedback page on our website](https://www.exampleshire.example/self-assessment/feedback)",
          "[feedback page on our website](⌖https://www.exampleshire.example/self-assessment/feedback"),
    typed(ADDRESS, "an address in a claim of several lines lacks the name of its site", files.NEEDS,
          "carried out 1,480 on our behalf.",
          "carried out 1,480 on our behalf. See the [offer to\n  carers](⌖https:///carers)."),
]  # fmt: skip
