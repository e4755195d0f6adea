"""The rules on how files are read and written, in the order of the manual."""

from __future__ import annotations

from selfassess.check.engine import Rule
from selfassess.check.rules.brand_contrast import brand_contrast
from selfassess.check.rules.brand_faulty import brand_faulty
from selfassess.check.rules.brand_unsafe import brand_unsafe
from selfassess.check.rules.character_unshown import character_unshown
from selfassess.check.rules.edition_gap import edition_gap
from selfassess.check.rules.field_missing import field_missing
from selfassess.check.rules.field_unknown import field_unknown
from selfassess.check.rules.file_unreadable import file_unreadable
from selfassess.check.rules.nested_too_deep import nested_too_deep
from selfassess.check.rules.output_unsafe import output_unsafe
from selfassess.check.rules.style_missing import style_missing
from selfassess.check.rules.template_invalid import template_invalid
from selfassess.check.rules.text_encoding import text_encoding
from selfassess.check.rules.value_choice import value_choice
from selfassess.check.rules.value_type import value_type
from selfassess.check.rules.yaml_duplicate_key import yaml_duplicate_key
from selfassess.check.rules.yaml_feature import yaml_feature
from selfassess.check.rules.yaml_syntax import yaml_syntax
from selfassess.diagnostics import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

READING = (
    Rule(yaml_syntax, ERROR),
    Rule(yaml_duplicate_key, ERROR),
    Rule(yaml_feature, ERROR),
    Rule(text_encoding, ERROR),
    Rule(field_unknown, ERROR),
    Rule(field_missing, ERROR),
    Rule(value_type, ERROR),
    Rule(value_choice, ERROR),
    Rule(file_unreadable, ERROR),
    Rule(nested_too_deep, ERROR),
    Rule(template_invalid, ERROR),
    Rule(edition_gap, NOTE),
)

WRITING = (
    Rule(style_missing, WARNING),
    Rule(brand_faulty, WARNING),
    Rule(brand_contrast, WARNING),
    Rule(brand_unsafe, ERROR),
    Rule(character_unshown, ERROR),
    Rule(output_unsafe, ERROR),
)
