r"""Turn the raw text of a news article into title, body, captions and the rest, with nothing lost.

>>> article = normalize('''Town hall reopens after flood
...
... The town\\'s hall reopened on Monday, three months after the river filled its cellar.
... Advertisement
... [do_widget_area sidebar]''')
"""

from typing import TYPE_CHECKING

from newsnorm.article import Article
from newsnorm.edits import Change, Edit
from newsnorm.errors import FingerprintError, NewsnormError, PhraseError, RuleError, UnknownRuleError
from newsnorm.news import NEWS, normalize
from newsnorm.page import Page
from newsnorm.phrases import Phrases, shipped
from newsnorm.pictures import Caption
from newsnorm.pipeline import Pipeline
from newsnorm.roles import Label, Line, Role
from newsnorm.rules import Labeller, Normalizer, Repair
from newsnorm.version import VERSION

__all__ = [
    "NEWS",
    "RULESET",
    "Article",
    "Caption",
    "Change",
    "Edit",
    "FingerprintError",
    "Label",
    "Labeller",
    "Line",
    "NewsnormError",
    "Normalizer",
    "Page",
    "PhraseError",
    "Phrases",
    "Pipeline",
    "Repair",
    "Role",
    "RuleError",
    "UnknownRuleError",
    "normalize",
    "shipped",
]
__version__ = VERSION

RULESET: str  # the fingerprint of NEWS, for caches: it changes when the output of `normalize` can change, and only then

if not TYPE_CHECKING:  # checkers shall still know which names are there

    def __getattr__(name: str) -> str:
        """Count the fingerprint when it is first asked for, and not when newsnorm is imported."""
        if name == "RULESET":
            return NEWS.ruleset
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _pictured(article: Article) -> str:
    """Show an article in a notebook; what draws it is imported when the first one is shown."""
    from newsnorm.report import framed  # noqa: PLC0415 (so that importing newsnorm costs no more)

    return framed(article)


Article._repr_html_ = _pictured
