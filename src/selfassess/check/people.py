"""What tells that words are of one person: names in mailboxes, names beside telephone numbers."""

from __future__ import annotations

import re

ROLE_WORDS = """
    ability about access accessibility accountable accounts action admin administration adult adultcare adults
    adultsocialcare advice advocacy advocates alert all analysis and answers appeals applications appointments
    approved area asc ascd asd assessment assessments assurance at audit autism benefits bereavement better bid
    blue board booking bookings borough brokerage business by cabinet call care carer carers case central centre
    change charging chief children citizen citizens city clerk client clinical code comments commissioning
    committee committees communications communities community companion complaint complaints compliments connect
    consultation consultations contact contacts contract contracts control coproduction corporate council
    councillors county court crisis customer customers data day deaf debt decisions delivery dementia democratic
    deprivation deputyship development digital direct direction director directorate directory disabilities
    disability disabled discharge disclosure district dols domestic duty early east education emergency employment
    empty enablement engagement enquiries enquiry environment equalities equality equipment events executive
    experience extra facilities fair falls families family feedback field finance financial first foi for forms
    forum foster freedom friendly front funding gateway general governance gp grants group groups happy have head
    health healthwatch healthy hearing hello help helpdesk helpline home homecare homelessness homes hospital
    house housing hr hub human icb ics improvement in inbox inclusion income independence independent info
    information innovation insight inspection integrated integration intermediate invoices jobs joint key ld lead
    learning legal leisure libraries library licensing life line link links listening lives living local long mail
    mailbox main manager managers market mca meals media member members memory mental mh mobility my national
    neighbourhood network new news newsletter nhs night no north nursing occupational of office officer ombudsman
    on online operations options or ot out outreach partnership partnerships passport pathway patient payment
    payments people performance permits person personal placements plan planning policy post press prevention
    primary principal private procurement professional programme project property provider providers public
    quality question questions reablement reception records recovery recruitment referral referrals reform
    regeneration region regional register registrar registration rehabilitation relations renewal reply report
    reporting request requests research residential residents resources respite response review reviews right
    rights risk rural safe safeguarding safeguardingadults safer say school schools scrutiny secretary section
    senior sensory service services shared sheltered short single social south specialist staff standards start
    statutory stay stop strategic strategy support survey surveys switchboard system tax team teams tech
    technology telecare the therapy time to together town training transfer transformation transition transitions
    transport travel us user users village visual voice voluntary volunteer volunteering volunteers walk warm web
    webmaster website welcome welfare wellbeing west with work workforce working young your youth zone
"""
ROLES = frozenset(ROLE_WORDS.split())
"""Words of shared mailboxes, as in first.contact@ and adult.social.care@."""
PART = r"[._-]+"
GIVEN_NAMES = """
    aaron abdul abigail adam adrian agnes ahmed aisha alan albert alex alexander alfred ali alice alison amanda
    amelia amina amir amy andrea andrew angela anita ann anna anne annie anthony antonio anwar arthur asha ashley
    audrey barbara barry beatrice becky ben benjamin bernard beryl beth betty beverley bill brenda brian bridget
    bruce carol carole caroline catherine charles charlie charlotte cheryl chloe chris christina christine
    christopher claire clare clive colin craig cynthia daniel darren dave david dawn debbie deborah denise dennis
    derek diana diane donald donna doreen doris dorothy douglas duncan edith edna edward eileen elaine eleanor
    elizabeth ellen ellie elsie emily emma eric ethel eva evelyn farah fatima fiona frances francis frank fred
    frederick gareth gary gavin geoffrey george gerald gillian gladys glenn gordon graham gwen hamza hannah harold
    harpreet harry hassan hazel heather helen henry hilary howard hugh hussain ian ibrahim imran irene isabel isla
    ivan ivy jack jackie jacob jacqueline jade jake james jamie jan jane janet janice jasmine jason jean jeffrey
    jennifer jenny jeremy jessica jill jim joan joanna joanne joe john jonathan joseph josephine joshua joyce
    judith judy julia julian julie june karen karl kate katherine kathleen kathryn katie keith kelly ken kenneth
    kerry kevin khadija kim kirsty kyle laura lauren leah lee leonard lesley leslie lewis liam lilian linda
    lindsay lisa liz lorraine louise lucy luke lynn lynne malcolm margaret maria marian marie marilyn marjorie
    martin mary maryam matthew maureen maurice megan mehmet melanie melissa michael michelle mike miriam mohamed
    mohammad mohammed molly monica muhammad muriel nadia nancy naomi natalie natasha neil nicholas nicola nigel
    nora norma norman olive oliver olivia omar oscar owen pamela patricia patrick paul paula pauline peter philip
    phillip phyllis priya rachel rajesh ralph raymond rebecca richard rita robert robin roger ronald rosemary roy
    russell ruth ryan sadia sally sam samantha samuel sandra sanjay sara sarah scott sean sharon sheila shirley
    simon siobhan sofia sophia sophie stacey stanley stella stephanie stephen steve steven stuart susan suzanne
    sylvia tahir tanya tara teresa terry theresa thomas tim timothy tina tom tony tracey tracy trevor usman
    valerie vera veronica victor vincent violet walter wayne wendy william winifred yasmin yusuf yvonne zahra
    zainab zoe
"""
GIVEN = frozenset(GIVEN_NAMES.split())
"""Given names that are hardly anything else, so that two words that begin with one are a person."""
NAMED = r"""(?x)
    (?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Sister|Revd?)\.?[ ](?:[A-Z]\.?[ ])?[A-Z][a-z’'-]+(?:[ ][A-Z][a-z’'-]+)?
      | (?P<given>[A-Z][a-z]+)[ ](?:[A-Z]\.?[ ])?[A-Z][a-z’'-]+)
    (?P<between>[^.!?\n]{0,30})\Z
    """
CAPITAL = r"\b[A-Z]"
PLACES = (
    r"(?i)\b(?:house|road|street|centre|center|court|lodge|hall|unit|team|office|hospital|surgery|clinic|trust|foundation"
    r"|ward|school|library|line|helpline|service|services|hub|park|close|avenue|lane|wing|hospice|group|society)\b"
)
CONNECTS = r"""(?xi)
    [\s,;:(–—-]*
    (?:on|at|by|tel|telephone|phone|mobile|mob|call|number|is|direct|ext|t|m|her|his|their|[.:,(–—-]|\s)*
"""


def is_persons(local: str) -> bool:
    """Whether a mailbox is named after a person: first.last or f.last, and no word of a role in it."""
    parts = re.split(PART, re.sub(r"\d+$", "", local.lower()))
    if not 2 <= len(parts) <= 3 or not all(part.isalpha() for part in parts) or len(parts[-1]) < 2:
        return False
    return not any(part in ROLES for part in parts)


def is_beside_name(before: str) -> bool:
    """Whether the words before a telephone number end with the name of a person."""
    last = before[-90:]
    return any(_is_name(re.compile(NAMED).match(last, start.start())) for start in re.finditer(CAPITAL, last))


def _is_name(match: re.Match[str] | None) -> bool:
    if match is None or re.fullmatch(CONNECTS, match["between"]) is None:
        return False
    name, given = match.group().removesuffix(match["between"]), match["given"]
    return re.search(PLACES, name) is None and (given is None or given.lower() in GIVEN)
