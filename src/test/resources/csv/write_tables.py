"""Writes written.jsonl: random tables as Python's csv module writes them, one a line.

    python3 write_tables.py > written.jsonl

Each line is an object: "told" says how it was written, "encoding" is Python's name for the bytes, "text" the file and
"cells" what must be read, names first. Blanks and line ends around a cell do not count, quoted or not; a line end in a name is a blank. The seeds are
fixed, so that the same tables come again.
"""

import csv
import io
import json
import random

SEED = 271828
ROUNDS = 7
NAMES = ["id", "name", "größe", "note, long", "x;y", "a|b", 'said "what"', "two\nlines", "date", "amount €", "コード", " padded "]
WORDS = ["", "", "red", "São Paulo", "O'Brien", "it's", "a, b", "x;y", "p|q", "tab\there", 'said "no"', '"', '""', '"quoted"',
         "two\nlines", "three\r\nmore\nlines", "-", "1/2", "50 %", "back\\slash", "C:\\new\\table", "ends with \\", "# no remark",
         " before", "after ", "  both  ", "naïve", "数据", "😀 ok", "Ω", "null and void", "yes", "no", "=1+2", "http://a.b/c?d=1;e=2,3"]
CODES = ["007", "06090", "000", "12345", "00420", "1e5x", "0042"]

COMMON = dict(delimiter=",", quotechar='"', doublequote=True, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
DIALECTS = {
    "excel": {},
    "excel-tab": dict(delimiter="\t"),
    "unix": dict(lineterminator="\n", quoting=csv.QUOTE_ALL),
    "semicolons": dict(delimiter=";"),
    "pipes": dict(delimiter="|", lineterminator="\n"),
    "line ends of the old Macintosh": dict(lineterminator="\r"),
    "all quoted, tabs": dict(delimiter="\t", quoting=csv.QUOTE_ALL),
    "all quoted, semicolons": dict(delimiter=";", quoting=csv.QUOTE_ALL),
    "words quoted": dict(quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n"),
    "words quoted, semicolons": dict(delimiter=";", quoting=csv.QUOTE_NONNUMERIC),
    "nothing quoted, escaped": dict(quoting=csv.QUOTE_NONE, escapechar="\\", lineterminator="\n"),
    "nothing quoted, escaped, tabs": dict(delimiter="\t", quoting=csv.QUOTE_NONE, escapechar="\\", lineterminator="\n"),
    "quotes escaped, not doubled": dict(doublequote=False, escapechar="\\", lineterminator="\n"),
    "apostrophes": dict(quotechar="'", quoting=csv.QUOTE_ALL, lineterminator="\n"),
}
ENCODINGS = ["utf-8", "utf-8", "utf-8-sig", "utf-16"]


def column(kind, rng):
    """What makes one cell."""
    if kind == "whole":
        return lambda row: rng.randrange(-50, 5000)
    if kind == "part":
        return lambda row: round(rng.gauss(0, 100), rng.choice([1, 2, 2]))
    if kind == "code":
        return lambda row: rng.choice(CODES)
    if kind == "day":
        return lambda row: "2021-%02d-%02d" % (rng.randrange(1, 13), rng.randrange(1, 29))
    if kind == "gappy":
        return lambda row: rng.choice(["", "NA", rng.randrange(100)])
    return lambda row: rng.choice(WORDS)


def table(rng):
    kinds = [rng.choice(["whole", "part", "code", "day", "gappy", "word", "word", "word"]) for _ in range(rng.randrange(2, 9))]
    if not {"whole", "part"} & set(kinds):
        kinds[rng.randrange(len(kinds))] = "part"
    names = rng.sample(NAMES, len(kinds))
    make = [column(kind, rng) for kind in kinds]
    return [names] + [[each(row) for each in make] for row in range(rng.randrange(4, 25))]


def main():
    rng = random.Random(SEED)
    for told, settings in DIALECTS.items():
        for round_ in range(ROUNDS):
            rows = table(rng)
            # Until Python 3.12 the module quotes and escapes only the line ends that it writes itself.
            end = settings.get("lineterminator", "\r\n")
            if end != "\r\n":
                rows = [[cell.replace("\r\n", "\n").replace("\n", end) if isinstance(cell, str) else cell for cell in row] for row in rows]
            out = io.StringIO(newline="")
            csv.writer(out, **{**COMMON, **settings}).writerows(rows)
            print(json.dumps({"told": "%s %d" % (told, round_), "encoding": rng.choice(ENCODINGS), "text": out.getvalue(),
                              "cells": [[" ".join(name.split()) for name in rows[0]]]
                              + [[str(cell).strip() for cell in row] for row in rows[1:]]}, ensure_ascii=False))


main()
