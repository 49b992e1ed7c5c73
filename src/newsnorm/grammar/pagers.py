"""Links to the stories before and after this one, with the headline on their line: "Previous article" and a headline.

Templates print the words of the link and the headline in elements of their own; what parts them is often lost.
"""

import re

from newsnorm.grammar import listheads
from newsnorm.grammar.wordlist import words

__all__ = ["STARTS", "points", "turns"]

FORWARD = listheads.FORWARD | words(
    "nächstes próxima suivante prossima successivo successiva volgend następny następna sonraki selanjutnya berikutnya"
    " следующая следующий"
)
BACK = listheads.BACK | words(
    "vorheriges précédente vorig poprzedni poprzednia önceki sebelumnya предыдущая предыдущий"
)
STORY = words(
    """
    article post story news entry artikel beitrag meldung nachricht noticia actualité publication bericht artykuł wpis
    makale yazı haber inlägg innlegg indlæg sak статья запись новость entrada nota artigo notícia
    """
)
# The same where the word for the story comes first.
FOLLOWED = words(
    "artículo entrada noticia nota publicación artigo notícia article post articolo notizia artikel berita"
)
FOLLOWING = words(
    """
    siguiente próximo anterior suivant suivante précédent précédente successivo successiva precedente selanjutnya
    sebelumnya berikutnya
    """
)
STARTS = FORWARD | BACK | FOLLOWED  # one of these is the first word of whatever `LABEL` and `WORD` match, folded
WAY, LATER = ("|".join(sorted(found)) for found in (FORWARD | BACK, FOLLOWING))
LABEL = re.compile(
    rf"(?:({WAY}) (?:{'|'.join(sorted(STORY))})|(?:{'|'.join(sorted(FOLLOWED))}) ({LATER}))", re.IGNORECASE
)
WORD = re.compile(rf"({WAY})(?= )", re.IGNORECASE)
OPENS = re.compile(r"(?: ?: ?| )?[\"“‘«'¿¡(\[]?(?=\S)")  # what stands before a headline
ARROWS = {"←": -1, "⟵": -1, "❮": -1, "→": 1, "⟶": 1, "❯": 1}
LONGEST = 200  # characters
FULL_STOPS = (".", "。")


def turns(line: str) -> tuple[int, bool]:
    """Return which way a line leads that has the words of such a link and a headline, and whether nothing parts them.

    1 stands for the next story, -1 for the one before, 0 for any other line.

    >>> turns("Next articleFerry runs aground"), turns("Older post: Ferry runs aground")
    ((1, True), (-1, False))
    >>> turns("Previous articles of his told of ferries"), turns("Next story to tell")
    ((0, False), (0, False))
    """
    found = LABEL.match(line) if len(line) <= LONGEST and not line.endswith(FULL_STOPS) else None
    if found is None:
        return 0, False
    rest = line[found.end() :]
    glued = rest[:1].isupper() and line[found.end() - 1].islower()
    if not (glued or (rest[:1] in (" ", ":") and _is_headline(rest))):
        return 0, False
    return _way(found[1] or found[2]), glued


def points(line: str) -> int:
    """Return which way a line points by an arrow at its end, or by its first word: half of a pair of links.

    >>> points("Previous Ferry runs aground"), points("Pier closes →"), points("Next to the pier stands a crane")
    (-1, 1, 0)
    """
    if len(line) > LONGEST or line.endswith(FULL_STOPS):
        return 0
    if line[0] in ARROWS or line[-1] in ARROWS:
        return ARROWS[line[0] if line[0] in ARROWS else line[-1]]
    found = WORD.match(line)
    return _way(found[1]) if found and _is_headline(line[found.end() :]) else 0


def _way(word: str) -> int:
    """Return 1 for a word that leads on, -1 for one that leads back."""
    return 1 if word.lower() in FORWARD else -1


def _is_headline(rest: str) -> bool:
    """Whether what stands behind the words of a link begins as headlines do."""
    found = OPENS.match(rest)
    first = rest[found.end()] if found else ""
    return first.isupper() or first.isdigit()
