"""HTML, built as a tree and written by the standard library, which escapes every character that could be markup.

What an article holds is hostile until shown otherwise: only `element` puts text into a page.
"""

import re
import unicodedata
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from xml.etree.ElementTree import Element, tostring

__all__ = ["Child", "append", "document", "element", "resource", "shown", "spelled"]

Child = Element | str

# Characters that move or hide others, or that no file in UTF-8 can hold. Joiners stay: words and emoji need them.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)


def element(tag: str, *children: Child, **attributes: str) -> Element:
    """Return an element; names of attributes that are words of Python end in an underscore, dashes are written as one.

    >>> tostring(element("p", "a < b ", element("b", "c"), class_="x"), encoding="unicode", method="html")
    '<p class="x">a &lt; b <b>c</b></p>'
    """
    made = Element(tag, {name.rstrip("_").replace("_", "-"): spelled(value) for name, value in attributes.items()})
    append(made, *children)
    return made


def append(parent: Element, *children: Child) -> None:
    """Put children at the end of an element: other elements, or text."""
    for child in children:
        if isinstance(child, Element):
            parent.append(child)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + spelled(child)
        else:
            parent.text = (parent.text or "") + spelled(child)


def spelled(text: str) -> str:
    r"""Return a text with the characters that nobody can see, or that move others, spelled out.

    >>> spelled("a\u202eb"), spelled("\ud83d"), spelled("ab\tc")
    ('a[U+202E]b', '[U+D83D]', 'ab\tc')
    """
    return text if text.isascii() and text.isprintable() else HIDDEN.sub(_named, text)


def shown(text: str) -> Iterator[Child]:
    """Yield a text with such characters as elements that stand out."""
    done = 0
    for found in HIDDEN.finditer(text):
        yield text[done : found.start()]
        name = unicodedata.name(found[0], "control or no character")
        yield element("span", _named(found), class_="hidden", title=name.capitalize())
        done = found.end()
    yield text[done:]


def _named(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]"


@cache
def resource(name: str) -> str:
    """Return the text of a file that lies beside this one."""
    return files("newsnorm.report").joinpath(name).read_text(encoding="utf-8")


def document(title: str, body: Element, style: str, script: str) -> str:
    """Return a page that needs no other file, and that no network, frame or script but its own is open to.

    Args:
        title: of the page.
        body: its body element.
        style: CSS.
        script: the one script that may run.

    """
    ours = b64encode(sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; base-uri 'none'; style-src 'unsafe-inline'; script-src 'sha256-{ours}'"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        element("style", style),
    )
    body.append(element("script", script))
    page = tostring(element("html", head, body, lang="en"), encoding="unicode", method="html")
    return f"<!doctype html>\n{page}\n"
