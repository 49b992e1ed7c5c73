from newsnorm import normalize


def test_a_paragraph_is_a_body() -> None:
    assert normalize("Rain fell.").body == "Rain fell."
