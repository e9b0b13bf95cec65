#!/usr/bin/env python3
"""Runs the sides of the plots' benchmark in turn; plotting.sh, which builds ours, calls it."""

import argparse
import importlib.util
import pathlib
import statistics
import sys
import tempfile

import numpy

REFERENCE = pathlib.Path(__file__).resolve().parent / "reference"
sys.path.insert(0, str(REFERENCE))

import sides

# How many times as fast as matplotlib ours is to be.
GOALS = {
    "line-1000": 4, "line-1000000": 4, "scatter-1000000": 6, "colored-100000": 15,
    "heatmap-1000": 3, "bars-10": 5}
TITLES = {
    "line-1000": "line of 1,000 points", "line-1000000": "line of 1,000,000 points",
    "scatter-1000000": "1,000,000 points, one colour",
    "colored-100000": "100,000 points coloured by value",
    "heatmap-1000": "heatmap 1,000 × 1,000, colour bar", "bars-10": "2 × 2 bar charts"}
# Only ours draws these: the time is to grow no faster than the data.
GROWTH = {kind: [f"{kind}-{10 ** power}" for power in (5, 6, 7)]
          for kind in ("line", "scatter", "colored")}
MOST_MEMORY = 1000


def write_data(folder):
    """Writes the columns that both sides draw."""
    stream = numpy.random.default_rng(1)
    count = 10 ** 7
    points = stream.normal(size=(2, count))
    x, y = numpy.meshgrid(numpy.linspace(0, 12, 1000), numpy.linspace(0, 8, 1000))
    for name, values in {
            "times": numpy.arange(count) / 100, "walk": numpy.cumsum(stream.normal(size=count)),
            "x": points[0], "y": points[1], "values": numpy.hypot(*points),
            "field": numpy.sin(x) * numpy.cos(y) + 0.1 * x}.items():
        values.tofile(pathlib.Path(folder) / f"{name}.f64")


def measure(chosen, works, rounds, folder, patience):
    """Returns the results of all rounds, by work and label."""
    results = {work: {} for work in works}
    for turn in range(rounds):
        for work in works:
            # Another side begins in each round.
            first = turn % len(chosen)
            for side in chosen[first:] + chosen[:first]:
                sides.wait_for_calm(patience)
                for result in sides.measure(side, work, folder):
                    results[work].setdefault(result["label"].split()[0], []).append(result)
                    note = ", disturbed" if result["disturbed"] else ""
                    print(
                        f"{turn + 1}/{rounds} {work}: {result['label']} "
                        f"{1000 * statistics.median(result['seconds']):.1f} ms{note}",
                        file=sys.stderr, flush=True)
    return results


class Summary:
    """What one side did, in the undisturbed rounds if each side has any."""

    def __init__(self, runs, all_rounds):
        counted = [run for run in runs if all_rounds or not run["disturbed"]]
        seconds = [time for run in counted for time in run["seconds"]]
        self.median = 1000 * statistics.median(seconds)
        self.work = 1000 * statistics.median(
            time for run in counted for time in run["processorSeconds"])
        self.kilobytes = runs[-1]["bytes"] / 1000
        self.peak = statistics.median(run["peak"] for run in runs)
        self.mark = "~" if all_rounds else " "


def summarized(labels):
    all_rounds = any(all(run["disturbed"] for run in runs) for runs in labels.values())
    return {label: Summary(runs, all_rounds) for label, runs in labels.items()}


def show(results):
    print("1200 × 800 pixels, drawing and PNG together; CPU is the time that processors worked.\n")
    print(
        f"{'':36}{'side':12}{'median ms':>10}{'CPU ms':>9}{'kB':>7}{'peak MB':>9}"
        f"{'ratio':>8}{'CPU':>7}{'goal':>6}")
    for work, title in TITLES.items():
        labels = summarized(results[work]) if work in results else {}
        for label, each in labels.items():
            print(
                f"{title if label == 'Emaki' else '':36}{label:12}{each.mark}{each.median:9.1f}"
                f"{each.work:9.1f}{each.kilobytes:7.0f}{each.peak:9.0f}", end="")
            if label == "Emaki" and "matplotlib" in labels:
                theirs = labels["matplotlib"]
                ratio = theirs.median / each.median
                met = "met" if ratio >= GOALS[work] else "missed"
                print(
                    f"{ratio:8.1f}{theirs.work / each.work:7.1f}{GOALS[work]:6}  {met}", end="")
            print()
    show_growth(results)
    if any(run["disturbed"] for labels in results.values() for runs in labels.values()
           for run in runs):
        print("\n~ other programs were busy in every round: measure again on a calm machine")


def show_growth(results):
    print(f"\n{'ours with more points':24}{'points':>12}{'median ms':>11}{'ns/point':>10}"
          f"{'peak MB':>9}")
    for works in GROWTH.values():
        for work in works:
            if not results.get(work, {}).get("Emaki"):
                continue
            each = summarized({"Emaki": results[work]["Emaki"]})["Emaki"]
            kind, count = work.split("-")
            memory = "" if each.peak < MOST_MEMORY else f"  more than {MOST_MEMORY} MB"
            print(
                f"{kind:24}{int(count):12,}{each.median:11.1f}"
                f"{each.median / int(count) * 1e6:10.1f}{each.peak:9.0f}{memory}")


def main():
    parser = argparse.ArgumentParser(description="Compares the plotting library with matplotlib.")
    parser.add_argument("--emaki", required=True, help="the program PlottingBenchmark")
    parser.add_argument("--rounds", type=int, default=5, help="how often both sides run (5)")
    parser.add_argument("--works", nargs="+", choices=TITLES, default=list(TITLES))
    parser.add_argument(
        "--growth", action=argparse.BooleanOptionalAction, default=True,
        help="whether to draw up to ten million points too")
    parser.add_argument(
        "--patience", type=float, default=20, metavar="SECONDS",
        help="how long to wait for a calm machine before each run (20)")
    arguments = parser.parse_args()
    ours = sides.Side("Emaki", [arguments.emaki])
    both = [ours]
    if importlib.util.find_spec("matplotlib"):
        script = str(REFERENCE / "matplotlib_side.py")
        both.append(sides.Side("matplotlib", [sys.executable, script], 1))
    else:
        print("matplotlib is left out: pip install matplotlib", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        write_data(folder)
        results = measure(both, arguments.works, arguments.rounds, folder, arguments.patience)
        if arguments.growth:
            more = [work for works in GROWTH.values() for work in works]
            alone = measure([ours], more, 1, folder, arguments.patience)
            for work, labels in alone.items():
                for label, runs in labels.items():
                    results.setdefault(work, {}).setdefault(label, []).extend(runs)
    show(results)


if __name__ == "__main__":
    main()
