#!/usr/bin/env python3
"""Runs the sides of the speed benchmark in turn; network.sh, which builds ours, calls it."""

import argparse
import os
import pathlib
import statistics
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "reference"))

import images
import sides
import tables

WORKS = list(tables.TITLES)


def write_data(folder, emaki):
    """Writes what every side reads, and says what it is."""
    images.write_plane(folder)
    if source := os.environ.get("EMAKI_DATA"):
        for candidate in (source, pathlib.Path(source) / "mnist"):
            if images.write_mnist(candidate, folder):
                return "MNIST"
        print(f"EMAKI_DATA={source} does not hold MNIST's four files", file=sys.stderr)
    if emaki is None:
        sys.exit("without NetworkBenchmark to make images, set EMAKI_DATA to a folder with MNIST")
    sides.run([emaki, "images", folder])
    return "drawn digits (set EMAKI_DATA to a folder with MNIST)"


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
                    results[work].setdefault(result["label"], []).append(result)
                    note = ", disturbed" if result["disturbed"] else ""
                    print(
                        f"{turn + 1}/{rounds} {work}: {result['label']} "
                        f"{statistics.median(result['seconds']):.4f} s{note}",
                        file=sys.stderr, flush=True)
    return results


def main():
    parser = argparse.ArgumentParser(description="Compares the network library with others.")
    parser.add_argument("--emaki", help="the program NetworkBenchmark; without it, not ours")
    parser.add_argument("--rounds", type=int, default=5, help="how often all sides run (5)")
    parser.add_argument("--works", nargs="+", choices=WORKS, default=WORKS)
    parser.add_argument("--sides", nargs="+", choices=sides.FAMILIES, default=sides.FAMILIES)
    parser.add_argument(
        "--threads", nargs="+", type=int, default=[1, 2], metavar="COUNT",
        help="how many threads PyTorch, NumPy and scikit-learn get, one after the other (1 2)")
    parser.add_argument(
        "--patience", type=float, default=20, metavar="SECONDS",
        help="how long to wait for a calm machine before each run (20)")
    arguments = parser.parse_args()
    chosen = sides.available(arguments.sides, arguments.emaki, arguments.threads)
    if not chosen:
        sys.exit("no side is left to measure")
    with tempfile.TemporaryDirectory() as folder:
        data = write_data(folder, arguments.emaki)
        results = measure(
            chosen, arguments.works, arguments.rounds, folder, arguments.patience)
    tables.show(results, data)


if __name__ == "__main__":
    main()
