"""Lines by which a paper asks its readers to follow it, to sign up, or to share the story."""

from collections.abc import Iterator

from newsnorm.grammar.calls import SIGNS_OF_CALLS, is_form, is_invitation, is_pointer, is_share_bar
from newsnorm.grammar.characters import has_any
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["calls"]

LONGEST = 320  # characters


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
    text = page.text
    quoted = "Email “" in text or "Feedback on “" in text or 'Email "' in text or 'Feedback on "' in text
    if not (quoted or has_any(text, SIGNS_OF_CALLS)):
        return
    for number in page.open:
        line = page.lines[number].strip()
        if len(line) > LONGEST:
            continue
        if quoted and is_form(line):
            yield number, Role.COMMENTS
        elif not has_any(line, SIGNS_OF_CALLS):
            continue
        elif is_share_bar(line):
            yield number, Role.SHARE
        elif is_invitation(line):
            yield number, Role.PROMO
        elif is_pointer(line):
            yield number, Role.RELATED
