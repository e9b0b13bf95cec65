import NeuralNetwork

/// The greatest relative error between the gradients of `backward` and central differences, over
/// all parameters and the input.
func worstGradientError<Model: Layer<Double>>(
  of model: Model, _ input: Matrix<Double>, _ target: Matrix<Double>,
  loss: some Loss = SquaredError()
) -> Double {
  GradientCheck(of: model, loss: loss, inputs: input, targets: target).worst.relativeError
}
