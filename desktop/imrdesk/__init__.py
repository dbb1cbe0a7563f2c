"""imrdesk: a desktop review assistant for Independent Medical Review letters."""

__version__ = "0.1.0"
