"""Finding the seat of a district that is called by an adjective: «Чертковский» sits in Чертково."""

import re

from . import translit

ADJECTIVE = re.compile(r"(ский|цкий|ской|ський|цький|зький|ская|ська|цька|зька)$")
NOUN = re.compile(r"(ский|ской|ская|ское|цкий|цкая|цкое|ський|ська|ське|цьке|цька|ка|ки|ко|ый|ий|ая|ое|ой|а|я|о|е|ы|и|ь|й|і|ї|є)$")
COMPOUND = {"новый": "ново", "новая": "ново", "новое": "ново", "старый": "старо", "старая": "старо", "красный": "красно",
            "красная": "красно", "красное": "красно", "большая": "больше", "большой": "больше", "большое": "больше", "большие": "больше", "верхний": "верхне",
            "нижний": "нижне", "великий": "велико", "великие": "велико", "белая": "бело", "белый": "бело", "гусь": "гусь",
            "нова": "ново", "новий": "ново", "нове": "ново", "велика": "велико", "великий ": "велико", "мала": "мало",
            "мале": "мало", "стара": "старо", "старий": "старо", "біла": "біло", "великі": "велико", "західная": "західно",
            "западная": "западно", "малая": "мало", "усть": "усть", "середній": "середньо", "верхній": "верхньо",
            "верхнє": "верхньо", "нижні": "нижньо", "червоний": "червоно", "червоне": "червоно", "сухая": "сухо"}
SOFT = {"ж": "г", "ч": "к", "ш": "х", "щ": "ск", "з": "г", "с": "х"}


def stem(adjective):
  """The adjective without its ending, in lower case without hyphens."""
  return re.sub(r"[’\- ]", "", ADJECTIVE.sub("", translit.plain(adjective).lower().replace("ё", "е")))


def linked(word):
  """The form that an adjective takes before another stem: «новый» gives «ново», «верхняя» gives «верхне»."""
  if word in COMPOUND:
    return COMPOUND[word]
  return re.sub(r"(ий|яя|ее)$", "е", re.sub(r"(ый|ой|ая|ое|ые)$", "о", word))


def bases(noun):
  """A settlement's name as it might begin an adjective: «Новый Оскол» gives «новооскол»."""
  words = [translit.plain(w) for w in re.split(r"[\s\-]+", translit.plain(noun).lower().replace("ё", "е"))]
  joined = ("".join(linked(w) for w in words[:-1]) + words[-1]).replace("’", "")
  return dict.fromkeys([joined, re.sub("[аеоиыіяьй]$", "", joined), NOUN.sub("", joined)])


def likeness(adjective, noun):
  """How surely the adjective is made from the noun, 0 to 1."""
  a = stem(adjective)
  return max((_likeness(a, n) for n in bases(noun) if len(n) >= 3 and len(a) >= 3), default=0.0)


def _likeness(a, n):
  if a == n:
    return 1.0
  shared = 0
  while shared < min(len(a), len(n)) and a[shared] == n[shared]:
    shared += 1
  rest_a, rest_n = a[shared:], n[shared:]
  if not rest_n:
    return 0.95 if re.fullmatch(r"(ов|ев|ин|ен|ен|ан|ян|н|ь|и|о|инов|енн|янн|анн|цев|овец|лян|анин|инск|ен|івс?|ів|їв|ин|ьн)", rest_a) else 0.0
  if not rest_a:
    return 0.9 if re.fullmatch(r"(о?к|е?ц|ск|ь|н|ов|ев|ин|ец|ик|ьк|еньк|оньк|ок|ек|ів|їв|ен|інк)", rest_n) else 0.0
  if len(rest_a) <= 3 and SOFT.get(rest_a[0]) == rest_n[0] and len(rest_n) == 1 and shared >= 2:
    return 0.9
  if rest_a in {"ц", "к"} and rest_n in {"к", "ц"}:
    return 0.85
  vowels = {("и", "і"), ("е", "і"), ("о", "і"), ("о", "ів"), ("ев", "їв"), ("ов", "ів"), ("ец", "ц"), ("н", "ен"), ("ов", "ок"),
            ("еч", "к"), ("ч", "ец"), ("ч", "ц"), ("л", "ел"), ("ен", "ень"), ("ен", "н"), ("ин", "н"), ("ин", "ен")}
  return 0.8 if shared >= 3 and (rest_a, rest_n) in vowels else 0.0


def find(adjective, candidates, names_of, population_of):
  """The candidate most like the adjective; among equals the most populous. None where nothing fits."""
  best, rank = None, (0.0, 0)
  for candidate in candidates:
    score = max((likeness(adjective, name) for name in names_of(candidate)), default=0.0)
    if score and (score, population_of(candidate)) > rank:
      best, rank = candidate, (score, population_of(candidate))
  return best
