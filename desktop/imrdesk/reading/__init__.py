"""A file of any kind becomes a `LetterText`: text, pages, and where each character stands."""
