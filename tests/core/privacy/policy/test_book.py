"""The book of policies: nothing weaker, older or unsigned comes in unnoticed; a file on disk is not obeyed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from earwitness_core.errors import (
    NotFound,
    PolicyOlder,
    PolicyRefused,
    PolicyUntrusted,
    PolicyWeaker,
    Refused,
)
from earwitness_core.library import Library
from earwitness_core.model import Label
from earwitness_core.privacy.policy import machine, signing, watching
from earwitness_core.privacy.policy.book import PolicyBook
from earwitness_core.privacy.policy.keys import PolicyKeys
from earwitness_core.privacy.policy.labels import Labels
from earwitness_core.privacy.policy.model import Allow, AllowRedacted, Deny, Place, Profile, Purpose, Unlisted
from earwitness_core.privacy.policy.permissions import Permissions
from earwitness_core.privacy.policy.presets import DEFAULT, preset
from earwitness_core.privacy.policy.signing import Signature
from earwitness_core.vault import Vault
from helpers.policies import EXPORTS, OPEN, document
from helpers.shelf import put_source
from helpers.vaults import make_vault, reopen

STRICT = document("strict")
NO_NETWORK = document("closed", more='tier = "local-only"\nnetwork = "never"\n' + EXPORTS)


@pytest.fixture
def book(vault: Vault) -> PolicyBook:
    return PolicyBook(vault, actor="anna")


@pytest.fixture
def project(vault: Vault) -> str:
    return Library(vault, "anna").add_project("Harbour").id


def names(book: PolicyBook, project: str | None = None) -> list[str]:
    return [one.policy.name for one in book.in_force(project)]


def test_until_one_is_set_nothing_leaves(book: PolicyBook) -> None:
    [standing] = book.in_force()

    assert standing.policy == preset(DEFAULT).policy
    assert standing.entry is None
    assert book.history() == []


def test_a_policy_is_in_force_and_on_record_in_every_process(vault: Vault, book: PolicyBook) -> None:
    assert book.set(STRICT, reason="consent forms") == ()
    [entry] = book.history()
    vault.close()

    with reopen(vault.folder) as again:
        [standing] = PolicyBook(again, actor="ben").in_force()
    assert standing.document == STRICT
    assert (entry.name, entry.version, entry.sha256) == ("strict", 1, STRICT.sha256)
    assert (entry.actor, entry.reason) == ("anna", "consent forms")


def test_more_than_before_needs_a_reason_and_is_told(book: PolicyBook) -> None:
    opened = document("open", more=OPEN + EXPORTS)
    with pytest.raises(PolicyWeaker, match=r"ask to the team.*; and \d+ more") as refused:
        book.set(opened, reason=" ")
    assert names(book) == [DEFAULT]

    weaker = book.set(opened, reason="the board agreed")

    assert weaker == refused.value.facts["weaker"]
    assert book.history()[0].weaker == tuple(str(one) for one in weaker)
    assert names(book) == ["open"]


def test_the_same_policy_twice_is_one_line(book: PolicyBook) -> None:
    book.set(STRICT)
    book.set(STRICT)

    assert len(book.history()) == 1


def test_an_older_version_does_not_come_back_unnoticed(book: PolicyBook) -> None:
    book.set(document(version=3))
    for reason, older in [("", False), ("I want it", False), ("", True)]:
        with pytest.raises(PolicyOlder, match="Version 2 of case is older than version 3"):
            book.set(document(version=2), reason=reason, older=older)

    book.set(document(version=2), reason="3 was a mistake", older=True)

    assert [one.version for one in book.history()] == [3, 2]


def test_an_older_version_is_known_though_another_policy_came_between(book: PolicyBook) -> None:
    book.set(document(version=3))
    book.set(STRICT)

    with pytest.raises(PolicyOlder):
        book.set(document(version=2), reason="back")
    book.set(document(version=3))
    assert names(book) == ["case"]


def test_a_version_is_one_document(book: PolicyBook) -> None:
    book.set(document())
    with pytest.raises(PolicyRefused, match="Version 1 of case is known here") as refused:
        book.set(document(more='tier = "local-only"\nsummary = "Other."\n'), reason="x")

    assert "version = 2" in refused.value.advice


def test_the_record_is_neither_rewritten_nor_shortened(vault: Vault, book: PolicyBook) -> None:
    book.set(STRICT)
    for statement in ("UPDATE policy SET reason = 'ordered'", "DELETE FROM policy"):
        with pytest.raises(DBAPIError, match="stays"), vault.write(actor="mallory", action="test") as unit:
            unit.session.execute(text(statement))


def test_a_project_may_be_stricter_than_its_vault_and_never_laxer(vault: Vault, book: PolicyBook, project: str) -> None:
    """What the vault refuses stays refused, whatever a project's own policy would allow."""
    source, other = put_source(vault, project), put_source(vault, Library(vault, "anna").add_project("Other").id)
    may = Permissions(vault)
    assert may.export(source) == Allow("may.export.confidential")

    book.set(STRICT, project_id=project)
    assert isinstance(may.export(source), Deny)
    assert isinstance(may.export(other), Allow)
    assert names(book, project) == [DEFAULT, "strict"]

    book.set(document("none"))
    book.set(document("lax", more='tier = "open"\n' + EXPORTS), project_id=project, reason="theirs")
    assert may.export(source) == Deny(
        "What is confidential may not be exported, says the policy none.", "may.export.confidential"
    )
    assert [one.policy.name for one in book.every()] == ["none", "lax"]


