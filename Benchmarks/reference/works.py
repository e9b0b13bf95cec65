"""The works of the speed benchmark and how a side measures and reports one.

`Sources/NetworkBenchmark/Work.swift` says the same for our side.
"""

import dataclasses
import json
import pathlib
import resource
import sys
import time

import numpy


@dataclasses.dataclass(frozen=True)
class Work:
    """What is trained or asked, and how often one process measures it."""

    name: str
    sizes: list
    samples: int
    batch: int
    epochs: int
    optimizer: str
    rate: float
    runs: int = 1
    infers: bool = False

    @property
    def steps(self):
        """Steps of training, or calls of the network."""
        if self.infers:
            return -(-10_000 // self.batch)
        return self.epochs * -(-self.samples // self.batch)


WORKS = {work.name: work for work in [
    Work("batches", [784, 128, 10], 1_000, 32, 100, "Adam", 0.01),
    Work("full-batch", [784, 128, 10], 1_000, 1_000, 100, "Adam", 0.01, runs=3),
    Work("large", [784, 128, 64, 10], 60_000, 64, 3, "SGD", 0.1),
    Work("plane", [2, 3, 1], 250, 4, 100, "SGD", 0.02, runs=3),
    # Trained for a few epochs as in "batches"; then the 10,000 test images in such batches.
    Work("at-once", [784, 128, 10], 1_000, 10_000, 3, "Adam", 0.01, runs=20, infers=True),
    Work("one-by-one", [784, 128, 10], 1_000, 1, 3, "Adam", 0.01, runs=2, infers=True),
]}
TRAINING_BATCH_BEFORE_INFERENCE = 32


class Data:
    """The files that every side reads: float32 numbers and one byte per label."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def images(self, part, count):
        pixels = numpy.fromfile(self.folder / f"{part}-images.f32", numpy.float32, count * 784)
        labels = numpy.fromfile(self.folder / f"{part}-labels.u8", numpy.uint8, count)
        return pixels.reshape(-1, 784), labels.astype(numpy.int64)

    def plane(self, count):
        """Returns points (two columns) and their labels (one)."""
        rows = numpy.fromfile(self.folder / "plane.f32", numpy.float32, count * 3).reshape(-1, 3)
        return numpy.ascontiguousarray(rows[:, :2]), numpy.ascontiguousarray(rows[:, 2:])

    def training(self, work):
        if work.name == "plane":
            return self.plane(work.samples)
        return self.images("train", work.samples)

    def test(self):
        return self.images("test", 10_000)


def timed(runs, prepare, run):
    """Returns the seconds of each run, and what the last one gave; preparing is not timed.

    Each run's seconds are a pair: those that passed, and those that processors worked for it.
    """
    seconds, result = [], None
    for _ in range(runs):
        state = prepare()
        start, worked = time.perf_counter(), time.process_time()
        result = run(state)
        seconds.append((time.perf_counter() - start, time.process_time() - worked))
    return seconds, result


def peak_memory():
    """Returns the greatest resident size of this process so far, in megabytes."""
    try:
        status = pathlib.Path("/proc/self/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) / 1000
    except (OSError, IndexError):
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / (1_000_000 if sys.platform == "darwin" else 1000)


def blas_kernels():
    """Returns the kernels of the BLAS libraries in this process, as threadpoolctl knows them."""
    try:
        import threadpoolctl
    except ModuleNotFoundError:
        return "unknown without threadpoolctl"
    return ", ".join(sorted({
        f"{pool['internal_api']} {pool['version']} {pool.get('architecture', '')}".strip()
        for pool in threadpoolctl.threadpool_info() if pool["user_api"] == "blas"}))


def report(label, work, seconds, *, peak, accuracy, kernels, loss=None):
    """Prints one line of JSON for the driver.

    `peak` is the memory until the end of the work, before the accuracy takes more of it.
    """
    print(json.dumps({
        "label": label, "work": work.name, "seconds": [pair[0] for pair in seconds],
        "processorSeconds": [pair[1] for pair in seconds], "steps": work.steps, "loss": loss,
        "accuracy": accuracy, "peak": peak, "kernels": kernels}), flush=True)


def arguments():
    """Returns the work, the data and the number of threads from the command line."""
    name, folder, threads = sys.argv[1:4]
    return WORKS[name], Data(folder), int(threads)
