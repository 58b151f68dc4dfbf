// The issues and the evidence of a date are values of the floor below: who imports dates sees their
// members too.
@_exported public import NewsText
