"""The words by which a heading says that links to other stories follow: "More great reads", "Otras noticias"."""

from newsnorm.grammar.wordlist import words

__all__ = ["BACK", "FORWARD", "announces_stories", "pages_on"]

MOST_WORDS = 7
OPENERS = words(
    """
    more other our latest top most must great recent popular next previous related new
    mehr weitere weiterer andere aktuelle neueste neue beliebte meistgelesene
    plus autres nos dernières derniers à más mas otras otros últimas más
    altri altre ultime mais outras outros últimas meer andere laatste
    fler flere mer mere andra andre seneste siste senaste więcej inne najnowsze zobacz
    daha diğer son еще ещё другие последние lainnya berita artikel
    """
)
STORIES = words(
    """
    stories news articles headlines reads posts coverage reading features
    artikel themen nachrichten beiträge meldungen storys texte
    actualités actus infos sujets noticias artículos notas notizie articoli notícias matérias artigos
    nieuws artikelen berichten nyheter nyheder artiklar artikler saker artykuły wiadomości
    новости материалы статьи haberler haber lainnya
    """
)
MORE = words("more mehr más mas plus meer mais altro mer mere więcej daha еще ещё")
OF = words("from on about in von aus zu zum zur über de del du des sur sobre su van over fra från om z o о из")
FORWARD = words("next newer nächster nächste siguiente suivant prossimo próximo volgende nästa neste næste")
BACK = words("previous prev older voriger vorheriger vorherige anterior précédent precedente vorige föregående forrige")
MOST_PAGE_WORDS = 4


def announces_stories(key: str) -> bool:
    """Whether a folded line says that other stories follow: its first word, and one for stories or where from.

    >>> announces_stories("more great harbour stories"), announces_stories("more from the harbour post")
    (True, True)
    >>> announces_stories("other results"), announces_stories("more than a bridge")
    (False, False)
    """
    found = key.split(None, MOST_WORDS)
    if not 2 <= len(found) <= MOST_WORDS or found[0] not in OPENERS:
        return False
    return not STORIES.isdisjoint(found[1:]) or (found[0] in MORE and found[1] in OF and len(found) > 2)


def pages_on(key: str) -> int:
    """Return 1 for a folded line that leads to the next story, -1 for one that leads back, 0 for any other.

    >>> pages_on("next harbour news"), pages_on("previous story"), pages_on("next to the pier stands a crane")
    (1, -1, 0)
    """
    found = key.split(None, MOST_PAGE_WORDS)
    if not found or len(found) > MOST_PAGE_WORDS:
        return 0
    return (found[0] in FORWARD) - (found[0] in BACK)
