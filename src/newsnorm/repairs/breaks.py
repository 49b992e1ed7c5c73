"""Repairs of captions that were glued to the paragraph after or before them."""

import re
from collections.abc import Iterator

from newsnorm.edits import Edit
from newsnorm.grammar.captionmarks import LONGEST_SCENE, MOST_SENTENCES, is_quoting, sentences
from newsnorm.grammar.creditnames import is_plausible
from newsnorm.grammar.photocredits import read_credit

__all__ = ["glued_captions"]

# No bracket holds another one, and none is long, so that unclosed ones cost no more than their length.
BRACKET_AND_SENTENCE = re.compile(r"\([^()\n]{4,120}\)([ \t]*)(?=[\"“„«]?[^\W\d_a-z][^\n.!?]{20})")
SHOWN = re.compile(r"[ \t]+(?=(?P<label>Image (?:source|copyright|caption)|Media caption),?[ \t]+[^\Wa-z])")
# What `SHOWN` finds has one of these, told by a letter that is rare: three times as fast as the words.
IMAGE, MEDIA = re.compile(r"I(?=mage )"), re.compile(r"M(?=edia )")
STARTING = re.compile(r"(?:Image (?:source|copyright|caption)|Media caption),?[ \t]")
WORDS_OF_CAPTION = 4
STOPS = '.!?…"”»'


def glued_captions(text: str) -> Iterator[Edit]:
    r"""Part a caption from the story where its credit, or its label, shows where it ends or starts.

    What stands in brackets must be a sure credit, and a sentence must follow; a name or an agency in brackets amid a
    sentence stays, and so does a label after which nobody could say where the caption ends.

    >>> list(glued_captions("A ferry leaves Port Hale. (AP Photo/Dana Ruiz) The line closed on Monday, they said."))
    [Edit(start=46, old=' ', new='\n')]
    >>> list(glued_captions("The Armed Forces of the Philippines (AFP) The Voice of the people and of nobody else"))
    []
    """
    edits: list[Edit] = []
    if ")" in text:
        edits += _after_credits(text)
    if IMAGE.search(text) or MEDIA.search(text):
        edits += _before_labels(text)
    yield from sorted(edits)


def _after_credits(text: str) -> Iterator[Edit]:
    """Find the blanks between a caption's credit in brackets and a sentence."""
    last = 0
    for found in BRACKET_AND_SENTENCE.finditer(text):
        start = max(last, text.rfind("\n", last, found.start()) + 1)
        if found.start() - start > LONGEST_SCENE:
            continue
        credit, caption = read_credit(text[found.start() : found.start(1)]), text[start : found.start()].strip()
        if credit and credit.sure and _is_caption(caption):
            yield Edit(found.start(1), found[1], "\n")
            last = found.end()


def _is_caption(text: str) -> bool:
    """Whether a text before a credit is short, and nobody speaks in it."""
    return text.count(" ") + 1 >= WORDS_OF_CAPTION and sentences(text) <= MOST_SENTENCES and not is_quoting(text)


def _before_labels(text: str) -> Iterator[Edit]:
    """Find the blanks before a label like "Image caption" that stands after a stop or after another such label."""
    labels = list(SHOWN.finditer(text))
    for number, found in enumerate(labels):
        line = text.rfind("\n", 0, found.start()) + 1
        ends = text.find("\n", found.end())
        ends = len(text) if ends < 0 else ends
        followed = number + 1 < len(labels) and labels[number + 1].start() < ends
        shown = text[found.end() : labels[number + 1].start() if followed else ends]
        before = text[max(line, found.start() - LONGEST_SCENE) : found.start()]
        led = before.endswith(tuple(STOPS)) or STARTING.match(before) or (number and labels[number - 1].end() > line)
        if led and _is_shown(shown, followed=followed):
            yield Edit(found.start(), text[found.start() : found.end()], "\n")


def _is_shown(shown: str, *, followed: bool) -> bool:
    """Whether a label is followed by a caption or a credit only, and by no paragraph."""
    if len(shown) > LONGEST_SCENE or sentences(shown) > 1 or (not followed and shown.rstrip()[-1:] in STOPS):
        return False
    source = "caption" not in shown[:14]
    return not source or is_plausible(STARTING.sub("", shown, count=1))
