"""Records become rows (pure), and one writer a format puts the rows into a file."""
