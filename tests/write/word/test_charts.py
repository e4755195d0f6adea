"""Charts in the Word file: parts that Word draws, with a workbook inside, in the look of the brand."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
from lxml import etree

from selfassess.document.chart import alternative_text
from selfassess.document.language import ENGLISH
from selfassess.write.word.chart_workbook import number_format
from tests.document.charts import BARS, LINE, Row, chart, markup
from tests.outgoing.planting import leaks
from tests.pictures import resources_of
from tests.word_numbers import W
from tests.word_text import C, WordFile
from tests.write.word.test_pictures import PICTURES
from tests.write.word.word_files import changed_reference, document, text_of, word_file_of, written

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
LONG = "Average of the fifteen councils that are most like ours in the whole of the country"
FORMULA = re.compile(r'B\d+&": (.*)"&FIXED\((ABS\()?C(\d+)\)?,(\d+),(TRUE|FALSE)\)&"(.*)"')


def made(figure: str) -> WordFile:
    return word_file_of(document(figure))


def cached(file: WordFile, kind: str, number: int = 1) -> list[list[str]]:
    """The words or values that a chart shows, those of each series on their own."""
    series = file.part(f"word/charts/chart{number}.xml").iter(f"{C}{kind}")
    return [[value.text or "" for value in each.iter(f"{C}v")] for each in series]


def sheet(file: WordFile, number: int = 1) -> list[list[object]]:
    book = openpyxl.load_workbook(io.BytesIO(file.parts[f"word/embeddings/figures{number}.xlsx"]))
    return [[*row] for row in book["Figures"].iter_rows(values_only=True)]


def computed(formula: object, row: list[object]) -> str:
    """What Excel shows for a formula of ours."""
    parts = FORMULA.fullmatch(str(formula).removeprefix("="))
    assert parts is not None, formula
    before, absolute, _, places, plain, after = parts.groups()
    value = float(str(row[2]))
    shown = f"{abs(value) if absolute else value:,.{places}f}"
    return f"{row[1]}: {before}{shown.replace(',', '') if plain == 'TRUE' else shown}{after}"


def test_a_chart_is_its_name_the_drawing_and_what_is_said_of_it() -> None:
    alt = alternative_text(chart(BARS), ENGLISH)
    assert text_of(f"{markup(BARS)}<p>After</p>").splitlines() == [
        "Caption | {#chart_control}{#chart_control_number}Figure\u00a0{SEQ Figure \\* ARABIC}1: "
        "Control over daily life",
        f"Picture Block | (charts/chart1.xml 631×92 “{alt}”)",
        "Picture Caption | 79% in 2025‑26.",
        "Body Text | After",
    ]


def test_name_drawing_and_words_stay_on_one_page() -> None:
    paragraphs = [*made(f"{markup(BARS)}<p>After</p>").body.iter(f"{W}p")]
    kept = [paragraph.find(f"{W}pPr/{W}keepNext") is not None for paragraph in paragraphs]
    assert kept == [True, True, False, False]


def test_bars_have_their_words_and_numbers() -> None:
    file = made(markup(BARS))
    assert cached(file, "cat") == [["2024-25: 78%", "2025-26: 79%", "England: 77.20%", "Target: 81%"]]
    assert cached(file, "val") == [["78.0", "79.0", "77.2", "81.0"]]


def test_the_workbook_has_what_the_chart_shows_and_words_that_follow_the_figures() -> None:
    rows: list[Row] = [
        *BARS,
        ("other", "The 100% & <West>", "-£1,234.50", "-1234.5", "North", "2025-26"),
        ("other", "Score", "18.9 out of 24", "18.9", "Score", "2025-26"),
    ]
    file = made(markup(rows))
    head, *body = sheet(file)
    assert head == [None, None, "Control over daily life"]
    assert [row[1:] for row in body] == [[row[1], float(row[3])] for row in rows]
    assert [computed(row[0], row) for row in body] == cached(file, "cat")[0]


def test_a_figure_in_other_words_is_beside_its_bar_as_it_is() -> None:
    file = made(markup([("latest", "2024", "few", "3", "", "2024")]))
    assert sheet(file)[1] == ["2024: few", "2024", 3]


def test_a_name_too_long_for_its_place_is_in_several_lines() -> None:
    file = made(markup([*BARS, ("other", LONG, "70%", "70", LONG, "2025-26")]))
    shown = cached(file, "cat")[0][-1]
    assert "\n" in shown
    assert " ".join(shown.split()) == f"{LONG}: 70%"
    assert computed(sheet(file)[-1][0], sheet(file)[-1]) == shown


def test_many_bars_fit_on_a_page_in_smaller_letters() -> None:
    names = [f"Council {number}" for number in range(30)]
    file = made(markup([("other", name, "70%", "70", name, "2025-26") for name in names]))
    extent = next(file.body.iter(f"{WP}extent"))
    assert int(extent.get("cy", "")) <= 12700 * 842 * 2 / 3
    sizes = {int(run.get("sz", "")) for run in file.part("word/charts/chart1.xml").iter(f"{A}defRPr")}
    assert min(sizes) > 900


def test_more_than_a_page_can_show_stays_a_table() -> None:
    names = [f"{LONG} {number}" for number in range(30)]
    file = made(markup([("other", name, "70%", "70", name, "2025-26") for name in names]))
    assert "word/charts/chart1.xml" not in file.parts
    assert all(name in file.text() for name in names)


def test_bars_differ_in_more_than_colour() -> None:
    points = [*made(markup(BARS)).part("word/charts/chart1.xml").iter(f"{C}dPt")]
    looks = [(p.find(f"{C}spPr/{A}noFill") is None, next(p.iter(f"{A}prstDash"), None) is not None) for p in points]
    assert looks == [(True, False), (True, False), (False, False), (False, True)]


@pytest.mark.parametrize(
    ("values", "axis"),
    [(["5", "10"], ["10.0", "0.0"]), (["-5", "10"], ["10.0", "-5.0"]), (["0", "0"], ["1.0", "0.0"])],
)
def test_the_axis_begins_at_zero_or_below(values: list[str], axis: list[str]) -> None:
    rows = [("own", str(year), value, value, "", str(year)) for year, value in enumerate(values, 2023)]
    scaling = next(made(markup(rows)).part("word/charts/chart1.xml").iter(f"{C}valAx")).find(f"{C}scaling")
    assert scaling is not None
    assert [each.get("val") for each in scaling.iter(f"{C}max", f"{C}min")] == axis


def test_a_line_has_a_series_for_each_name_and_gaps_where_years_are_missing() -> None:
    file = made(markup((*LINE[:4], *LINE[6:]), "line"))
    names = ["Our own figures: 53% in 2013, 79% in 2024", "England: 78%", "Target: 81%"]
    assert cached(file, "tx") == [[name] for name in names]
    ours, england, target = cached(file, "val")
    assert (len(ours), england, target) == (10, ["60.0", "78.0"], ["81.0"] * 12)
    head, *body = sheet(file)
    assert head == [None, None, *names]
    assert [row[1] for row in body] == [str(year) for year in range(2013, 2025)]
    assert body[4] == ["2017", "2017", None, None, 81]
    assert body[11] == ["2024", "2024", 79, 78, 81]


def test_years_that_have_no_room_below_the_line_are_left_blank_there() -> None:
    rows = [("own", str(year), "5%", "5", "", str(year)) for year in range(1995, 2024)]
    _, *body = sheet(made(markup((*rows, LINE[11]), "line")))
    shown = [str(row[0]) for row in body if row[0]]
    assert 5 < len(shown) < 15
    assert shown == [str(year) for year in range(1995, 2025)][:: int(shown[1]) - int(shown[0])]
    assert [row[1] for row in body] == [str(year) for year in range(1995, 2025)]


def test_a_line_without_a_target_has_no_series_for_one() -> None:
    assert len(cached(made(markup(LINE[:-1], "line")), "tx")) == 2


def test_the_ends_of_a_line_are_said_beside_it() -> None:
    def ends(rows: tuple[Row, ...]) -> list[tuple[str | None, str | None]]:
        labels = made(markup(rows, "line")).part("word/charts/chart1.xml").iter(f"{C}dLbl")
        found = [(label.find(f"{C}numFmt"), label.find(f"{C}dLblPos")) for label in labels]
        return [
            ("" if form is None else form.get("formatCode"), "" if at is None else at.get("val")) for form, at in found
        ]

    assert ends(LINE) == [('0"%"', "l"), ('0"%"', "r")]
    assert ends((*LINE, ("other", "England, 2026", "1", "1", "England", "2026"))) == [('0"%"', "l")]


@pytest.mark.parametrize(
    ("shown", "form"),
    [
        ("78%", '0"%"'),
        ("77.20%", '0.00"%"'),
        ("-£1,234.5", '"£"#,##0.0'),
        ("31 days", '0" days"'),
        ("18.9 out of 24", '0.0" out of 24"'),
        ("7", "0"),
        ("few", "General"),
    ],
)
def test_a_figure_is_written_as_it_is_shown(shown: str, form: str) -> None:
    assert number_format(shown) == form


def test_long_figures_of_a_line_are_in_the_key_alone() -> None:
    rows = [(*row[:2], f"{row[2]} of all people in the county", *row[3:]) for row in LINE]
    part = made(markup(rows, "line")).part("word/charts/chart1.xml")
    assert [*part.iter(f"{C}dLbl")] == []
    assert "53% of all people in the county in 2013" in cached(made(markup(rows, "line")), "tx")[0][0]


def test_a_chart_in_a_narrow_cell_stays_a_table() -> None:
    cells = "".join(f"<td>{markup(BARS, name=str(n)).replace('chart-control', f'c{n}')}</td>" for n in range(5))
    assert "word/charts/chart1.xml" not in made(f"<table><tbody><tr>{cells}</tr></tbody></table>").parts


def test_letters_and_colours_are_those_of_the_brand() -> None:
    def colours(reference: bytes | None = None) -> tuple[set[str | None], set[str | None]]:
        tree = document(markup(BARS))
        content, _ = written(tree) if reference is None else written(tree, reference=reference)
        part = WordFile(content).part("word/charts/chart1.xml")
        fonts = {font.get("typeface") for font in part.iter(f"{A}latin")}
        return {colour.get("val") for colour in part.iter(f"{A}srgbClr")}, fonts

    assert colours() == ({"1D2B36", "00555A", "4D888C"}, {"Arial"})
    restyled = {"00555A": "7A1F5C", "Arial": "Verdana"}
    ours = changed_reference({"word/styles.xml": lambda xml: re.sub("|".join(restyled), lambda m: restyled[m[0]], xml)})
    assert colours(ours) == ({"1D2B36", "7A1F5C", "A2628D"}, {"Verdana"})
    pale = changed_reference({"word/styles.xml": lambda xml: xml.replace("00555A", "F2F2F2")})
    assert colours(pale)[0] == {"1D2B36", "616B72"}
    light = changed_reference({"word/styles.xml": lambda xml: xml.replace("00555A", "8A8A8A")})
    assert colours(light)[0] == {"1D2B36", "8A8A8A"}
    bare = changed_reference({"word/styles.xml": lambda xml: re.sub("<w:color [^>]*>|<w:rFonts [^>]*>", "", xml)})
    assert colours(bare) == ({"000000", "4D4D4D"}, set())


def test_every_drawing_has_a_number_of_its_own() -> None:
    picture = '<figure><img src="garden.png" alt="x"/></figure>'
    inside = picture + markup(BARS) + picture + markup(LINE, "line").replace("chart-control", "other")
    tree = document(inside)
    file = word_file_of(tree, resources_of(tree, PICTURES))
    assert [about.get("id") for about in file.body.iter(f"{WP}docPr")] == ["1", "2", "3", "4"]
    assert {name for name in file.parts if "chart" in name or "embed" in name} == {
        *(f"word/charts/chart{number}.xml" for number in (1, 2)),
        *(f"word/charts/_rels/chart{number}.xml.rels" for number in (1, 2)),
        *(f"word/embeddings/figures{number}.xlsx" for number in (1, 2)),
    }


def test_the_package_names_the_kind_of_each_part() -> None:
    file = made(markup(BARS))
    kinds = {part.get("PartName"): part.get("ContentType") for part in file.part("[Content_Types].xml")}
    assert str(kinds["/word/charts/chart1.xml"]).endswith("drawingml.chart+xml")
    assert str(kinds["/word/embeddings/figures1.xlsx"]).endswith("spreadsheetml.sheet")
    [relation] = file.part("word/charts/_rels/chart1.xml.rels")
    assert relation.get("Target") == "../embeddings/figures1.xlsx"
    data = next(file.part("word/charts/chart1.xml").iter(f"{C}externalData"))
    assert relation.get("Id") in data.attrib.values()


@pytest.mark.parametrize(("rows", "kind"), [(BARS, "bars"), (LINE, "line")])
def test_the_same_chart_has_the_same_bytes_and_goes_out(rows: tuple[Row, ...], kind: str) -> None:
    tree = document(markup(rows, kind, 'A "quoted" & <marked> name'))
    content = written(tree)[0]
    assert content == written(tree)[0]
    assert leaks("a.docx", content) == ()


@pytest.mark.parametrize("figure", [markup(()), markup(BARS).replace('"78"', '""'), "<figure><table/></figure>"])
def test_any_other_figure_keeps_its_table(figure: str) -> None:
    assert "word/charts/chart1.xml" not in made(figure).parts


def test_a_chart_may_be_in_a_box_or_a_list() -> None:
    for around in ('<aside class="spotlight">{}</aside>', "<ul><li>{}</li></ul>", "<blockquote>{}</blockquote>"):
        extent = next(made(around.format(markup(BARS))).body.iter(f"{WP}extent"))
        assert 0 < int(extent.get("cx", "")) < 632 * 9525


def test_a_picture_in_a_chart_is_shown_below_it() -> None:
    figure = markup(BARS).replace("<figcaption>", '<img src="gone.png" alt="x"/><figcaption>')
    assert "gone.png" in text_of(figure)


def test_markup_in_names_stays_words() -> None:
    name = "<a href=x>&amp;</a>"
    part = made(markup([("latest", name, "1", "1", "", "2024")], name=name)).part("word/charts/chart1.xml")
    assert isinstance(part, etree._Element)
    assert f"{name}: 1" in [value.text for value in part.iter(f"{C}v")]
