/// The tensors of a safetensors file, and what else it says of itself.
///
/// A file is eight bytes with the length of its header, the header in JSON, which says type, shape
/// and place of each tensor, and the tensors' bytes. It holds numbers and nothing that could be run.
/// The format and its reference implementation: https://github.com/huggingface/safetensors.
///
/// To save or load a network, see ``Layer/save(to:)`` and ``Layer/load(from:)-(String)``.
public struct SafetensorsFile: Sendable, Hashable {
  /// The tensors, in the order of their bytes.
  public let tensors: [SafetensorsTensor]
  /// What the file says of itself: text under names.
  public let metadata: [String: String]

  /// Creates what can be written to a file, from tensors of different names.
  ///
  /// They are put into the order in which the format's own library writes them: wide types first,
  /// and tensors of one type by the bytes of their names.
  public init(tensors: [SafetensorsTensor], metadata: [String: String] = [:]) {
    var names: Set<String> = [SafetensorsHeader.metadataName]
    for tensor in tensors where !names.insert(tensor.name).inserted {
      stop("SafetensorsFile: no other tensor may be called “\(tensor.name)”")
    }
    self.tensors = tensors.sorted {
      $0.type == $1.type ? precedes($0.name, $1.name) : $0.type.rank > $1.type.rank
    }
    self.metadata = metadata
  }

  /// Takes tensors as they come in a file that has been checked.
  init(inOrder tensors: [SafetensorsTensor], _ metadata: [String: String]) {
    self.tensors = tensors
    self.metadata = metadata
  }

  /// Reads a file.
  ///
  /// Throws ``SafetensorsError/unreadable(path:reason:)``, and ``SafetensorsError/damaged(path:_:)``
  /// unless every byte of the file has its place: it may come from anywhere.
  public init(path: String) throws(SafetensorsError) {
    let bytes: [UInt8]
    do { bytes = try WholeFile.read(path) } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    do { try self.init(checking: bytes) } catch { throw .damaged(path: path, error) }
  }

  /// Reads the bytes of a file.
  ///
  /// Throws ``SafetensorsError/damaged(path:_:)`` unless every byte has its place.
  public init(bytes: [UInt8]) throws(SafetensorsError) {
    do { try self.init(checking: bytes) } catch { throw .damaged(path: nil, error) }
  }

  /// The tensor of this name, if there is one.
  public subscript(name: String) -> SafetensorsTensor? {
    tensors.first { $0.name == name }
  }

  /// Writes the file, beside its place first: nobody ever sees half of it.
  ///
  /// Throws ``SafetensorsError/unwritable(path:reason:)``; what was there before is then still there.
  public func write(to path: String) throws(SafetensorsError) {
    do { try WholeFile.write(bytes, to: path) } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
  }

  /// The bytes of the file, the same for the same tensors and metadata.
  public var bytes: [UInt8] {
    var header = SafetensorsHeader(metadata: metadata)
    var end = 0
    for tensor in tensors {
      let begin = end
      end += tensor.bytes.count
      header.entries.append(
        .init(
          name: tensor.name, type: tensor.type.rawValue, shape: tensor.shape, begin: begin,
          end: end))
    }
    var text = Array(header.text.utf8)
    // The tensors begin at a multiple of eight bytes, as their widest numbers would have it.
    text += [UInt8](repeating: UInt8(ascii: " "), count: -text.count & 7)
    return littleEndianBytes([UInt64(text.count)]) { $0 } + text + tensors.flatMap(\.bytes)
  }
}
