"""Nothing lies open: what is spoken, written, named and asked for is in no file outside the unlocked process, in no
report, list or ledger, and in nothing that is handed out under a profile.

One life of a vault at the command line, with deaths and a bug in it; then every place is searched.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from sqlalchemy import text

from earwitness_core.catalogue import ModelStore
from earwitness_core.desk import Desk
from earwitness_core.errors import ApprovalNeeded
from earwitness_core.exports import FORMATS, Wish
from earwitness_core.ids import SourceId
from earwitness_core.model import Label, TextSpan
from earwitness_core.privacy.egress.gate import Gate, Request
from earwitness_core.privacy.egress.redacting import SendRedaction
from earwitness_core.privacy.egress.shapes import CHAT, understand
from earwitness_core.privacy.egress.terms import Terms
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.policy.model import Profile, Purpose
from earwitness_core.privacy.redaction import restore
from earwitness_core.vault import FromRecoveryCode, open_vault
from helpers import mishaps
from helpers.calls import call_on
from helpers.clips import RATE, clip
from helpers.endpoints import Names, listed, open_policy, place
from helpers.leaks import files, said_in, said_in_file
from helpers.loaded import Forked, Run
from helpers.proxies import Authority
from helpers.runs import Place
from helpers.sounds import decoded
from helpers.vaults import create

pytestmark = [pytest.mark.models, pytest.mark.timeout(400)]

SECONDS = 20
SPOKEN = re.compile(r"(?i)mar[ck]us|lin[dq]\w*|nor\w?well|rotter\w*")  # names in the sample, as models hear them
LETTER = """Dear Katharina Holzapfel,

about the matter Zebrafinch you can reach me at k.holzapfel@quillwort.example or on +49 30 901820.
The money goes to DE89 3704 0044 0532 0130 00, to nobody else. The harbour was closed on that day.
"""
# Persons, identifiers, a code given by hand: personal, hidden under every profile.
PERSONAL = ("holzapfel", "katharina", "quillwort", "901820", "0532 0130", "zebrafinch")
# What only a person at the desk says: the name of the project, a question, a note.
SAID = ("marzipanoxide", "kolkrabenhof", "tintenfisch")
EVERY = (*PERSONAL, *SAID, "rotterdam")


@dataclass(frozen=True)
class Life:
    place: Place
    given: Path  # what the person has beside the vault: originals and the recovery code
    ended: dict[str, Run]

    def desk(self) -> Desk:
        code = (self.given / "code").read_text()
        return Desk(open_vault(self.place.root / "a.earwitness", FromRecoveryCode(code)), actor="tester")


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Life:
    """A recording and a letter go in; an engine and the program die; a search fails; then all is well."""
    root = tmp_path_factory.mktemp("life")
    one = Place(root)
    given = one.dropped
    for folder in (given, one.home, one.temp):
        folder.mkdir()
    made = create(root / "a.earwitness")
    with Desk(made.vault, actor="tester") as desk:
        project = desk.library.add_project("kolkrabenhof").id
        desk.review.add_text(project, "Zebrafinch", Kind.CODE)
    (given / "code").write_text(made.recovery_code)
    (given / "code").chmod(0o600)
    (given / "Holzapfel quillwort.txt").write_text(LETTER)
    clip(given / "Zebrafinch interview.wav", 0, SECONDS)
    ended: dict[str, Run] = {}

    def earwitness(called: str, *words: object, mishap: str = "none") -> None:
        opened = ("--vault", root / "a.earwitness", "--recovery-code-file", given / "code")
        given_words = [str(word) for word in (*words, *opened)]
        ended[called] = Forked(mishaps.run, mishap, str(one.temp), given_words, environment=one.environment()).end(200)

    model = ("--model", "whisper-tiny.en", "--language", "en")
    earwitness("take", "take", *sorted(given.glob("*.*")), *model, "--later")
    earwitness("dies", "work", mishap="deaths")
    earwitness("works", "work")
    earwitness("bug", "search", "marzipanoxide", mishap="bug")
    earwitness("search", "search", "marzipanoxide holzapfel")
    return Life(one, given, ended)


@pytest.fixture(scope="module")
def desk(life: Life) -> Iterator[Desk]:
    with life.desk() as opened:
        yield opened


@pytest.fixture(scope="module")
def sources(desk: Desk) -> dict[str, SourceId]:
    """Recording and letter by kind. A person marks the names that were heard, asks, and leaves a note."""
    found = {one.kind: one.id for one in desk.library.sources()}
    heard = desk.library.transcript(found["recording"]).text
    names = list(SPOKEN.finditer(heard))
    assert len(names) >= 3, "the canaries were never heard: these tests would show nothing"
    for name in names:
        desk.review.add(found["recording"], TextSpan(*name.span()), Kind.PERSON)
    desk.quotes.add(found["document"], TextSpan(0, 4), "tintenfisch")
    desk.search.find("marzipanoxide")
    return found


def test_the_mishaps_were_real_and_all_was_done_in_the_end(life: Life, desk: Desk) -> None:
    codes = {name: one.code for name, one in life.ended.items()}

    assert codes.pop("dies") == -11, life.ended["dies"].err
    assert codes.pop("bug") == 1, life.ended["bug"].err
    assert set(codes.values()) == {0}, codes
    assert {one.state for one in desk.library.sources()} == {"ready"}
    log = (life.place.home / "state" / "earwitness" / "earwitness.log").read_text()
    assert "outcome=engine-crashed" in log, "the engine's death was one"


def test_no_file_outside_the_unlocked_process_says_any_of_it(life: Life, sources: dict[str, SourceId]) -> None:
    looked = list(files(life.place.root, but=life.given))

    assert {"vault.db", "earwitness.log", "usage.jsonl"} <= {one.name for one in looked}
    assert len(list((life.place.home / "state").rglob("crashes/*.json"))) == 2, "the program's death, and the bug"
    assert {one: said for one in looked if (said := said_in_file(one, EVERY))} == {}


def test_a_bug_tells_the_person_nothing_of_it(life: Life) -> None:
    told = life.ended["bug"]

    assert said_in((told.out + told.err).encode(), EVERY) == []
    assert "earwitness report" in told.out + told.err


@pytest.mark.loopback
def test_neither_trail_nor_ledger_says_any_of_it(
    desk: Desk, sources: dict[str, SourceId], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a question that a person looked at and let go, redacted, and the answer to which was restored; the payload is
    sealed, as it waited and as it went."""
    with place(company := Authority.make(), tmp_path) as endpoint:
        monkeypatch.setenv("SSL_CERT_FILE", str(company.write(tmp_path / "company.pem")))
        asks = {Purpose.ASK: Label.PUBLIC}
        policy = open_policy(listed(endpoint.port), profile=Profile.PSEUDONYMISE, approval=asks)
        redact = SendRedaction(desk.vault, desk.redaction)
        gate = Gate(desk.vault, Terms(lambda _: [policy], redact=redact), actor="tester", dialler=Names())
        asked = {"role": "user", "content": f"marzipanoxide?\n{LETTER}"}
        payload = understand(CHAT, {"model": "m", "messages": [asked]})
        url = f"{endpoint.url}/chat/completions"
        request = Request(Purpose.ASK, url, payload, (sources["document"],), Label.INTERNAL)
        with pytest.raises(ApprovalNeeded) as waits:
            gate.send(request)
        [approval] = desk.egress.approvals.list()
        assert said_in(str(waits.value).encode() + repr(approval).encode(), EVERY) == []
        assert said_in(desk.egress.payload(approval.id), PERSONAL) == []
        desk.egress.approvals.approve(approval.id, minutes=15)
        with gate.send(request) as answer:
            answer.read()
        sent = endpoint.heard[0][2]
    project = desk.library.projects()[0].id
    key = desk.redaction.pseudonyms.key(project, reason="to read the answer")
    assert "Holzapfel" in restore(" ".join(key), key).text, "the answer can be restored"

    assert said_in(sent, PERSONAL) == []
    assert said_in(desk.egress.ledger.payload(desk.egress.ledger.list()[0].id), PERSONAL) == []
    with desk.vault.read() as session:
        for table in ("trail", "egress", "egress_approval", "erasure"):
            rows = session.execute(text(f"SELECT * FROM {table}")).all()
            assert rows or table == "erasure"
            assert said_in(repr([tuple(row) for row in rows]).encode(), EVERY) == []


