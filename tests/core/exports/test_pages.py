"""The page: text is text whatever it says, and nothing outside is asked for. Read by a parser of its own, lxml."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any

import lxml.html
import pytest
from hypothesis import given

from earwitness_core.exports import render
from earwitness_core.exports.formats import Options
from earwitness_core.exports.wording import clean
from earwitness_core.model import Suspect, TextSpan, TimeSpan, Transcript
from helpers.transcripts import speakers, spoken, transcript, transcripts

_SOUND = b"ID3 not really sound" * 3


def _page(made: Transcript, *, sound: bytes | None = None) -> Any:
    options = Options(sound=None if sound is None else lambda out: out(sound))  # type: ignore[arg-type,return-value]
    return lxml.html.document_fromstring(render(made, "html", options).text)


def _letters(text: str) -> str:
    return "".join(clean(text).split())


@given(transcripts())
def test_every_letter_is_shown_and_nothing_becomes_markup(made: Transcript) -> None:
    page = _page(made)

    said = "".join(_letters(one.text_content()) for one in page.findall(".//p[@class='said']"))
    assert said == "".join(_letters(segment.text) for segment in made.segments)
    assert {one.tag for one in page.iter() if isinstance(one.tag, str)} <= {
        *("html", "head", "meta", "title", "style", "body", "header", "p", "h1", "details", "summary", "dl", "dt"),
        *("dd", "main", "section", "span", "mark", "footer", "script"),
    }
    assert len(page.findall(".//script")) == 1


@given(transcripts())
def test_words_carry_their_second(made: Transcript) -> None:
    spans = _page(made).findall(".//p[@class='said']//span")

    words = [word for segment in made.segments for word in segment.words]
    assert [int(one.get("data-s")) for one in spans] == [word.time.start_ms for word in words]
    assert [_letters(one.text_content()) for one in spans] == [_letters(word.text) for word in words]


def test_a_script_in_the_text_is_only_text() -> None:
    evil = "</script><script>alert(1)</script><img/src=x/onerror=alert(1)>"
    made = transcript((0, spoken(evil)), people=speakers(evil), title=evil)

    page = _page(made, sound=_SOUND)

    assert len(page.findall(".//script")) == 2
    assert not page.findall(".//img")
    assert page.find(".//h1").text == evil


def test_the_policy_allows_its_own_script_and_style_and_no_other() -> None:
    page = _page(transcript((None, spoken("one"))), sound=_SOUND)

    policy = page.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    for kind, content in (("style", page.find(".//style").text), ("script", page.findall(".//script")[-1].text)):
        seal = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{seal}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_nothing_outside_of_the_page_is_named() -> None:
    text = render(transcript((None, spoken("one"))), "html", Options(sound=lambda out: None)).text

    assert not re.findall(r"https?://|url\(|@import|<link|<iframe| on\w+=|style=", text)


def test_the_sound_is_in_the_page() -> None:
    audio = _page(transcript((None, spoken("one"))), sound=_SOUND).find(".//audio")

    head, _, data = audio.get("src").partition(",")
    assert head == "data:audio/mpeg;base64"
    assert base64.b64decode(data) == _SOUND
    assert audio.get("controls") is not None


def test_without_sound_there_is_no_player_no_script_and_no_button() -> None:
    page = _page(transcript((None, spoken("one"))))

    assert not page.findall(".//audio")
    assert not page.findall(".//button")
    assert [one.get("type") for one in page.findall(".//script")] == ["application/json"]


def test_times_are_buttons_for_the_keyboard() -> None:
    [button] = _page(transcript((None, spoken("one", start_ms=61_000))), sound=_SOUND).findall(".//button")

    assert (button.text, button.get("data-s"), button.get("title")) == ("00:01:01", "61000", "Play from here")


def test_the_language_and_the_direction_are_said() -> None:
    page = _page(transcript((0, spoken("שלום")), people=speakers("Ann")))

    assert page.get("lang") == "en"
    assert {one.get("dir") for one in page.findall(".//p[@class='said']")} == {"auto"}


def test_doubtful_places_are_marked_with_their_reason() -> None:
    doubt = Suspect("loop", 0.5, TextSpan(4, 13), TimeSpan(300, 900))

    [mark] = _page(transcript((None, spoken("one two three four")), suspects=(doubt,))).findall(".//p/mark[@title]")

    assert (mark.text_content(), mark.get("title")) == ("two three", "words that repeat themselves")


@pytest.mark.parametrize(
    "part", ["prefers-color-scheme: dark", "@media print", "prefers-reduced-motion", "forced-colors"]
)
def test_the_page_suits_dark_rooms_paper_and_eyes(part: str) -> None:
    assert part in render(transcript((None, spoken("one"))), "html").text
