"""What a reviewer does, without a window: import, correct, undo, annotate, sign off, export."""
