"""The sentence that content systems add below each story of a feed: what it is called, and where it appeared first.

The plugin Yoast SEO writes it below every story unless told otherwise (`rssafter`), in the language of the site.
"""

import re

from newsnorm.grammar.characters import has_any

__all__ = ["LONGEST_NOTE", "STEMS", "is_feed_note"]

LONGEST_NOTE = 400  # characters
NAME_WORDS = 8
SMALL_WORDS = 2  # of the name of a site
SENTENCE_END = re.compile(r"[a-zß-ÿ]{3}\. [A-ZÀ-Þ]")  # a title has none: the note begins behind it
# What stands before the title, what stands behind it, and what ends the sentence behind the name of the site.
SPOKEN = (
    (r"The (?:post|article)", r"(?:appeared first|first appeared) on", ""),
    (r"Der (?:Beitrag|Artikel)", "erschien zuerst (?:auf|bei)", ""),
    (r"(?:L['’]article|Cet article|La page)", r"est apparue? (?:en premier|la 1ère fois) sur", ""),
    (r"(?:La (?:entrada|publicación)|El (?:cargo|post))", r"(?:se publicó|apareció|aparece) primero en", ""),
    (r"(?:L['’]articolo|Il post)", r"(?:proviene da|sembra essere il primo su)", ""),
    (r"O (?:post|artigo|conteúdo)", r"aparece(?:u)? primeiro em", ""),
    (r"(?:Het|Dit) (?:bericht|artikel)", r"verscheen (?:het )?eerst op", ""),
    (r"(?:Artykuł|Wpis|Post)", r"pochodzi z serwisu", ""),
    (r"Inlägget", r"dök först upp på", ""),
    (r"Indlægget", r"(?:blev først udgivet|dukkede først op) på", ""),
    (r"Innlegget", r"(?:dukket først opp|ble først publisert) på", ""),
)
# The same in words, or in scripts, that leave no doubt; the name of the site may have any letters.
PRINTED = (
    (r"Сообщение", r"появились сначала на", ""),
    (r"Το άρθρο", r"εμφανίστηκε πρώτα στο", ""),
    (r"Bài viết", r"đã xuất hiện đầu tiên (?:vào ngày|trên)", ""),
    (r"ظهرت المقالة", r"أول(?:اً|ًا|ا) على", ""),
    (r"投稿", r"は", r"に最初に表示されました"),
)


def _notes(forms: tuple[tuple[str, str, str], ...]) -> re.Pattern[str]:
    """Return a pattern of these forms, with the title and the name of the site as groups."""
    return re.compile(
        "|".join(
            rf"{opening} ?(\S.{{1,300}}) {middle} (\S.{{0,78}}?){ending and ' ' + ending}[.。]?"
            for opening, middle, ending in forms
        )
    )


SPOKEN_NOTE, PRINTED_NOTE = _notes(SPOKEN), _notes(PRINTED)
# One of these is in whatever they match.
STEMS = (
    " appeared first on ",
    " first appeared on ",
    " erschien zuerst ",
    " est apparu",
    " primero en ",
    " proviene da ",
    " essere il primo su ",
    " primeiro em ",
    " eerst op ",
    " pochodzi z serwisu ",
    " först upp på ",
    " først ",
    " сначала на ",
    " πρώτα στο ",
    " xuất hiện đầu tiên ",
    "ظهرت المقالة ",
    " に最初に表示されました",
)


def is_feed_note(line: str) -> bool:
    """Whether a line says nothing but where a story, by its title, appeared first: the name of a site follows.

    >>> is_feed_note("The post Ferry runs aground appeared first on Harbour Post.")
    True
    >>> is_feed_note("The post that the mayor deleted appeared first on Harbour Post.")
    False
    """
    if len(line) > LONGEST_NOTE or not has_any(line, STEMS):
        return False
    found = SPOKEN_NOTE.fullmatch(line)
    if found is None:
        return PRINTED_NOTE.fullmatch(line) is not None
    title, name = filter(None, found.groups())
    return not (_is_small(title) or SENTENCE_END.search(title)) and _is_site(name.split())


def _is_small(word: str) -> bool:
    """Whether a word, or what it opens, starts in lower case; a product's second letter is a capital ("iPhone")."""
    return word[0].islower() and not word[1:2].isupper()


def _is_site(found: list[str]) -> bool:
    """Whether words are the name of a site: it has capitals, or is an address."""
    if len(found) == 1 and "." in found[0].strip("."):
        return True
    small = sum(map(_is_small, found))
    return len(found) <= NAME_WORDS and small <= SMALL_WORDS and not (_is_small(found[0]) or _is_small(found[-1]))
