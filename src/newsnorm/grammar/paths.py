r"""Names of files: what looks like an escape in `C:\new\table` is none."""

__all__ = ["PATH"]

# A drive (`C:\new`) or a share (`\\nas\reports`), up to the next blank or quote. The class excludes what starts a
# path, so that a text is read once.
PATH = r"""(?:
    (?<!\w)[A-Za-z]:\\(?!/|r?n[A-Z"“]|r\\n)
  | (?<![^\s"'“‘(])\\\\(?!u[0-9a-fA-F]{4})\w++\\
)[^\s"'“”‘’<>|]*+"""
