"""Lines that are addresses and nothing else."""

import re

from newsnorm.grammar.names import is_name
from newsnorm.grammar.wordlist import words

__all__ = ["is_address"]

LONGEST = 160  # characters of a line of addresses
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
