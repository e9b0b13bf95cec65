#!/usr/bin/env python3
"""Makes the numbers that the network library's tests compare with, by running PyTorch.

    Benchmarks/fixtures.py            writes Tests/NeuralNetworkTests/Fixtures/*
    Benchmarks/fixtures.py --check    recomputes them and compares: exit code 1 if any number is
                                      off by more than 1e-12, absolute or relative

Everything is computed in float64. It needs Python 3.10 or later, numpy, torch (the CPU build is
enough) and safetensors; the tests themselves need none of them, because the numbers are in the
repository.

A fixture is uniform:

    {"torch": "2.13.0", "cases": [
      {"name": "ELU, alpha 0.5", "options": {"alpha": 0.5},
       "tensors": {"input": {"shape": [3, 8], "values": [...]}, ...},
       "numbers": {"loss": 1.25}}]}

Options are numbers, yes and no are 1 and 0. Values are in row-major order, in PyTorch's
orientation (`nn.Linear`'s weight is outputs × inputs, images are samples × channels × rows ×
columns) and written with all the digits that they have.
"""

import argparse
import json
import math
import pathlib
import sys

try:
    import torch

    from torch_fixtures import (
        activations, layers, losses, networks, optimizers, saving, schedules)
except ModuleNotFoundError as missing:
    sys.exit(f"fixtures.py needs the Python package {missing.name}: pip install numpy torch safetensors")

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/NeuralNetworkTests/Fixtures"
TOLERANCE = 1e-12
MODULES = [activations, layers, losses, networks, optimizers, saving, schedules]


def computed():
    """Returns the fixtures by the names of their files."""
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    version = torch.__version__.split("+")[0]
    return {
        module.__name__.split(".")[-1] + ".json": {"torch": version, "cases": module.cases()}
        for module in MODULES
    }


def text(fixture):
    """Returns the fixture as JSON with one tensor per line, so that changes can be read."""

    def encoded(value):
        return json.dumps(value, allow_nan=False)

    cases = []
    for case in fixture["cases"]:
        tensors = ",\n".join(
            f"    {encoded(name)}: {encoded(value)}" for name, value in case["tensors"].items()
        )
        cases.append(
            f'  {{"name": {encoded(case["name"])},\n'
            f'   "options": {encoded(case["options"])},\n'
            f'   "tensors": {{\n{tensors}}},\n'
            f'   "numbers": {encoded(case["numbers"])}}}'
        )
    body = ",\n".join(cases)
    return f'{{"torch": {encoded(fixture["torch"])}, "cases": [\n{body}]}}\n'


def numbers_of(case):
    """Yields the name and the numbers of each part of a case."""
    for name, value in case["options"].items():
        yield f"option {name}", [value]
    for name, value in case["numbers"].items():
        yield name, [value]
    for name, tensor in case["tensors"].items():
        yield f"shape of {name}", tensor["shape"]
        yield name, tensor["values"]


def deviation(stored, fresh):
    """Returns the greatest deviation between two cases and where it is."""
    left, right = dict(numbers_of(stored)), dict(numbers_of(fresh))
    if left.keys() != right.keys():
        return math.inf, ", ".join(sorted(left.keys() ^ right.keys()))
    worst = (0.0, "")
    for name, values in left.items():
        if len(values) != len(right[name]):
            return math.inf, name
        for one, other in zip(values, right[name]):
            difference = abs(one - other) / max(1.0, abs(other))
            worst = max(worst, (difference if math.isfinite(difference) else math.inf, name))
    return worst


def check(fixtures):
    """Compares the files with freshly computed numbers and returns the exit code."""
    worst = (0.0, "")
    for file, fixture in fixtures.items():
        path = FOLDER / file
        if not path.exists():
            print(f"{file} is missing: run Benchmarks/fixtures.py")
            return 1
        stored = json.loads(path.read_text())
        old = {case["name"]: case for case in stored["cases"]}
        new = {case["name"]: case for case in fixture["cases"]}
        for name in old.keys() ^ new.keys():
            worst = max(worst, (math.inf, f"{file}, {name}"))
        for name in old.keys() & new.keys():
            amount, part = deviation(old[name], new[name])
            worst = max(worst, (amount, f"{file}, {name}: {part}"))
        print(f"{file}: {len(new)} cases, stored {stored['torch']}, here {fixture['torch']}")
    for file, content in saving.files().items():
        path = FOLDER / file
        if not path.exists() or path.read_bytes() != content:
            worst = max(worst, (math.inf, file))
    print(f"greatest deviation: {worst[0]:.2g} ({worst[1]})" if worst[0] else "no deviation")
    return 0 if worst[0] <= TOLERANCE else 1


def main():
    parser = argparse.ArgumentParser(description="Reference numbers from PyTorch.")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    arguments = parser.parse_args()
    fixtures = computed()
    if arguments.check:
        return check(fixtures)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file, fixture in fixtures.items():
        (FOLDER / file).write_text(text(fixture))
        size = (FOLDER / file).stat().st_size
        print(f"{file}: {len(fixture['cases'])} cases, {size / 1000:.0f} kB")
    for file, content in saving.files().items():
        (FOLDER / file).write_bytes(content)
        print(f"{file}: {len(content)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
