"""Steps of an optimiser on a network, for optimizers.json and networks.json."""

import torch

from .case import case, numbers


def given(network, seed, scale=0.5):
    """Gives every parameter of a network numbers of few digits and returns it."""
    with torch.no_grad():
        for index, parameter in enumerate(network.parameters()):
            parameter.copy_(numbers(seed + index, *parameter.shape, scale=scale))
    return network


def trained(name, options, network, optimizer, loss, inputs, targets, steps, clip=None):
    """Returns a case of so many steps on one batch.

    `losses` are those before each step; `initial.` and `final.` precede the names of the
    `state_dict`. `clip` changes the gradients in place and says whether it did.
    """
    tensors = {"input": inputs, "target": targets}
    for key, value in network.state_dict().items():
        tensors[f"initial.{key}"] = value.clone()
    losses, clipped = [], 0
    for _ in range(steps):
        optimizer.zero_grad(set_to_none=True)
        value = loss(network(inputs), targets)
        value.backward()
        if clip:
            clipped += clip(list(network.parameters()))
        optimizer.step()
        losses.append(value.item())
    tensors["losses"] = losses
    for key, value in network.state_dict().items():
        tensors[f"final.{key}"] = value.clone()
    results = {"clippedSteps": clipped} if clip else {}
    return case(name, {"steps": steps, **options}, tensors, results)
