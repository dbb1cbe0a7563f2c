"""A file of any kind becomes a `LetterText`: its text, and where each character came from."""
