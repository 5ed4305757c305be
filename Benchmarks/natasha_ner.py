"""Names of places by natasha's tagger, of reports on standard input; its own time and finds go to standard output.

With labels in the reports it also tells how many of the labelled places' words it finds as a place.
"""
import json
import sys
import time

from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

reports = [json.loads(line) for line in sys.stdin]
reports = [report for report in reports if report.get("lang") == "ru"]
segmenter = Segmenter()
tagger = NewsNERTagger(NewsEmbedding())


def places(text):
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_ner(tagger)
    return [(span.start, span.stop) for span in doc.spans if span.type == "LOC"]


def said(report):
    return {place["said"] for event in report.get("events", []) for place in event["places"] if place["said"]}


def is_found(words, text, spans):
    """Whether some place that the words name in the text is held or touched by a find."""
    start = text.find(words)
    while start >= 0:
        if any(first < start + len(words) and start < last for first, last in spans):
            return True
        start = text.find(words, start + 1)
    return False


places(reports[0]["text"])
begun = time.process_time()
found = [places(report["text"]) for report in reports]
seconds = time.process_time() - begun
gold = [(words, report["text"], spans) for report, spans in zip(reports, found) for words in said(report)]
print(json.dumps({
    "reports": len(reports), "bytes": sum(len(report["text"].encode()) for report in reports), "seconds": seconds,
    "gold": len(gold), "found": sum(is_found(*each) for each in gold),
}))
