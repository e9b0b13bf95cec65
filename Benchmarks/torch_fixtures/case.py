"""How a case of a fixture is put together."""

import numpy
import torch


def numbers(seed, *shape, scale=1.0, digits=3):
    """Returns normal numbers of few digits, the same in every version of NumPy.

    The stream of `RandomState` is frozen; that of `default_rng` may change.
    """
    drawn = numpy.random.RandomState(seed).standard_normal(shape) * scale
    return torch.tensor(numpy.round(drawn, digits))


def tensor(values):
    """Returns a tensor as its shape and its elements in row-major order."""
    values = torch.as_tensor(values).detach().to(torch.float64)
    return {"shape": list(values.shape), "values": values.reshape(-1).tolist()}


def case(name, options=None, tensors=None, numbers=None):
    """Returns a case; tensors may be anything that PyTorch makes one of."""
    return {
        "name": name,
        "options": {key: float(value) for key, value in (options or {}).items()},
        "tensors": {key: tensor(value) for key, value in (tensors or {}).items()},
        "numbers": {key: float(value) for key, value in (numbers or {}).items()},
    }


def variable(values):
    """Returns a copy that PyTorch computes a gradient for."""
    return values.detach().clone().requires_grad_(True)
