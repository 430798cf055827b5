"""Passwords out of sight."""

import re


def masked(text: str) -> str:
    """The text with the password of every URL in it replaced."""
    return re.sub(r"(\w://[^\s:/@]*):\S*@", r"\1:***@", text)
