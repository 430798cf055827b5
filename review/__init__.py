"""EYES: the web pages."""

from review.application import application
from review.door import is_loopback

__all__ = ["application", "is_loopback"]
