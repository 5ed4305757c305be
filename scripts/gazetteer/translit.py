"""Spelling between Ukrainian, Russian and Latin letters. What these rules make is marked `gen` in the tables, except
the Latin names, which are the standard ones by definition."""

import re
import unicodedata

# Source: Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010.
KMU55 = dict(zip("абвгґдежзиіклмнопрстуф", "a b v h g d e zh z y i k l m n o p r s t u f".split()))
KMU55 |= {"х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "’": "", "'": "",
          "є": "ie", "ї": "i", "й": "i", "ю": "iu", "я": "ia", "ё": "io", "ы": "y", "э": "e", "ъ": ""}
KMU55_INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
# BGN/PCGN as encyclopedias use it: no marks for the signs, -ий and -ый as -y, ё as yo.
RUSSIAN = dict(zip("абвгджзиклмнопрстуф", "a b v g d zh z i k l m n o p r s t u f".split()))
RUSSIAN |= {"х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ы": "y", "э": "e", "ю": "yu",
            "я": "ya", "й": "y", "ё": "yo", "і": "i"}


def plain(text):
  """NFC, without stress marks, with one kind of apostrophe, single spaces."""
  decomposed = unicodedata.normalize("NFC", text).replace("\u0301", "").replace("\u0300", "")
  return re.sub(r"\s+", " ", re.sub(r"[ʼ'`´‘′]", "’", decomposed)).strip()


def fold(text):
  """A key for comparing names: lower case, ё as е, no apostrophes, hyphens as spaces."""
  return re.sub(r"[-–—\s]+", " ", plain(text).lower().replace("ё", "е").replace("’", "")).strip()


def ukrainian_to_latin(name):
  return _words(name, _kmu_word)


def _kmu_word(word):
  result, previous = "", ""
  for at, letter in enumerate(word):
    if letter == "г" and previous == "з":
      result += "gh"
    elif at == 0 and letter in KMU55_INITIAL:
      result += KMU55_INITIAL[letter]
    else:
      result += KMU55.get(letter, letter)
    previous = letter
  return result


def russian_to_latin(name):
  return _words(name, _russian_word)


def _russian_word(word):
  word = re.sub(r"(ий|ый)$", "ы", word)
  result, previous = "", ""
  for letter in word:
    if letter == "е":
      result += "ye" if previous == "" or previous in "аеёиоуэюяйьъ" else "e"
    else:
      result += RUSSIAN.get(letter, letter)
    previous = letter
  return result


def _words(name, rule):
  parts = re.split(r"([\s\-–«»().,/]+)", plain(name))
  return "".join(_cased(part, rule(part.lower())) if part and part[0].isalpha() else part for part in parts)


def _cased(original, text):
  return text[:1].upper() + text[1:] if original[:1].isupper() else text


def ukrainian_to_russian(name):
  """A Russian form of a Ukrainian name by rule, as the Russian-language press would spell it. A guess: marked `gen`."""
  return _words(name, _uk_ru_word)


