"""The decision: total, never more at a higher label or in a narrower tier, and always with its rule."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.model import Label
from earwitness_core.privacy.policy.decision import REMOTE, combined, decide, strictness
from earwitness_core.privacy.policy.model import (
    Allow,
    AllowRedacted,
    Decision,
    Deny,
    Endpoint,
    Network,
    Place,
    Policy,
    Profile,
    Purpose,
    Tier,
    Unlisted,
)
from helpers.policies import LISTED, destinations, policies, policy

purposes, labels = st.sampled_from(Purpose), st.sampled_from(Label)
decisions = st.one_of(
    st.builds(Allow, st.just("a"), st.booleans()),
    st.builds(AllowRedacted, st.sampled_from(list(Profile)[1:]), st.just("b"), st.booleans()),
    st.builds(Deny, st.just("No."), st.just("c")),
)


@given(policies, purposes, labels, st.data())
def test_everything_has_an_answer_with_its_rule(
    of: Policy, purpose: Purpose, label: Label, data: st.DataObject
) -> None:
    decided = decide(purpose, data.draw(st.sampled_from(destinations(of))), label, of)

    assert decided.rule
    if isinstance(decided, Deny):
        assert decided.reason.endswith(".")


@given(policies, purposes, st.data())
def test_a_higher_label_never_may_more(of: Policy, purpose: Purpose, data: st.DataObject) -> None:
    destination = data.draw(st.sampled_from(destinations(of)))
    ladder = [strictness(decide(purpose, destination, label, of)) for label in Label]

    assert [profile for profile, _ in ladder] == sorted(profile for profile, _ in ladder)
    asked = [asks for profile, asks in ladder if profile < len(Profile)]
    assert asked == sorted(asked)


@given(policies, purposes, labels, st.data())
def test_a_narrower_tier_never_may_more(of: Policy, purpose: Purpose, label: Label, data: st.DataObject) -> None:
    destination = data.draw(st.sampled_from(destinations(of)))
    ladder = [strictness(decide(purpose, destination, label, replace(of, tier=tier))) for tier in Tier]

    assert ladder == sorted(ladder, reverse=True)


@given(policies, labels, st.data())
def test_content_goes_only_to_the_list_and_its_regions(of: Policy, label: Label, data: st.DataObject) -> None:
    """What is allowed to an endpoint is on the list, for that purpose, in a region that the policy names."""
    purpose = data.draw(st.sampled_from([one for one in Purpose if one is not Purpose.MODELS]))
    destination = data.draw(st.sampled_from(destinations(of)))
    decided = decide(purpose, destination, label, of)

    if not isinstance(decided, Deny) and isinstance(destination, Endpoint):
        assert destination in of.endpoints
        assert purpose in destination.purposes
        assert destination.region in of.regions
        assert label.rank <= destination.up_to.rank
        assert of.tier is Tier.OPEN or purpose is Purpose.SHARE
        assert of.network is Network.LISTED


@given(st.lists(decisions, min_size=1))
def test_of_several_policies_each_must_allow_it(every: list[Decision]) -> None:
    together = combined(every)

    assert all(strictness(together)[0] >= strictness(one)[0] for one in every)
    assert strictness(together)[0] in {strictness(one)[0] for one in every}
    if not isinstance(together, Deny):
        assert together.needs_approval == any(one.needs_approval for one in every if not isinstance(one, Deny))


def test_no_policy_at_all_allows_nothing() -> None:
    assert isinstance(combined([]), Deny)


@pytest.mark.parametrize("purpose", sorted(REMOTE))
def test_an_endpoint_on_the_list_gets_what_the_policy_says(purpose: Purpose) -> None:
    assert decide(purpose, LISTED, Label.INTERNAL, policy()) == Allow(f"may.{purpose}.internal")


@pytest.mark.parametrize(
    ("purpose", "destination", "of", "rule"),
    [
        (Purpose.ASK, Unlisted("elsewhere.example"), policy(), "endpoints"),
        (Purpose.ASK, replace(LISTED, up_to=Label.PUBLIC), policy(), "endpoints"),
        (Purpose.ASK, LISTED, policy(tier=Tier.SEALED), "tier"),
        (Purpose.ASK, LISTED, policy(regions=frozenset({"FR"})), "regions"),
        (Purpose.ASK, LISTED, policy(network=Network.NEVER), "network"),
        (Purpose.MODELS, LISTED, policy(network=Network.NEVER), "network"),
        (Purpose.ASK, LISTED, policy(may={}), "may.ask.confidential"),
        (Purpose.MODELS, LISTED, policy(may={}), "models"),
        (Purpose.EXPORT, LISTED, policy(), "purpose"),
        (Purpose.ASK, Place.FILE, policy(), "purpose"),
        (Purpose.MODELS, Place.TEAM, policy(), "purpose"),
        (Purpose.SHARE, Place.TEAM, policy(tier=Tier.LOCAL_ONLY), "tier"),
        (Purpose.ASK, Place.TEAM, policy(tier=Tier.SEALED), "tier"),
    ],
)
def test_what_is_refused_names_the_rule(
    purpose: Purpose, destination: Endpoint | Unlisted | Place, of: Policy, rule: str
) -> None:
    decided = decide(purpose, destination, Label.CONFIDENTIAL, of)

    assert isinstance(decided, Deny)
    assert decided.rule == rule


def test_an_endpoint_for_little_or_for_another_purpose_is_refused() -> None:
    modest = replace(LISTED, up_to=Label.INTERNAL, purposes=frozenset({Purpose.EMBED}))
    of = policy(endpoints=(modest,))

    assert isinstance(decide(Purpose.EMBED, modest, Label.INTERNAL, of), Allow)
    assert decide(Purpose.EMBED, modest, Label.CONFIDENTIAL, of).rule == "endpoints.api.example.eu.up_to"
    assert decide(Purpose.ASK, modest, Label.PUBLIC, of).rule == "endpoints.api.example.eu.purposes"


def test_a_profile_and_an_approval_are_asked_for() -> None:
    may = {Purpose.ASK: dict.fromkeys(Label, Profile.PSEUDONYMISE)}
    of = policy(may=may, approval={Purpose.ASK: Label.CONFIDENTIAL})

    assert decide(Purpose.ASK, LISTED, Label.INTERNAL, of) == AllowRedacted(Profile.PSEUDONYMISE, "may.ask.internal")
    assert decide(Purpose.ASK, LISTED, Label.RESTRICTED, of) == AllowRedacted(
        Profile.PSEUDONYMISE, "may.ask.restricted", needs_approval=True
    )


def test_models_come_whatever_the_region_and_the_label() -> None:
    hub = Endpoint(".hub.example", "US", frozenset({Purpose.MODELS}))
    of = policy(endpoints=(hub,), tier=Tier.LOCAL_ONLY)

    assert of.destination("files.hub.example") == hub
    assert of.destination("hub.example") == Unlisted("hub.example")
    assert of.destination("files.hub.example", 8443) == Unlisted("files.hub.example", 8443)
    assert decide(Purpose.MODELS, hub, Label.RESTRICTED, of) == Allow("models")


def test_a_label_that_is_left_out_may_nothing_and_none_above_it() -> None:
    of = policy(may={Purpose.EXPORT: {Label.PUBLIC: Profile.NONE, Label.CONFIDENTIAL: Profile.NONE}})

    allowed = [label for label in Label if isinstance(decide(Purpose.EXPORT, Place.FILE, label, of), Allow)]
    assert allowed == [Label.PUBLIC]
