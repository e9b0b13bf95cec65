public import CellProtocol
import NeuralNetwork

/// Shows a value in the report at this place of the cell's output.
///
/// What a value that is ``Displayable`` gives of itself is shown; lists of structs, tuples or
/// dictionaries, lists of lists of numbers and dictionaries as tables; and of every other value the
/// text that `print` would write. Outside of a notebook the text goes to standard output.
public func display(_ value: some Any) {
  display(mimeBundle(of: value))
}

/// Shows a value in one of the representations given, the richest that the report can show.
public func display(_ bundle: MIMEBundle) {
  if let show = DisplayContext.current.show {
    show(bundle)
  } else {
    print(bundle.text ?? bundle.alternativeText ?? "")
  }
}

/// The representations of any value.
package func mimeBundle(of value: Any) -> MIMEBundle {
  if let bundle = value as? MIMEBundle { return bundle }
  if let displayable = value as? any Displayable { return displayable.mimeBundle }
  if let epochs = value as? [EpochSummary], !epochs.isEmpty {
    return TextTable(of: epochs).mimeBundle
  }
  if let table = TextTable(of: value) { return table.mimeBundle }
  if let list = LongList(value) { return MIMEBundle(text: list.text) }
  return MIMEBundle(text: swiftDescription(of: value))
}

/// The text that `print` would write.
func swiftDescription(of value: Any) -> String {
  withoutCellModules(String(describing: value))
}

/// A description without the modules of cells, which are the engine's: inside of collections Swift
/// names a type with its module.
func withoutCellModules(_ description: String) -> String {
  description.replacing(/\bCell\d+\./, with: "")
}
