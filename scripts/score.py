#!/usr/bin/env python3
"""Scores extracted events against a labelled set (docs/guide.md).

Usage: score.py LABELS.jsonl OUTPUT.jsonl [--errors N] [--by lang|kind] [--json]

OUTPUT.jsonl has one object a line, {"id": …, "events": […]}, its events in the shape of docs/guide.md. What is compared:

  events    (kind, phase, place) triples, one for each place of each event; precision, recall, F1 over all documents
  places    the same without the kind: was the place found and put on the map
  attributes of the matched triples: threat, count, killed, injured, damage, fire, source role, response, time
  alarms    the share of documents without an event for which any was reported

Two places match when their levels agree, and they are the same name or the same words of the text, and no farther apart than
the level's tolerance; or, named otherwise, no farther apart than a third of it. A denied event counts nowhere.
"""
import argparse, json, math, sys
from collections import Counter, defaultdict
from datetime import datetime, timedelta

TOLERANCE_KM = {"country": 4000, "region": 250, "district": 60, "settlement": 15, "city_district": 15, "street": 20, "site": 25, "water": 400}
SAME_LEVEL = [{"settlement", "site"}, {"street", "site"}, {"district", "settlement"}]  # accepted for one another when the words agree


def km(a, b):
    """Great-circle distance of two places, in km."""
    if None in (a.get("lat"), a.get("lon"), b.get("lat"), b.get("lon")): return math.inf
    p, q = math.radians(a["lat"]), math.radians(b["lat"])
    d = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b["lon"] - a["lon"]) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(d)))


def plain(s):
    return "".join(c for c in (s or "").lower().replace("ё", "е") if c.isalnum())


def same_place(gold, out):
    words = plain(gold.get("said")), plain(out.get("said"))
    named = (plain(gold.get("native")) and plain(gold["native"]) == plain(out.get("native"))) or plain(gold.get("name")) == plain(out.get("name"))
    said = bool(words[0] and words[1] and (words[0] in words[1] or words[1] in words[0]))
    g, o = gold["level"], out.get("level")
    if g == "country": return o == "country" and gold.get("country") == out.get("country")
    if g != o and not ((named or said) and any(g in s and o in s for s in SAME_LEVEL)): return False
    return km(gold, out) <= TOLERANCE_KM[g] / (1 if named or said else 3)


def triples(events):
    return [(e, p) for e in events if not e.get("denied") for p in e.get("places") or []]


def pair(gold, out, same):
    """Greedy one-to-one pairing: returns [(i, j)]."""
    free, pairs = set(range(len(out))), []
    for i, g in enumerate(gold):
        near = [(km(g[1], out[j][1]), j) for j in free if same(g, out[j])]
        if near:
            j = min(near)[1]
            free.discard(j)
            pairs.append((i, j))
    return pairs


def same_event(g, o):
    return g[0]["kind"] == o[0].get("kind") and g[0].get("phase") == o[0].get("phase") and same_place(g[1], o[1])


def sets(e, key):
    return set(e.get(key) or [])


def overlap(a, b):
    if a is None: return b is None
    if b is None: return False
    (a0, a1), (b0, b1) = ([datetime.fromisoformat(x) for x in t] for t in (a, b))
    slack = timedelta(minutes=30)
    return a0 - slack <= b1 and b0 - slack <= a1 and (b1 - b0) <= max(3 * (a1 - a0), timedelta(hours=12))


ATTRIBUTES = {
    "threat": lambda g, o: g["threat"] == o.get("threat"),
    "count": lambda g, o: g.get("count") == o.get("count"),
    "killed": lambda g, o: g.get("killed") == o.get("killed"),
    "injured": lambda g, o: g.get("injured") == o.get("injured"),
    "damage": lambda g, o: sets(g, "damage") == sets(o, "damage"),
    "fire": lambda g, o: g.get("fire") == o.get("fire"),
    "response": lambda g, o: sets(g, "response") == sets(o, "response"),
    "source": lambda g, o: (g.get("source") or {}).get("role") == (o.get("source") or {}).get("role"),
    "time": lambda g, o: overlap(g.get("time"), o.get("time")),
}


