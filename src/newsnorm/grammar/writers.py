"""The grammar of notes on the author: who somebody is who writes, and how to reach them."""

import re

from newsnorm.grammar.characters import places
from newsnorm.grammar.easternbylines import is_reading
from newsnorm.grammar.names import leading_name, roles_in

__all__ = ["TELLING", "is_bio", "is_contact"]

LONGEST = 400  # characters
# What may stand between the name and the verb: "(Leeds)", "Jahrgang 1971,", "geboren 1971 in Celle,".
BIO_ASIDE = re.compile(
    r"(?:\([^()]{3,60}\),?|\d\d,"
    r"|(?:Jahrgang|Jg\.|geboren|geb\.|född|født|born) (?:in )?\d{4}(?: in [\w-]{2,30})?,?) "
)
BIO_VERB = re.compile(
    r"(?:is|was|are|ist|sind|est|es|è|é|är|er|covers?|writes?|reports?|reported|works|joined"
    r"|has (?:been )?(?:covered|written|reported|reporting)"
    r"|schreibt|berichtet|arbeitet|couvre|cubre|cobre|schrijft|werkt|skriver|arbetar|arbeider|arbejder|bevakar|jest"
    r"|adalah)\s+"
)
BIO_ROLE = re.compile(
    r"\b(?:reporter|journalist\w*|correspondent|columnist|editor|writer|author|contributor|fellow|lecturer|professor"
    r"|researcher|analyst|director|redakteur\w*|korrespondent\w*|autor\w*|volontär\w*|journaliste|correspondante?"
    r"|rédact\w+|chroniqueur|periodista|redactor\w*|corresponsal|giornalista|corrispondente|jornalista|repórter"
    r"|\w{0,20}(?:verslagge(?:ver|efster)|redact(?:eur|rice)|redakt[öø]r|krönikör|medarbetare|medarbejder)"
    r"|\w{1,20}(?:journalist|reporter|korrespondent|kommentator)(?:in)?|kommentator|dziennikarz\w*"
    r"|gazeteci|wartawan|freelancer?)\b",
    re.IGNORECASE,
)
BEATS = re.compile(
    r"(?:covers?|writes?|reports? (?:on|from)|schreibt|berichtet|schrijft over|bevakar|skriver om|cubre|cobre"
    r"|couvre)\s",
    re.IGNORECASE,
)
# "The writer is a lawyer based in Karachi.": not by name, since the byline has it.
PEN = re.compile(
    r"The (?:writer|author|columnist|contributor|reviewer)s? (?:is|are) "
    r"(?:(?:currently|presently|also|now) )?(?:an?|the|based|with|former|senior|retired|associate|assistant|visiting"
    r"|vice|professor|director|president|chair\w*|founder|co-founder|editor|managing|executive|research|working|pursuing"
    r"|[A-Z][\w-]+)\b"
)
ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]+\.\w|(?<!\w)@\w{3,}|https?://|\[email|\bSignal\b|\(\d{3}\) ?\d|\+\d{2}")
REACH = re.compile(
    r"\b(?:can|may) be (?:reached|contacted|emailed)\b"
    r"|^(?:reach|contact|e-?mail|follow|tweet|write to|message)\b.{0,60}\b(?:at|on|via)\b"
    r"|\bfollow (?:him|her|them|\w+(?: \w+)?) on (?:twitter|x|instagram|facebook|bluesky|mastodon)\b"
    r"|^(?:have|got) (?:a|any) (?:news )?(?:tips?|story|stories)\b|^do you (?:have|know)\b"
    r"|^contact the (?:author|reporter|writer)s?\b|^send (?:us )?(?:your|a|any)\b"
    r"|\b(?:la|lo|li) trovate? su\b|\bsuivez-l[ea]s? sur\b|\bs[ií]gu[ea]l[oa]s? en\b|\bsiga-[oa]s? n[oa]\b"
    r"|\bpuedes seguirl[oa]s? en\b"
    r"|schreiben sie uns|^haben sie (?:hinweise|fragen)|^kontakt\b|^wollen sie uns",
    re.IGNORECASE,
)
LONGEST_APPEAL = 60
APPEALS = ("please include a contact number", "※ 제보", "▶ 제보", "▷ 제보")
SENTENCE = re.compile(r"(?<=[.?!])\s+")
TELLING = re.compile(r"\b(?:for whom|said|says|told|sagte|sagt|dijo|disse|ha detto|according)\b|[\"“”„«»]")


def is_bio(line: str) -> bool:
    """Whether a line tells who somebody is who writes: a name, a verb, a post or a beat.

    A source in a story is told of in the same words; where the line stands has to tell.

    >>> is_bio("Tom Vale is a freelance journalist based in Accra."), is_bio("Tom Vale was seen in Accra.")
    (True, False)
    >>> is_bio("The writer is a lawyer based in Karachi."), is_bio("The writer was seen in Karachi.")
    (True, False)
    """
    line = line.lstrip("(*")
    if line.startswith("The "):
        return PEN.match(line) is not None and not TELLING.search(line[:LONGEST])
    name = leading_name(line[:80])
    if not name:
        return False
    rest = line[line.find(name) + len(name) :].lstrip(" ,")
    if aside := BIO_ASIDE.match(rest):
        rest = rest[aside.end() :]
    if BIO_VERB.match(rest) is None or TELLING.search(line[:LONGEST]):
        return False
    return BEATS.match(rest) is not None or BIO_ROLE.search(rest[:140]) is not None or roles_in(rest[:100])


def _may_have_address(line: str) -> bool:
    """Whether a line has a sign or a word of which an address has one: a cheap test that most lines fail."""
    if "@" in line or "http" in line or "Signal" in line or "[email" in line:
        return True
    return ("(" in line or "+" in line) and any(line[at + 1 : at + 2].isdigit() for at in places(line, "(+"))


def is_contact(line: str) -> bool:
    """Whether a line says how to reach the author or the newsroom, with an address.

    >>> is_contact("Have a tip? Contact the reporter at tvale@harbourpost.example")
    True
    >>> is_contact("Got a story? We all have.")
    False
    """
    if len(line) > LONGEST:
        return False
    if line[:LONGEST_APPEAL].lstrip(" \t*•").lower().startswith(APPEALS):
        return True
    if is_reading(line):
        return True
    if not _may_have_address(line) or not ADDRESS.search(line):
        return False
    return any(map(REACH.search, SENTENCE.split(line)))
