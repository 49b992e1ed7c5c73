"""The version of newsnorm; a leaf of its own, because what it decides lies on floors below the public names."""

__all__ = ["VERSION"]

VERSION = "0.1.0"
