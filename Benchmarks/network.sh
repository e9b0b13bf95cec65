#!/usr/bin/env bash
# How fast the network library is: the same works with Emaki, PyTorch, NumPy and scikit-learn.
#
# Builds our side, runs all sides in turn, several times, and prints medians and ratios.
#
#   Benchmarks/network.sh [--rounds 5] [--works batches plane …] [--sides Emaki PyTorch …]
#
# PYTHON (python3 unless set) has the packages that it compares with:
#
#   pip install torch numpy scikit-learn threadpoolctl       # for torch, the CPU build is enough
#
# A side whose package is missing is left out. EMAKI_DATA names a folder with MNIST's four files,
# compressed or not; without it they are drawn digits. The machine should have nothing else to
# do: each run waits a while for that, and one that others have disturbed does not count.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
swift build -c release --quiet >&2
binaries=$(swift build -c release --show-bin-path)
exec "${PYTHON:-python3}" network.py --emaki "$binaries/NetworkBenchmark" "$@"
