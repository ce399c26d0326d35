"""Samples in milliseconds, and the table of them."""

from dataclasses import dataclass, field
from statistics import median


@dataclass
class Figure:
    """One thing that was timed, with what it may take and what it is meant to take."""

    name: str
    samples: list[float]
    # Which share of the samples the budget is about: 50 the median, 99 the 99th percentile.
    percentile: int = 50
    must: float | None = None
    aim: float | None = None
    # The figure beside which this one was timed in turn; a yardstick has none of its own.
    yardsticks: list["Figure"] = field(default_factory=list)

    @property
    def median(self) -> float:
        return median(self.samples)

    def at(self, percentile: int) -> float:
        """The smallest sample that so many percent of the samples do not exceed."""
        ordered = sorted(self.samples)
        return ordered[max(0, -(-len(ordered) * percentile // 100) - 1)]

    @property
    def judged(self) -> float:
        return self.median if self.percentile == 50 else self.at(self.percentile)

    @property
    def verdict(self) -> str:
        if self.must is None:
            return ""
        if self.judged > self.must:
            return "over"
        return "met" if self.aim is None or self.judged > self.aim else "aim met"

    @property
    def json(self) -> dict:
        return {
            "name": self.name,
            "samples": [round(sample, 4) for sample in self.samples],
            "yardsticks": [yardstick.json for yardstick in self.yardsticks],
        }


def table(figures: list[Figure]) -> str:
    rows = [["what, in ms", "n", "median", "p99", "must", "aim", "", "ratio"]]
    for figure in figures:
        kind = "p99" if figure.percentile == 99 else "median"
        must = f"{kind} ≤ {figure.must:g}" if figure.must else ""
        aim = f"{figure.aim:g}" if figure.aim else ""
        rows.append([f"**{figure.name}**", *numbers(figure), must, aim, figure.verdict, ""])
        for yardstick in figure.yardsticks:
            ratio = f"{figure.median / yardstick.median:.2g}×"
            if figure.percentile == 99:
                ratio += f", p99 {figure.at(99) / yardstick.at(99):.2g}×"
            rows.append([f"— {yardstick.name}", *numbers(yardstick), "", "", "", ratio])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in rows]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def numbers(figure: Figure) -> list[str]:
    return [str(len(figure.samples)), f"{figure.median:.2f}", f"{figure.at(99):.2f}"]
