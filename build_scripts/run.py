"""Sets imrdesk up and opens its window on the sample letters: `python3 build_scripts/run.py`.

Without a display the same job is done without the window. This file and any_python.py are
written so that an old Python can still read them and hand over to a newer one.
"""

import sys

import any_python


def main() -> int:
    """Run the job on a Python that is new enough; return the exit code."""
    any_python.restart_if_too_old()
    import sample_session  # noqa: PLC0415  an older Python could not read it

    return sample_session.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
