"""layers.json: outputs, and gradients for a given output gradient.

The tensors of every layer: input, output, outputGradient, inputGradient; weight, weightGradient,
bias, biasGradient when it has them. Batch normalisation sees two batches one after the other, whose
tensors end in 1 and 2; runningMean and runningVariance are those after each batch.
"""

from torch import nn

from .case import case, numbers, variable
from .training import given


def once(name, options, layer, input_shape, seed):
    x = variable(numbers(seed, *input_shape))
    return differentiated(name, options, given(layer, seed + 1), x, seed + 5)


def differentiated(name, options, layer, x, seed):
    y = layer(x)
    gradient = numbers(seed, *y.shape)
    y.backward(gradient)
    tensors = {"input": x, "output": y, "outputGradient": gradient, "inputGradient": x.grad}
    for key, parameter in layer.named_parameters():
        tensors[key] = parameter
        tensors[f"{key}Gradient"] = parameter.grad
    return case(name, options, tensors)


def linear(name, inputs, outputs, seed, bias=True):
    options = {"inputs": inputs, "outputs": outputs, "bias": bias}
    return once(name, options, nn.Linear(inputs, outputs, bias=bias), (5, inputs), seed)


def convolution(name, channels, outputs, kernel, image, seed, stride=1, padding=0, bias=True):
    options = {
        "channels": channels, "outputs": outputs, "kernel": kernel, "stride": stride,
        "padding": padding, "bias": bias, "height": image[0], "width": image[1],
    }
    layer = nn.Conv2d(channels, outputs, kernel, stride=stride, padding=padding, bias=bias)
    return once(name, options, layer, (2, channels, *image), seed)


def pooling(name, channels, kernel, image, seed, stride=None, digits=3):
    options = {
        "channels": channels, "kernel": kernel, "stride": stride or kernel,
        "height": image[0], "width": image[1],
    }
    x = variable(numbers(seed, 2, channels, *image, digits=digits))
    return differentiated(name, options, nn.MaxPool2d(kernel, stride=stride), x, seed + 1)


def normalization(name, layer, shape, seed):
    options = {"features": shape[1], "momentum": layer.momentum, "epsilon": layer.eps}
    if len(shape) == 4:
        options.update(height=shape[2], width=shape[3])
    given(layer, seed, scale=1.0)
    tensors = {"weight": layer.weight, "bias": layer.bias}
    for batch in (1, 2):
        x = variable(numbers(seed + 2 * batch, *shape) * batch + batch)
        gradient = numbers(seed + 2 * batch + 1, *shape)
        layer.zero_grad()
        y = layer(x)
        y.backward(gradient)
        parts = {
            "input": x, "output": y, "outputGradient": gradient, "inputGradient": x.grad,
            "weightGradient": layer.weight.grad, "biasGradient": layer.bias.grad,
            "runningMean": layer.running_mean, "runningVariance": layer.running_var,
        }
        tensors.update({f"{key}{batch}": value.clone() for key, value in parts.items()})
    x = numbers(seed + 6, *shape) * 2
    tensors.update(evaluationInput=x, evaluationOutput=layer.eval()(x))
    return case(name, options, tensors)


def cases():
    return [
        linear("linear", 4, 3, seed=100),
        linear("linear, no bias", 3, 2, seed=110, bias=False),
        linear("linear, one output", 6, 1, seed=120),
        convolution("convolution", 1, 2, 3, (5, 5), seed=130),
        convolution("convolution, channels", 3, 4, 3, (5, 6), seed=140),
        convolution("convolution, stride 2", 2, 3, 3, (7, 6), seed=150, stride=2),
        convolution("convolution, padding 1", 2, 2, 3, (4, 5), seed=160, padding=1),
        convolution(
            "convolution, stride 2 and padding 2", 2, 3, 5, (6, 7), seed=170, stride=2, padding=2),
        convolution("convolution, no bias", 2, 2, 2, (4, 3), seed=180, bias=False),
        convolution("convolution, kernel 1", 3, 2, 1, (3, 4), seed=190),
        pooling("maximum pooling", 2, 2, (4, 6), seed=200),
        pooling("maximum pooling, kernel 3 and stride 2", 2, 3, (7, 6), seed=210, stride=2),
        # Whole numbers only, so that most windows have several maxima: the first one counts.
        pooling("maximum pooling, ties", 2, 2, (4, 4), seed=220, digits=0),
        pooling("maximum pooling, ties, overlapping", 1, 3, (5, 7), seed=230, stride=1, digits=0),
        normalization("batch normalization", nn.BatchNorm1d(3), (6, 3), seed=240),
        normalization(
            "batch normalization, momentum 0.3", nn.BatchNorm1d(2, eps=1e-3, momentum=0.3), (4, 2),
            seed=250),
        normalization(
            "batch normalization of images", nn.BatchNorm2d(2), (3, 2, 3, 4), seed=260),
    ]
