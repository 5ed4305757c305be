"""Runs a program and natasha over the Russian ones of labelled reports, on one core, and prints both beside each other."""
import json
import os
import resource
import subprocess
import sys

COPIES = 20
ROUNDS = 3
program, python, *paths = sys.argv[1:]
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
lines = [line for path in paths for line in open(path, encoding="utf-8") if json.loads(line).get("lang") == "ru"]
size = sum(len(json.loads(line)["text"].encode()) for line in lines)


def run(command, text):
    """What the command prints, and its processor time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return output, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def row(name, seconds, copies):
    speed = size * copies / 1e6 / seconds
    print(f"{name:<28}{speed:8.2f} MB/s{len(lines) * copies / seconds:12.0f} posts/s")
    return speed


once, many = "".join(lines), "".join(lines) * (COPIES + 1)
whole = min(run([program, "extract"], many)[1] - run([program, "extract"], once)[1] for _ in range(ROUNDS))
natasha = min(
    (json.loads(run([python, "Benchmarks/natasha_ner.py"], once)[0]) for _ in range(ROUNDS)),
    key=lambda told: told["seconds"])
print(f"{len(lines)} Russian posts, {size / 1e3:.0f} kB, one core; processor time without the start, best of {ROUNDS}")
ours = row("tocsin extract, claims", whole, COPIES)
theirs = row("natasha, names alone", natasha["seconds"], 1)
print(f"tocsin extract reads {ours / theirs:.1f} times as fast")
print(f"natasha finds {natasha['found']} of {natasha['gold']} labelled places' words as a place"
      f" ({100 * natasha['found'] / natasha['gold']:.1f} %)")
