"""Bylines behind a date, as content systems print them by default: "Posted on May 3, 2021 by Ines Okoro"."""

import re

from newsnorm.grammar.authors import is_byline
from newsnorm.grammar.dates import is_stamp

__all__ = ["is_dated_byline"]

LONGEST = 160  # characters
DIGIT = re.compile(r"\d")
BY = re.compile(r"(?<=\S)[ |/,•·–—-]{1,3}(?:by|von|por|par|da|di|door|av|af|przez|автором?|oleh)[: ] ?", re.IGNORECASE)
SECTION = re.compile(r" (?:in|en|dans|em|unter) (?=\S)")
COMMENTS = re.compile(r"[ |/,•·–—-]{1,3}(?:Leave a (?:Comment|Reply)|(?:No|\d{1,4}) Comments?)$", re.IGNORECASE)


def is_dated_byline(line: str) -> bool:
    """Whether a line is a time stamp, a cue and the names behind it, with a section and a link to comments at most.

    >>> is_dated_byline("Posted on May 3, 2021 by Ines Okoro"), is_dated_byline("Publié le 3 mai 2021 par Li Fen")
    (True, True)
    >>> is_dated_byline("May 3, 2021 by train to the harbour"), is_dated_byline("Adopted on May 3, 2021 by Parliament")
    (False, False)
    """
    if len(line) > LONGEST or not (DIGIT.search(line) and BY.search(line)):
        return False
    line = COMMENTS.sub("", line.strip())
    for found in BY.finditer(line):
        before, names = line[: found.start()], f"by {line[found.end() :]}"
        if DIGIT.search(before) and is_stamp(before):
            return is_byline(names) or is_byline(SECTION.split(names, maxsplit=1)[0])
    return False
