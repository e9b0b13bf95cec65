"""optimizers.json: twenty steps of each optimiser on a network 3-4-2 with tanh.

The options have our names and hold every number that the optimiser was given, PyTorch's defaults
included.
"""

from torch import nn, optim
from torch.nn.utils import clip_grad_norm_, clip_grad_value_

from .case import numbers
from .training import given, trained

INPUTS, TARGETS = numbers(60, 5, 3), numbers(61, 5, 2)
STEPS = 20

# Our names of PyTorch's options.
NAMES = {
    "lr": "learningRate", "momentum": "momentum", "nesterov": "nesterov",
    "weight_decay": "weightDecay", "lr_decay": "learningRateDecay", "eps": "epsilon",
    "initial_accumulator_value": "initialAccumulator", "alpha": "smoothing",
    "centered": "centered", "beta1": "beta1", "beta2": "beta2",
}

CASES = [
    ("SGD", optim.SGD, {"lr": 0.1}),
    ("SGD, momentum", optim.SGD, {"lr": 0.1, "momentum": 0.9}),
    ("SGD, Nesterov", optim.SGD, {"lr": 0.1, "momentum": 0.9, "nesterov": True}),
    ("SGD, weight decay", optim.SGD, {"lr": 0.1, "weight_decay": 0.1}),
    ("SGD, Nesterov and weight decay", optim.SGD,
     {"lr": 0.05, "momentum": 0.8, "nesterov": True, "weight_decay": 0.05}),
    ("Adagrad", optim.Adagrad, {}),
    ("Adagrad, rate decay and weight decay", optim.Adagrad,
     {"lr": 0.1, "lr_decay": 0.05, "weight_decay": 0.1}),
    ("RMSprop", optim.RMSprop, {}),
    ("RMSprop, momentum", optim.RMSprop, {"momentum": 0.9}),
    ("RMSprop, centered", optim.RMSprop, {"centered": True}),
    ("RMSprop, weight decay", optim.RMSprop, {"alpha": 0.9, "eps": 1e-3, "weight_decay": 0.1}),
    ("RMSprop, momentum, centered and weight decay", optim.RMSprop,
     {"lr": 0.02, "alpha": 0.9, "momentum": 0.5, "centered": True, "weight_decay": 0.1}),
    ("Adam", optim.Adam, {}),
    ("Adam, other coefficients", optim.Adam, {"lr": 0.1, "betas": (0.8, 0.95), "eps": 1e-3}),
    ("Adam, weight decay", optim.Adam, {"lr": 0.01, "weight_decay": 0.1}),
    ("AdamW", optim.AdamW, {}),
    ("AdamW, stronger decay", optim.AdamW, {"lr": 0.05, "weight_decay": 0.5}),
]

CLIPPED = [
    ("SGD, clipped by norm", optim.SGD, {"lr": 0.5}, {"maximumNorm": 0.5}),
    ("Adam, clipped by norm", optim.Adam, {"lr": 0.05}, {"maximumNorm": 0.2}),
    ("SGD, clipped by value", optim.SGD, {"lr": 0.5}, {"maximumValue": 0.1}),
    ("Adam, clipped by value", optim.Adam, {"lr": 0.05}, {"maximumValue": 0.05}),
]


def by_norm(maximum):
    # PyTorch multiplies by min(1, maximum / (norm + 1e-6)), the norm over all parameters at once.
    return lambda parameters: clip_grad_norm_(parameters, maximum).item() > maximum


def by_value(maximum):
    def clip(parameters):
        clips = any((parameter.grad.abs() > maximum).any() for parameter in parameters)
        clip_grad_value_(parameters, maximum)
        return clips

    return clip


def run(name, kind, given_options, clipping=None):
    network = given(nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2)), seed=62)
    optimizer = kind(network.parameters(), **given_options)
    options = dict(optimizer.defaults)
    if "betas" in options:
        options["beta1"], options["beta2"] = options["betas"]
    named = {NAMES[key]: value for key, value in options.items() if key in NAMES}
    clip = None
    for key, maximum in (clipping or {}).items():
        clip = by_norm(maximum) if key == "maximumNorm" else by_value(maximum)
        named[key] = maximum
    return trained(
        name, named, network, optimizer, nn.MSELoss(), INPUTS, TARGETS, STEPS, clip)


def cases():
    return [run(*each) for each in CASES + CLIPPED]
