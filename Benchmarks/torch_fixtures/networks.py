"""networks.json: ten steps of a convolutional network on one batch of four images of 8×8.

Convolution 1 → 3 of 3×3, maximum pooling of 2×2, flatten, linear 27 → 4, softmax cross-entropy;
once as it is and once with ReLU behind the convolution.
"""

import torch
from torch import nn, optim
from torch.nn import functional

from .case import numbers
from .training import given, trained

IMAGES = numbers(300, 4, 1, 8, 8, digits=2)
TARGETS = functional.one_hot(torch.tensor([0, 3, 1, 2]), 4).to(torch.float64)
STEPS = 10


def network(rectified):
    middle = [nn.ReLU()] if rectified else []
    layers = [nn.Conv2d(1, 3, 3), *middle, nn.MaxPool2d(2), nn.Flatten(), nn.Linear(27, 4)]
    return given(nn.Sequential(*layers), seed=301, scale=0.3)


def run(name, options, rectified, make):
    model = network(rectified)
    return trained(
        name, options, model, make(model.parameters()), nn.CrossEntropyLoss(), IMAGES, TARGETS,
        STEPS)


def cases():
    result = []
    for rectified, suffix in [(False, ""), (True, ", ReLU")]:
        result.append(run(
            "convolution, pooling, linear" + suffix + ": SGD with momentum",
            {"learningRate": 0.1, "momentum": 0.9, "ReLU": rectified}, rectified,
            lambda parameters: optim.SGD(parameters, lr=0.1, momentum=0.9)))
        result.append(run(
            "convolution, pooling, linear" + suffix + ": Adam",
            {"learningRate": 0.01, "ReLU": rectified}, rectified,
            lambda parameters: optim.Adam(parameters, lr=0.01)))
    return result
