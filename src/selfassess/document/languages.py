"""Languages of the world: their codes, names and Word's names for them, and which way they are written.

Codes are those of BCP 47, such as `ur` or `zh-Hant`, as HTML has them in `lang`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct


class SpokenLanguage(Struct, frozen=True):
    """A language that people in England read: its name, what Word calls it, and other codes that are typed for it."""

    name: str
    word: str
    also: tuple[str, ...] = ()


def _codes(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _spoken(table: str) -> dict[str, SpokenLanguage]:
    rows = (line.split("|") for line in table.strip().splitlines())
    return {
        code.strip(): SpokenLanguage(name.strip(), word.strip(), tuple(also.split())) for code, name, word, also in rows
    }


SPOKEN: Mapping[str, SpokenLanguage] = MappingProxyType(
    _spoken("""
    am  | Amharic          | am-ET | amh
    ar  | Arabic           | ar-SA | ara
    az  | Azerbaijani      | az-Latn-AZ | aze azeri
    bg  | Bulgarian        | bg-BG | bul
    bn  | Bengali          | bn-BD | ben bangla
    bs  | Bosnian          | bs-Latn-BA | bos
    ca  | Catalan          | ca-ES | cat
    ckb | Sorani           | ku-Arab-IQ |
    cs  | Czech            | cs-CZ | ces cze
    cy  | Welsh            | cy-GB | cym wel cymraeg
    da  | Danish           | da-DK | dan
    de  | German           | de-DE | deu ger
    el  | Greek            | el-GR | ell gre gr
    en  | English          | en-GB | eng
    es  | Spanish          | es-ES | spa
    et  | Estonian         | et-EE | est
    fa  | Persian          | fa-IR | fas per farsi
    fi  | Finnish          | fi-FI | fin
    fil | Filipino         | fil-PH | tagalog
    fr  | French           | fr-FR | fra fre
    ga  | Irish            | ga-IE | gle gaelic
    gd  | Scottish Gaelic  | gd-GB | gla
    gu  | Gujarati         | gu-IN | guj
    ha  | Hausa            | ha-Latn-NG | hau
    he  | Hebrew           | he-IL | heb iw
    hi  | Hindi            | hi-IN | hin
    hr  | Croatian         | hr-HR | hrv
    hu  | Hungarian        | hu-HU | hun
    hy  | Armenian         | hy-AM | hye arm
    ig  | Igbo             | ig-NG | ibo
    it  | Italian          | it-IT | ita
    ja  | Japanese         | ja-JP | jpn jp
    ka  | Georgian         | ka-GE | kat geo
    km  | Khmer            | km-KH | khm
    kmr | Kurmanji         | ku-Latn-TR |
    kn  | Kannada          | kn-IN | kan
    ko  | Korean           | ko-KR | kor kr
    ku  | Kurdish          | ku-Arab-IQ | kur
    kw  | Cornish          | kw-GB | cor kernewek
    lo  | Lao              | lo-LA | lao
    lt  | Lithuanian       | lt-LT | lit
    lv  | Latvian          | lv-LV | lav
    mk  | Macedonian       | mk-MK | mkd mac
    ml  | Malayalam        | ml-IN | mal
    mr  | Marathi          | mr-IN | mar
    my  | Burmese          | my-MM | mya bur
    ne  | Nepali           | ne-NP | nep
    nl  | Dutch            | nl-NL | nld dut
    no  | Norwegian        | nb-NO | nor
    pa  | Punjabi          | pa-IN | pan panjabi
    pl  | Polish           | pl-PL | pol
    pnb | Western Punjabi  | pa-Arab-PK | shahmukhi
    prs | Dari             | prs-AF |
    ps  | Pashto           | ps-AF | pus pushto
    pt  | Portuguese       | pt-PT | por
    ro  | Romanian         | ro-RO | ron rum
    rom | Romani           | rom   | romany
    ru  | Russian          | ru-RU | rus
    sd  | Sindhi           | sd-Arab-PK | snd
    si  | Sinhala          | si-LK | sin sinhalese
    sk  | Slovak           | sk-SK | slk slo
    sl  | Slovenian        | sl-SI | slv
    so  | Somali           | so-SO | som
    sq  | Albanian         | sq-AL | sqi alb
    sr  | Serbian          | sr-Latn-RS | srp
    sv  | Swedish          | sv-SE | swe
    sw  | Swahili          | sw-KE | swa
    syl | Sylheti          | bn-BD |
    ta  | Tamil            | ta-IN | tam
    te  | Telugu           | te-IN | tel
    th  | Thai             | th-TH | tha
    ti  | Tigrinya         | ti-ER | tir
    tr  | Turkish          | tr-TR | tur
    uk  | Ukrainian        | uk-UA | ukr ua
    ur  | Urdu             | ur-PK | urd
    vi  | Vietnamese       | vi-VN | vie
    yi  | Yiddish          | yi-001 | yid
    yo  | Yoruba           | yo-NG | yor
    yue | Cantonese        | zh-HK |
    zh  | Chinese          | zh-CN | zho chi cn mandarin
    """)
)
OTHERS = _codes("""
    aa ab ae af ak an as av ay ba be bh bi bm bo br ce ch co cr cu cv dv dz ee eo eu ff fj fo fy gl gn gv ho ht hz
    ia id ie ii ik io is iu jv kg ki kj kk kl kr ks kv ky la lb lg li ln lu mg mh mi mn ms mt na nb nd ng nn nr nv
    ny oc oj om or os pi qu rm rn rw sa sc se sg sm sn ss st su tg tk tl tn to ts tt tw ty ug uz ve vo wa wo xh za
    zu cmn hak nan arz acm apc ary pes skr hnd bfi rmn rmy sco
