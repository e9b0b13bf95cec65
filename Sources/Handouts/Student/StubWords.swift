/// What a stub says where its author has written none, in the language of the notebook.
struct StubWords {
  let invitation: String

  init(language: String) {
    let isJapanese = language.lowercased().split(separator: "-").first == "ja"
    invitation = isJapanese ? "ここにコードを書いてください。" : "Write your code here."
  }

  var comment: String { "// \(invitation)" }
  var trap: String { "fatalError(\"\(invitation)\")" }
}
