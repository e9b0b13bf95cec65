"""schedules.json: the learning rates of 30 epochs, each as it is during that epoch.

With the rate η and epochs t = 0, 1, …, PyTorch's schedules have these closed forms:

    step           η · factor^⌊t / every⌋
    exponential    η · factor^t
    cosine         minimum + (η − minimum) · (1 + cos(π t / epochs)) / 2     for t ≤ epochs
    warm-up        η · (start + (1 − start) · min(t, length) / length)
    warm-up, then cosine with t counted from the end of the warm-up
"""

import torch
from torch import optim

from .case import case

RATE, EPOCHS = 0.1, 30
schedule = optim.lr_scheduler


def warm_up_then_cosine(optimizer):
    return schedule.SequentialLR(
        optimizer,
        [schedule.LinearLR(optimizer, start_factor=0.2, total_iters=5),
         schedule.CosineAnnealingLR(optimizer, T_max=25, eta_min=0.001)],
        milestones=[5])


CASES = [
    ("step", {"every": 10, "factor": 0.1},
     lambda o: schedule.StepLR(o, step_size=10, gamma=0.1)),
    ("step, every 7", {"every": 7, "factor": 0.5},
     lambda o: schedule.StepLR(o, step_size=7, gamma=0.5)),
    ("exponential", {"factor": 0.9}, lambda o: schedule.ExponentialLR(o, gamma=0.9)),
    ("cosine", {"epochs": 30, "minimum": 0}, lambda o: schedule.CosineAnnealingLR(o, T_max=30)),
    ("cosine, minimum 0.01", {"epochs": 29, "minimum": 0.01},
     lambda o: schedule.CosineAnnealingLR(o, T_max=29, eta_min=0.01)),
    ("warm-up", {"start": 0.1, "length": 10},
     lambda o: schedule.LinearLR(o, start_factor=0.1, total_iters=10)),
    ("warm-up, start 0.2", {"start": 0.2, "length": 4},
     lambda o: schedule.LinearLR(o, start_factor=0.2, total_iters=4)),
    ("warm-up, then cosine",
     {"start": 0.2, "length": 5, "epochs": 25, "minimum": 0.001}, warm_up_then_cosine),
]


def rates(make):
    optimizer = optim.SGD([torch.zeros(1, requires_grad=True)], lr=RATE)
    scheduler = make(optimizer)
    result = []
    for _ in range(EPOCHS):
        result.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return result


def cases():
    return [
        case(name, {"learningRate": RATE, **options}, {"rates": rates(make)})
        for name, options, make in CASES
    ]
