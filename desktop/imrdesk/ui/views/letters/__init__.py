"""The page of all letters: a table, what it is filtered by, and what is done to many."""
