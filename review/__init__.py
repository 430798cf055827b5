"""EYES: the web pages."""

from review.application import application

__all__ = ["application"]
