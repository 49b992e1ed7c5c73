"""Lines that are addresses and nothing else, and lines that ask to follow or read a house where it is."""

import re

from newsnorm.grammar.names import is_name
from newsnorm.grammar.wordlist import words

__all__ = ["APPEALS", "asks_to_follow", "is_address"]

LONGEST = 160  # characters of a line of addresses
LONGEST_APPEAL = 240
# "[email protected]" is what a host puts for an address in a page without scripts.
ADDRESS = re.compile(
    r"\[email\sprotected\]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w{2,40}|https?://\S+|\+?\(?\d[\d() .-]{6,24}\d"
)
DASHES = "—–-"  # the signature of a tweet has one first, and a date behind it
WORD = re.compile(r"[^\W\d_][\w'’.-]*")
AROUND = words(
    """
    twitter x instagram facebook bluesky threads linkedin mastodon tiktok telegram whatsapp signal youtube
    email e-mail mail contact feedback phone tel telephone tips web website on at or and via by follow me him her us
    correo courriel e-posta kontakt kontak contacto contato contatto
    """
)
APPEALS = (
    "follow ",
    "join ",
    "like ",
    "subscribe to ",
    "download ",
    "add ",
    "sign up for ",
    "sign up to ",
    "get ",
    "click here to ",
)
PLATFORM = (
    r"(?:Google(?: News| Discover)?|WhatsApp|Whatsapp|Telegram|Facebook|Instagram|Twitter|X|YouTube|Youtube|TikTok"
    r"|Threads|LinkedIn|Bluesky|BlueSky|Flipboard|Koo|Apple News|Microsoft Start|social media)"
)
# A house, a person or "us": words in capitals, small ones among them.
SMALL = "breaking|email|daily|weekly|reporter|writer|editor|columnist|correspondent|producer"
HOUSE = rf"(?:the |our |@)?(?:us|[A-Z][\w.&’'!+-]*)(?: (?:of|the|and|for|&|news|{SMALL}|[A-Z\d][\w.&’'!+-]*)){{0,7}}"
CHANNEL = r"(?:[Cc]hannel|[Cc]ommunity|[Gg]roup|[Pp]age|[Nn]ewsletter|[Pp]odcast|[Nn]otification|[Aa]lert)s?"
APP = r"(?:news |mobile |free )?[Aa]pp"
ASKS = re.compile(
    rf"Get (?:the )?[A-Z][\w'’]*(?: [\w'’]+){{0,3}} newsletters?\b"
    rf"|Download {HOUSE} {APP}\b"
    rf"|Add {HOUSE}(?: as)?(?: an?| your)?(?: [Pp]referred| [Tt]rusted)?(?: [Ss]ource)? on Google\b"
    rf"|(?:Click here to (?:get|download)|CLICK HERE TO (?:GET|DOWNLOAD)) (?:the|THE|our|OUR) "
    rf"(?:[\w&]+ ){{0,4}}(?:APP|{APP})\b"
    rf"|Get [\w ,]{{0,40}}\b(?:news|headlines)\b[\w ,]{{0,30}} (?:with|on|in|from) {HOUSE} {APP}\b"
)
NEWS = re.compile(r"\b(?:news|newsletters?|headlines|stories|coverage|journalism|exclusives?)\b", re.IGNORECASE)


def is_address(line: str) -> bool:
    """Whether a line is mail addresses, handles and links with their labels and the name of their owner.

    >>> is_address("Ines Okoro: iokoro@harbourpost.example; @iokoro"), is_address("Twitter: @iokoro")
    (True, True)
    >>> is_address("The minister wrote to @iokoro that night.")
    False
    """
    if not ("@" in line or "[email" in line) or len(line) > LONGEST or line[0] in DASHES:
        return False
    label, _, value = line.partition(":")
    if label.isupper() and value[:1] not in ("", " "):
        return False  # a row of a card of contacts: "EMAIL:odile@example.org"
    rest = ADDRESS.sub(" ", line)
    if "@" in rest or any(map(str.isdigit, rest)):
        return False
    left = [word for word in WORD.findall(rest) if word.lower().rstrip(".") not in AROUND]
    return not left or is_name(" ".join(left))


def asks_to_follow(line: str, key: str, *, amid: bool) -> bool:
    """Whether a line asks to follow a house, or to read its newsletter, where it is: "Follow Harbour Post on Facebook".

    A sentence that tells to load an app has to speak of news, and so has any amid a story: a reporter may say how to
    follow the flood service.

    >>> line = "Follow Harbour Post on Google News"
    >>> asks_to_follow(line, line.lower(), amid=True)
    True
    >>> line = "Follow the river on foot and the town on Facebook, he says."
    >>> asks_to_follow(line, line.lower(), amid=True)
    False

    Args:
        line: the line, which starts with one of `APPEALS`.
        key: the same, folded.
        amid: whether it stands between paragraphs.

    """
    if len(line) > LONGEST_APPEAL or not ASKS.match(line.lstrip("*•|-–—> ")):
        return False
    useful = amid or " app " in key
    return not useful or line.rstrip()[-1:] not in ".?!" or NEWS.search(line) is not None
