/// What a site asks of its readers among its lines: "Sign up to …", "Подписывайтесь на …".
enum CallToAction {
  /// The words such a line begins with.
  static let heads = PhraseTable<Bool>(.callToAction)
}
