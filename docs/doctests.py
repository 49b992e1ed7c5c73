"""Show the examples of docstrings as code: without a fence around it, Markdown takes `>>>` for a quotation."""

import re

from griffe import Extension, Object

EXAMPLE = re.compile(r"^>>> (?:.+\n?)+", re.MULTILINE)  # up to the next empty line; a line matches in one way only


class Doctests(Extension):
    """Put a fence around each example of each docstring."""

    def on_object(self, *, obj: Object, **_: object) -> None:
        """Rewrite the docstring of an object that was read."""
        if obj.docstring:
            obj.docstring.value = EXAMPLE.sub(_fenced, obj.docstring.value)


def _fenced(found: re.Match[str]) -> str:
    return f"```pycon\n{found[0].rstrip()}\n```\n"
