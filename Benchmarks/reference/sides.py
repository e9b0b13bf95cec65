"""The sides of the speed benchmark as processes, and how calm the machine is meanwhile."""

import dataclasses
import importlib.util
import json
import os
import pathlib
import resource
import subprocess
import sys
import time

FAMILIES = ["Emaki", "PyTorch", "NumPy", "scikit-learn"]
PACKAGES = {
    "PyTorch": ["numpy", "torch"], "NumPy": ["numpy"], "scikit-learn": ["numpy", "sklearn"]}
SCRIPTS = {
    "PyTorch": "torch_side.py", "NumPy": "numpy_side.py", "scikit-learn": "sklearn_side.py"}
# Kernels that are pinned by these would slow down one side or the other.
PINS = ["OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"]
THREADS = [
    "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "GOTO_NUM_THREADS"]
# More cores than this in the hands of others, on average, and a run counts as disturbed.
DISTURBANCE = 0.1


@dataclasses.dataclass(frozen=True)
class Side:
    """A command that takes a work and a folder, with a number of threads or the usual one."""

    label: str
    command: list
    threads: int | None = None


def available(families, emaki, threads):
    """Returns the sides that can run, and says which cannot and why."""
    result = []
    for family in families:
        if family == "Emaki":
            if emaki:
                result += [Side("Emaki", [emaki]), Side("Emaki, 1 BLAS thread", [emaki], 1)]
            continue
        missing = [name for name in PACKAGES[family] if not importlib.util.find_spec(name)]
        if missing:
            print(
                f"{family} is left out: {sys.executable} has no {', '.join(missing)} "
                "(pip install torch numpy scikit-learn threadpoolctl)", file=sys.stderr)
            continue
        script = str(pathlib.Path(__file__).resolve().parent / SCRIPTS[family])
        result += [
            Side(f"{family} {count}", [sys.executable, script], count) for count in threads]
    return result


def run(command, threads=None):
    """Runs a command without pinned kernels and returns what it prints."""
    environment = {
        key: value for key, value in os.environ.items() if key not in PINS + THREADS}
    if threads:
        environment.update({key: str(threads) for key in THREADS})
    done = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"failed with exit code {done.returncode}: {' '.join(map(str, command))}")
    return done.stdout


def measure(side, work, folder):
    """Runs a side once and returns its results; each knows whether others disturbed it."""
    more = [str(side.threads)] if side.command[0] == sys.executable else []
    machine, own, start = machine_seconds(), children_seconds(), time.monotonic()
    lines = run([*side.command, work, folder, *more], side.threads).splitlines()
    wall = time.monotonic() - start
    others = (machine_seconds() - machine) - (children_seconds() - own)
    results = [json.loads(line) for line in lines]
    for result in results:
        if result["label"] == "Emaki":
            result["label"] = side.label
        result["disturbed"] = others / wall > DISTURBANCE
    return results


def wait_for_calm(patience):
    """Waits until others leave the processors alone, but not for ever."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        before = machine_seconds()
        time.sleep(0.3)
        if (machine_seconds() - before) / 0.3 <= DISTURBANCE:
            return


def machine_seconds():
    """Returns the processor time that all programs have used, where Linux tells it."""
    try:
        fields = pathlib.Path("/proc/stat").read_text().splitlines()[0].split()[1:9]
    except OSError:
        return 0.0
    user, nice, system, _, _, interrupts, soft, stolen = map(int, fields)
    return (user + nice + system + interrupts + soft + stolen) / os.sysconf("SC_CLK_TCK")


def children_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
