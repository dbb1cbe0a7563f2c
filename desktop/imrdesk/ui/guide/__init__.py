"""The user guide inside the program: its pages, its window, and what leads to which place."""
