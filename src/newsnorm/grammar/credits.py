"""Captions and credits read: what of such a line is caption, credit, agency and label."""

import re
from typing import NamedTuple

from newsnorm.grammar.agencies import find_agency, is_agency
from newsnorm.grammar.captionmarks import find_label
from newsnorm.grammar.characters import has_any
from newsnorm.grammar.creditmarks import OPENERS, PAIRS, bare, mark_end, unrestricted
from newsnorm.grammar.photocredits import find_credit, read_credit

__all__ = ["Split", "leading_credit", "split_caption", "split_credit"]

WRAPPER = re.compile(r"</?(?:figcaption|figure|img|a|em|i|span)\b[^<>]*>|\[/?caption\b[^\[\]]*\]", re.IGNORECASE)
COUNTER = re.compile(r"[\[(]\d{1,3}\s?(?:/|of)\s?\d{1,3}[\])]\s*")
# "© Jane Roe Nurses wait at a clinic.": a person's name, then a sentence.
LEADING = re.compile(r"[©ⓒ]\s*([^\W\d_][\w.'’-]+ [^\W\d_][\w.'’-]+)\s+(?=[^\W\d_][\w’'-]* +[^\W\d_A-Z])")


class Split(NamedTuple):
    """The parts of a caption line."""

    text: str
    credit: str
    agency: str
    label: str


def split_caption(line: str) -> Split:
    """Split a line that is known to be a caption.

    The credit loses its brackets and the word that marks it; what an agency forbids after it is left out.

    >>> split_caption("FILE PHOTO: A tanker off Fujairah. REUTERS/Satish Kumar")
    Split(text='A tanker off Fujairah.', credit='REUTERS/Satish Kumar', agency='Reuters', label='FILE PHOTO')
    >>> split_caption("Sinken die Mieten? (Symbolfoto)")
    Split(text='Sinken die Mieten? (Symbolfoto)', credit='', agency='', label='')
    """
    whole = unrestricted(_unwrapped(line))
    label, start = find_label(whole)
    text = whole[start:]
    own = read_credit(text)
    if own and (is_agency(own.text) if start else own.sure):
        return split_credit(text)._replace(label=label)
    found = find_credit(text)
    if found is None:
        return _with_leading_credit(text, label)
    text = text[: found.start]
    if text[:1] in OPENERS and not has_any(text, PAIRS):
        text = text[1:]  # "(A ferry leaves. Photo: Jane Roe)"
    if not start and (end := mark_end(text)):
        label, text = text[:end].rstrip(" :：=＝"), text[end:]
    return Split(_closed(text), found.text, find_agency(found.text), label)


def split_credit(line: str) -> Split:
    """Read a line that is known to be a credit and nothing else.

    >>> split_credit("(Image: © Shutterstock)")
    Split(text='', credit='© Shutterstock', agency='Shutterstock', label='')
    >>> split_credit("Jon Super/AP")
    Split(text='', credit='Jon Super/AP', agency='AP', label='')
    """
    credit = bare(unrestricted(_unwrapped(line)))
    return Split("", credit, find_agency(credit), "")


def leading_credit(text: str) -> re.Match[str] | None:
    """Match "© Jane Roe" before the sentence that is the caption; the first group is the name."""
    found = LEADING.match(text) if text[:1] in ("©", "ⓒ") else None
    return found if found and all(name[0].isupper() for name in found[1].split()) else None


def _unwrapped(line: str) -> str:
    """Take off the markup and the counter that galleries put around a caption."""
    text = WRAPPER.sub(" ", line).strip() if "<" in line or "[" in line else line.strip()
    text = text.lstrip("•* ")
    counter = COUNTER.match(text)
    return text[counter.end() :] if counter else text


def _with_leading_credit(text: str, label: str) -> Split:
    """Split a caption that starts with its credit."""
    found = leading_credit(text)
    if found is None:
        return Split(text.strip(), "", "", label)
    return Split(text[found.end() :].strip(), found[1], find_agency(found[1]), label)


def _closed(text: str) -> str:
    """Take off a caption's end what only led to its credit."""
    return text.strip().rstrip("|/-–—(（,;、，＝=").rstrip()
