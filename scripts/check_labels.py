#!/usr/bin/env python3
"""Checks a labelled set against docs/guide.md. Usage: check_labels.py FILE.jsonl …   Exits 1 where a label is off."""
import json, sys
from collections import Counter
from datetime import datetime

KINDS = {"attack", "sighting", "alert", "interception", "debris", "strike", "explosion", "restriction", "evacuation", "shelter"}
PHASED = {"alert", "restriction", "shelter"}
THREATS = {"uav", "missile", "bomb", "artillery", "usv", "mixed", "unknown"}
DAMAGE = {"residential", "vehicle", "energy", "fuel", "industrial", "transport", "utilities", "public", "commercial", "agricultural", "military", "other", "none"}
RESPONSE = {"emergency_services", "fire_service", "medics", "eod", "police", "utilities_crews", "commission", "evacuation", "aid"}
ROLES = {"governor", "mayor", "district_head", "ministry_of_defence", "air_force", "general_staff", "operational_hq", "emergency_ministry", "military_administration", "aviation_authority", "prosecutor", "police", "media", "witnesses", "other"}
LEVELS = {"country", "region", "district", "settlement", "city_district", "street", "site", "water"}


def faults(doc):
    """Yields what is off in one labelled document."""
    for key in ("id", "lang", "published", "publisher", "home", "text", "events"):
        if key not in doc: yield f"no {key}"
    if doc.get("lang") not in {"ru", "uk", "en"}: yield f"lang {doc.get('lang')}"
    try:
        if datetime.fromisoformat(doc["published"]).tzinfo is None: yield "published has no offset"
    except Exception as e: yield f"published: {e}"
    for i, e in enumerate(doc.get("events", [])):
        at = f"event {i}: "
        if e.get("kind") not in KINDS: yield at + f"kind {e.get('kind')}"
        if (e.get("phase") is not None) != (e.get("kind") in PHASED): yield at + f"phase {e.get('phase')} on {e.get('kind')}"
        if e.get("phase") not in (None, "start", "end"): yield at + "phase"
        if e.get("threat") not in THREATS: yield at + f"threat {e.get('threat')}"
        c = e.get("count")
        if c is not None and not (isinstance(c, list) and len(c) == 2 and isinstance(c[0], int) and (c[1] is None or c[1] >= c[0])): yield at + f"count {c}"
        t = e.get("time")
        if t is not None:
            try:
                a, b = (datetime.fromisoformat(x) for x in t)
                if b < a: yield at + "time runs backwards"
            except Exception as x: yield at + f"time {t}: {x}"
        for k in ("killed", "injured"):
            if not (e.get(k) is None or isinstance(e[k], int)): yield at + f"{k} {e.get(k)}"
        if not set(e.get("damage") or []) <= DAMAGE: yield at + f"damage {e.get('damage')}"
        if not set(e.get("response") or []) <= RESPONSE: yield at + f"response {e.get('response')}"
        s = e.get("source")
        if s is not None and s.get("role") not in ROLES: yield at + f"role {s}"
        if not e.get("places"): yield at + "no places"
        for p in e.get("places") or []:
            here = at + f"place {p.get('name')}: "
            if p.get("level") not in LEVELS: yield here + f"level {p.get('level')}"
            if p.get("said") not in doc.get("text", ""): yield here + f"said {p.get('said')!r} is not in the text"
            if not (isinstance(p.get("lat"), (int, float)) and isinstance(p.get("lon"), (int, float)) and -90 <= p["lat"] <= 90 and -180 <= p["lon"] <= 180): yield here + "lat, lon"
            if not (isinstance(p.get("country"), str) and len(p["country"]) == 2) and p.get("level") != "water": yield here + "country"
            if p.get("level") not in ("country", "region", "water") and not p.get("region"): yield here + "no region"


bad, ids, kinds, docs, empty = 0, set(), Counter(), 0, 0
for path in sys.argv[1:]:
    for n, line in enumerate(open(path, encoding="utf-8"), 1):
        if not line.strip(): continue
        try: doc = json.loads(line)
        except ValueError as e:
            print(f"{path}:{n}: {e}"); bad += 1; continue
        docs += 1
        if doc.get("id") in ids: print(f"{path}:{n}: id {doc['id']} twice"); bad += 1
        ids.add(doc.get("id"))
        empty += not doc.get("events")
        kinds.update(e.get("kind") for e in doc.get("events", []))
        for f in faults(doc): print(f"{path}:{n} {doc.get('id')}: {f}"); bad += 1
print(f"{docs} documents, {empty} without an event, {sum(kinds.values())} events {dict(kinds)}, {bad} faults")
sys.exit(bad > 0)