def test_a_projects_policy_is_lifted_for_a_reason(book: PolicyBook, project: str) -> None:
    book.set(STRICT, project_id=project)
    with pytest.raises(PolicyWeaker):
        book.lift(project, "")
    book.lift(project, "study ended")

    assert names(book, project) == [DEFAULT]
    assert [(one.name, one.document is None) for one in book.history()] == [("strict", False), ("strict", True)]
    with pytest.raises(NotFound):
        book.lift(project, "again")
    with pytest.raises(NotFound):
        book.set(STRICT, project_id="0" * 32)


def test_the_label_decides_with_the_policy(vault: Vault, book: PolicyBook, project: str) -> None:
    source = put_source(vault, project)
    book.set(preset("research-ethics"))
    may = Permissions(vault)

    assert may.export(source) == AllowRedacted(Profile.PSEUDONYMISE, "may.export.confidential")
    Labels(vault, actor="anna").set_source(source, Label.RESTRICTED)
    assert may.export(source) == AllowRedacted(Profile.GENERALISE, "may.export.restricted")


def test_an_explanation_names_every_destination_and_who_says_what(vault: Vault, book: PolicyBook, project: str) -> None:
    source = put_source(vault, project)
    book.set(document("open", more=OPEN), reason="asked for")
    Labels(vault, actor="anna").set_source(source, Label.INTERNAL, "no names in it")
    may = Permissions(vault)

    asked = may.explain(source, Purpose.ASK)
    assert [getattr(one.destination, "host", one.destination) for one in asked] == [Place.TEAM, "api.example.eu"]
    assert asked[1].decision == AllowRedacted(Profile.MASK, "may.ask.internal")
    [elsewhere] = may.explain(source, Purpose.ASK, "elsewhere.example:8443")
    assert elsewhere.destination == Unlisted("elsewhere.example", 8443)
    assert isinstance(elsewhere.decision, Deny)
    assert elsewhere.each[0][0].policy.name == "open"
    assert {one.purpose for one in may.explain(source)} == set(Purpose) - {Purpose.MODELS}
    assert may.explain_label(asked[0].label, project) == may.explain(source)
    assert may.policies(source) == (book.in_force()[0].policy,)
    with pytest.raises(NotFound):
        may.export("0" * 32)


def test_a_signed_policy_is_taken_from_whom_a_person_named(vault: Vault, book: PolicyBook, tmp_path: Path) -> None:
    with make_vault(tmp_path / "lead") as lead:
        signature = PolicyKeys(lead, actor="lead").sign(STRICT)
        later = document("strict", 2)
        [key] = PolicyKeys(lead, actor="lead").all()
        second = PolicyKeys(lead, actor="lead").sign(later)
    assert key.own
    assert key.fingerprint == signature.fingerprint == second.fingerprint

    with pytest.raises(PolicyUntrusted, match=signature.fingerprint) as refused:
        book.set(STRICT, signature=signature)
    assert "--pin" in refused.value.advice
    with pytest.raises(PolicyUntrusted, match="not the one you named"):
        book.set(STRICT, signature=signature, pin="AAAA-BBBB")
    book.set(STRICT, signature=signature, pin=signature.fingerprint.lower().replace("-", " "))
    book.set(later, signature=second)

    assert [one.signer for one in book.history()] == [key.fingerprint] * 2


