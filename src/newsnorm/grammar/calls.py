"""The grammar of what a paper asks of its readers: to follow it, to sign up, to read on at its agency.

Lines are short here, and have no blanks at their ends.
"""

import re

from newsnorm.grammar.characters import has_any
from newsnorm.grammar.speech import is_reported
from newsnorm.grammar.wordlist import words

__all__ = ["ASKING", "ENDS", "STARTS", "asks_to_load", "is_form", "is_invitation", "is_pointer", "is_share_bar"]

LONGEST_BAR = 160
PLATFORM = (
    r"(?:Facebook|Instagram|X(?: \(formerly Twitter\))?|Twitter|TikTok|YouTube|WhatsApp|Threads|Bluesky|LinkedIn|RSS"
    r"|Telegram|Snapchat|Flipboard|Pinterest|Reddit|Google News|Apple News|Apple Podcasts|Spotify|BBC Sounds"
    r"|BBC iPlayer|Mastodon|social media)"
)
# Bounded, and each step ends at a word that the next one cannot start with.
FOLLOW = re.compile(
    r"(?:You can )?(?:[Aa]lso )?(?:[Ff]ollow|[Ll]ike|[Jj]oin|[Ff]ind|[Ss]ubscribe to) "
    r"(?P<us>us|our \w+|@\w+|(?:[Tt]he )?[A-Z][\w'’&-]*(?: [\w'’&-]+){0,5}) on "
    rf"{PLATFORM}(?P<more>(?:(?:,| and| or|, and|, or| &| \||/) ?{PLATFORM}){{0,9}})"
    r"(?: here| now| too)?[.!]?"
)
OWN = ("us", "our ", "@")
CHANNEL = re.compile(
    r"(?:Join|Follow|Find|Click here to join)(?: us on)? (?:[Tt]he |our )?(?:[A-Z][\w'’&.-]*(?: [\w'’&.-]+){0,5} )?"
    r"(?:WhatsApp|Whatsapp|Telegram) (?:[Cc]ommunity|[Cc]hannel|[Gg]roup)\b"
)
SIGN_UP = re.compile(
    r"(?:(?:Click|Tap) here to )?(?:[Ss]ign up|[Ss]ubscribe|[Rr]egister)(?: here| now| today| for free)? (?:for|to) "
    r"(?P<which>(?:[\w'’&./-]+ ){1,9})(?:e-?mail )?newsletters?"
    r"(?:[.!:]| ?\||$| (?:here|now|today|below|by|for (?:all|more|free|the|a)|to (?:get|receive|keep|stay|read))\b"
    r"| and (?:get|receive|never|have|stay|keep|be)\b)"
)
STAY = re.compile(
    r"(?:Stay|Keep|Get|Start|Never miss|Don['’]t miss)\b[^.?!]{2,140}(?: our| [A-Z][\w-]*['’]s?)"
    r"(?: [\w-]+){0,4} newsletters?[.!]?"
)
NEWSLETTERS = ("ewsletter", "EWSLETTER", "nbox", "odcast", "ODCAST")  # one of these is in whatever the next one finds
NEWSLETTER = re.compile(r"\bnewsletters?\b|\byour inbox\b|\bpodcast\b", re.IGNORECASE)
BUTTON = re.compile(
    r"[.!?:…] ?(?:Sign up|Subscribe|Register|Join|Listen|Click|Tap|Try it|Download it|Find out more)"
    r"(?: (?:to it|here|now|today|below|for free|free))+[.!]?"
)
FORM = re.compile(
    r"(?:Email|Feedback on|Comment on|Report an error in|Share) [“\"](?:[^\s“”\"]+ ){3,30}[^\s“”\"]+[”\"]\.?"
)
POINTER = re.compile(
    r"(?:(?:For )?(?:[Mm]ore|[Ff]ull|[Ll]atest) |(?:Find|Read|See|Get) (?:more|all) |Follow )?(?:of )?"
    r"(?:[Tt]he )?(?:AP|Associated Press|AAP|AFP|PA|Reuters|CNN|UPI)(?:['’]s?)? [^.?!]{2,90}?"
    r"(?::| at| here:?|, go to|, visit) ?(?:https?://|www\.)?[\w.-]+/\S*"
)
# What the buttons of a bar are called; a name that is a word of its own besides counts beside others only.
NAMES = (
    r"Facebook Messenger|Facebook|Twitter/X|X \(formerly Twitter\)|Twitter|LinkedIn|WhatsApp|Telegram|Threads|Bluesky"
    r"|Pinterest|Reddit|Messenger|Tumblr|Flipboard|Pocket|Gmail|Google\+|Mastodon|Nextdoor|Instagram|TikTok|YouTube"
)
BUTTONS = (
    r"(?:Copy|Get|Copied) (?:the )?(?:[Ll]ink|URL)|E-?[Mm]ail(?: [Uu]s)?|Print|Share(?: (?:to|on|via))?|SMS|Save"
    r"|Link|Mail|Tweet|X"
)
BAR = re.compile(rf"(?:(?:{NAMES}|{BUTTONS})[ |•·/]{{0,3}}){{2,20}}")
NAME = re.compile(NAMES)
BAR_STARTS = frozenset("CEFGILMNPRSTWXYB")
FEWEST_NAMES = 2
ASKING = ("download ", "add ", "get ", "click here to ")
# A house, a person or "us": words in capitals, small ones among them.
SMALL = "breaking|email|daily|weekly|reporter|writer|editor|columnist|correspondent|producer"
HOUSE = rf"(?:the |our |@)?(?:us|[A-Z][\w.&’'!+-]*)(?: (?:of|the|and|for|&|news|{SMALL}|[A-Z\d][\w.&’'!+-]*)){{0,7}}"
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
BEHIND_X = "abcdefghijklmnopqrstuvwxyz-( |•·/"  # in a bar that begins with an X
# The first three characters of all that a call begins with, folded; a pointer begins in many ways, and has a slash.
# A line that is too long to have a key may begin with anything.
STARTS = words(
    """
    add als blu cli com cop don dow ema e-m fac fee fin fli fol get gma goo ins joi kee lik lin mai mas mes nev nex pin
    poc pri red reg rep sav sha sig sms sta sub tap tel thr tik tum twe twi wha you
    """
) | {"", *(f"x{second}{third}" for second in BEHIND_X for third in BEHIND_X)}
ENDS = frozenset(("o it", "here", " now", "oday", "elow", "free"))  # the last four of whatever `BUTTON` matches


