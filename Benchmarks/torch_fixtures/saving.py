"""network.safetensors and types.safetensors, and saving.json with what they hold.

The network is convolution 1 → 2 of 2×2, batch normalisation, flatten, linear 8 → 2, in float32, for
images of 3×3. saving.json has its parameters and other tensors after `state.`, an input, and the
output at inference. types.safetensors has one tensor of each type that can be read as numbers, an
empty one, a name that needs escapes, and metadata.
"""

import torch
from safetensors.torch import save
from torch import nn

from .case import case, numbers
from .training import given


def network():
    layers = [nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(8, 2)]
    model = given(nn.Sequential(*layers), seed=401).to(torch.float32)
    normalization = model[1]
    normalization.running_mean.copy_(numbers(410, 2))
    normalization.running_var.copy_(numbers(411, 2).abs() + 0.5)
    normalization.num_batches_tracked.fill_(3)
    return model.eval()


def files():
    """Returns the bytes of the files by their names."""
    types = {
        "single": torch.tensor(0.1, dtype=torch.float32),
        "double": torch.tensor([0.1, -2.5], dtype=torch.float64),
        "half": torch.tensor([1.5, -65504, 2.0**-24, 2.0**-14, 0.333251953125], dtype=torch.float16),
        "brain": torch.tensor([[1.5], [-3.0e38]], dtype=torch.bfloat16),
        "counter": torch.tensor(-(2**62), dtype=torch.int64),
        "flags": torch.tensor([True, False, True]),
        "empty \"é\"\\\n\x01": torch.zeros(0, 2, dtype=torch.float32),
    }
    return {
        "network.safetensors": save(network().state_dict()),
        "types.safetensors": save(types, {"format": "pt"}),
    }


def cases():
    model = network()
    x = numbers(420, 5, 1, 3, 3)
    tensors = {f"state.{name}": value for name, value in model.state_dict().items()}
    tensors.update(input=x, output=model(x.to(torch.float32)))
    return [case("network.safetensors", {}, tensors)]
