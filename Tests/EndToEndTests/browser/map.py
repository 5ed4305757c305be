"""Opens the map as a reader would: finds the street in Volgograd, reads the quote, changes night and language.

Usage: map.py ADDRESS FOLDER-FOR-SCREENSHOTS
"""

import pathlib
import sys

from browser import check_accessibility, chromium, page, wait_for_map

STREET = {"en": "Lodygina Street", "ru": "Лодыгина"}


def street(opened, language="en"):
    return opened.locator("#list .item", has=opened.locator(".place", has_text=STREET[language])).first


def finds_street_and_reads_quote(browser, base, shots):
    with page(browser, base, color_scheme="light") as opened:
        opened.goto("/?lang=en")
        wait_for_map(opened)
        check_accessibility(opened, "map")
        opened.screenshot(path=shots / "map-light.png")
        street(opened).locator("a").click()
        drawer = opened.locator("#drawer")
        drawer.locator("h1", has_text=STREET["en"]).wait_for()
        marked = " ".join(drawer.locator("mark").all_inner_texts())
        assert any(word in marked for word in ("Лодыгина", "Лодигіна", "Lodygina")), marked
        assert "incident=" in opened.url, opened.url
        opened.wait_for_timeout(700)
        check_accessibility(opened, "drawer")
        opened.screenshot(path=shots / "incident-light.png")
        opened.keyboard.press("Escape")
        drawer.wait_for(state="hidden")
        assert "incident=" not in opened.url, opened.url


def reads_by_keyboard(browser, base, shots):
    with page(browser, base, reduced_motion="reduce") as opened:
        opened.goto("/?lang=en")
        wait_for_map(opened)
        opened.keyboard.press("/")
        opened.keyboard.type("lodygina")
        opened.wait_for_function("document.querySelectorAll('#list .item').length < 6")
        assert "q=lodygina" in opened.url, opened.url
        opened.locator("#kind").focus()
        opened.evaluate("document.activeElement.blur()")
        opened.keyboard.press("j")
        opened.keyboard.press("Enter")
        opened.locator("#drawer h1").wait_for()
        opened.keyboard.press("Escape")
        opened.locator("#drawer").wait_for(state="hidden")
        opened.keyboard.press("?")
        opened.locator("#help").wait_for()
        check_accessibility(opened, "help")
        opened.keyboard.press("Escape")
        opened.locator("#clear").click()
        opened.keyboard.press("[")
        assert "night=" in opened.url, opened.url


def is_dark_and_russian(browser, base, shots):
    with page(browser, base, color_scheme="dark", locale="ru-RU") as opened:
        opened.goto("/")
        wait_for_map(opened)
        assert opened.locator("html").get_attribute("lang") == "ru"
        street(opened, "ru").locator("a").click()
        opened.locator("#drawer h1", has_text=STREET["ru"]).wait_for()
        opened.wait_for_timeout(700)
        check_accessibility(opened, "dark")
        opened.screenshot(path=shots / "map-dark.png")


def fits_phone(browser, base, shots):
    options = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
    with page(browser, base, locale="uk-UA", **options) as opened:
        opened.goto("/")
        wait_for_map(opened)
        assert opened.locator("html").get_attribute("lang") == "uk"
        width = opened.evaluate("document.documentElement.scrollWidth")
        assert width <= 390, f"{width} px wide"
        check_accessibility(opened, "phone")
        opened.screenshot(path=shots / "map-phone.png")
        opened.locator("#sheet").tap()
        opened.locator("#filters").wait_for()
        opened.screenshot(path=shots / "list-phone.png")


def works_without_script(browser, base, shots):
    with page(browser, base, java_script_enabled=False, locale="en-GB") as opened:
        opened.goto("/")
        opened.screenshot(path=shots / "list-no-script.png")
        street(opened).locator("a").click()
        assert STREET["en"] in opened.locator("h1").inner_text()
        assert opened.locator("mark").count() > 0
        opened.screenshot(path=shots / "incident-no-script.png", full_page=True)
        opened.goto("/?kind=debris&lang=en")
        assert opened.locator("#list .item:not([data-kind=debris])").count() == 0
        assert opened.locator("#list .item").count() > 0


def draws_regions_as_areas(browser, base, shots):
    with page(browser, base) as opened:
        opened.goto("/?lang=en&kind=interception")
        wait_for_map(opened)
        assert opened.locator(".group.area").count() > 0, "no region is drawn as an area"
        opened.screenshot(path=shots / "map-regions.png")


def main():
    base, shots = sys.argv[1].rstrip("/"), pathlib.Path(sys.argv[2])
    shots.mkdir(parents=True, exist_ok=True)
    steps = [
        finds_street_and_reads_quote, reads_by_keyboard, is_dark_and_russian, fits_phone, works_without_script,
        draws_regions_as_areas,
    ]
    with chromium() as browser:
        for step in steps:
            step(browser, base, shots)
            print(f"{step.__name__}: done")


main()
