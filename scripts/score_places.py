#!/usr/bin/env python3
"""Scores a resolver of places against the labelled places of a set: given the words that name a place and their document.

Usage: score_places.py LABELS.jsonl [--errors] [--json] [COMMAND …]

COMMAND (default: tocsin place --jsonl) reads lines {"id", "said", "text", "home"} and writes one line {"id", "places": […]} for
each, best first. A labelled place counts once a document for the same words. It is right where the first answer matches it as
score.py matches places, its words taken as the label has them. Places that a common noun («город», "the region") or no words
name are counted in the total and apart.
"""
import argparse, json, subprocess, sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from score import same_place

BANDS = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 1.01]


def tasks(labels):
    """One for each place of a document and the words that name it: (line for the command, label, language)."""
    found = []
    for document in labels:
        seen = set()
        for place in (p for event in document["events"] if not event.get("denied") for p in event["places"]):
            key = place["said"], place["name"]
            if key in seen: continue
            seen.add(key)
            line = {"id": f"{document['id']}#{len(seen)}", "said": place["said"], "text": document["text"], "home": document["home"]}
            found.append((line, place, document["lang"]))
    return found


def answers(command, lines):
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    done = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=False)
    return {answer["id"]: answer["places"] for answer in map(json.loads, done.stdout.decode().splitlines()) if "id" in answer}


def has_name(said):
    """Whether a word with a capital or a number stands in the words; the capital of a sentence's first word is not told apart."""
    return any(c.isupper() or c.isdigit() for c in said)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels"); parser.add_argument("command", nargs=argparse.REMAINDER)
    parser.add_argument("--errors", action="store_true", help="list what was missed")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    asked = tasks([json.loads(line) for line in open(args.labels, encoding="utf-8") if line.strip()])
    given = answers(args.command or ["tocsin", "place", "--jsonl"], [line for line, _, _ in asked])
    right, total, missed = Counter(), Counter(), []
    for line, label, language in asked:
        first = (given.get(line["id"]) or [None])[0]
        is_right = first is not None and same_place(label, dict(first, said=label["said"]))
        named = "named" if has_name(label["said"]) else "common noun or no words"
        band = "no answer" if first is None else max(b for b in BANDS if first["confidence"] >= b)
        keys = ["all", named, f"language {language}", f"level {label['level']}", f"confidence {band}"]
        total.update(keys)
        if is_right: right.update(keys)
        else: missed.append((line, label, first))
    report(args, right, total, missed)


def report(args, right, total, missed):
    if args.json:
        print(json.dumps({key: [right[key], total[key]] for key in sorted(total)}))
        return
    for key in sorted(total, key=lambda key: (" " in key, key)):
        print(f"{key:28} {right[key]:5} of {total[key]:5}  {right[key] / total[key]:.3f}")
    for line, label, first in missed if args.errors else []:
        place = lambda p: f"{p['level']} {p['name']}, {p.get('region')} ({p['lat']}, {p['lon']})"
        print(f"{line['id']} «{label['said']}» is {place(label)}; home {line['home']}")
        print(f"    answered {place(first)} {first['confidence']} {' '.join(first['reasons'])}" if first else "    no answer")


if __name__ == "__main__": main()