def test_once_a_key_is_pinned_nothing_else_is_taken(vault: Vault, book: PolicyBook, tmp_path: Path) -> None:
    with make_vault(tmp_path / "lead") as lead, make_vault(tmp_path / "other") as other:
        signature = PolicyKeys(lead, actor="lead").sign(STRICT)
        foreign = PolicyKeys(other, actor="other").sign(document("mine"))
    book.set(STRICT, signature=signature, pin=signature.fingerprint)

    with pytest.raises(PolicyUntrusted, match="it is not signed"):
        book.set(document("mine"), reason="I like it")
    with pytest.raises(PolicyUntrusted, match="is not pinned here"):
        book.set(document("mine"), signature=foreign)
    with pytest.raises(PolicyUntrusted, match="one of the two was changed"):
        book.set(document("mine"), signature=signature)
    assert names(book) == ["strict"]

    keys = PolicyKeys(vault, actor="anna")
    with pytest.raises(Refused, match="for a reason"):
        keys.unpin(signature.fingerprint, "")
    with pytest.raises(NotFound):
        keys.unpin(foreign.fingerprint, "wrong one")
    keys.unpin(signature.fingerprint, "the lead has left")
    book.set(document("mine"))
    assert names(book) == ["mine"]


def test_there_is_nothing_to_pin_on_an_unsigned_policy(book: PolicyBook) -> None:
    with pytest.raises(PolicyUntrusted, match="no key to pin"):
        book.set(STRICT, pin="AAAA")


@given(st.binary(min_size=1, max_size=200), st.data())
def test_a_signature_is_on_these_bytes_only(content: bytes, data: st.DataObject) -> None:
    private, _ = signing.new_key()
    signature = signing.sign(content, private)
    at = data.draw(st.integers(0, len(content) - 1))
    changed = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]

    assert Signature.read(signature.text()) == signature
    assert signature.is_of(content)
    assert not signature.is_of(changed)
    assert not Signature(signature.public_key, signature.value[:-1]).is_of(content)


@pytest.mark.parametrize("spoil", ["key", "signature", "signer", "earwitness policy signature 1"])
def test_a_file_that_is_no_signature_is_said_to_be_none(spoil: str) -> None:
    private, _ = signing.new_key()
    good = signing.sign(b"x", private).text()

    with pytest.raises(PolicyUntrusted, match="is no signature"):
        Signature.read(good.replace(spoil, "other"))
    with pytest.raises(PolicyUntrusted, match="is no signature"):
        Signature.read("")


