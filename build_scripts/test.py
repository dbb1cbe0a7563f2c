"""Sets imrdesk up and runs everything that a change must pass: `python3 build_scripts/test.py`.

What stands behind the command is handed to pytest. This file and any_python.py are written so
that an old Python can still read them and hand over to a newer one.
"""

import sys

import any_python


def main() -> int:
    """Run the checks on a Python that is new enough; return the exit code."""
    any_python.restart_if_too_old()
    import all_checks  # noqa: PLC0415  an older Python could not read it

    return all_checks.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
