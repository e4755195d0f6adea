"""Chromium for the tests of pages, without a window."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync "
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4"  # a mouse
)


@contextmanager
def opened(profile: Path) -> Iterator[Chrome]:
    """A browser with a profile of its own, which keeps what it has to complain of."""
    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in (*ARGUMENTS.split(), f"--user-data-dir={profile}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    with Chrome(options, Service(shutil.which("chromedriver"))) as chrome:
        yield chrome


def resize(chrome: Chrome, width: int, height: int) -> None:
    screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)


def prefer(chrome: Chrome, colours: str, media: str = "") -> None:
    """Day or night, on a screen or on paper."""
    wish = {"name": "prefers-color-scheme", "value": colours}
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": [wish]})


def printed(chrome: Chrome) -> bytes:
    """The page on paper, as PDF."""
    told = {"preferCSSPageSize": True, "printBackground": False}
    return base64.b64decode(chrome.execute_cdp_cmd("Page.printToPDF", told)["data"])
