extension Notebook {
  /// Warnings about the images in the prose that have no words for readers who cannot see them.
  package var imagesWithoutWords: [Diagnostic] {
    MarkdownDocument(notebook: self).root.subtree.filter {
      $0.kind == .image && $0.plainText.allSatisfy(\.isWhitespace)
    }
    .map { image in
      Diagnostic(
        .warning,
        "the image '\(image.url ?? "")' has no words for readers who cannot see it: "
          + "write them as ![words](address)",
        file: path, position: SourcePosition(line: image.line))
    }
  }
}
