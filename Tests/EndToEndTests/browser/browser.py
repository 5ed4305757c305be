"""A real browser for the tests: Debian's chromium, driven by playwright, drawing WebGL in software."""

from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
PATIENCE_MS = 30_000


@contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def page(browser, base, *, width=1400, height=900, **options):
    """A fresh page; leaving it fails where the page complained, or asked anything of another server."""
    context = browser.new_context(viewport={"width": width, "height": height}, base_url=base, **options)
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE_MS)
    complaints = []
    opened.on("pageerror", lambda error: complaints.append(f"script: {error}"))
    opened.on("console", lambda said: said.type == "error" and complaints.append(f"console: {said.text}"))
    opened.on("request", lambda asked: is_foreign(asked.url, base) and complaints.append(f"asked {asked.url}"))
    yield opened
    context.close()
    assert not complaints, complaints


def is_foreign(url, base):
    return not url.startswith((base, "blob:", "data:"))


def wait_for_map(opened):
    opened.wait_for_selector("body[data-ready=map]")
    opened.wait_for_function("document.querySelectorAll('#list .item').length > 0")
    opened.wait_for_timeout(500)


def check_accessibility(opened, name):
    """Fails on what axe calls serious or critical."""
    violations = Axe().run(opened).response["violations"]
    grave = [found for found in violations if found["impact"] in ("serious", "critical")]
    told = [(found["id"], found["help"], [node["html"][:160] for node in found["nodes"][:3]]) for found in grave]
    assert not grave, f"{name}: {told}"
    print(f"{name}: accessible ({len(violations)} minor remarks)")
