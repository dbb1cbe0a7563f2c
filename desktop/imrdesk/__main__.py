"""Makes `python -m imrdesk` the same as the command `imrdesk`."""

from __future__ import annotations

from imrdesk.cli import main

if __name__ == "__main__":
    main(prog_name="imrdesk")
