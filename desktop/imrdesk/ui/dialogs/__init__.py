"""The dialogs; each is freed when it closes."""
