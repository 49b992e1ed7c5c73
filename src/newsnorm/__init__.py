r"""Turn the raw text of a news article into title, body, captions and the rest, with nothing lost.

>>> article = normalize('''Town hall reopens after flood
...
... The town\\'s hall reopened on Monday, three months after the river filled its cellar.
... Advertisement
... [do_widget_area sidebar]''')
"""

from newsnorm.article import Article
from newsnorm.edits import Change, Edit
from newsnorm.errors import NewsnormError, PhraseError, RuleError, UnknownRuleError
from newsnorm.news import NEWS, normalize
from newsnorm.page import Page
from newsnorm.phrases import Phrases, shipped
from newsnorm.pictures import Caption
from newsnorm.pipeline import Pipeline
from newsnorm.roles import Label, Line, Role
from newsnorm.rules import Labeller, Normalizer, Repair

__all__ = [
    "NEWS",
    "Article",
    "Caption",
    "Change",
    "Edit",
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
__version__ = "0.1.0"
