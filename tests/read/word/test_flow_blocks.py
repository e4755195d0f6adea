"""Blocks in reading order: what is empty is left out, boxes follow their paragraph."""

from __future__ import annotations

from selfassess.read.word.flow_blocks import has_words, in_order
from selfassess.read.word.raw_blocks import Block, Cell, RawBox, RawParagraph, RawTable, Row, Span


def said(words: str) -> RawParagraph:
    return RawParagraph("body", spans=[Span(words)])


def test_boxes_follow_their_paragraph_and_empty_ones_are_left_out() -> None:
    inside, empty, alone = said("box"), said(" "), said("alone")
    holder = RawParagraph("body", spans=[Span("a")], boxes=[RawBox([inside]), RawBox([empty])])
    first, second, third = in_order([holder, empty, RawBox([alone]), RawBox([empty])])
    assert first is holder
    assert [each.blocks for each in (second, third) if isinstance(each, RawBox)] == [[inside], [alone]]


def test_a_block_has_words_wherever_they_are() -> None:
    in_box = RawParagraph("body", boxes=[RawBox([RawBox([said("a")])])])
    in_table = RawTable([Row([Cell([said("")]), Cell([in_box])])])
    blocks: list[Block] = [in_box, in_table, RawTable([Row([Cell([said("")])])]), RawBox([])]
    assert [has_words(block) for block in blocks] == [True, True, False, False]


def test_a_paragraph_after_an_empty_one_that_begins_a_page_begins_it() -> None:
    empty, next_one = said(""), said("a")
    empty.begins_page = True
    assert in_order([empty, next_one]) == [next_one]
    assert next_one.begins_page
