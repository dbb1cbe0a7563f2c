"""What a letter, its record and its review are. Standard library only; no input or output."""
