"""Makes untidy CSV files and says what Python's csv module reads in them.

    csv_rows.py SEED COUNT FOLDER

writes FOLDER/0.csv … and FOLDER/expected.json: for every file its separator, the good rows (line, cells; the first cell is the
key) and the lines of bad ones by kind. Cells hold separators, quotes, line ends, blanks and letters of several bytes; some rows
are sloppy (a quote within an unquoted cell, letters behind a closing quote) or ragged, and line ends are LF, CRLF or CR.
"""
import csv
import io
import json
import random
import sys
from pathlib import Path

WORDS = ["", "", "a", "Eva", "Łukasz", "日本", "🙂", "two words", " padded ", "\u00a0nbsp\u00a0", "0", "x" * 30, "ñ" * 70]
SLOPPY = ['a"b', 'a""b', '"ab"c', '"a"b"c', ' "a"', '"" ""', 'a"', '5" screen', '"x" "y"']


def cell(random, separator, end):
    parts = [random.choice(WORDS)]
    while random.random() < 0.3:
        parts.append(random.choice([separator, '"', '""', end, end + end, ";", ",", "\t", random.choice(WORDS)]))
    return "".join(parts)


def written(random, text, separator):
    if any(mark in text for mark in (separator, '"', "\n", "\r")) or random.random() < 0.2:
        return '"' + text.replace('"', '""') + '"'
    return text


def file(random):
    separator = random.choice(",;\t")
    end = random.choice(["\n", "\n", "\r\n", "\r"])
    columns = random.randint(2, 6)
    lines = [separator.join(["lead_id"] + [f"c{n}" for n in range(1, columns)])]
    for _ in range(random.randint(0, 40)):
        if random.random() < 0.05:
            lines.append("")
            continue
        width = columns if random.random() < 0.93 else random.randint(1, columns + 2)
        cells = []
        for _ in range(width):
            if random.random() < 0.04:
                cells.append(random.choice(SLOPPY))
            else:
                cells.append(written(random, cell(random, separator, end), separator))
        if random.random() < 0.9 and not cells[0].strip():
            cells[0] = f"L{random.randint(1, 99)}"
        lines.append(separator.join(cells))
    text = end.join(lines) + random.choice([end, end, "", end + end])
    return separator, text


def reading(text, separator):
    good, ragged, keyless = [], [], []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    columns, line = None, 0
    for row in reader:
        first, line = line + 1, reader.line_num
        if not row:
            continue
        if columns is None:
            columns = len(row)
        elif len(row) != columns:
            ragged.append(first)
        elif not row[0].strip():
            keyless.append(first)
        else:
            good.append({"line": first, "cells": [value.strip() for value in row]})
    return {"columns": columns, "good": good, "ragged": ragged, "keyless": keyless}


def main():
    seed, count, folder = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    answers = []
    for number in range(count):
        separator, text = file(random.Random(seed * 1_000_003 + number))
        (folder / f"{number}.csv").write_bytes(text.encode())
        answers.append(reading(text, separator))
    (folder / "expected.json").write_text(json.dumps(answers))


main()