UK_RU_STARTS = [
  ("олександр", "александр"), ("олексі", "алексе"), ("андрі", "андре"), ("катерин", "екатерин"), ("миколаї", "николае"),
  ("микол", "никол"), ("володимир", "владимир"), ("сергі", "серге"), ("матві", "матве"), ("червоно", "красно"),
  ("червон", "красн"), ("біл", "бел"), ("пісч", "песч"), ("піщ", "песч"), ("піск", "песк"), ("північн", "северн"),
  ("сівер", "север"), ("висок", "высок"), ("вишг", "вышг"), ("виг", "выг"), ("риб", "рыб"), ("чорн", "черн"), ("кам’ян", "камен"), ("знам’ян", "знамен"),
  ("ліс", "лес"), ("одрад", "отрад"), ("перемог", "побед"), ("привіл", "привол"),
]
UK_RU_INSIDE = [
  (r"дніпр", "днепр"), (r"дністр", "днестр"), (r"гірськ", "горск"), (r"гір", "гор"), (r"(?<=.)ліс", "лес"),
  (r"івськ", "овск"), (r"ївськ", "евск"), (r"івц", "овц"), (r"ївц", "евц"), (r"івк", "овк"), (r"ївк", "евк"),
  (r"івн", "овн"), (r"ріж", "рож"), (r"піль", "поль"), (r"([сзц])ьк(?=$|[аеиоуі])", r"\1к"), (r"ів$", "ов"), (r"їв$", "ев"),
  (r"(ск|цк|зк|ньк)е$", r"\1ое"), (r"(ск|цк|зк)а$", r"\1ая"), (r"(ск|цк|зк)і$", r"\1ие"), (r"(ов|ев)е$", r"\1о"),
  (r"(?<=..)ова$", "овая"), (r"нна$", "нная"), (r"ине$", "ино"), (r"не$", "ное"), (r"окe$", "окое"), (r"ний$", "ный"),
  (r"ілля$", "олье"), (r"([лжнтчс])\1я$", r"\1ье"), (r"ця$", "ца"), (r"ці$", "цы"), (r"([внлмтдрсбпз])и$", r"\1ы"),
]
UK_RU_WHOLE = {
  "нова": "новая", "нове": "новое", "новий": "новый", "нові": "новые", "стара": "старая", "старе": "старое",
  "старий": "старый", "старі": "старые", "велика": "великая", "велике": "великое", "великий": "великий",
  "великі": "великие", "мала": "малая", "мале": "малое", "малий": "малый", "малі": "малые", "верхнє": "верхнее",
  "верхня": "верхняя", "нижнє": "нижнее", "нижня": "нижняя", "перше": "первое", "друге": "второе", "перша": "первая",
  "друга": "вторая", "імені": "имени", "біла": "белая", "біле": "белое", "довге": "долгое", "високе": "высокое",
}


def _uk_ru_word(word):
  if word in UK_RU_WHOLE:
    return UK_RU_WHOLE[word]
  for start, to in UK_RU_STARTS:
    if word.startswith(start):
      word = to + word[len(start):]
      break
  for pattern, to in UK_RU_INSIDE:
    word = re.sub(pattern, to, word)
  letters = {"і": "и", "є": "е", "ї": "и", "ґ": "г", "’": ""}
  return "".join(letters.get(letter, letter) for letter in word).replace("йо", "ё").replace("ьо", "ё")


def russian_to_ukrainian(name):
  """A Ukrainian form of a Russian name by rule. A guess: marked `gen`."""
  return _words(name, _ru_uk_word)


def _ru_uk_word(word):
  for pattern, to in (("алексеев", "олексіїв"), ("андреев", "андріїв"), ("алекс", "олекс"), ("екатер", "катер"), ("никол", "микол"), ("бел", "біл"), ("лес", "ліс"), ("северо", "сєверо")):
    if word.startswith(pattern):
      word = word.replace(pattern, to, 1)
  for pattern, to in (("инск", "Инск"), (r"(с|ц)кий$", r"\1ький"), (r"(с|ц)кая$", r"\1ька"), (r"(с|ц)кое$", r"\1ьке"), (r"(с|ц)кие$", r"\1ькі"),
                      (r"(с|ц)к$", r"\1ьк"), (r"ый$", "ий"), (r"ая$", "а"), (r"ое$", "е"), (r"ые$", "і"), (r"ской$", "ський"), (r"ой$", "ий"),
                      (r"еев", "єєв"), (r"([аоуіия])е", r"\1є")):
    word = re.sub(pattern, to, word)
  word = re.sub(r"^е", "є", word)
  word = re.sub(r"ё", "ьо" if re.search(r"[лнтдсз]ё", word) else "йо", word)
  word = re.sub(r"([жчшщц])и", r"\1И", word)
  word = re.sub(r"(ий)$", "Ий", word)
  word = re.sub(r"(?<=[аоуєе])и", "ї", word)
  return "".join({"и": "і", "ы": "и", "э": "е", "ъ": "’"}.get(letter, letter) for letter in word).replace("И", "и")
