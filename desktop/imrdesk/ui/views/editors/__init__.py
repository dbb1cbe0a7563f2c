"""One editor for each type of field; all speak text, and the row turns it into a value."""
