"""The works in scikit-learn: sklearn_side.py WORK DATA THREADS."""

import warnings

from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier, MLPRegressor

from works import (
    TRAINING_BATCH_BEFORE_INFERENCE, arguments, blas_kernels, peak_memory, report, timed)

WORK, DATA, THREADS = arguments()
# It warns that it stops after the epochs that it was told.
warnings.simplefilter("ignore", ConvergenceWarning)


def network(batch, epochs):
    kind = MLPRegressor if WORK.name == "plane" else MLPClassifier
    return kind(
        hidden_layer_sizes=WORK.sizes[1:-1], solver=WORK.optimizer.lower(),
        activation="logistic" if WORK.name == "plane" else "relu", alpha=0, batch_size=batch,
        learning_rate_init=WORK.rate, max_iter=epochs, tol=0, n_iter_no_change=epochs + 1,
        momentum=0, nesterovs_momentum=False, random_state=1)


def training():
    inputs, targets = DATA.training(WORK)
    return inputs, targets.ravel()


def accuracy(network):
    return float(network.score(*DATA.test()))


def measure_training():
    inputs, targets = training()
    network(min(WORK.batch, 256), 2).fit(inputs[:256], targets[:256])
    seconds, fitted = timed(
        WORK.runs, lambda: network(WORK.batch, WORK.epochs),
        lambda network: network.fit(inputs, targets))
    # The regressor's loss is half the mean squared error.
    loss = fitted.loss_ * (2 if WORK.name == "plane" else 1)
    report(
        f"scikit-learn {THREADS}", WORK, seconds, loss=float(loss), peak=peak_memory(),
        accuracy=None if WORK.name == "plane" else accuracy(fitted), kernels=blas_kernels())


def measure_inference():
    fitted = network(TRAINING_BATCH_BEFORE_INFERENCE, WORK.epochs).fit(*training())
    images = DATA.test()[0]

    def run(_):
        for start in range(0, len(images), WORK.batch):
            result = fitted.predict_proba(images[start:start + WORK.batch])
        return result

    run(None) if WORK.batch > 1 else fitted.predict_proba(images[:1])
    seconds, _ = timed(WORK.runs, lambda: None, run)
    report(
        f"scikit-learn {THREADS}", WORK, seconds, peak=peak_memory(), accuracy=accuracy(fitted),
        kernels=blas_kernels())


if __name__ == "__main__":
    measure_inference() if WORK.infers else measure_training()
