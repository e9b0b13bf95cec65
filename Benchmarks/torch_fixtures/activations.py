"""activations.json: input, output, outputGradient and inputGradient of each activation."""

import torch
from torch.nn import functional

from .case import case, numbers, variable

# The values where a formula may go wrong, and two rows of ordinary ones.
SPECIAL = [0.0, 1.0, -1.0, 1e-8, -1e-8, 30.0, -30.0, 1000.0, -1000.0]
INPUT = torch.cat(
    [torch.tensor([SPECIAL], dtype=torch.float64), numbers(1, 2, 9, scale=2.0)])
# For softmax, a row whose exponentials overflow without the shift by the maximum.
ROWS = torch.cat(
    [
        numbers(2, 3, 5, scale=2.0),
        torch.tensor(
            [[0.0, 0.0, 0.0, 0.0, 0.0], [1000.0, 999.0, 998.0, -1000.0, 1000.0],
             [-1000.0, -1001.0, -1002.0, -1000.5, -1003.0]], dtype=torch.float64),
    ])

FUNCTIONS = [
    ("identity", {}, lambda x: x * 1),
    ("sigmoid", {}, torch.sigmoid),
    ("tanh", {}, torch.tanh),
    ("ReLU", {}, functional.relu),
    ("leaky ReLU", {"slope": 0.01}, lambda x: functional.leaky_relu(x, 0.01)),
    ("leaky ReLU, slope 0.2", {"slope": 0.2}, lambda x: functional.leaky_relu(x, 0.2)),
    ("ELU", {"alpha": 1.0}, lambda x: functional.elu(x, 1.0)),
    ("ELU, alpha 0.5", {"alpha": 0.5}, lambda x: functional.elu(x, 0.5)),
    ("SELU", {}, functional.selu),
    # Beyond its threshold PyTorch answers x; from the usual 20 on that is off by 2e-9, from 40 on
    # by nothing that float64 can hold.
    ("softplus", {"threshold": 40.0}, lambda x: functional.softplus(x, threshold=40.0)),
    ("GELU", {}, functional.gelu),
    ("GELU, tanh", {}, lambda x: functional.gelu(x, approximate="tanh")),
    ("swish", {}, functional.silu),
]


def differentiated(name, options, function, values, seed):
    x, gradient = variable(values), numbers(seed, *values.shape)
    y = function(x)
    y.backward(gradient)
    tensors = {"input": x, "output": y, "outputGradient": gradient, "inputGradient": x.grad}
    return case(name, options, tensors)


def step():
    """The step function, 1 at 0; PyTorch has no derivative of it, which is 0 wherever it is."""
    gradient = numbers(3, *INPUT.shape)
    y = torch.heaviside(INPUT, torch.ones(1))
    return case(
        "step", {},
        {"input": INPUT, "output": y, "outputGradient": gradient,
         "inputGradient": torch.zeros_like(INPUT)})


def cases():
    return [
        step(),
        *(differentiated(*each, INPUT, 4 + index) for index, each in enumerate(FUNCTIONS)),
        differentiated("softmax", {}, lambda x: torch.softmax(x, dim=1), ROWS, 40),
    ]
