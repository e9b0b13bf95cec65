"""The figures of the plots' benchmark in matplotlib: matplotlib_side.py WORK FOLDER THREADS."""

import io
import json
import pathlib
import sys

import matplotlib
import numpy

from works import peak_memory, timed

matplotlib.use("Agg")
import matplotlib.pyplot as pyplot

NAME, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
KIND, COUNT = NAME.split("-")[0], int(NAME.split("-")[1])


def column(name, count=COUNT):
    return numpy.fromfile(FOLDER / f"{name}.f64", numpy.float64, count)


def figure(title, x, y):
    drawn, axes = pyplot.subplots(figsize=(12, 8), dpi=100)
    axes.set(title=title, xlabel=x, ylabel=y)
    return drawn, axes


def line():
    times, walk = column("times"), column("walk")

    def draw():
        drawn, axes = figure("A random walk", "time", "place")
        axes.plot(times, walk, label="walk")
        axes.grid(True)
        # The best of all places takes seconds with a million points; ours looks for it.
        axes.legend(loc="upper right" if COUNT > 10_000 else "best")
        return drawn
    return draw


def scatter():
    x, y = column("x"), column("y")

    def draw():
        drawn, axes = figure("Points", "x", "y")
        axes.scatter(x, y)
        axes.grid(True)
        return drawn
    return draw


def colored():
    x, y, values = column("x"), column("y"), column("values")

    def draw():
        drawn, axes = figure("Points", "x", "y")
        drawn.colorbar(axes.scatter(x, y, c=values), label="distance")
        axes.grid(True)
        return drawn
    return draw


def heatmap():
    field = column("field", COUNT * COUNT).reshape(COUNT, COUNT)

    def draw():
        drawn, axes = figure("A field", "x", "y")
        image = axes.imshow(field, origin="lower", aspect="auto")
        drawn.colorbar(image, label="value")
        return drawn
    return draw


def bars():
    values = column("values", 4 * COUNT).reshape(4, COUNT)
    names = [f"class {index}" for index in range(COUNT)]

    def draw():
        drawn, grid = pyplot.subplots(2, 2, figsize=(12, 8), dpi=100, layout="tight")
        drawn.suptitle("Four classifiers")
        for index, axes in enumerate(grid.flat):
            axes.bar(names, values[index])
            axes.set(title=f"Classifier {index + 1}", xlabel="class", ylabel="score")
            axes.grid(axis="y")
        return drawn
    return draw


def main():
    draw = {
        "line": line, "scatter": scatter, "colored": colored, "heatmap": heatmap, "bars": bars,
    }[KIND]()

    def run(_):
        drawn, file = draw(), io.BytesIO()
        drawn.savefig(file, format="png")
        pyplot.close(drawn)
        return len(file.getvalue())

    run(None)
    seconds, size = timed(3 if COUNT > 100_000 else 7, lambda: None, run)
    print(json.dumps({
        "label": f"matplotlib {matplotlib.__version__}", "work": NAME,
        "seconds": [pair[0] for pair in seconds],
        "processorSeconds": [pair[1] for pair in seconds], "bytes": size,
        "peak": peak_memory()}), flush=True)


if __name__ == "__main__":
    main()
