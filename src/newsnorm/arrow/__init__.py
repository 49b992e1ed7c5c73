r"""Arrow: columns of texts in, columns of what is in them out. Needs pyarrow: `pip install "newsnorm[arrow]"`.

Whatever engine holds the texts (Spark, Ray, Polars, DuckDB, Hugging Face datasets), it can hand them over as Arrow.

>>> import pyarrow as pa
>>> texts = pa.array(["Rain &amp; snow fell.\nAdvertisement", None])
>>> to_bodies(texts).to_pylist()
['Rain & snow fell.', None]
>>> to_articles(texts, ["body", "dropped"]).to_pylist()
[{'body': 'Rain & snow fell.', 'dropped': [{'text': 'Advertisement', 'role': 'ad', 'rule': 'boilerplate'}]}, None]
>>> add_columns(pa.table({"text": texts}), fields=["title", "body"]).column_names
['text', 'title', 'body']
"""

try:
    import pyarrow  # noqa: F401 - the modules below import it; here it is only asked for
except ModuleNotFoundError as error:
    raise ModuleNotFoundError("newsnorm.arrow needs pyarrow: pip install 'newsnorm[arrow]'", name=error.name) from None

from newsnorm.arrow.columns import to_articles, to_bodies
from newsnorm.arrow.fields import FIELDS, article_type
from newsnorm.arrow.tables import add_columns

__all__ = ["FIELDS", "add_columns", "article_type", "to_articles", "to_bodies"]
