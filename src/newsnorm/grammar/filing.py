"""How content systems print where and when a story was filed: pieces with labels, parted by dashes and bars."""

import re

from newsnorm.grammar.characters import has_any
from newsnorm.grammar.dates import read_stamp, without_stamp
from newsnorm.grammar.wordlist import words

__all__ = ["is_filed", "is_printed", "is_slug"]

LONGEST = 200  # characters
PARTING = re.compile(r" [-–|•·] ?|\|")
PARTINGS = (" -", " –", "|", " •", " ·")  # one of these is in whatever `PARTING` matches
LABEL = re.compile(r"([^\W\d_]+(?: [^\W\d_]+){0,2}) ?: ?\S")
LABELS = words(
    """
    by author posted_by published_by written_by category categories tags tag section source filed_under views comments
    autor autorin von rubrik ressort kategorie kategorien schlagworte quelle kommentare
    par auteur catégorie catégories rubrique mots_clés commentaires por publicado_por escrito_por categoría categorías
    etiquetas sección fuente comentarios categoria categorias editoria fonte comentários visualizações
    di pubblicato_da categorie argomenti commenti door categorie_en reacties
    av af kategori taggar автор рубрика категория теги источник kategoria autorzy tagi kategoriler etiketler yazar
    oleh penulis editor
    """
)
LONGEST_VALUE = 60  # characters of what stands behind a label
NAME_WORDS = 6
SMALL = words("of the and de del da do dos di von der und e y en")
PRINTED = ("Published in ", "Originally published in ", "First published in ", "Appeared in ", "Printed in ")
# The slug of a wire story: the agency, the desk and the story ("AP-US--Harbour-Strike, 2nd Ld-Writethru").
SLUG = re.compile(r"(?:AP|BC)-[A-Z]{2,4}-{1,2}[A-Z][\w'’.-]{2,60}(?:,.{0,40})?")


def is_filed(line: str) -> bool:
    """Whether a line is a date beside labelled pieces, or a stamp with its label beside a name, and nothing else.

    >>> is_filed("05/10/2018 - Posted by: Ada Quist - Category: Harbour")
    True
    >>> is_filed("Harbour, Post Bureau | Updated: 3 May 2021"), is_filed("3 May 2021 - the day the pier broke")
    (True, False)
    """
    if len(line) > LONGEST or not has_any(line, PARTINGS):
        return False
    dated = labelled = False
    for piece in PARTING.split(line.strip()):
        stamp = read_stamp(piece.lower())
        if stamp is not None and stamp.timed:
            dated = dated or stamp.date
            labelled = labelled or stamp.label
        elif _is_labelled(piece):
            labelled = True
        elif not _is_name(piece):
            return False
    return dated and labelled


def is_printed(line: str) -> bool:
    """Whether a line says in which paper, and when, the story was printed, and nothing else.

    >>> is_printed("Published in The Harbour Post, June 3rd, 2021"), is_printed("Published in June 2021")
    (True, False)
    """
    if not line.startswith(PRINTED) or len(line) > LONGEST:
        return False
    rest, stamp = without_stamp(line.rstrip(" ."))
    house = rest.partition(" in ")[2]
    return stamp is not None and stamp.date and house != "" and _is_name(house)


def is_slug(line: str) -> bool:
    """Whether a line is what a wire service calls a story by.

    >>> is_slug("AP-US--Harbour-Strike, 2nd Ld-Writethru"), is_slug("AP-style chicken, 2nd helping")
    (True, False)
    """
    return line.startswith(("AP-", "BC-")) and SLUG.fullmatch(line) is not None


def _is_labelled(piece: str) -> bool:
    """Whether a piece is a label and a short value."""
    found = LABEL.match(piece)
    return (
        found is not None and len(piece) - found.end() < LONGEST_VALUE and "_".join(found[1].lower().split()) in LABELS
    )


def _is_name(piece: str) -> bool:
    """Whether a piece is a name: a few words in capitals."""
    found = piece.replace(",", " ").split()
    return len(found) <= NAME_WORDS and all(word[0].isupper() or word in SMALL for word in found)
