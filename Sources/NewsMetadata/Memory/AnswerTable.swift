/// Answers by their questions, for those who ask the same again.
///
/// Of so many at a time: when it is full it begins anew, and what is asked often is soon there again.
struct AnswerTable<Question: Equatable, Answer> {
  private let limit: Int
  private var asked = WordSet()
  // In the order of their hashes; apart, so that to compare a question touches no answer.
  private var questions: [Question] = []
  private var answers: [Answer] = []

  init(limit: Int) { self.limit = limit }

  /// - Parameter hash: that of the question; others may have it too.
  func answer(to question: Question, _ hash: WordHash) -> Answer? {
    guard let place = asked.place(of: hash), questions[place] == question else { return nil }
    return answers[place]
  }

  /// - Parameters:
  ///   - hash: that of the question; others may have it too.
  ///   - isSame: whether a question that was asked is this one.
  @inline(__always)
  func answer(_ hash: WordHash, where isSame: (borrowing Question) -> Bool) -> Answer? {
    guard let place = asked.place(of: hash), isSame(questions[place]) else { return nil }
    return answers[place]
  }

  /// What is longer is not kept: it is asked once, and would be held for long.
  private static var byteLimit: Int { 512 }

  /// Keeps an answer, unless another question has the hash, or the question is long.
  ///
  /// - Parameter bytes: how long the texts of the question are.
  mutating func keep(_ answer: Answer, to question: Question, _ hash: WordHash, bytes: Int) {
    guard bytes <= Self.byteLimit else { return }
    if answers.count == limit {
      asked = WordSet()
      questions.removeAll(keepingCapacity: true)
      answers.removeAll(keepingCapacity: true)
    }
    if asked.insert(hash) {
      questions.append(question)
      answers.append(answer)
    }
  }
}
