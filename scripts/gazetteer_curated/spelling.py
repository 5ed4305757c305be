"""Spellings of names: Latin forms of Russian and Ukrainian, Ukrainian forms of Russian adjectives."""
import re

_RU = dict(zip("абвгдежзийклмнопрстуфхцэ", "a b v g d e zh z i y k l m n o p r s t u f kh ts e".split()))
_RU.update({"ё": "yo", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "ю": "yu", "я": "ya"})
_UK = dict(zip("абвгґдежзийіклмнопрстуфхц", "a b v h g d e zh z y i i k l m n o p r s t u f kh ts".split()))
_UK.update({"є": "ie", "ї": "i", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu", "я": "ia"})
_UK.update(dict.fromkeys("'’ʼ", ""))
_UK_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}


def _letters(word, table, first):
  out = []
  for i, c in enumerate(word):
    low = c.lower()
    latin = first[low] if i == 0 and low in first else table.get(low, low)
    out.append(latin[:1].upper() + latin[1:] if c != low else latin)
  return "".join(out)


def _words(text, table, first):
  return "".join(_letters(w, table, first) if w[:1].isalpha() else w for w in re.split(r"([^\w'’ʼ]+)", text))


def ru_latin(text):
  """English press spelling of a Russian name: `Traktorozavodsky`, `Yelabuga`."""
  text = re.sub(r"(ий|ый)\b", "ы", text)
  text = re.sub(r"(?<=[аеёиоуэюяйъьАЕЁИОУЭЮЯ])е", "ye", text)
  return _words(text, _RU, {"е": "ye"})


def ru_latin_variants(text):
  """Other Latin spellings of the same Russian name that reports use."""
  base = ru_latin(text)
  out = []
  if text.endswith("ий"):
    out += [base[:-1] + "iy", base[:-1] + "ii"]
  if text.endswith("ый"):
    out += [base[:-1] + "iy", base[:-1] + "yy"]
  if text.endswith("ой"):
    out += [base[:-1] + "i"]
  if base.startswith("Ye"):
    out += [base[1:].capitalize()]
  return out


def uk_latin(text):
  """The Ukrainian national romanisation: `Kholodnohirskyi`."""
  text = text.replace("зг", "зgh").replace("Зг", "Зgh")
  return _words(text, dict(_UK), _UK_FIRST)


def uk_latin_variants(text):
  """Other Latin spellings of the same Ukrainian name that reports use."""
  base = uk_latin(text)
  out = []
  if text.endswith("ий"):
    out += [base[:-1], base[:-2] + "iy"]
  return out


_TRANSLATED = {
  "Железнодорожный": "Залізничний", "Левобережный": "Лівобережний", "Северный": "Північний", "Южный": "Південний",
  "Восточный": "Східний", "Западный": "Західний", "Советский": "Радянський", "Октябрьский": "Жовтневий",
  "Красноармейский": "Красноармійський", "Промышленный": "Промисловий", "Заводской": "Заводський",
  "Пролетарский": "Пролетарський", "Первомайский": "Первомайський", "Краснооктябрьский": "Краснооктябрський",
  "Центральный": "Центральний", "Правобережный": "Правобережний", "Приморский": "Приморський",
}


def uk_adjective(ru):
  """The Ukrainian form of a Russian adjective: «Тракторозаводський», «Калінінський»."""
  if ru in _TRANSLATED:
    return _TRANSLATED[ru]
  stem, end = re.fullmatch(r"(.*?)((?:[сц]к)?(?:ий|ый|ой))", ru).groups()
  stem = re.sub(r"(?<=[аеиоуья])(?<!ово)(?<!ево)и", "ї", stem)
  stem = re.sub(r"(?<![жчшщцЖЧШЩЦ])и", "і", stem).replace("И", "І")
  stem = stem.replace("ы", "и").replace("э", "е").replace("Э", "Е").replace("ъ", "'")
  stem = re.sub(r"([бвгдзклмнпрстф])ё", r"\1ьо", stem, flags=re.IGNORECASE).replace("ё", "йо")
  return stem + (end[0] + "ький" if len(end) == 4 else "ий")


ENGLISH = {
  "Центральный": "Central", "Советский": "Soviet", "Левобережный": "Left Bank", "Правобережный": "Right Bank",
  "Северный": "Northern", "Южный": "Southern", "Восточный": "Eastern", "Западный": "Western",
  "Промышленный": "Industrial", "Индустриальный": "Industrial", "Железнодорожный": "Railway",
  "Тракторозаводский": "Tractor Factory", "Пролетарский": "Proletarian", "Октябрьский": "October",
}
