#!/usr/bin/env bash
# What the cell engine costs: engine.md with Emaki against its twin engine.ipynb with Jupyter.
#
# Runs both in turn, several times, so that a busy moment of the machine hits both; prints the
# median of each and the ratios. Emaki is measured with an empty compile cache and with a warm one.
#
#   Benchmarks/engine.sh [RUNS]      5 runs unless told otherwise
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-5}
if ! [[ $runs =~ ^[1-9][0-9]*$ ]]; then
  echo "usage: Benchmarks/engine.sh [RUNS]" >&2
  exit 2
fi

emaki=$PWD/.build/release/emaki
if ! [[ -x $emaki ]]; then
  echo "$emaki is missing: run make first" >&2
  exit 1
fi

# Pinned BLAS kernels would slow down one side or the other.
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE

venv=$PWD/.build/benchmark-venv
if ! "$venv/bin/python" -c 'import ipykernel, matplotlib, nbconvert, numpy' 2>/dev/null; then
  echo "installing nbconvert, ipykernel, matplotlib and numpy into $venv" >&2
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check \
    nbconvert ipykernel matplotlib numpy
fi
# nbconvert finds the kernel of this venv, not one of the user's.
export PATH="$venv/bin:$PATH" JUPYTER_PLATFORM_DIRS=1 PYTHONWARNINGS=ignore

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A cache of our own: the user's stays as it is.
export XDG_CACHE_HOME=$work/cache
cp Benchmarks/notebooks/engine.md Benchmarks/notebooks/engine.ipynb "$work"

# Prints the seconds that a command takes; shows its output only when it fails.
seconds() {
  local start end
  start=$(date +%s%N)
  if ! "$@" >"$work/log" 2>&1; then
    cat "$work/log" >&2
    echo "failed: $*" >&2
    return 1
  fi
  end=$(date +%s%N)
  awk -v nanoseconds=$((end - start)) 'BEGIN { printf "%.3f\n", nanoseconds / 1e9 }'
}

median() {
  sort -n "$1" | awk '
    { value[NR] = $1 }
    END {
      middle = int((NR + 1) / 2)
      printf "%.3f", NR % 2 ? value[middle] : (value[middle] + value[middle + 1]) / 2
    }'
}

run_emaki() {
  "$emaki" run "$work/engine.md" -o "$work/emaki"
}

run_jupyter() {
  "$venv/bin/jupyter" nbconvert --to html --execute "$work/engine.ipynb" \
    --output-dir "$work/jupyter"
}

# Once each without a clock: byte code, font caches, pages of the disk.
run_emaki >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
run_jupyter >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }

printf '%4s %14s %14s %14s\n' run 'emaki, empty' 'emaki, warm' jupyter
for ((run = 1; run <= runs; run++)); do
  "$emaki" clean >/dev/null 2>&1
  empty=$(seconds run_emaki)
  warm=$(seconds run_emaki)
  jupyter=$(seconds run_jupyter)
  echo "$empty" >>"$work/empty"
  echo "$warm" >>"$work/warm"
  echo "$jupyter" >>"$work/jupyter.seconds"
  printf '%4d %12s s %12s s %12s s\n' "$run" "$empty" "$warm" "$jupyter"
done

empty=$(median "$work/empty")
warm=$(median "$work/warm")
jupyter=$(median "$work/jupyter.seconds")
printf '%4s %12s s %12s s %12s s\n' med "$empty" "$warm" "$jupyter"
awk -v empty="$empty" -v warm="$warm" -v jupyter="$jupyter" 'BEGIN {
  printf "emaki / jupyter: %.2f with an empty cache, %.2f with a warm one\n",
    empty / jupyter, warm / jupyter
}'
