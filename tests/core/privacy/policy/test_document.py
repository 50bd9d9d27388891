"""Policy documents: what is read, what is refused and in which words, and what one allows more than another."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.catalogue import Catalogue
from earwitness_core.errors import NotFound, PolicyRefused
from earwitness_core.intake import ScanPolicy
from earwitness_core.model import Label
from earwitness_core.privacy.policy.compare import weaker_cells
from earwitness_core.privacy.policy.decision import decide, strictness
from earwitness_core.privacy.policy.document import canonical, check, read
from earwitness_core.privacy.policy.model import (
    AllowRedacted,
    Endpoint,
    Keeping,
    Network,
    Place,
    Policy,
    Profile,
    Purpose,
    Telemetry,
    Tier,
    VirusScan,
)
from earwitness_core.privacy.policy.presets import PRESETS, preset
from earwitness_core.privacy.policy.regions import EEA, EU, outside, spelled_out, spoken
from earwitness_core.privacy.policy.tables import line_of
from helpers import write_decisions
from helpers.policies import LISTED, destinations, policies, policy

PIN = b64encode(hashlib.sha256(b"a key").digest()).decode()
FULL = f"""
name = "all-of-it"
version = 7
summary = "For the test."
tier = "open"
network = "listed"
regions = ["EU", "CH"]
models = true
approval_minutes = 5
most_bytes = 2_000
virus_scan = "required"
telemetry = "local"

[may.ask]
public = "allow"
internal = "pseudonymise"
confidential = "remove"

[approval]
ask = "internal"

[retention]
keep_days = 365
what = "recordings"
trash_days = 30

