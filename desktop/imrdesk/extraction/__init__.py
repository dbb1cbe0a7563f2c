"""A letter's text becomes its record: pure functions; patterns and vocabulary apart from logic."""
