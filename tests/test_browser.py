"""The pages in a real browser: opened from disk, with no network; they show, filter, sort, and can be used by keyboard.

NEWSNORM_SHOTS names a folder for pictures of what was seen.
"""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsnorm import normalize
from newsnorm.audit import Tally
from newsnorm.audit import to_html as audit_page
from newsnorm.report import framed, to_html

pytest.importorskip("selenium", reason="the extra newsnorm[browser] is not installed")
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (BROWSER and DRIVER), reason="there is no chromium with chromedriver")

OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--window-size=1280,900"),
)
RAIN = "Rain fell on the town\\'s roofs all day and all night, and the river rose by two metres."
STORY = f"""River rises after a night of rain on the town
By Ada Quist

{RAIN}
Advertisement
Nobody was hurt, the council said, and <b>the ford</b> upstream is open to lorries – for now.
<img src="https://evil.example/x.png" onerror="document.title = 'owned'"> Roads \u202ewere dry\u202c by noon on Monday.
Share this article
"""

Driver = Any  # selenium's class is only there with the extra


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER or ""
    for option in (*OPTIONS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield browser
    browser.quit()


@pytest.fixture(scope="module")
def audit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tally = Tally()
    for number in range(60):
        more = "\nComments are closed.\nShare this article" * (number % 4)
        tally.add(normalize(f"{RAIN} Item {number}.\nAdvertisement{more}"), "in.jsonl", number, f"paper-{number % 7}")
    tally.add(normalize("Advertisement\nShare this article\nÉlodie <b>x</b>"), "in.jsonl", 60, "<i>odd</i>")
    path = tmp_path_factory.mktemp("audit") / "audit.html"
    path.write_text(audit_page(tally), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("picture") / "out.html"
    path.write_text(to_html(normalize(STORY)), encoding="utf-8")
    return path


def show(driver: Driver, path: Path, scheme: str = "light") -> None:
    """Open a page from disk; nothing else may be asked for, and nothing complained of."""
    feature = {"name": "prefers-color-scheme", "value": scheme}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
    driver.get_log("performance")
    driver.get(path.as_uri())
    events = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    asked = [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
    assert asked == [path.as_uri()]
    assert driver.get_log("browser") == []


def keep(driver: Driver, name: str) -> None:
    if folder := os.environ.get("NEWSNORM_SHOTS"):
        driver.save_screenshot(str(Path(folder) / f"{name}.png"))


def rows(driver: Driver, name: str) -> list[list[str]]:
    """Return the cells of the rows of a table that can be seen."""
    found: list[list[str]] = driver.execute_script(
        "return [...document.getElementById(arguments[0] + '-rows').rows].filter((row) => row.offsetParent)"
        ".map((row) => [...row.cells].map((cell) => cell.innerText.trim()))",
        name,
    )
    return found


def contrast(driver: Driver, selector: str) -> float:
    """Return the contrast of text against what is behind it, as WCAG defines it."""
    colours = driver.execute_script(
        """let at = document.querySelector(arguments[0]); const ink = getComputedStyle(at).color;
        while (at && getComputedStyle(at).backgroundColor.endsWith(', 0)')) at = at.parentElement;
        return [ink, at ? getComputedStyle(at).backgroundColor : 'rgb(255, 255, 255)']""",
        selector,
    )

    def light(colour: str) -> float:
        shares = [float(part) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shares)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted(map(light, colours))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_article_is_shown_with_its_marks(driver: Driver, picture: Path, scheme: str) -> None:
    show(driver, picture, scheme)
    keep(driver, f"article-{scheme}")
    assert driver.title == "River rises after a night of rain on the town – newsnorm"
    assert driver.find_elements(By.TAG_NAME, "img") == []
    source = driver.find_element(By.CSS_SELECTOR, "#source .text").text
    assert "<b>" in source
    assert '<img src="https://evil.example/x.png"' in source
    assert "[U+202E]" in source
    result = driver.find_element(By.ID, "result").text
    assert "Rain fell on the town's roofs" in result
    assert "Advertisement" not in result
    page = driver.find_element(By.TAG_NAME, "body").value_of_css_property("background-color")
    assert (page == "rgba(251, 250, 248, 1)") is (scheme == "light")
    for selector in ("header p", "mark.role-ad", ".role-ad .tag", "#source .text", ".field .name"):
        assert contrast(driver, selector) >= 4.5, selector


def test_a_mark_tells_when_pointed_at_tapped_or_reached_by_keyboard(driver: Driver, picture: Path) -> None:
    show(driver, picture)
    mark = driver.find_element(By.CSS_SELECTOR, "mark.role-ad")
    tip = mark.find_element(By.CSS_SELECTOR, ".tip")
    assert not tip.is_displayed()
    webdriver.ActionChains(driver).move_to_element(mark).perform()
    assert tip.is_displayed()
    assert tip.text == "ad by rule boilerplate"
    webdriver.ActionChains(driver).move_to_element(driver.find_element(By.TAG_NAME, "h1")).perform()
    assert not tip.is_displayed()
    mark.click()
    webdriver.ActionChains(driver).move_to_element(driver.find_element(By.TAG_NAME, "h1")).perform()
    assert tip.is_displayed(), "a tap holds it"
    webdriver.ActionChains(driver).send_keys(Keys.ESCAPE).perform()
    assert not tip.is_displayed()


def test_all_marks_are_reached_in_order_by_keyboard(driver: Driver, picture: Path) -> None:
    show(driver, picture)
    count = len(driver.find_elements(By.TAG_NAME, "mark"))
    seen = []
    webdriver.ActionChains(driver).send_keys(Keys.TAB).perform()
    assert driver.switch_to.active_element.get_attribute("class") == "skip"
    for _ in range(count):
        webdriver.ActionChains(driver).send_keys(Keys.TAB).perform()
        active = driver.switch_to.active_element
        seen.append(active.find_element(By.CSS_SELECTOR, ".tip").text)
    assert len(seen) == count
    assert "title by rule headlines" in seen
    assert "escaped_quotes: before \\' after '" in seen


def test_a_narrow_screen_has_one_column(driver: Driver, picture: Path) -> None:
    metrics = {"width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": True}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        show(driver, picture)
        keep(driver, "article-narrow")
        source, result = (driver.find_element(By.ID, name).rect for name in ("source", "result"))
        assert result["y"] > source["y"] + source["height"] - 1
        assert driver.execute_script("return document.documentElement.scrollWidth") <= 390
    finally:
        driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_a_notebook_shows_the_picture_in_a_frame(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "notebook.html"
    path.write_text(f"<!doctype html><meta charset=utf-8><body>{framed(normalize(STORY))}", encoding="utf-8")
    driver.get(path.as_uri())
    driver.switch_to.frame(0)
    assert "Rain fell" in driver.find_element(By.ID, "result").text
    mark = driver.find_element(By.CSS_SELECTOR, "mark.role-ad")
    webdriver.ActionChains(driver).move_to_element(mark).perform()
    assert mark.find_element(By.CSS_SELECTOR, ".tip").is_displayed()
    driver.switch_to.default_content()
    driver.get_log("browser")  # the frame lets no script run, and the browser says so


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_audit_is_shown(driver: Driver, audit: Path, scheme: str) -> None:
    show(driver, audit, scheme)
    keep(driver, f"audit-{scheme}")
    assert "61 documents" in driver.find_element(By.TAG_NAME, "header").text
    assert driver.find_element(By.CSS_SELECTOR, ".composition").get_attribute("aria-label").startswith("body ")
    assert len(driver.find_elements(By.CSS_SELECTOR, "#shares rect")) == 20
    assert {row[0] for row in rows(driver, "roles")} >= {"body", "ad", "share", "comments"}
    assert "<i>odd</i>" in {row[0] for row in rows(driver, "sites")}
    assert "lines dropped" not in driver.find_element(By.ID, "samples").text
    for selector in ("header p", "th button", ".role-ad.chip", "td", ".tools output"):
        assert contrast(driver, selector) >= 4.5, selector


def test_tables_are_sorted_by_any_column_and_back(driver: Driver, audit: Path) -> None:
    show(driver, audit)
    heads = driver.find_elements(By.CSS_SELECTOR, "#sites th button")
    for column, head in ((0, heads[0]), (3, heads[2])):
        head.click()
        first = [row[column] for row in rows(driver, "sites")]
        direction = head.find_element(By.XPATH, "..").get_attribute("aria-sort")
        head.click()
        second = [row[column] for row in rows(driver, "sites")]
        keys = [text.lower() if column == 0 else text.zfill(9) for text in first]
        assert keys == sorted(keys, reverse=direction == "descending")
        assert sorted(second) == sorted(first)
        assert head.find_element(By.XPATH, "..").get_attribute("aria-sort") != direction
    marked = driver.find_elements(By.CSS_SELECTOR, "#sites th[aria-sort]")
    assert [head.text.split()[0] for head in marked] == ["documents"]


def test_rows_and_documents_are_filtered_by_words(driver: Driver, audit: Path) -> None:
    show(driver, audit)
    search = driver.find_element(By.ID, "lines-rows-filter")
    count = search.find_element(By.XPATH, "../output")
    search.send_keys("SHARE art")
    assert [row[3] for row in rows(driver, "lines")] == ["Share this article"]
    assert count.text.startswith("1 of ")
    search.clear()
    search.send_keys("no such line")
    assert rows(driver, "lines") == []
    search.send_keys(Keys.CONTROL, "a", Keys.DELETE)
    assert len(rows(driver, "lines")) > 1
    search = driver.find_element(By.CSS_SELECTOR, "#samples input")
    search.send_keys("paper-3")
    shown = [card for card in driver.find_elements(By.CSS_SELECTOR, "#samples details") if card.is_displayed()]
    assert shown
    assert all("paper-3" in card.text for card in shown)


def test_a_document_opens_with_its_marks(driver: Driver, audit: Path) -> None:
    show(driver, audit)
    card = driver.find_element(By.CSS_SELECTOR, "#suspects-0 details")
    assert not card.find_element(By.CSS_SELECTOR, ".both").is_displayed()
    card.find_element(By.TAG_NAME, "summary").send_keys(Keys.ENTER)
    assert card.find_element(By.CSS_SELECTOR, ".both").is_displayed()
    assert "% of the text was dropped" in card.find_element(By.CSS_SELECTOR, ".why").text
    assert card.find_elements(By.CSS_SELECTOR, "mark.role-ad")
    keep(driver, "audit-suspect")
