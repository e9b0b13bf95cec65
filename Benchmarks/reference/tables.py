"""The results of the speed benchmark as tables: what each side did, and our ratios and goals."""

import statistics

TITLES = {
    "batches": "784-128-10, ReLU, softmax cross-entropy, 1,000 images, batch 32, 100 epochs, Adam",
    "full-batch": "the same, full batch",
    "large": "784-128-64-10, 60,000 images, batch 64, 3 epochs, SGD",
    "plane": "2-3-1 on 250 points of the plane, batch 4, 100 epochs, SGD",
    "at-once": "784-128-10, inference of 10,000 images at once",
    "one-by-one": "784-128-10, inference of 10,000 images, one at a time",
}
# How many times as fast as the best of a family ours is to be; no number, no goal.
GOALS = {
    "batches": {"PyTorch": 2.5},
    "full-batch": {"PyTorch": 2.5, "NumPy": 1},
    "large": {"PyTorch": 2.3, "NumPy": 1, "scikit-learn": 1},
    "plane": {"PyTorch": 100},
    "at-once": {"PyTorch": 1.7, "NumPy": 1},
    "one-by-one": {"PyTorch": 4},
}
MEMORY_GOAL = 3
# A side that is less accurate than the best by more than this has not done the same work.
TOLERANCE = 0.04


class Summary:
    """What one label did in the undisturbed rounds, or in all if it is to be so."""

    def __init__(self, results, all_rounds):
        calm = [result for result in results if not result["disturbed"]]
        self.disturbed = not calm
        counted = results if all_rounds else calm
        self.count = len(counted)
        seconds = [time for result in counted for time in result["seconds"]]
        self.median, self.least = statistics.median(seconds), min(seconds)
        self.work = min(time for result in results for time in result["processorSeconds"])
        last = results[-1]
        self.steps, self.kernels = last["steps"], last["kernels"]
        self.peak = statistics.median(result["peak"] for result in results)
        self.loss, self.accuracy = last.get("loss"), last.get("accuracy")


def summarized(labels):
    """Returns the summaries of one work.

    If one label was disturbed in every round, all rounds of every label count: it would not be
    fair to compare the calm ones of others with them.
    """
    all_rounds = any(all(run["disturbed"] for run in runs) for runs in labels.values())
    return {label: Summary(runs, all_rounds) for label, runs in labels.items()}


def show(results, data):
    """Prints one table per work, then the ratios, then the kernels."""
    summaries = {work: summarized(labels) for work, labels in results.items()}
    print(f"Images: {data}. Seconds of one run; CPU is the least time that processors worked.")
    for work, labels in summaries.items():
        show_work(work, labels)
    if any("Emaki" in labels for labels in summaries.values()):
        show_ratios(summaries)
    print("\nKernels:")
    kernels = {
        label: summary.kernels for labels in summaries.values()
        for label, summary in labels.items()}
    for label, name in kernels.items():
        print(f"  {label:22} {name}")
    if any(s.disturbed for labels in summaries.values() for s in labels.values()):
        print("\n~ other programs were busy in every round: measure again on a calm machine")


def show_work(work, labels):
    print(f"\n{work}: {TITLES[work]}")
    print(
        f"  {'':22}{'median s':>11}{'least s':>10}{'CPU s':>9}{'µs/step':>10}{'steps/s':>10}"
        f"{'peak MB':>9}{'loss':>10}{'accuracy':>10}  runs")
    best = max((s.accuracy or 0 for s in labels.values()), default=0)
    for label, each in sorted(labels.items(), key=lambda item: item[1].median):
        mark = "~" if each.disturbed else " "
        loss = f"{each.loss:10.2g}" if each.loss is not None else f"{'':10}"
        accuracy = f"{each.accuracy:10.4f}" if each.accuracy is not None else f"{'':10}"
        worse = each.accuracy is not None and each.accuracy < best - TOLERANCE
        print(
            f"  {label:22}{mark}{each.median:10.4f}{each.least:10.4f}{each.work:9.4f}"
            f"{each.median / each.steps * 1e6:10.1f}{each.steps / each.median:10.0f}"
            f"{each.peak:9.0f}{loss}{accuracy}{each.count:6}"
            f"{'  learns less than the others' if worse else ''}")


def show_ratios(summaries):
    """Prints how many times as long the others take: by medians, by least times, by CPU times."""
    print(
        f"\n{'ours against':14}{'the best of':24}{'median':>9}{'ours':>9}{'ratio':>8}{'least':>8}"
        f"{'CPU':>8}{'goal':>7}")
    for work, labels in summaries.items():
        if "Emaki" not in labels:
            continue
        ours = labels["Emaki"]
        for family in ("PyTorch", "NumPy", "scikit-learn"):
            theirs = {k: v for k, v in labels.items() if k.startswith(family)}
            if not theirs:
                continue
            label, best = min(theirs.items(), key=lambda item: item[1].median)
            ratio = best.median / ours.median
            least = min(each.least for each in theirs.values()) / ours.least
            work_ratio = min(each.work for each in theirs.values()) / ours.work
            print(
                f"{work:14}{label:24}{best.median:9.4f}{ours.median:9.4f}{ratio:8.2f}{least:8.2f}"
                f"{work_ratio:8.2f}"
                f"{judged(ratio, GOALS[work].get(family))}"
                f"{'  ~' if ours.disturbed or best.disturbed else ''}")
    show_memory(summaries)


def show_memory(summaries):
    rows = []
    for work, labels in summaries.items():
        theirs = [s.peak for label, s in labels.items() if label.startswith("PyTorch")]
        if theirs and "Emaki" in labels:
            ours = labels["Emaki"].peak
            ratio = min(theirs) / ours
            rows.append(
                f"{work:38}{min(theirs):9.0f}{ours:9.0f}{ratio:8.2f}{'':16}"
                f"{judged(ratio, MEMORY_GOAL)}")
    if rows:
        print(f"\n{'peak memory, MB':38}{'PyTorch':>9}{'ours':>9}{'ratio':>8}{'':16}{'goal':>7}")
        print("\n".join(rows))


def judged(ratio, goal):
    """Returns the goal and whether it is met."""
    if goal is None:
        return f"{'–':>7}"
    return f"{goal:7g}  {'met' if ratio >= goal else 'missed'}"
