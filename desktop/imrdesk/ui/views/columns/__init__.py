"""The page on which one field is checked down many letters."""
