"""Styles, lists and settings: what is look comes through in the order of Word's schema, and nothing else does."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.write.word.look.markup import fit, shape
from selfassess.write.word.look.rebuild import Rebuild
from selfassess.write.word.look.report import Report
from tests.write.word.look.brand_files import SPACES, brand, made, part

STYLES, SETTINGS = "word/styles.xml", "word/settings.xml"


def rebuilt(inside: str, kind: str) -> tuple[str, list[str]]:
    """An element of a type, rebuilt, and what was reported of it."""
    report, name = Report(), "w:settings" if kind == "Settings" else "w:x"
    root = Rebuild("part", "It", report).root(etree.fromstring(f"<{name} {SPACES}>{inside}</{name}>"), kind)
    text = etree.tostring(root, encoding="unicode").partition(">")[2].rpartition("</")[0]
    return text, [problem.message for problem in report.problems()]


@pytest.mark.parametrize(
    ("kind", "inside", "kept"),
    [
        ("PPr", '<w:jc w:val="left"/><w:keepNext/>', '<w:keepNext/><w:jc w:val="left"/>'),
        ("PPr", "<w:keepNext/><w:keepNext/>", "<w:keepNext/>"),
        ("PPr", '<w:ind w:left="567.4"/>', '<w:ind w:left="567"/>'),
        ("PPr", '<w:spacing w:before=" 60 "/>', '<w:spacing w:before="60"/>'),
        ("RPr", '<w:sz w:val="24"/><w14:glow/><w:b/>', '<w:sz w:val="24"/><w:b/>'),
        ("RPr", '<w:color w:val="FF0000" w14:x="1"/>', '<w:color w:val="FF0000"/>'),
        ("PPr", '<w:rPr><w:rPrChange w:id="1" w:author="Jane"/></w:rPr>', "<w:rPr/>"),
        ("Numbering", '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:abstractNum w:abstractNumId="1"/>',
         '<w:abstractNum w:abstractNumId="1"/><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'),
        ("Settings", "<w:trackRevisions/><w:evenAndOddHeaders/><w:rsids/>", "<w:evenAndOddHeaders/>"),
        ("Settings", '<w:compat/><w:defaultTabStop w:val="1"/>', '<w:defaultTabStop w:val="1"/><w:compat/>'),
        ("AbstractNum", '<w:lvl w:ilvl="0"/>' * 10, '<w:lvl w:ilvl="0"/>' * 9),
        ("FontsList", '<w:font w:name="A"><w:embedRegular/><w:panose1 w:val="020B0604020202020204"/></w:font>',
         '<w:font w:name="A"><w:panose1 w:val="020B0604020202020204"/></w:font>'),
        ("SectPr", '<w:printerSettings/><w:pgSz w:w="1"/><w:type w:val="nextPage"/>',
         '<w:type w:val="nextPage"/><w:pgSz w:w="1"/>'),
        ("P", "<mc:AlternateContent><mc:Choice/><mc:Fallback><w:r/></mc:Fallback></mc:AlternateContent>", ""),
    ],
)  # fmt: skip
def test_what_word_writes_beside_the_look_is_left_out_without_a_word(kind: str, inside: str, kept: str) -> None:
    assert rebuilt(inside, kind) == (kept, [])


@pytest.mark.parametrize(
    ("kind", "inside", "kept", "told"),
    [
        ("RPr", '<w:sz w:val="large"/>', "", "w:val=“large” of w:sz"),
        ("RPr", "<w:bold/>", "", "w:bold in w:x"),
        ("PPr", '<w:jc w:val="left" w:how="x"/>', '<w:jc w:val="left"/>', "w:how in w:jc"),
        ("PPr", '<w:jc val="left"/>', "", "val in w:jc"),
        ("RPr", '<w:u w:val="wiggly"/>', "<w:u/>", "w:val=“wiggly” of w:u"),
    ],
)
def test_markup_that_is_not_valid_is_left_out_and_reported(kind: str, inside: str, kept: str, told: str) -> None:
    text, [message] = rebuilt(inside, kind)
    assert (text, message) == (kept, f"part in reference.docx has markup that is not valid, and was left out: {told}.")


def test_many_faults_of_a_part_are_one_finding() -> None:
    broken = part(STYLES).replace("<w:qFormat/>", "<w:qFormat/><w:other/>")
    _, [problem] = made(brand({STYLES: broken}))
    assert problem.rule == "brand-faulty"
    assert problem.message.startswith(
        "word/styles.xml in reference.docx has markup that is not valid, and was left out: w:other in w:style and "
    )


@pytest.mark.parametrize(
    ("kind", "said", "written"),
    [
        ("int", "-12", "-12"),
        ("int", "1.5", "2"),
        ("int", "1e5", None),
        ("uint", "-1", None),
        ("uint/ulen", "2.5cm", "2.5cm"),
        ("0..100", "101", None),
        ("0..", "7", "7"),
        ("hex2", "0A1f", "0A1f"),
        ("hex2", "0A", None),
        ("onoff", "on", "on"),
        ("onoff", "yes", None),
        ("Jc", "both", "both"),
        ("auto/hex3", "auto", "auto"),
        ("str", "", ""),
    ],
)
def test_a_value_is_of_its_kind_or_not_written(kind: str, said: str, written: str | None) -> None:
    assert fit(kind, said) == written


def test_every_type_that_is_named_is_listed() -> None:
    kinds, named = {"Styles", "Numbering", "Settings", "FontsList", "SectPr", "HdrFtr", "Footnotes"}, {"Styles"}
    kinds |= {"a.OfficeStyleSheet", "wps.Wsp", "wpg.Wgp", "pic.Picture"}
    while kinds - named:
        named |= kinds
        kinds |= {
            typed for kind in named - {"Alternate"} for _, typed in shape(kind).children.values() if typed[0] != "="
        }
    assert len(named) > 250


def test_the_theme_keeps_its_colours_and_fonts_and_loses_its_pictures() -> None:
    colours = "".join(
        f'<a:{name}><a:srgbClr val="00555A"/></a:{name}>'
        for name in ["dk1", "lt1", "dk2", "lt2", "hlink", "folHlink"] + [f"accent{number}" for number in range(1, 7)]
    )
    font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    picture = '<a:blipFill><a:blip r:embed="rId1"/></a:blipFill>'
    theme = (
        f'<a:theme {SPACES} name="Jane"><a:themeElements><a:clrScheme name="c">{colours}</a:clrScheme>'
        f'<a:fontScheme name="f"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="s"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{"<a:ln/>" * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 2}{picture}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        "<a:objectDefaults><a:spDef/></a:objectDefaults></a:theme>"
    )
    links = part("word/_rels/document.xml.rels").replace(
        "</Relationships>",
        '<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"'
        ' Target="theme/theme1.xml"/></Relationships>',
    )
    file, problems = made(brand({"word/theme/theme1.xml": theme, "word/_rels/document.xml.rels": links}))
    kept = file.parts["word/theme.xml"].decode()
    assert (kept.count("00555A"), kept.count("phClr"), "blip" in kept, "objectDefaults" in kept) == (
        12,
        6,
        False,
        False,
    )
    assert problems == ()
