"""MNIST's IDX files as the float32 files that every side of the benchmark reads."""

import array
import gzip
import pathlib
import random
import struct

FILES = {
    "train": ("train-images-idx3-ubyte", "train-labels-idx1-ubyte"),
    "test": ("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"),
}


def found(folder, name):
    """Returns the content of a file that may be compressed, or None."""
    for candidate in (pathlib.Path(folder) / name, pathlib.Path(folder) / f"{name}.gz"):
        if candidate.exists():
            content = candidate.read_bytes()
            return gzip.decompress(content) if candidate.suffix == ".gz" else content
    return None


def write_mnist(source, folder):
    """Writes MNIST from `source` into `folder`; returns whether it was there."""
    # Each of the 256 grey values as the four bytes of a float32.
    floats = [struct.pack("f", value / 255) for value in range(256)]
    for part, (images, labels) in FILES.items():
        pixels, answers = found(source, images), found(source, labels)
        if pixels is None or answers is None:
            return False
        with open(pathlib.Path(folder) / f"{part}-images.f32", "wb") as file:
            for start in range(16, len(pixels), 784_000):
                file.write(b"".join([floats[b] for b in pixels[start:start + 784_000]]))
        (pathlib.Path(folder) / f"{part}-labels.u8").write_bytes(answers[8:])
    return True


def write_plane(folder):
    """Writes 250 points of the plane in ±6 and their labels (x₁ + x₂) / 10."""
    generator = random.Random(1)
    numbers = array.array("f")
    for _ in range(250):
        x1, x2 = generator.uniform(-6, 6), generator.uniform(-6, 6)
        numbers.extend((x1, x2, (x1 + x2) / 10))
    (pathlib.Path(folder) / "plane.f32").write_bytes(numbers.tobytes())
