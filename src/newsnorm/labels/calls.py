"""Lines by which a paper asks its readers to follow it, to sign up, or to share the story."""

from collections.abc import Iterator

from newsnorm.grammar.calls import (
    ASKING,
    ENDS,
    STARTS,
    asks_to_load,
    is_form,
    is_invitation,
    is_pointer,
    is_share_bar,
)
from newsnorm.grammar.signs import SPEECH
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["calls"]

LONGEST = 320  # characters; a longer line is a paragraph


def calls(page: Page) -> Iterator[tuple[int, Role]]:
    r"""Find lines in which a house names itself or its networks and asks its readers for something.

    What is asked varies with the house's name, so that no list of phrases has it. A sentence that asks for something
    of somebody else stays, and so does whatever somebody says.

    >>> from newsnorm.phrases import Phrases
    >>> list(calls(Page("Rain fell.\nFollow Harbour Post on Facebook and X.", Phrases(()))))
    [(1, <Role.PROMO: 'promo'>)]
    >>> list(calls(Page("Follow the signs on the quay, the harbour master said.", Phrases(()))))
    []
    """
    keys, lines = page.keys, page.lines
    for number in [
        number
        for number in page.open
        if (key := keys[number])[:3] in STARTS or key[-4:] in ENDS or "/" in lines[number]
    ]:
        line, key = lines[number].strip(), keys[number]
        if len(line) > LONGEST:
            continue
        if key.startswith(ASKING) and asks_to_load(line, key, amid=page.span[0] < number < page.span[1]):
            if not SPEECH.search(line):
                yield number, Role.PROMO
        elif role := _called(line):
            yield number, role


def _called(line: str) -> Role | None:
    """Return the role of a line by which a house asks for something or leads to itself, or None."""
    if is_form(line):
        return Role.COMMENTS
    if is_share_bar(line):
        return Role.SHARE
    if is_invitation(line):
        return Role.PROMO
    return Role.RELATED if is_pointer(line) else None
