#!/usr/bin/env bash
# How fast the plotting library is: the same figures with Emaki and with matplotlib (Agg).
#
# Builds our side, runs both sides in turn, several times, and prints medians and ratios, then how
# time and memory grow up to ten million points.
#
#   Benchmarks/plotting.sh [--rounds 5] [--works line-1000 bars-10 …] [--no-growth]
#
# PYTHON (python3 unless set) has numpy and matplotlib. The machine should have nothing else to do:
# each run waits a while for that, and one that others have disturbed does not count.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
swift build -c release --product PlottingBenchmark --quiet >&2
binaries=$(swift build -c release --show-bin-path)
exec "${PYTHON:-python3}" plotting.py --emaki "$binaries/PlottingBenchmark" "$@"
