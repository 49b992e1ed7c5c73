"""How desks sign a story at its end, in brackets: the initials of who wrote and edited it, or the service it is for."""

import re

__all__ = ["is_signature"]

LONGEST = 26  # characters
BRACKETS = {"(": ")", "[": "]"}
# As Indonesian papers sign: initials, in small letters or in capitals, the number of the desk, given names.
SIGNED = re.compile(r"[A-Za-z]{1,12}(?:[/-][A-Za-z\d]{1,12}){1,2}|[a-z]{2,4}")
DESK = "للنشرة العربية"  # "for the Arabic service": so an agency names who prepared the story


def is_signature(line: str) -> bool:
    """Whether a line in brackets holds initials parted by slashes, or says who prepared a story for a service.

    >>> is_signature("[dimas/DP]"), is_signature("(إعداد رامي حداد للنشرة العربية)")
    (True, True)
    >>> is_signature("(harbour)"), is_signature("(see page 3)")
    (False, False)
    """
    text = line.strip()
    if BRACKETS.get(text[:1], "") != text[-1:]:
        return False
    return DESK in text or (len(text) <= LONGEST and SIGNED.fullmatch(text[1:-1].strip()) is not None)
