"""The works in NumPy, vectorised and with its memory reused: numpy_side.py WORK DATA THREADS."""

import numpy as np

from works import (
    TRAINING_BATCH_BEFORE_INFERENCE, arguments, blas_kernels, peak_memory, report, timed)

WORK, DATA, THREADS = arguments()
RANDOM = np.random.default_rng(1)


class Network:
    """Dense layers with ReLU (for images) or sigmoid (for the plane) between them."""

    def __init__(self, sizes, rectified):
        self.rectified = rectified
        self.weights, self.biases = [], []
        for inputs, outputs in zip(sizes, sizes[1:]):
            bound = np.sqrt(6 / (inputs + outputs))
            self.weights.append(
                RANDOM.uniform(-bound, bound, (inputs, outputs)).astype(np.float32))
            self.biases.append(np.zeros(outputs, np.float32))
        self.weight_gradients = [np.empty_like(weight) for weight in self.weights]
        self.bias_gradients = [np.empty_like(bias) for bias in self.biases]

    @property
    def parameters(self):
        return self.weights + self.biases

    @property
    def gradients(self):
        return self.weight_gradients + self.bias_gradients

    def forward(self, x):
        """Returns the inputs of every layer, and the output behind them."""
        signals = [x]
        for index, (weight, bias) in enumerate(zip(self.weights, self.biases)):
            x = x @ weight
            x += bias
            if index + 1 < len(self.weights):
                if self.rectified:
                    np.maximum(x, 0, out=x)
                else:
                    x = 1 / (1 + np.exp(-x))
            signals.append(x)
        return signals

    def backward(self, signals, gradient):
        for index in reversed(range(len(self.weights))):
            np.matmul(signals[index].T, gradient, out=self.weight_gradients[index])
            gradient.sum(axis=0, out=self.bias_gradients[index])
            if index > 0:
                gradient = gradient @ self.weights[index].T
                y = signals[index]
                gradient *= y > 0 if self.rectified else y * (1 - y)


class SGD:
    def __init__(self, rate):
        self.rate = np.float32(rate)

    def step(self, parameters, gradients):
        for parameter, gradient in zip(parameters, gradients):
            gradient *= self.rate
            parameter -= gradient


class Adam:
    """Adam (0.9, 0.999, 1e-8) in place."""

    def __init__(self, rate):
        self.rate, self.count, self.memory = rate, 0, None

    def step(self, parameters, gradients):
        if self.memory is None:
            self.memory = [[np.zeros_like(p) for _ in range(3)] for p in parameters]
        self.count += 1
        correction = np.sqrt(1 - 0.999**self.count)
        rate = np.float32(self.rate * correction / (1 - 0.9**self.count))
        epsilon = np.float32(1e-8 * correction)
        for parameter, gradient, (mean, square, scratch) in zip(
                parameters, gradients, self.memory):
            mean *= np.float32(0.9)
            np.multiply(gradient, np.float32(0.1), out=scratch)
            mean += scratch
            np.multiply(gradient, gradient, out=gradient)
            gradient *= np.float32(0.001)
            square *= np.float32(0.999)
            square += gradient
            np.sqrt(square, out=scratch)
            scratch += epsilon
            np.divide(mean, scratch, out=scratch)
            scratch *= rate
            parameter -= scratch


def softmax_cross_entropy(scores, labels):
    """Returns the loss and its gradient, which overwrites the scores."""
    rows = np.arange(len(labels))
    scores -= scores.max(axis=1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=1, keepdims=True)
    loss = -np.log(scores[rows, labels]).mean()
    scores[rows, labels] -= 1
    scores /= len(labels)
    return loss, scores


def mean_squared_error(prediction, target):
    prediction -= target
    loss = np.mean(prediction * prediction)
    prediction *= np.float32(2 / prediction.size)
    return loss, prediction


def train(network, optimizer, inputs, targets, batch, epochs):
    """Returns the mean loss of the last epoch."""
    criterion = mean_squared_error if WORK.name == "plane" else softmax_cross_entropy
    count = len(inputs)
    for _ in range(epochs):
        total = 0.0
        order = RANDOM.permutation(count) if batch < count else None
        for start in range(0, count, batch):
            if order is None:
                x, t = inputs, targets
            else:
                chosen = order[start:start + batch]
                x, t = inputs[chosen], targets[chosen]
            signals = network.forward(x)
            loss, gradient = criterion(signals[-1], t)
            network.backward(signals, gradient)
            optimizer.step(network.parameters, network.gradients)
            total += float(loss) * len(x)
    return total / count


def accuracy(network):
    images, labels = DATA.test()
    return float((network.forward(images)[-1].argmax(axis=1) == labels).mean())


def prepare():
    optimizer = Adam(WORK.rate) if WORK.optimizer == "Adam" else SGD(WORK.rate)
    return Network(WORK.sizes, rectified=WORK.name != "plane"), optimizer


def measure_training():
    inputs, targets = DATA.training(WORK)
    train(*prepare(), inputs[:256], targets[:256], min(WORK.batch, 256), 2)

    def run(state):
        return state[0], train(*state, inputs, targets, WORK.batch, WORK.epochs)

    seconds, (network, loss) = timed(WORK.runs, prepare, run)
    report(
        f"NumPy {THREADS}", WORK, seconds, loss=loss, peak=peak_memory(),
        accuracy=None if WORK.name == "plane" else accuracy(network), kernels=blas_kernels())


def measure_inference():
    network, optimizer = prepare()
    train(network, optimizer, *DATA.training(WORK), TRAINING_BATCH_BEFORE_INFERENCE, WORK.epochs)
    images = DATA.test()[0]

    def run(_):
        for start in range(0, len(images), WORK.batch):
            result = network.forward(images[start:start + WORK.batch])
        return result

    run(None)
    seconds, _ = timed(WORK.runs, lambda: None, run)
    report(
        f"NumPy {THREADS}", WORK, seconds, peak=peak_memory(), accuracy=accuracy(network),
        kernels=blas_kernels())


if __name__ == "__main__":
    measure_inference() if WORK.infers else measure_training()