""")
RIGHT_TO_LEFT = _codes("ar fa ur he yi ps sd ug dv ckb ks pnb prs pes arz acm apc ary skr hnd")
RIGHT_TO_LEFT_SCRIPTS = frozenset(("Arab", "Aran", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"))
TAG = r"([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|\d{3}))?"


def tag_of(typed: str) -> str:
    """A code in the form that standards give it, as in `ur`, `zh-Hant` or `en-GB`; empty where it is none."""
    match = re.fullmatch(TAG, typed.strip().replace("_", "-"))
    if match is None or match[1].lower() not in SPOKEN.keys() | OTHERS:
        return ""
    parts = (match[1].lower(), (match[2] or "").capitalize(), (match[3] or "").upper())
    return "-".join(filter(None, parts))


def code_meant(typed: str) -> str:
    """The code that was probably meant by a name, such as Urdu, or by another code, such as urd; empty for none."""
    words = " ".join(typed.replace("_", "-").split()).lower()
    if tag_of(words):
        return tag_of(words)
    for code, language in SPOKEN.items():
        if words in (language.name.lower(), *language.also):
            return code
    from selfassess.near_words import nearest

    names = {language.name.lower(): code for code, language in SPOKEN.items()}
    return names.get(nearest(words, names), "") if len(words) > 3 else ""


def name_of(tag: str) -> str:
    """The English name of a language; its code where the table does not have it."""
    language = SPOKEN.get(tag.partition("-")[0])
    return tag if language is None else language.name


def direction_of(tag: str) -> str:
    """Which way a language is written: `rtl`, from right to left, or `ltr`."""
    language, *subtags = tag.split("-")
    script = next((part for part in subtags if len(part) == 4), "")
    is_rtl = script in RIGHT_TO_LEFT_SCRIPTS if script else language in RIGHT_TO_LEFT
    return "rtl" if is_rtl else "ltr"


def word_tag(tag: str) -> str:
    """What Word calls a language: it wants a region, as in `ur-PK`."""
    language, *subtags = tag.split("-")
    if subtags or language not in SPOKEN:
        return tag
    return SPOKEN[language].word
