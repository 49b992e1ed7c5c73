"""Words that somebody says, told from the clause that says who says them."""

import re

__all__ = ["is_reported"]

# Verbs by which papers report speech, behind the words that were said: ", the guild said", ", sagt der Bäcker". The
# words of boxes have commas too, but no such verb right behind one.
VERBS = (
    "said|says|told|tells|asked|asks|shouted|shouts|warned|warns|wrote|writes|joked|jokes|advised|advises|promised"
    "|repeated|sagte|sagt|bat|rief|ruft|fragte|fragt|meinte|meint|schrieb|schreibt|hieß|spottete|mahnte|mahnt|riet"
    "|rät|warnte|warnt|dit|disait|répétait|criait|lançait|lance|écrit|écrivait|déclaré|expliqué|dijo|dice|decía"
    "|repetía|gritaba|gritó|pidió|escribió|explicó|disse|diz|dizia|repetia|gritava|pediu|escreveu|detto|diceva"
    "|ripeteva|gridava|scrive|scriveva|spiega|zei|zegt|vroeg|waarschuwt|riep|schreef|säger|sade|skrev|ropade|bad"
    "|manar|varnar|sier|ropte|siger|sagde|råbte|powiedział|powiedziała|mówi|mówił|mówiła|сказал|сказала|говорит"
    "|говорил|говорила|просил|просила|dedi|diyor|derdi|kata|ujar|قال|قالت|يقول|تقول"
    "|prévient|conseille|rappelle|raconte|répond|insiste|martèle|recomienda|aconseja|aconsejó|pide|recuerda|cuenta"
    "|resume|responde|recomendó|racconta|recita|avverte|consiglia|ricorda|raccomanda|risponde|aconselha|aconselhou"
    "|orienta|orientava|pede|conta|contou|recomenda|recomendou|lembra|explica|dodaje|dodał|dodała|tłumaczy|opowiada"
    "|wyjaśnia|podkreśla|apeluje|zachęca|radzi|przekonuje|przypomina|mówią|mówili"
)
# Polish papers set a dash there.
REPORTED = re.compile(rf"(?:[,،]|\s[–—-]) (?:[^\W\d_][\w'’-]* ){{0,3}}(?:{VERBS})\b")


def is_reported(line: str) -> bool:
    """Whether a line says, after a comma, who says what stands before it.

    >>> is_reported("Send tips to waiters in cash, the guild said."), is_reported("Send tips to desk@example.org.")
    (True, False)
    """
    return REPORTED.search(line) is not None
