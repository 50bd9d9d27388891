"""No letter of a finding survives in any format, under any profile: in text, names, titles, metadata and tables."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earwitness_core.errors import Refused
from earwitness_core.exports import FORMATS, Exporter, Wish
from earwitness_core.ids import ProjectId, SourceId
from earwitness_core.library import Library
from earwitness_core.model import Changes, Label, Transcript, TranscriptInfo
from earwitness_core.privacy.policy.book import PolicyBook
from earwitness_core.privacy.policy.document import read
from earwitness_core.privacy.policy.model import Profile
from earwitness_core.privacy.policy.permissions import Permissions
from earwitness_core.privacy.policy.presets import preset
from earwitness_core.privacy.redaction import Redactor
from earwitness_core.privacy.review.finding import Finding, State
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SourceRow, TranscriptRow
from helpers import secrets_said
from helpers.secrets_said import kept, secrets
from helpers.shelf import put_source, put_speaker, put_suspect, put_transcript
from helpers.transcripts import spoken

PROFILES = [Profile.MASK, Profile.PSEUDONYMISE, Profile.GENERALISE, Profile.REMOVE]
SAID = "so ΑΝΝΑ ΒΑΝΔ met l'ΑΒΒΑ at ΓΑΔ's then"


class Finds:
    """What is secret in the transcripts of a vault, as its findings."""

    def __init__(self, vault: Vault, state: State = State.SUGGESTED) -> None:
        self._library = Library(vault, "tester")
        self._state = state

    def searched(self, transcript: TranscriptInfo) -> bool:
        return True

    def of(self, source_id: SourceId) -> tuple[Finding, ...]:
        from dataclasses import replace

        found = kept(self._library.transcript(source_id).text)
        return tuple(replace(one, state=self._state) for one in found)


@pytest.fixture
def project(vault: Vault) -> ProjectId:
    """A project and interviews whose names, paths, speakers and settings all are secret."""
    owner = Library(vault, "tester").add_project("ΓΑΔ case").id
    for title in ("ΑΝΝΑ ΒΑΝΔ", "αΑΝΝΑ"):
        source = put_source(vault, owner, title)
        speaker = put_speaker(vault, source, 1, "ΑΝΝΑ")
        transcript = put_transcript(vault, source, (speaker, spoken(SAID)), (None, spoken("yes ΑΝΝΑ", start_ms=9_000)))
        put_suspect(vault, transcript, "loop", 3, 7)
        with vault.write(actor="tester", action="test") as unit:
            row = unit.session.get_one(TranscriptRow, transcript)
            row.settings = {"vocabulary": ["ΑΝΝΑ"], "file": "ΑΝΝΑ.srt"}
            unit.session.get_one(SourceRow, source).choice = {"vocabulary": ["ΓΑΔ"]}
    put_source(vault, owner, "ΑΒΒΑ without words")
    return owner


@pytest.fixture
def exporter(vault: Vault) -> Iterator[Exporter]:
    made = Exporter(vault, Library(vault, "tester"), actor="tester", findings=Finds(vault))
    yield made
    made.close()


def contents(name: str, content: bytes) -> list[str]:
    """All text of a file, that of its parts included."""
    if name.endswith(".docx"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return [name, *parts.namelist(), *(parts.read(one).decode("utf-8", "ignore") for one in parts.namelist())]
    text = content.decode("utf-8")
    return [name, text, json.dumps(json.loads(text), ensure_ascii=False) if name.endswith(".json") else ""]


@pytest.mark.parametrize("profile", PROFILES)
def test_nothing_secret_is_in_any_format(exporter: Exporter, project: ProjectId, profile: Profile) -> None:
    for as_format in FORMATS:
        plain = next(iter(exporter.export_project(project, as_format, sound=False)))
        assert secrets(contents(plain.name, plain.content))  # the test can fail
        made = [*exporter.export_project(project, as_format, sound=False, wish=Wish(profile))]
        assert len({one.name for one in made}) == 2
        for one in made:
            assert secrets(contents(one.name, one.content)) == []
            told = {loss.what: loss.count for loss in one.losses}
            assert told["redacted-person"] == 4 and "origin" in told


@pytest.mark.parametrize("profile", PROFILES)
def test_nothing_secret_is_in_a_database(
    exporter: Exporter, project: ProjectId, profile: Profile, tmp_path: Path
) -> None:
    file = tmp_path / "x.sqlite"
    file.touch()
    count, losses = exporter.export_database(project, file, wish=Wish(profile))

    assert secrets([file.read_bytes().decode("utf-8", "ignore")]) == []
    database = sqlite3.connect(file)
    dump = "\n".join(database.iterdump())
    tables = {
        table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("sources", "transcripts", "speakers", "segments", "provenance")
    }
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("SELECT value FROM about WHERE key = 'redaction'").fetchone() == (profile.value,)
    database.close()
    assert secrets([dump]) == []
    assert tables == {"sources": 3, "transcripts": 2, "speakers": 2, "segments": 4, "provenance": 0}
    assert (count, {loss.what: loss.count for loss in losses}["redacted-person"]) == (3, 8)


def test_ids_and_days_of_the_vault_do_not_leave(exporter: Exporter, vault: Vault, project: ProjectId) -> None:
    source = Library(vault, "tester").sources()[0]
    transcript = Library(vault, "tester").transcript(source.id)
    made = exporter.export(source.id, "json", wish=Wish(Profile.MASK)).text

    real = [source.id, project, transcript.info.id, source.sha256, *(one.id for one in transcript.speakers)]
    assert not any(one in made for one in real)
    assert json.loads(made)["source"]["taken"][8:] == "01T00:00:00.000+00:00"
    assert json.loads(made)["redaction"] == {"profile": "mask", "counts": {"person": 4}}
    assert exporter.export(source.id, "json", wish=Wish(Profile.MASK)).text == made


def test_one_person_is_one_token_in_all_files_and_speaks_under_it(exporter: Exporter, project: ProjectId) -> None:
    texts = [one.text for one in exporter.export_project(project, "txt", wish=Wish(Profile.PSEUDONYMISE))]

    assert "] Person 4: so Person 1 met l'Person 2 at Person 3's then" in texts[0]
    assert "[00:00:09] yes Person 4" in texts[0]
    assert texts[0].splitlines()[2:] == texts[1].splitlines()[2:]
    assert [text.splitlines()[0] for text in texts] == ["Source 1", "Source 2"]


def test_what_was_rejected_is_said_and_what_nobody_confirmed_only_on_request(vault: Vault, project: ProjectId) -> None:
    source = Library(vault, "tester").sources()[0].id

    def hides(state: State, *, confirmed_only: bool) -> bool:
        exporter = Exporter(vault, Library(vault, "x"), actor="x", findings=Finds(vault, state))
        text = exporter.export(source, "csv", wish=Wish(Profile.MASK, confirmed_only=confirmed_only)).text
        exporter.close()
        return not secrets([text])

    assert [hides(state, confirmed_only=False) for state in State] == [True, True, False]
    assert [hides(state, confirmed_only=True) for state in State] == [False, True, False]


def test_what_was_asked_for_is_on_record(exporter: Exporter, vault: Vault, project: ProjectId) -> None:
    record: list[Changes] = []
    vault.subscribe(record.append)
    exporter.export(Library(vault, "x").sources()[0].id, "txt", wish=Wish(Profile.MASK, confirmed_only=True))

    assert ("transcript.export", "txt, mask, confirmed findings only") in [(one.action, one.reason) for one in record]


def test_without_anybody_who_looked_nothing_is_given(vault: Vault, project: ProjectId) -> None:
    blind = Exporter(vault, Library(vault, "x"), actor="x")
    source = Library(vault, "x").sources()[0].id

    with pytest.raises(Refused, match="looked"):
        blind.export(source, "txt", wish=Wish(Profile.MASK))
    with pytest.raises(Refused, match="looked"):
        list(blind.export_project(project, "txt", wish=Wish(Profile.MASK)))
    assert blind.export(source, "txt").text
    blind.close()


def governed(vault: Vault, policy: str, label: Label) -> Exporter:
    """Under a policy, for sources of a label."""
    PolicyBook(vault, actor="x").set(preset(policy), reason="a test")
    with vault.write(actor="x", action="test") as unit:
        for source in unit.session.query(SourceRow):
            source.label = label.value
    shelf = Library(vault, "x")
    return Exporter(vault, shelf, actor="x", findings=Finds(vault), permissions=Permissions(vault))


@pytest.mark.parametrize(
    ("wish", "does"),
    [
        (Wish(), Profile.MASK),
        (Wish(Profile.MASK, confirmed_only=True), Profile.MASK),
        (Wish(Profile.GENERALISE), Profile.GENERALISE),
    ],
)
def test_a_policy_hides_what_nobody_asked_to_hide(
    vault: Vault, project: ProjectId, tmp_path: Path, wish: Wish, does: Profile
) -> None:
    """Its profile, or one that hides more; and all that was found, not only what somebody confirmed."""
    exporter = governed(vault, "company-investigation", Label.CONFIDENTIAL)
    source = Library(vault, "x").sources()[0].id
    file = tmp_path / "x.sqlite"
    file.touch()

    made = [exporter.export(source, "json", wish=wish), *exporter.export_all([source], "json", wish=wish)]
    made += exporter.export_project(project, "json", wish=wish)
    exporter.export_database(project, file, wish=wish)
    exporter.close()

    for one in made:
        assert secrets([one.name, one.text]) == []
        assert json.loads(one.text)["redaction"]["profile"] == does.value
    assert secrets([file.read_bytes().decode("utf-8", "ignore")]) == []


def test_a_policy_that_allows_changes_nothing(vault: Vault, project: ProjectId) -> None:
    exporter = governed(vault, "company-investigation", Label.INTERNAL)

    assert secrets([exporter.export(Library(vault, "x").sources()[0].id, "txt").text])
    exporter.close()


def test_a_policy_that_denies_is_obeyed_before_anything_is_on_record(
    vault: Vault, project: ProjectId, tmp_path: Path
) -> None:
    exporter = governed(vault, "company-investigation", Label.INTERNAL)
    allows = preset("company-investigation").content.decode().replace("version = 1", "version = 2")
    section = '[may.export]\npublic = "allow"\ninternal = "allow"\nconfidential = "mask"\nrestricted = "generalise"'
    assert section in allows
    denied = re.sub('"(allow|mask|generalise)"', '"deny"', section)
    denies = read(allows.replace(section, denied).encode())
    PolicyBook(vault, actor="x").set(denies, reason="a test")
    record: list[Changes] = []
    vault.subscribe(record.append)
    source = Library(vault, "x").sources()[0].id
    file = tmp_path / "x.sqlite"
    file.touch()

    for attempt in (
        lambda: exporter.export(source, "txt", wish=Wish(Profile.REMOVE)),
        lambda: list(exporter.export_project(project, "txt")),
        lambda: exporter.export_database(project, file),
        lambda: exporter.clip(source),
    ):
        with pytest.raises(Refused, match="may not be exported"):
            attempt()
    assert record == [] and file.stat().st_size == 0
    exporter.close()


@settings(max_examples=30)
@given(st.data(), secrets_said.transcripts(), st.sampled_from(PROFILES))
def test_any_transcript_in_any_text_format(data: st.DataObject, whole: Transcript, profile: Profile) -> None:
    """Made to be exported as it is redacted; DOCX and databases are opened above."""
    from dataclasses import replace

    from earwitness_core.exports import render
    from earwitness_core.privacy.redaction.covering import cuts
    from earwitness_core.privacy.redaction.redactor import replacements
    from earwitness_core.privacy.redaction.relaying import relay

    made = cuts(whole.text, data.draw(secrets_said.data(whole.text)))
    new = replacements(made, profile, namer=lambda some: [f"Person {len(one.text)}" for one in some], language="fr")
    hidden = relay(whole, made, new)
    hidden = replace(hidden, source=replace(hidden.source, title="Source 1"), speakers=())
    for as_format in ("txt", "srt", "vtt", "json", "csv", "html"):
        assert secrets([render(hidden, as_format).text]) == []


def test_a_redactor_without_a_profile_changes_nothing(vault: Vault, project: ProjectId) -> None:
    transcript = Library(vault, "x").transcript(Library(vault, "x").sources()[0].id)

    assert (
        Redactor(vault, actor="x").transcript(transcript, kept(transcript.text), Profile.NONE).transcript == transcript
    )
