"""The workspace file: the one place that speaks to SQLite."""
