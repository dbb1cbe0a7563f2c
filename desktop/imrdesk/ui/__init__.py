"""The window. Qt is used only here and in `imrdesk.app`."""
