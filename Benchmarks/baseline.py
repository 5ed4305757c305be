"""The baseline that figures are told against: one regular expression over each report, and its count as output."""
import json
import re
import sys

PATTERN = re.compile(
    r"(?P<many>\d+)?\s*(?P<what>беспилотник|дрон|бпла|безпілотник|шахед|drone|uav|missile|ракет)\w*.{0,80}?"
    r"(?P<how>сбит|уничтож|перехват|упал|удар|збит|знищ|впал|влуч|shot down|destroyed|intercepted|fell|hit|struck)",
    re.IGNORECASE | re.DOTALL,
)

for line in sys.stdin:
    report = json.loads(line)
    events = [{k: v for k, v in found.groupdict().items() if v} for found in PATTERN.finditer(report["text"])]
    print(json.dumps({"id": report["id"], "events": events}, ensure_ascii=False))
