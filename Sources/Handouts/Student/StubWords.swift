import Report

/// What a stub says where its author has written none, in the language of the notebook.
struct StubWords {
  let invitation: String

  init(language: String) {
    invitation = Words.isJapanese(language) ? "ここにコードを書いてください。" : "Write your code here."
  }

  var comment: String { "// \(invitation)" }
  var trap: String { "fatalError(\"\(invitation)\")" }
}
