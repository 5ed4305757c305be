#!/usr/bin/env python3
"""Scores incidents against a labelled bundle (docs/fusion.md).

Usage: score_fusion.py BUNDLE.incidents.jsonl OUTPUT.jsonl [BUNDLE2.incidents.jsonl OUTPUT2.jsonl …] [--json]

OUTPUT.jsonl has one incident a line with "members", and where known "figures" and "origins". Printed: B-cubed precision, recall and F1 over mentions; pairwise F1;
how many incidents are exactly right; among those, figures right of those that either side states, and origins right. A mention that is missing from the output counts as alone; one that is in two incidents is an error.
"""
import json, sys
from itertools import combinations


def read(path):
    return [json.loads(l) for l in open(path, encoding="utf-8") if l.strip()]


def clusters(incidents, path):
    where = {}
    for n, i in enumerate(incidents):
        for m in i["members"]:
            m = tuple(m)
            if m in where: sys.exit(f"{path}: mention {m} stands in two incidents")
            where[m] = n
    return where


def measure(gold, out, gold_path, out_path):
    g, o = clusters(gold, gold_path), clusters(out, out_path)
    for m in g: o.setdefault(m, ("alone", m))
    o = {m: c for m, c in o.items() if m in g}
    members = lambda w: {c: {m for m in w if w[m] == c} for c in set(w.values())}
    G, O = members(g), members(o)
    p = sum(len(G[g[m]] & O[o[m]]) / len(O[o[m]]) for m in g)
    r = sum(len(G[g[m]] & O[o[m]]) / len(G[g[m]]) for m in g)
    pairs = lambda M: {frozenset(x) for c in M.values() for x in combinations(sorted(c), 2)}
    pg, po = pairs(G), pairs(O)
    exact, figures, stated, origins = 0, 0, 0, 0
    by_members = {frozenset(map(tuple, i["members"])): i for i in out}
    for i in gold:
        hit = by_members.get(frozenset(map(tuple, i["members"])))
        if hit is None: continue
        exact += 1
        origins += hit.get("origins") == i.get("origins")
        ours, theirs = i.get("figures") or {}, hit.get("figures") or {}
        for k in ours.keys() | theirs.keys():
            if ours.get(k) is None and theirs.get(k) is None: continue
            stated += 1
            figures += ours.get(k) == theirs.get(k)
    return dict(mentions=len(g), p=p, r=r, pg=len(pg), po=len(po), both=len(pg & po), incidents=len(gold), found=len(O), exact=exact, figures=figures, stated=stated, origins=origins)


def main():
    args = [a for a in sys.argv[1:] if not a.startswith("--")]
    if not args or len(args) % 2: sys.exit(__doc__)
    total = {}
    for a, b in zip(args[::2], args[1::2]):
        for k, v in measure(read(a), read(b), a, b).items(): total[k] = total.get(k, 0) + v
    t = total
    P, R = t["p"] / t["mentions"], t["r"] / t["mentions"]
    pw = 2 * t["both"] / (t["pg"] + t["po"]) if t["pg"] + t["po"] else 1.0
    res = {"mentions": t["mentions"], "incidents": t["incidents"], "found": t["found"], "b3_precision": round(P, 4), "b3_recall": round(R, 4), "b3_f1": round(2 * P * R / (P + R), 4),
           "pairwise_f1": round(pw, 4), "exact": t["exact"], "figures_right": t["figures"], "figures_stated": t["stated"], "origins_right": t["origins"]}
    print(json.dumps(res) if "--json" in sys.argv else "\n".join(f"{k:16} {v}" for k, v in res.items()))


if __name__ == "__main__": main()
