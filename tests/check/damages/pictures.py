"""Pictures that the documents show, and not as their file has them."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import typed
from tests.pictures import animation, photograph, white_logo

REDUCED = "image-reduced"
HEAVY = "image-heavy"
OTHERWISE = "image-shown-otherwise"
REPEATED = "image-alt-repeated"
SMALL, LARGE = photograph("png", 500, 400), photograph("jpeg", 1500, 1100)
ALT = "Three areas, from the hills to the coast"


def shown(rule: str, what: str, content: bytes, name: str) -> tuple[Damage, Damage]:
    """A picture in the place of another in prose, and in the place of that of a spotlight."""
    prose = (Edit(files.VISION, "  ### Three promises", f"  ⌖![Two dig a bed](images/{name})\n\n  ### Three promises"),)
    spotlight = (Edit(files.NEEDS, "image: images/garden-match.png", f"image: ⌖images/{name}"),)
    return (
        Damage(rule, f"{what}, in prose", prose, {f"content/images/{name}": content}),
        Damage(rule, f"{what}, in a spotlight", spotlight, {f"content/images/{name}": content}),
    )


DAMAGES = [
    *shown(REDUCED, "a photograph is saved as a PNG", SMALL, "photo.png"),
    Damage(
        REDUCED,
        "a photograph is narrowed by its width alone",
        (
            Edit(
                files.VISION,
                "  ### Three promises",
                "  - ⌖![Two people dig a bed](images/photo.jpg){width=30%}\n\n  ### Three promises",
            ),
        ),
        {"content/images/photo.jpg": SMALL},
    ),
    *shown(HEAVY, "a photograph is saved in the best quality", LARGE, "photo.jpg"),
    Damage(
        HEAVY,
        "a photograph is saved in the best quality, with a wrong ending",
        (Edit(files.ABOUT, "![Map of Exampleshire:", "⌖![Map of Exampleshire:"),),
        {"content/images/map.png": LARGE},
    ),
    *shown(OTHERWISE, "an animation explains the steps", animation(), "steps.gif"),
    *shown(OTHERWISE, "a logo is made for a dark background", white_logo(), "logo.png"),
    typed(
        REPEATED,
        "the caption is copied between the brackets",
        files.VISION,
        "  ### Three promises",
        f'  ⌖![{ALT}](images/map.png "{ALT}")\n\n  ### Three promises',
    ),
    typed(
        REPEATED,
        "only a full stop and a capital are different",
        files.VISION,
        "  ### Three promises",
        f'  ⌖![{ALT}.](images/map.png "{ALT.upper()}")\n\n  ### Three promises',
    ),
    typed(
        REPEATED,
        "the caption has a reference too",
        files.VISION,
        "  ### Three promises",
        f'  ⌖![{ALT}](images/map.png "{ALT} (Ref 1)")\n\n  ### Three promises',
    ),
]
