"""Scripts that do not part words by blanks."""

import re

__all__ = ["WORDLESS_COMMON", "WORDLESS_SCRIPT"]

# Thai, Lao, Burmese, Khmer, Japanese, Chinese, Korean: a character is a word or a syllable.
WORDLESS_SCRIPT = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
WORDLESS_COMMON = ("。", "、", "，", "다", "니", "の")  # one of these is in every text whose script does not part words