def test_a_file_changed_by_hand_is_told_and_not_obeyed(vault: Vault, book: PolicyBook, tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_bytes(STRICT.content)
    book.set(watching.load(file)[0], file=str(file))
    assert watching.news(book.every()) == []

    file.write_text(STRICT.content.decode().replace("version = 1", "version = 2") + EXPORTS)
    [news] = watching.news(book.every())

    assert (news.state, news.entry.name) == (watching.CHANGED, "strict")
    assert "is not obeyed; it would allow more (export to a file" in news.says
    assert news.weaker
    assert book.in_force()[0].document == STRICT
    with pytest.raises(PolicyWeaker):
        book.set(watching.load(file)[0], file=str(file))
    book.set(watching.load(file)[0], file=str(file), reason="agreed")
    assert watching.news(book.every()) == []


@pytest.mark.parametrize(
    ("content", "state", "says"),
    [
        ("version = ", watching.BROKEN, "is no policy any more"),
        ("\n\n" + STRICT.content.decode(), watching.CHANGED, "no more than before"),
        (None, watching.GONE, "is gone"),
    ],
)
def test_whatever_happens_to_the_file_what_was_accepted_stays(
    book: PolicyBook, tmp_path: Path, content: str | None, state: str, says: str
) -> None:
    file = tmp_path / "policy.toml"
    file.write_bytes(STRICT.content)
    book.set(STRICT, file=str(file))
    if content is None:
        file.unlink()
    else:
        file.write_text(content)

    [news] = watching.news(book.every())

    assert (news.state, book.in_force()[0].document) == (state, STRICT)
    assert says in news.says


def test_a_signature_beside_the_file_is_read_with_it(vault: Vault, tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_bytes(STRICT.content.replace(b"\n", b"\r\n"))
    signature = PolicyKeys(vault, actor="anna").sign(STRICT)
    (tmp_path / "policy.toml.sig").write_text(signature.text())

    document_, found = watching.load(file)

    assert found == signature
    assert found.is_of(document_.content)
    with pytest.raises(NotFound):
        watching.load(tmp_path / "other.toml")


def test_a_vault_may_forbid_the_network_for_this_person_and_this_process(
    vault: Vault, book: PolicyBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert machine.network_forbidden() is None
    book.set(NO_NETWORK)
    assert "closed" in str(machine.network_forbidden())

    book.set(document("other"), reason="needs models")
    assert "closed" in str(machine.network_forbidden()), "what a process was told stays so until it ends"
    monkeypatch.setattr(machine, "_closed", [])  # another process
    assert machine.network_forbidden() is None


def test_another_process_is_told_as_long_as_any_vault_forbids_it(
    vault: Vault, book: PolicyBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with make_vault(tmp_path / "second") as second:
        PolicyBook(second, actor="anna").set(NO_NETWORK)
    book.set(NO_NETWORK)
    book.set(document("other"), reason="needs models")
    monkeypatch.setattr(machine, "_closed", [])

    assert "vault of yours" in str(machine.network_forbidden())


@pytest.mark.parametrize("marks", ["{", '{"a": 1}'])
def test_marks_that_cannot_be_read_forbid_the_network(tmp_path: Path, marks: str) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "no-network.json").write_text(marks)

    assert "cannot be read" in str(machine.network_forbidden())
    machine.mark_vault("v", never=False)
    assert "cannot be read" in str(machine.network_forbidden())


def test_marks_are_ids_and_nothing_else(vault: Vault, book: PolicyBook, tmp_path: Path) -> None:
    book.set(NO_NETWORK)

    assert json.loads((tmp_path / "state" / "no-network.json").read_text()) == [vault.id]


def test_the_machines_policy_binds_every_vault(
    vault: Vault, book: PolicyBook, project: str, machine_file: Path
) -> None:
    source = put_source(vault, project)
    machine_file.write_bytes(STRICT.content)

    assert names(book) == ["strict", DEFAULT]
    assert isinstance(Permissions(vault).export(source), Deny)
    assert machine.policy_without_vault() == STRICT.policy
    assert machine.network_forbidden() is None


def test_the_machines_policy_may_forbid_the_network(machine_file: Path) -> None:
    assert machine.policy_without_vault() == preset(DEFAULT).policy
    machine_file.write_bytes(NO_NETWORK.content)

    assert machine.network_forbidden() == "The policy closed of this machine lets nothing use a network."


def test_a_machines_policy_that_cannot_be_read_forbids_all(
    vault: Vault, book: PolicyBook, project: str, machine_file: Path
) -> None:
    """Nobody knows what it would have forbidden."""
    source = put_source(vault, project)
    machine_file.write_text("network = never")

    assert "cannot be read" in str(machine.network_forbidden())
    with pytest.raises(PolicyRefused, match="policy of this machine"):
        Permissions(vault).export(source)
    machine_file.unlink()
    machine_file.mkdir()
    assert "may not be opened" in str(machine.network_forbidden())


def test_the_place_of_the_machines_policy_is_not_the_environments_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    before = machine.machine_file()
    for name in ("XDG_CONFIG_DIRS", "XDG_DATA_DIRS", "HOME", "EARWITNESS_STATE", "PROGRAMDATA"):
        monkeypatch.setenv(name, "/elsewhere")

    assert machine.machine_file() == before
    assert before.is_absolute()
