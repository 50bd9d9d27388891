"""The published schema of the JSON says yes to every export and no to what is none."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator, ValidationError

from earwitness_core.exports import render
from earwitness_core.model import Suspect, TextSpan, TimeSpan, Transcript
from helpers.transcripts import speakers, spoken, transcript, transcripts

_FILE = "schemas/earwitness.transcript-1.schema.json"


def _validator() -> Any:
    schema = json.loads(resources.files("earwitness_resources").joinpath(_FILE).read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@given(transcripts())
def test_every_export_is_valid(made: Transcript) -> None:
    _validator().validate(json.loads(render(made, "json").text))


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("schema",), "earwitness.transcript/2"),
        (("segments", 0, "start_ms"), 1.5),
        (("segments", 0, "words", 0, "probability"), 2),
        (("transcript", "model"), None),
        (("suspects", 0, "score"), "high"),
        (("source", "sha256"), "none"),
    ],
)
def test_a_wrong_field_is_told(place: tuple[str | int, ...], value: object) -> None:
    doubt = Suspect("loop", 0.75, TextSpan(0, 3), TimeSpan(0, 300))
    document = json.loads(
        render(transcript((0, spoken("one two")), people=speakers("Ann"), suspects=(doubt,)), "json").text
    )
    inner = document
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value

    with pytest.raises(ValidationError):
        _validator().validate(document)
