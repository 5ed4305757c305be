#!/usr/bin/env python3
"""Scores what extraction and fusion make of a labelled night's texts, beside what fusion makes of its labelled events.

Usage: score_end_to_end.py TOCSIN BUNDLE [BUNDLE2 …]

TOCSIN is the built program; BUNDLE is a path without its endings .reports.jsonl and .incidents.jsonl. The mentions that were
extracted are told as the labelled ones that score.py pairs them with; those that it pairs with none are left out, and
labelled ones that were not found count as alone.
"""
import json, os, subprocess, sys, tempfile
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import score, score_fusion


def run(tocsin, command, lines):
    done = subprocess.run([tocsin, command], input="\n".join(json.dumps(l, ensure_ascii=False) for l in lines),
                          capture_output=True, text=True)
    if done.returncode > 1: sys.exit(f"{command}: {done.stderr}")
    return [json.loads(l) for l in done.stdout.splitlines()]


def mentions(document):
    return [(document["id"], n, p) for n, e in enumerate(document["events"]) if not e.get("denied")
            for p in range(len(e.get("places") or []))]


def pairs(gold, found):
    """From mentions that were extracted to the labelled ones."""
    g, f = score.triples(gold["events"]), score.triples(found["events"])
    gm, fm = mentions(gold), mentions(found)
    return {fm[j]: gm[i] for i, j in score.pair(g, f, score.same_event)}


def told(incident, known):
    members = [known[tuple(m)] for m in incident["members"] if tuple(m) in known]
    return {**incident, "members": members}


def f1(m):
    p, r = m["p"] / m["mentions"], m["r"] / m["mentions"]
    pairwise = 2 * m["both"] / (m["pg"] + m["po"]) if m["pg"] + m["po"] else 1.0
    return f"B-cubed {2 * p * r / (p + r):.3f}  pairwise {pairwise:.3f}  exact {m['exact']} of {m['incidents']}"


def main(tocsin, bundles):
    total = {"labelled": {}, "extracted": {}}
    for name in bundles:
        gold = score_fusion.read(name + ".reports.jsonl")
        incidents = score_fusion.read(name + ".incidents.jsonl")
        texts = [{k: v for k, v in d.items() if k != "events"} for d in gold]
        found = [{**text, "events": out["events"]} for text, out in zip(texts, run(tocsin, "extract", texts))]
        known = {}
        for one, other in zip(gold, found): known.update(pairs(one, other))
        made = [told(i, known) for i in run(tocsin, "fuse", found)]
        made = [i for i in made if i["members"]]
        for what, output in (("labelled", run(tocsin, "fuse", gold)), ("extracted", made)):
            measured = score_fusion.measure(incidents, output, name, "output")
            for key, value in measured.items(): total[what][key] = total[what].get(key, 0) + value
            print(f"{os.path.basename(name):8} {what:10} {f1(measured)}")
    for what, measured in total.items(): print(f"{'all':8} {what:10} {f1(measured)}")


if __name__ == "__main__":
    if len(sys.argv) < 3: sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