def is_invitation(line: str) -> bool:
    """Whether a line asks readers to follow a house on its networks, or to sign up for its newsletter.

    A sentence of a story can ask for as much of somebody else: so it takes the house itself, or its name, and nothing
    may follow but a button.

    >>> is_invitation("Follow Quay FM on Facebook, Instagram and X."), is_invitation("Follow the council on X.")
    (True, False)
    >>> is_invitation("The Tide is our newsletter on ports. Sign up here."), is_invitation("The newsletter is out.")
    (True, False)
    """
    text = line.strip(" \t*•-–—|>_")
    if not text:
        return False
    if text[0] in "FLJSYfljsAa" and (found := FOLLOW.fullmatch(text)):
        asked = bool(found["more"]) or text[-1] != "." or found["us"].startswith(OWN)
    elif text[0] in "JFC" and CHANNEL.match(text):
        asked = True
    else:
        asked = has_any(text, NEWSLETTERS) and _offers_newsletter(text)
    return asked and not is_reported(text)


def _offers_newsletter(text: str) -> bool:
    """Whether a text that may speak of a newsletter says whose it is, and asks to sign up."""
    if NEWSLETTER.search(text) is None or any(mark in text for mark in '“”"„'):
        return False
    found = SIGN_UP.match(text)
    if (found and _is_own(found["which"])) or STAY.fullmatch(text):
        return True
    return any(text.endswith(button[0]) for button in BUTTON.finditer(text))


def _is_own(which: str) -> bool:
    """Whether the words before "newsletter" say whose it is: "our free", "the Harbour Post's daily"."""
    words = which.split()
    return words[0].lower() not in ("a", "an", "any", "every") and (
        "our" in words or any(w[0].isupper() for w in words)
    )


def is_form(line: str) -> bool:
    """Whether a line is the heading of a form that quotes the title of the story.

    >>> is_form("Feedback on “Council to vote on flood wall”."), is_form("Feedback on “The Wall”.")
    (True, False)
    """
    return line[:1] in "EFCRS" and FORM.fullmatch(line) is not None


def is_pointer(line: str) -> bool:
    """Whether a line says where an agency has more.

    >>> is_pointer("AP MLB: https://example.org/hub/mlb"), is_pointer("Read the report at https://example.org/a")
    (True, False)
    """
    return "/" in line and POINTER.fullmatch(line.strip(" \t_*")) is not None


def is_share_bar(line: str) -> bool:
    """Whether a line is the names of the buttons of a share bar, glued together or parted by blanks and bars.

    >>> is_share_bar("Copy LinkEmailFacebookTwitter/XLinkedIn"), is_share_bar("Facebook, Instagram, X")
    (True, False)
    """
    text = line.strip(" \t*•|")
    if len(text) > LONGEST_BAR or text[:1] not in BAR_STARTS or not BAR.fullmatch(text):
        return False
    names = NAME.findall(text)
    return len(names) > FEWEST_NAMES or (len(names) == FEWEST_NAMES and (" " not in text or len(text.split()) > 2))


def asks_to_load(line: str, key: str, *, amid: bool) -> bool:
    """Whether a line asks to load the house's app, to take its newsletter, or to prefer the house among others.

    A sentence that tells to load an app has to speak of news, and so has any amid a story: a reporter may say how to
    follow the flood service.

    >>> line = "Download the Harbour 5 app for the latest headlines."
    >>> asks_to_load(line, line.lower(), amid=True)
    True
    >>> line = "Download the Flood Watch app and you hear of the tide."
    >>> asks_to_load(line, line.lower(), amid=True)
    False

    Args:
        line: the line, which starts with one of `ASKING`.
        key: the same, folded.
        amid: whether it stands between paragraphs.

    """
    if not ASKS.match(line.lstrip("*•|-–—> ")) or is_reported(line):
        return False
    useful = amid or " app " in key
    return not useful or line.rstrip()[-1:] not in ".?!" or NEWS.search(line) is not None
