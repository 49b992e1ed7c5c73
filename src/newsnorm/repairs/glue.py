"""Repairs of notices that were glued into a paragraph."""

import re
from collections.abc import Iterator

from newsnorm.edits import Edit
from newsnorm.grammar.characters import has_any, places
from newsnorm.grammar.cuts import Span, cut
from newsnorm.grammar.feeds import LONGEST_NOTE, STEMS, is_feed_note

__all__ = ["glued_notices"]

# Whole notices, as templates print them between the paragraphs of a story; a stem tells cheaply whether one is there.
CONTINUING = "ontin"
NOTICES = {
    CONTINUING: (
        r"(?:Story|Article|Content)(?: content)? continues (?:below|after) (?:this |the )?(?:advertisement|ad)",
        r"Continue reading (?:the main story|below advertisement)",
        r"Scroll (?:down )?to continue(?: with content| reading)?",
        r"L'article continue (?:ci-dessous|après la publicité)",
        r"Continua (?:a leggere )?dopo la pubblicità",
        r"(?:La nota )?[Cc]ontinúa después de la publicidad",
        r"Continua após a publicidade",
        r"Continua depois da publicidade",
    ),
    "CONTINUE": (
        r"(?:STORY|ARTICLE) CONTINUES (?:BELOW|AFTER) (?:THIS )?(?:ADVERTISEMENT|AD)",
        r"SCROLL TO CONTINUE WITH CONTENT",
        r"CONTINUE READING BELOW",
    ),
    "La suite aprè": (r"La suite après (?:la|cette) publicité",),
    " verder onder ": (r"(?:Tekst|Artikel) (?:gaat|loopt) verder onder de (?:advertentie|foto|video)",),
    " unter der Anz": (r"(?:Der )?Artikel (?:wird|geht) unter der Anzeige (?:fortgesetzt|weiter)",),
    " under annons": (r"(?:Artikeln|Texten|Artikkelen|Saken) forts[ea]tt?er under annons(?:en|et)",),
    "aberin Devamı": (r"Haberin Devamı",),
}
BEFORE = r"(?:(?:(?<=[.!?…”’)])|(?<=[.!?…][\"'»“]))[ \t\xa0]*|(?<=\n)|\A)"
AFTER = r"(?=[ \t\xa0]*(?:$|[A-ZÀ-ÖØ-ÝĀ-Ž0-9“\"«„¿¡]))"
# Many stories have the stem; what is beside it says whether it may be one of the notices.
CONTINUED = re.compile(r"ontin(?:ues [ab]|ue (?:reading|ci|apr)|[uú]a|(?<=(?:croll|.down) to contin))")
# What a link says of itself, and what a plugin for tweets does: always at the end of what they belong to.
SUFFIXES = {
    "opens": re.compile(r",? ?\(opens in (?:a )?new (?:tab|window)\)|, opens new tab(?![a-z])"),
    "Click": re.compile(r"(?<=[.!?…”’\"'»)\w])(?:[ \t]*Click [Tt]o [Tt]weet)+[ \t]*$", re.M),
}
PATTERNS = {
    stem: re.compile(f"{BEFORE}(?:{'|'.join(forms)}){AFTER}", re.M) for stem, forms in NOTICES.items()
} | SUFFIXES

# One more after another: what stands between two is nothing.
NEXT = re.compile(rf"[ \t\xa0]*(?:{'|'.join(form for forms in NOTICES.values() for form in forms)}){AFTER}", re.M)

# "noon.Additional reporting by Pat Dunn": names and places follow, and nothing that is a sentence.
SIGNOFF_STEMS = ("eporting by ", "Editing by ", "Writing by ")
SIGNOFF_STEM = "ting by "  # all of them end so
SIGNOFF = re.compile(
    r"(?:(?<=[.!?”’)])|(?<=[.!?][\"']))[ \t]?(?=(?:Additional |Reporting and )?(?:[Rr]eporting|Editing|Writing) by )"
)
NAMES = re.compile(
    r"[A-Z][\w.’'-]*"
    r"(?:[ \t]+(?:[A-Z][\w.’'-]*|and|in|by|the|with|for|from|additional|reporting|editing|writing)[,;]?|[,;]){0,40}+"
    r"[.)]?(?:,? opens new tab| ?Click To Tweet)?[ \t]*$",
    re.M,
)
SENTENCE_START = re.compile(r"(?<=[.!?…\]”’\"'»)。]) ?(?=\S)")
WINDOW = 60  # characters before and after a stem that a notice reaches to


def glued_notices(text: str) -> Iterator[Edit]:
    """Take notices out of a paragraph: where to read on, what a link opens, what to tweet; sign-offs get a line.

    Only exact phrases count, after a stop and before a capital: "Story continues to unfold" is news. The note of a
    feed ("The post ... appeared first on ...") that ends the text gets a line too.

    >>> list(glued_notices("It held. Story continues below advertisement The win counts."))
    [Edit(start=8, old=' Story continues below advertisement ', new=' ')]
    >>> list(glued_notices("The story continues below the waterline. Reporting by citizens has exposed it."))
    []
    """
    stems = [stem for stem in PATTERNS if stem[-1] in text and stem in text]
    spans = [span for stem in stems for span in _notices(text, stem)]
    for stem in SIGNOFF_STEMS if SIGNOFF_STEM in text else ():
        spans += (Span(start, end, "\n") for start, end in _signoffs(text, stem))
    if has_any(text[-LONGEST_NOTE:], STEMS):
        spans += _feed_note(text.rstrip())
    if spans:
        yield from cut(text, sorted(spans))


def _feed_note(text: str) -> Iterator[Span]:
    """Find where the note of a feed begins, which ends the text behind a sentence: it gets a line of its own."""
    start = max(len(text) - LONGEST_NOTE, text.rfind("\n") + 1)
    notes = [found for found in SENTENCE_START.finditer(text, start) if is_feed_note(text[found.end() :])]
    yield from (Span(*found.span(), "\n") for found in notes[-1:])


def _notices(text: str, stem: str) -> Iterator[Span]:
    """Find the notices with a stem, looking only near it."""
    done = 0
    for at in places(text, (stem,)):
        if at < done or (stem == CONTINUING and not CONTINUED.match(text, at)):
            continue
        found = PATTERNS[stem].search(text, max(done, at - WINDOW), at + len(stem) + WINDOW)
        if found and found.start() <= at:
            start, done = found.span()
            while stem in NOTICES and (more := NEXT.match(text, done)):
                done = more.end()
            yield Span(start, done)


def _signoffs(text: str, stem: str) -> Iterator[tuple[int, int]]:
    """Find where a line has to begin: before a sign-off that nothing but names and places follows."""
    for at in places(text, (stem,)):
        found = SIGNOFF.search(text, max(0, at - 30), at + len(stem))
        if found and NAMES.match(text, at + len(stem)):
            yield found.span()
