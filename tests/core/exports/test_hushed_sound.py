"""The redacted sound does not say it: transcribed again by the real model, no name is heard, and the rest is."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from earwitness_core.catalogue import ModelStore
from earwitness_core.errors import NoSound
from earwitness_core.exports import Exporter, Wish
from earwitness_core.exports.sound_child import RATE
from earwitness_core.ids import SourceId
from earwitness_core.library import Library
from earwitness_core.model import TimeSpan
from earwitness_core.privacy.policy.model import Profile
from earwitness_core.privacy.review.finding import Finding
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SourceRow
from helpers.calls import call_on
from helpers.recordings import spoken as recording
from helpers.secrets_said import Kept, finding
from helpers.shelf import put_source, put_transcript
from helpers.sounds import decoded
from helpers.transcripts import spoken

MASK = Wish(Profile.MASK)
_SECONDS = 20
_CANARY = re.compile(r"(?i)mar[ck]us|lin[dq]\w*|nor\w?well|rotter\w*")


def put_sound(vault: Vault, source_id: str, samples: npt.NDArray[np.int16]) -> None:
    """A decoded recording for a source."""
    with vault.blobs.create() as writer:
        writer.write(samples.astype("<i2").tobytes())
        sealed = writer.finish()
    with vault.write(actor="tester", action="test.sound") as unit:
        vault.blobs.record(unit, sealed)
        unit.session.flush()
        unit.session.get_one(SourceRow, source_id).pcm_blob_id = sealed.id


@pytest.fixture
def source(vault: Vault) -> SourceId:
    """Ten seconds of a loud hum; a word in each second from the second on, the fourth of which is a name."""
    made = put_source(vault, Library(vault, "x").add_project("Harbour").id)
    put_transcript(vault, made, (None, [(f"w{n}", n * 1000 + 200, n * 1000 + 700) for n in range(1, 8)]))
    at = np.arange(10 * RATE)
    put_sound(vault, made, (12_000 * np.sin(2 * np.pi * 300 * at / RATE)).astype(np.int16))
    return made


def exporter(vault: Vault, *found: Finding) -> Exporter:
    return Exporter(vault, Library(vault, "x"), actor="x", findings=Kept(found))


@pytest.fixture
def hushing(vault: Vault, source: SourceId) -> Iterator[Exporter]:
    made = exporter(vault, finding(9, 11))  # w4: 4.2 to 4.7 s
    yield made
    made.close()


def _level(samples: npt.NDArray[np.int16], hz: int, start: float, end: float) -> float:
    """How loud a tone is in a stretch of seconds."""
    part = samples[int(start * RATE) : int(end * RATE)].astype(np.float64)
    at = np.arange(len(part))
    return float(2 * abs(np.mean(part * np.exp(-2j * np.pi * hz * at / RATE))))


def test_a_finding_is_bleeped_and_the_rest_is_not(hushing: Exporter, source: SourceId) -> None:
    made = hushing.clip(source, wish=MASK)
    samples = decoded(made.content)

    assert made.name == "Source 1.mp3"
    assert {loss.what: loss.count for loss in made.losses} == {"origin": 0, "hushed": 1}
    assert abs(len(samples) / RATE - 10) < 0.2
    assert _level(samples, 300, 4.1, 4.8) < 120
    assert _level(samples, 1000, 4.1, 4.8) > 2_500
    for start, end in ((0.5, 3.8), (5.2, 9.5)):
        assert _level(samples, 300, start, end) > 10_000
        assert _level(samples, 1000, start, end) < 120


def test_or_there_is_silence(hushing: Exporter, source: SourceId) -> None:
    samples = decoded(hushing.clip(source, wish=MASK, bleep=False).content)

    assert np.abs(samples[int(4.15 * RATE) : int(4.75 * RATE)]).max() < 300


def test_a_stretch_is_hushed_where_it_has_to_be(hushing: Exporter, source: SourceId) -> None:
    made = hushing.clip(source, TimeSpan(4_000, 6_000), wish=MASK)
    samples = decoded(made.content)

    assert abs(len(samples) / RATE - 2) < 0.2
    assert _level(samples, 300, 0.2, 0.7) < 120
    assert _level(samples, 300, 1.1, 1.9) > 10_000
    elsewhere = hushing.clip(source, TimeSpan(6_000, 8_000), wish=MASK)
    assert {loss.what for loss in elsewhere.losses} == {"origin"}
    assert _level(decoded(elsewhere.content), 300, 0.1, 1.9) > 10_000


def test_the_recording_in_the_vault_is_untouched(vault: Vault, hushing: Exporter, source: SourceId) -> None:
    with vault.read() as session:
        blob = session.get_one(SourceRow, source).pcm_blob_id
    assert blob is not None
    with vault.blobs.open(blob) as before:
        content = before.read()
    hushing.clip(source, wish=MASK).content  # noqa: B018
    with vault.blobs.open(blob) as after:
        assert after.read() == content
    assert _level(decoded(hushing.clip(source).content), 300, 4.1, 4.8) > 10_000


def test_a_page_holds_the_same_sound(hushing: Exporter, source: SourceId) -> None:
    page = hushing.export(source, "html", wish=MASK)
    sound = re.search(r'src="data:audio/mpeg;base64,([^"]+)"', page.text)

    assert sound is not None
    assert base64.b64decode(sound[1]) == hushing.clip(source, wish=MASK).content
    assert ("hushed", 1) in {(loss.what, loss.count) for loss in page.losses}


def test_words_without_a_recording_have_no_clip(vault: Vault) -> None:
    made = put_source(vault, Library(vault, "x").add_project("Harbour").id)
    put_transcript(vault, made, (None, spoken("one two")))
    with vault.write(actor="x", action="test") as unit:
        unit.session.get_one(SourceRow, made).kind = "transcript"

    with pytest.raises(NoSound):
        exporter(vault).clip(made)


@pytest.mark.models
def test_transcribed_again_it_does_not_say_the_name(vault: Vault) -> None:
    from earwitness_core.speech.whisper_child import entry

    engine: Any = entry({"folder": str(ModelStore().path("whisper-tiny.en")), "compute_type": "int8"})

    def words(samples: npt.NDArray[np.int16]) -> list[tuple[str, int, int]]:
        call, heard = call_on(samples.astype("<i2").tobytes())
        asked: dict[str, Any] = {"gain": 1.0, "language": "en", "beam_size": 1, "hint": None}
        engine.transcribe(call, 0, _SECONDS * 1000, [_SECONDS * 1000], None, **asked)
        items: Any = heard.items
        return [
            (word[3].strip(), int(word[0]), int(word[1]))
            for one in items
            for segment in one["segments"]
            for word in segment["words"]
        ]

    samples = recording(0, _SECONDS)
    heard = words(samples)
    source = put_source(vault, Library(vault, "x").add_project("Harbour").id)
    put_transcript(vault, source, (None, heard))
    put_sound(vault, source, samples)
    text = Library(vault, "x").transcript(source).text
    found = [finding(*match.span()) for match in _CANARY.finditer(text)]
    assert len(found) >= 4
    made = exporter(vault, *found)

    plain, hidden = decoded(made.clip(source).content), decoded(made.clip(source, wish=MASK).content)
    made.close()

    assert len(_CANARY.findall(" ".join(word for word, *_ in words(plain[: _SECONDS * RATE])))) >= 4
    again = " ".join(word for word, *_ in words(hidden[: _SECONDS * RATE]))
    assert not _CANARY.search(again)
    assert "recorded with your consent" in again and "accounts payable" in again