def f1(tp, gold, out):
    p, r = tp / out if out else 0.0, tp / gold if gold else 0.0
    return {"precision": round(p, 4), "recall": round(r, 4), "f1": round(2 * p * r / (p + r), 4) if p + r else 0.0, "gold": gold, "found": out}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("labels"); ap.add_argument("output")
    ap.add_argument("--errors", type=int, default=0, help="print up to N documents with what was missed or made up")
    ap.add_argument("--json", action="store_true")
    args = ap.parse_args()
    labels = [json.loads(l) for l in open(args.labels, encoding="utf-8") if l.strip()]
    output = {d["id"]: d for d in (json.loads(l) for l in open(args.output, encoding="utf-8") if l.strip())}
    n = defaultdict(Counter)
    right, shown, quiet, alarms, missing = Counter(), 0, 0, 0, 0
    informative = Counter(); informative_right = Counter()
    for doc in labels:
        found = output.get(doc["id"])
        if found is None: missing += 1; found = {"events": []}
        g, o = triples(doc["events"]), triples(found["events"])
        if not g:
            quiet += 1; alarms += bool(o)
        for key, same in (("events", same_event), ("places", lambda a, b: same_place(a[1], b[1]))):
            pairs = pair(g, o, same)
            n[key].update(tp=len(pairs), gold=len(g), out=len(o))
            n[key, doc["lang"]].update(tp=len(pairs), gold=len(g), out=len(o))
            if key == "events": matched = pairs
        for e, _ in g: n["kind", e["kind"]].update(gold=1)
        for e, _ in o: n["kind", e.get("kind")].update(out=1)
        for i, j in matched:
            n["kind", g[i][0]["kind"]].update(tp=1)
            for name, agree in ATTRIBUTES.items():
                ok = agree(g[i][0], o[j][0])
                right[name] += ok
                if g[i][0].get(name) not in (None, [], "unknown"):
                    informative[name] += 1; informative_right[name] += ok
        missed = [g[i] for i in range(len(g)) if i not in {a for a, _ in matched}]
        made_up = [o[j] for j in range(len(o)) if j not in {b for _, b in matched}]
        if shown < args.errors and (missed or made_up):
            shown += 1
            say = lambda t: f"{t[0].get('kind')}/{t[0].get('phase') or '-'} {t[1].get('level')} {t[1].get('name')} «{t[1].get('said')}»"
            print(f"--- {doc['id']}  {doc['text'][:300]!r}")
            for t in missed: print("   missed  ", say(t))
            for t in made_up: print("   made up ", say(t))
    total = n["events"]["tp"]
    result = {
        "documents": len(labels), "no_output": missing,
        "events": f1(**{k: n["events"][k] for k in ("tp", "gold", "out")}),
        "places": f1(**{k: n["places"][k] for k in ("tp", "gold", "out")}),
        "by_language": {l: f1(**{k: n["events", l][k] for k in ("tp", "gold", "out")}) for l in sorted({d["lang"] for d in labels})},
        "by_kind": {k[1]: f1(**{x: v[x] for x in ("tp", "gold", "out")}) for k, v in sorted(((k, v) for k, v in n.items() if k[0] == "kind"), key=str)},
        "attributes": {a: round(right[a] / total, 4) if total else 0.0 for a in ATTRIBUTES},
        "attributes_where_stated": {a: round(informative_right[a] / informative[a], 4) if informative[a] else None for a in ATTRIBUTES},
        "false_alarms": {"documents": quiet, "alarms": alarms},
    }
    if args.json: print(json.dumps(result)); return
    row = lambda name, r: print(f"{name:24} P {r['precision']:.3f}  R {r['recall']:.3f}  F1 {r['f1']:.3f}   ({r['gold']} labelled, {r['found']} found)")
    print(f"{result['documents']} documents, {missing} without output")
    row("events", result["events"]); row("places", result["places"])
    for l, r in result["by_language"].items(): row("  events " + l, r)
    for k, r in result["by_kind"].items(): row("    " + str(k), r)
    print("attributes of matched events, all / where the label states something:")
    for a in ATTRIBUTES: print(f"  {a:10} {result['attributes'][a]:.3f} / {result['attributes_where_stated'][a] if result['attributes_where_stated'][a] is not None else '-'}")
    print(f"false alarms: {alarms} of {quiet} documents without an event")


if __name__ == "__main__": main()
