"""A `LetterText` becomes an `Extraction`: pure functions, no input or output."""
