// Convolutions as matrix products: W (filters×patchLength) times the patches of an image
// (patchLength×places) is that image's output, already in the right order. One image at a time:
// its patches stay in the processor's cache and the memory does not grow with the batch, while
// products of more images at once were no faster.

/// The sizes of a convolution.
struct ConvolutionShape: Sendable, Hashable {
  /// What the filters move over.
  var window: SlidingWindow
  /// How many filters there are.
  var filters: Int

  /// How many numbers the output of one image has.
  var outputLength: Int { filters * window.places }
  /// How many numbers the patches of one image have.
  var patchesLength: Int { window.patchLength * window.places }
  /// How many weights there are.
  var weights: Int { filters * window.patchLength }
}

/// Writes W · patches + b of each image; `patches` is memory to work in.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func convolve<Scalar: NetworkScalar>(
  _ images: [Scalar], _ weights: [Scalar], bias: [Scalar]?, as shape: ConvolutionShape,
  patches: inout [Scalar], into output: inout [Scalar]
) {
  let count = requireSizes(shape, images, weights, output)
  requireEqual(bias?.count ?? shape.filters, shape.filters)
  resizeElements(&patches, to: shape.patchesLength)
  let (window, filters) = (shape.window, shape.filters)
  let product = ProductShape(rows: filters, inner: window.patchLength, columns: window.places)
  output.withUnsafeMutableBufferPointer { output in
    images.withUnsafeBufferPointer { images in
      guard var image = images.baseAddress, var result = output.baseAddress else { return }
      for _ in 0..<count {
        copyPatches(of: image, window, into: &patches)
        if let bias {
          for filter in 0..<filters {
            (result + filter * window.places).update(repeating: bias[filter], count: window.places)
          }
        }
        Scalar.Kernels.multiplyWithBLAS(
          weights, patches, into: result, as: product, adding: bias != nil)
        image += window.image.count
        result += shape.outputLength
      }
    }
  }
}

/// Writes Σ g · patchesᵀ over the images; `patches` is memory to work in.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func convolutionWeightGradient<Scalar: NetworkScalar>(
  _ images: [Scalar], _ gradient: [Scalar], as shape: ConvolutionShape,
  patches: inout [Scalar], into result: inout [Scalar]
) {
  let count = requireSizes(shape, images, result, gradient)
  resizeElements(&patches, to: shape.patchesLength)
  updateElements(&result) { $0 = 0 }
  let product = ProductShape(
    rows: shape.filters, inner: shape.window.places, columns: shape.window.patchLength,
    transposesRight: true)
  images.withUnsafeBufferPointer { images in
    gradient.withUnsafeBufferPointer { gradient in
      guard var image = images.baseAddress, var gradient = gradient.baseAddress else { return }
      for _ in 0..<count {
        copyPatches(of: image, shape.window, into: &patches)
        Scalar.Kernels.multiplyWithBLAS(gradient, patches, into: &result, as: product, adding: true)
        image += shape.window.image.count
        gradient += shape.outputLength
      }
    }
  }
}

/// Writes the images whose patches are Wᵀ · g, overlaps added; `patches` is memory to work in.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func convolutionInputGradient<Scalar: NetworkScalar>(
  _ weights: [Scalar], _ gradient: [Scalar], as shape: ConvolutionShape,
  patches: inout [Scalar], into result: inout [Scalar]
) {
  let count = requireSizes(shape, result, weights, gradient)
  resizeElements(&patches, to: shape.patchesLength)
  let product = ProductShape(
    rows: shape.window.patchLength, inner: shape.filters, columns: shape.window.places,
    transposesLeft: true)
  result.withUnsafeMutableBufferPointer { result in
    gradient.withUnsafeBufferPointer { gradient in
      guard var image = result.baseAddress, var gradient = gradient.baseAddress else { return }
      for _ in 0..<count {
        Scalar.Kernels.multiplyWithBLAS(
          weights, gradient, into: &patches, as: product, adding: false)
        sumPatches(patches, shape.window, into: image)
        image += shape.window.image.count
        gradient += shape.outputLength
      }
    }
  }
}

/// Stops when sizes differ that a caller should have checked, and returns the number of images.
@inline(__always)
private func requireSizes<Scalar>(
  _ shape: ConvolutionShape, _ images: [Scalar], _ weights: [Scalar], _ output: [Scalar]
) -> Int {
  let count = images.count / shape.window.image.count
  requireEqual(images.count, count * shape.window.image.count)
  requireEqual(weights.count, shape.weights)
  requireEqual(output.count, count * shape.outputLength)
  return count
}