[[endpoints]]
host = "API.example.ch"
region = "CH"
port = 8443
purposes = ["ask", "embed"]
up_to = "confidential"
pins = ["{PIN}"]
private = true
"""
BARE = 'name = "bare"\nversion = 1\ntier = "open"\nregions = ["EU"]\n'
ENDPOINT = '[[endpoints]]\nhost = "api.example.eu"\nregion = "DE"\npurposes = ["ask"]\n'


def test_every_key_is_read() -> None:
    assert read(FULL.encode()).policy == Policy(
        name="all-of-it",
        version=7,
        summary="For the test.",
        tier=Tier.OPEN,
        regions=EU | {"CH"},
        may={
            Purpose.MODELS: dict.fromkeys(Label, Profile.NONE),
            Purpose.ASK: {
                Label.PUBLIC: Profile.NONE,
                Label.INTERNAL: Profile.PSEUDONYMISE,
                Label.CONFIDENTIAL: Profile.REMOVE,
            },
        },
        endpoints=(
            Endpoint(
                "api.example.ch",
                "CH",
                frozenset({Purpose.ASK, Purpose.EMBED}),
                port=8443,
                up_to=Label.CONFIDENTIAL,
                pins=(PIN,),
                private=True,
            ),
        ),
        approval={Purpose.ASK: Label.INTERNAL},
        approval_minutes=5,
        most_bytes=2_000,
        keeping=Keeping(365, "recordings", 30),
        virus_scan=VirusScan.REQUIRED,
        telemetry=Telemetry.LOCAL,
    )


def test_what_is_not_said_is_the_strict_choice() -> None:
    bare = read(b'name = "bare"\nversion = 1\ntier = "local-only"\n').policy

    assert bare == Policy("bare", 1, Tier.LOCAL_ONLY, {})
    assert bare.regions == frozenset()
    assert bare.telemetry is Telemetry.OFF


@pytest.mark.parametrize(
    ("text", "line", "key", "says"),
    [
        ("tier = open", 1, "", "This is no TOML"),
        ('name = "a"\nversion = 1\n', None, "tier", "is missing."),
        (BARE.replace('"open"', '"opne"'), 3, "tier", 'is one of "local-only", "sealed", "open".'),
        (BARE.replace("1", '"1"'), 2, "version", "is a whole number"),
        (BARE.replace("1", "true"), 2, "version", "is a whole number"),
        (BARE + "networks = 1\n", 5, "networks", "is not known. Known here: "),
        (BARE + "[may.share]\npublic = 'mask'\n", 6, "may.share.public", 'is one of "allow", "deny".'),
        (BARE + "[may.transcribe]\npublic = 'mask'\n", 6, "may.transcribe.public", 'is one of "allow", "deny".'),
        (BARE + "[may.ask]\npublic = 'yes'\n", 6, "may.ask.public", 'is one of "allow", "mask"'),
        (BARE + "[may.ask]\ninternal = 'allow'\n", 6, "may.ask.internal", "more sensitive may never more"),
        (BARE + "[may.ask]\nsecret = 'deny'\n", 6, "may.ask.secret", "is not known"),
        (BARE + "[may.models]\npublic = 'allow'\n", 5, "may.models", "is not known"),
        (BARE + "[may]\nask = 1\n", 6, "may.ask", "is a table."),
        (BARE + "[approval]\nexport = 'public'\n", 6, "approval.export", "is not known"),
        (BARE + "[approval]\nask = 'all'\n", 6, "approval.ask", "is one of"),
        (BARE + "[retention]\nkeep_days = 0\n", 6, "retention.keep_days", "from 1 to 36500"),
        (BARE + "[retention]\nwhat = 'text'\n", 6, "retention.what", "is one of"),
        (BARE.replace('"EU"', '"Europe"'), 4, "regions", '"Europe" is no region'),
        (BARE.replace('"EU"', "1"), 4, "regions", "is a list of texts"),
        (BARE + "endpoints = 1\n", 5, "endpoints", "begin each with [[endpoints]]"),
        (BARE + ENDPOINT.replace("DE", "US"), 7, "endpoints[0].region", "is not in the `regions`"),
        (BARE + ENDPOINT.replace("DE", "Germany"), 7, "endpoints[0].region", "country's code"),
        (BARE + ENDPOINT.replace("api.", "https://api."), 6, "endpoints[0].host", "without https://"),
        (BARE + ENDPOINT.replace("api.", "."), 6, "endpoints[0].host", "only for models"),
        (BARE + ENDPOINT.replace("api.example.eu", "10.0.0.7"), 6, "endpoints[0].host", "private = true"),
        (BARE + ENDPOINT.replace('"ask"', '"export"'), 8, "endpoints[0].purposes", "are some of"),
        (BARE + ENDPOINT + 'pins = ["abc"]\n', 9, "endpoints[0].pins", "base64 of the SHA-256"),
        (BARE + ENDPOINT + ENDPOINT, 10, "endpoints[1].host", "is listed twice."),
        (BARE + 'network = "never"\n', 5, "network", "goes with"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int | None, key: str, says: str) -> None:
    [problem] = check(text.encode())

    assert (problem.line, problem.key) == (line, key)
    assert says in problem.says
    with pytest.raises(PolicyRefused) as refused:
        read(text.encode())
    assert str(problem) in refused.value.sentence


def test_all_that_is_wrong_is_told_in_the_order_of_lines() -> None:
    problems = check(b'name = "A b"\nversion = 0\ntier = "open"\nfoo = 1\n')

    assert [problem.key for problem in problems] == ["name", "version", "foo"]
    with pytest.raises(PolicyRefused, match="There are 2 more"):
        read(b'name = "A b"\nversion = 0\ntier = "open"\nfoo = 1\n')


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"#" * 300_000])
def test_what_is_no_text_or_no_end_is_refused(raw: bytes) -> None:
    with pytest.raises(PolicyRefused):
        check(raw)


@given(st.text(max_size=200))
def test_whatever_is_written_it_is_a_policy_or_a_refusal(text: str) -> None:
    raw = text.encode("utf-8", "replace")
    try:
        read(raw)
    except PolicyRefused as refused:
        assert refused.sentence
    else:
        assert check(raw) == []


@given(st.sampled_from(PRESETS), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans(), st.integers(0, 3))
def test_an_editor_that_ends_lines_its_own_way_changes_nothing(name: str, end: str, mark: bool, more: int) -> None:
    content = preset(name).content
    edited = content.decode().replace("\n", end).encode("utf-8-sig" if mark else "utf-8") + end.encode() * more

    assert canonical(edited) == content
    assert canonical(content) == content
    assert read(edited).sha256 == preset(name).sha256


def test_the_line_of_a_place_is_found_by_header_and_key() -> None:
    text = "a = 1\n[may.ask]\npublic = 'x'\n\n[[endpoints]]\nhost = 1\n[[endpoints]] # second\nhost = 2\n"

    assert [line_of(text, one) for one in ("a", "may.ask.public", "endpoints[1].host", "may.ask.internal", "b")] == [
        *(1, 3, 8, 2),
        None,
    ]


def test_the_presets_are_policies_and_decide_as_the_golden_table_says() -> None:
    """A cell that changes is a promise that changes: write the table anew (helpers/write_decisions) and look."""
    assert write_decisions.table() == write_decisions.GOLDEN.read_text("utf-8")


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_says_its_name_and_what_it_is_for(name: str) -> None:
    assert preset(name).policy.name == name
    assert preset(name).policy.summary
    assert not outside(preset(name).policy.regions)


@pytest.mark.parametrize("name", [name for name in PRESETS if name != "solo-offline"])
def test_a_preset_that_brings_models_lists_the_hosts_they_come_from(name: str) -> None:
    of = preset(name).policy

    assert {one.host for one in of.endpoints} == set(Catalogue.load().hub_hosts)
    assert all(one.purposes == {Purpose.MODELS} for one in of.endpoints)


def test_restricted_interviews_leave_only_redacted() -> None:
    decided = decide(Purpose.EXPORT, Place.FILE, Label.RESTRICTED, preset("research-ethics").policy)

    assert isinstance(decided, AllowRedacted)


def test_another_preset_is_no_preset() -> None:
    with pytest.raises(NotFound, match="no preset anarchy"):
        preset("anarchy")


def test_the_scan_is_asked_for_in_the_words_of_intake() -> None:
    assert [one.value for one in VirusScan] == [one.value for one in ScanPolicy]


def test_regions_are_said_as_a_person_does() -> None:
    assert spoken(spelled_out(["EU"])) == "EU"
    assert spoken(spelled_out(["EEA", "CH"])) == "EEA, CH"
    assert spoken({"DE", "FR"}) == "DE, FR"
    assert outside(spelled_out(["EEA", "CH", "US"])) == ["CH", "US"]
    assert {"IS", "LI", "NO"} == EEA - EU


@given(policies)
def test_no_policy_is_weaker_than_itself(of: Policy) -> None:
    assert weaker_cells(of, of) == ()


@given(policies, policies, st.sampled_from(Purpose), st.sampled_from(Label), st.data())
def test_where_nothing_is_weaker_nothing_may_more(
    old: Policy, new: Policy, purpose: Purpose, label: Label, data: st.DataObject
) -> None:
    """The comparison misses no cell: what may more under the new policy makes it weaker."""
    destination = data.draw(st.sampled_from(destinations(new)))
    theirs = destination if not isinstance(destination, Endpoint) else old.destination(destination.host)
    before, after = decide(purpose, theirs, label, old), decide(purpose, destination, label, new)

    if strictness(after)[0] < strictness(before)[0]:
        assert weaker_cells(old, new)


@pytest.mark.parametrize(
    ("differs", "what"),
    [
        ({"most_bytes": 2_000_000}, "most_bytes"),
        ({"approval_minutes": 60}, "approval_minutes"),
        ({"virus_scan": VirusScan.OFF}, "virus_scan"),
        ({"telemetry": Telemetry.LOCAL}, "telemetry"),
        ({"regions": frozenset({"DE", "CH"})}, "regions"),
        ({"keeping": Keeping(200, "all", 30)}, "retention.keep_days"),
        ({"keeping": Keeping(None, "all", 30)}, "retention.keep_days"),
        ({"keeping": Keeping(100, "all", None)}, "retention.trash_days"),
        ({"keeping": Keeping(100, "recordings", 30)}, "retention.what"),
        ({"endpoints": (replace(LISTED, pins=()),)}, "endpoints.api.example.eu.pins"),
        ({"endpoints": (replace(LISTED, pins=(PIN,), private=True),)}, "endpoints.api.example.eu.private"),
        ({"approval": {}}, "ask to api.example.eu, confidential and restricted"),
    ],
)
def test_a_setting_that_is_weaker_is_named(differs: dict[str, object], what: str) -> None:
    old = policy(
        keeping=Keeping(100, "all", 30),
        endpoints=(replace(LISTED, pins=(PIN,)),),
        approval={Purpose.ASK: Label.CONFIDENTIAL},
    )
    new = replace(old, **differs)  # type: ignore[arg-type]  # fields of Policy

    assert what in {one.what for one in weaker_cells(old, new)}
    assert what not in {one.what for one in weaker_cells(new, old)}


def test_no_network_any_more_is_no_weakness_and_one_again_is() -> None:
    open_, closed = policy(), policy(network=Network.NEVER)

    assert weaker_cells(open_, closed) == ()
    assert {"network", "ask to the team, public and internal and confidential and restricted"} <= {
        one.what for one in weaker_cells(closed, open_)
    }
