"""What newsnorm raises: always about rules, phrases or pipelines, never about a text."""

__all__ = ["FingerprintError", "NewsnormError", "PhraseError", "RuleError", "UnknownRuleError"]


class NewsnormError(Exception):
    """The family of every error that newsnorm raises by itself."""


class FingerprintError(NewsnormError, TypeError):
    """A pipeline was asked for its fingerprint, and the code of one of its rules cannot be known."""


class RuleError(NewsnormError):
    """A rule broke its contract: edits that overlap or misquote, labels on lines that are not there."""


class PhraseError(NewsnormError, ValueError):
    """A phrase file cannot be read: the message names file, line and what is allowed."""


class UnknownRuleError(NewsnormError, LookupError):
    """A pipeline was asked for a rule that it does not have: the message lists the names it has."""
