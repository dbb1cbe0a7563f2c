"""Makes `python -m imrdesk` the same as the command `imrdesk`; a frozen program starts here."""

from __future__ import annotations

from multiprocessing import freeze_support

if __name__ == "__main__":
    freeze_support()  # in a frozen program, a process that reads files begins and ends here
    from imrdesk.cli import main

    main(prog_name="imrdesk")
