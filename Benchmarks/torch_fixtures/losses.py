"""losses.json: prediction, target, loss and gradient (of the loss by the prediction)."""

import torch
from torch.nn import functional

from .case import case, numbers, variable

PREDICTION, TARGET = numbers(50, 4, 3), numbers(51, 4, 3)
# One element that is right to the last bit, one exactly on each edge of Huber's parabola.
PREDICTION[0, 0], TARGET[0, 0] = 0.25, 0.25
PREDICTION[1, 1], TARGET[1, 1] = 1.5, 0.5
PREDICTION[2, 2], TARGET[2, 2] = -0.5, -0.25
LOGITS = numbers(52, 4, 3, scale=2.0)
LARGE_LOGITS = torch.tensor(
    [[100.0, -100.0, 0.0], [-1000.0, 1000.0, 1.0], [30.0, 30.0, 30.0], [1e-8, -1e-8, 0.0]],
    dtype=torch.float64)
PROBABILITIES = torch.softmax(LOGITS, dim=1).round(decimals=3)
EDGES = torch.tensor(
    [[0.0, 1.0, 0.0], [1.0, 0.0, 0.5], [0.0, 0.25, 0.75], [1e-13, 1.0, 1e-12]],
    dtype=torch.float64)
ONE_HOT = functional.one_hot(torch.tensor([2, 0, 1, 0]), 3).to(torch.float64)
SOFT = torch.tensor(
    [[0.2, 0.3, 0.5], [1.0, 0.0, 0.0], [0.1, 0.8, 0.1], [0.25, 0.25, 0.5]], dtype=torch.float64)
BITS = torch.tensor(
    [[1.0, 0.0, 1.0], [0.0, 0.0, 1.0], [1.0, 1.0, 0.0], [0.0, 1.0, 0.0]], dtype=torch.float64)


def half_squares(y, t):
    return ((y - t) ** 2).sum() / 2


def clipped_cross_entropy(y, t):
    """−Σ t·log max(y, 1e-12), averaged over the samples."""
    return -(t * torch.log(y.clamp(min=1e-12))).sum() / y.shape[0]


def huber(delta):
    return lambda y, t: functional.huber_loss(y, t, delta=delta)


CASES = [
    ("mean squared error", {}, functional.mse_loss, PREDICTION, TARGET),
    ("half the squared error", {}, half_squares, PREDICTION, TARGET),
    ("mean absolute error", {}, functional.l1_loss, PREDICTION, TARGET),
    ("Huber", {"delta": 1.0}, huber(1.0), PREDICTION, TARGET),
    ("Huber, delta 0.25", {"delta": 0.25}, huber(0.25), PREDICTION, TARGET),
    ("binary cross-entropy", {}, functional.binary_cross_entropy, PROBABILITIES, BITS),
    ("binary cross-entropy, soft targets", {}, functional.binary_cross_entropy,
     PROBABILITIES, SOFT),
    # PyTorch clamps the logarithm at −100 and the gradient's denominator y(1 − y) at 1e-12.
    ("binary cross-entropy, edges", {}, functional.binary_cross_entropy, EDGES, BITS),
    ("binary cross-entropy of logits", {}, functional.binary_cross_entropy_with_logits,
     LOGITS, BITS),
    ("binary cross-entropy of logits, soft targets", {},
     functional.binary_cross_entropy_with_logits, LOGITS, SOFT),
    ("binary cross-entropy of logits, large", {}, functional.binary_cross_entropy_with_logits,
     LARGE_LOGITS, BITS),
    ("cross-entropy", {"clip": 1e-12}, clipped_cross_entropy, PROBABILITIES, ONE_HOT),
    ("cross-entropy, soft targets", {"clip": 1e-12}, clipped_cross_entropy, PROBABILITIES, SOFT),
    # The gradient is zero where the clipping holds, and at 1e-12 itself it is not.
    ("cross-entropy, edges", {"clip": 1e-12}, clipped_cross_entropy, EDGES, SOFT),
    ("softmax cross-entropy", {}, functional.cross_entropy, LOGITS, ONE_HOT),
    ("softmax cross-entropy, soft targets", {}, functional.cross_entropy, LOGITS, SOFT),
    ("softmax cross-entropy, large", {}, functional.cross_entropy, LARGE_LOGITS, ONE_HOT),
]


def evaluated(name, options, loss, prediction, target):
    y = variable(prediction)
    value = loss(y, target)
    value.backward()
    tensors = {"prediction": y, "target": target, "gradient": y.grad}
    return case(name, options, tensors, {"loss": value.item()})


def cases():
    return [evaluated(*each) for each in CASES]
