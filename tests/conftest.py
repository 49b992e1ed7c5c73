"""How hard Hypothesis tries: `quick` by default, `--hypothesis-profile=ci` on servers, `long` before a release."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

LOADED = [HealthCheck.too_slow, HealthCheck.data_too_large]  # what a busy machine makes of any strategy

settings.register_profile("quick", max_examples=40, deadline=None, suppress_health_check=LOADED, derandomize=True)
settings.register_profile("ci", max_examples=600, deadline=None, suppress_health_check=LOADED, derandomize=True)
settings.register_profile("long", max_examples=6000, deadline=None, suppress_health_check=LOADED, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
