"""The families of letters, each a module that tells and reads its own."""
