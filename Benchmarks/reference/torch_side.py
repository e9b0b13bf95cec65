"""The works in PyTorch, as its users write them well: torch_side.py WORK DATA THREADS.

Tensors on hand instead of a DataLoader, a permutation of indices per epoch, gradients set to None,
the fused optimiser as well as the plain one, inference mode.
"""

import torch
from torch import nn
from torch.nn import functional

from works import TRAINING_BATCH_BEFORE_INFERENCE, arguments, peak_memory, report, timed

WORK, DATA, THREADS = arguments()
torch.set_num_threads(THREADS)
torch.manual_seed(1)


def network():
    layers = []
    for inputs, outputs in zip(WORK.sizes, WORK.sizes[1:]):
        linear = nn.Linear(inputs, outputs)
        nn.init.xavier_uniform_(linear.weight)
        nn.init.zeros_(linear.bias)
        layers += [linear, nn.Sigmoid() if WORK.name == "plane" else nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def optimizer(model, fused):
    kind = torch.optim.Adam if WORK.optimizer == "Adam" else torch.optim.SGD
    return kind(model.parameters(), lr=WORK.rate, fused=fused)


def train(model, optimizer, inputs, targets, batch, epochs):
    """Returns the mean loss of the last epoch."""
    criterion = functional.mse_loss if WORK.name == "plane" else functional.cross_entropy
    count = len(inputs)
    for _ in range(epochs):
        total = 0.0
        if batch < count:
            order = torch.randperm(count)
        for start in range(0, count, batch):
            if batch < count:
                chosen = order[start:start + batch]
                x, t = inputs[chosen], targets[chosen]
            else:
                x, t = inputs, targets
            loss = criterion(model(x), t)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
    return total / count


@torch.inference_mode()
def accuracy(model):
    images, labels = map(torch.from_numpy, DATA.test())
    return (model(images).argmax(1) == labels).float().mean().item()


def measure_training(fused):
    inputs, targets = map(torch.from_numpy, DATA.training(WORK))
    model = network()
    # Not timed: what PyTorch does only once.
    train(model, optimizer(model, fused), inputs[:256], targets[:256], min(WORK.batch, 256), 2)

    def prepare():
        model = network()
        return model, optimizer(model, fused)

    def run(state):
        return state[0], train(*state, inputs, targets, WORK.batch, WORK.epochs)

    seconds, (model, loss) = timed(WORK.runs, prepare, run)
    return fused, model, seconds, loss, peak_memory()


def measure_inference():
    model = network()
    inputs, targets = map(torch.from_numpy, DATA.training(WORK))
    train(
        model, optimizer(model, True), inputs, targets, TRAINING_BATCH_BEFORE_INFERENCE,
        WORK.epochs)
    images = torch.from_numpy(DATA.test()[0])
    model.eval()

    def run(_):
        with torch.inference_mode():
            for start in range(0, len(images), WORK.batch):
                result = model(images[start:start + WORK.batch])
        return result

    run(None)
    seconds, _ = timed(WORK.runs, lambda: None, run)
    report(
        f"PyTorch {THREADS}", WORK, seconds, peak=peak_memory(), accuracy=accuracy(model),
        kernels=kernels())


def kernels():
    lines = torch.__config__.show().splitlines()
    library = next((line for line in lines if "Math Kernel" in line), "no MKL").strip(" -")
    return f"{library.split('-Product')[0]}, {torch.backends.cpu.get_cpu_capability()}"


if __name__ == "__main__":
    if WORK.infers:
        measure_inference()
    else:
        # The test images are loaded only when all the memory has been measured.
        for fused, model, seconds, loss, peak in list(map(measure_training, (False, True))):
            report(
                f"PyTorch {THREADS}{' fused' if fused else ''}", WORK, seconds, loss=loss,
                peak=peak, accuracy=None if WORK.name == "plane" else accuracy(model),
                kernels=kernels())