@pytest.mark.parametrize("profile", [one for one in Profile if one is not Profile.NONE])
def test_nothing_that_is_handed_out_under_a_profile_says_it(
    desk: Desk, sources: dict[str, SourceId], profile: Profile, tmp_path: Path
) -> None:
    wish = Wish(profile)
    made = {
        (kind, name): desk.exports.export(source, name, wish=wish)
        for kind, source in sources.items()
        for name in FORMATS
        if kind == "recording" or name not in ("srt", "vtt")
    }
    database = tmp_path / "all.sqlite"
    database.touch()
    desk.exports.export_database("kolkrabenhof", database, wish=wish)

    contents = {(*which, one.name): one.content for which, one in made.items()}
    contents["project", "sqlite", ""] = database.read_bytes()
    wanted = (*PERSONAL, *SAID)
    assert {which: said for which, one in contents.items() if (said := said_in(one, wanted))} == {}
    assert [name for _, _, name in contents if said_in(name.encode(), wanted)] == []
    words = {which: _without_sound(one) for which, one in contents.items()}
    assert [which for which, one in words.items() if SPOKEN.search(one)] == []
    assert "harbour was closed" in words["document", "txt", made["document", "txt"].name], "the rest is there"


def test_the_redacted_sound_does_not_say_it_when_it_is_transcribed_again(
    desk: Desk, sources: dict[str, SourceId]
) -> None:
    wish = Wish(Profile.PSEUDONYMISE)
    page = desk.exports.export(sources["recording"], "html", wish=wish).text
    found = re.search(r'src="data:audio/mpeg;base64,([^"]+)"', page)
    assert found is not None
    silent = desk.exports.clip(sources["recording"], wish=wish, bleep=False).content
    hear = _listener()

    for sound in (base64.b64decode(found[1]), silent):
        said = hear(decoded(sound))
        assert SPOKEN.search(said) is None
        assert "recorded with your consent" in said


def _without_sound(content: bytes) -> str:
    """The words of an export; letters of Base64 could say anything by chance."""
    return re.sub(rb"base64,[A-Za-z0-9+/=]+", b"", content).decode("utf-8", errors="replace")


def _listener() -> Any:
    from earwitness_core.speech.whisper_child import entry

    engine: Any = entry({"folder": str(ModelStore().path("whisper-tiny.en")), "compute_type": "int8"})

    def hear(samples: npt.NDArray[np.int16]) -> str:
        call, heard = call_on(samples[: SECONDS * RATE].astype("<i2").tobytes())
        asked: dict[str, Any] = {"gain": 1.0, "language": "en", "beam_size": 1, "hint": None}
        engine.transcribe(call, 0, SECONDS * 1000, [SECONDS * 1000], None, **asked)
        items: Any = heard.items
        return " ".join(word[3].strip() for one in items for segment in one["segments"] for word in segment["words"])

    return hear
