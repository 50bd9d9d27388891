"""The state of a vault's privacy in one look: what left, what the policy lets happen, what waits, what is on record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from earwitness_core.model import Label
from earwitness_core.privacy.policy.book import Standing
from earwitness_core.privacy.policy.machine import network_forbidden
from earwitness_desktop.viewmodels.fresh import Fresh
from earwitness_desktop.viewmodels.session import OpenDesk

_TABLES = ("egress", "egress_approval", "finding", "policy", "source", "project", "label_change", "anchor")


@dataclass(frozen=True, slots=True)
class Overview:
    """`fetches` counts the published files that this machine asked for; `events` is the number of the last event of
    the trail; `network` is why there is no network, or None."""

    left_bytes: int
    sends: int
    hosts: tuple[str, ...]
    kept_in: int
    fetches: int
    findings: int
    waiting: int
    policies: tuple[Standing, ...]
    labels: Mapping[Label, int]
    events: int
    network: str | None


class OverviewModel(Fresh):
    """`overview` is None until it was read."""

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(desk, lambda: look(desk), _TABLES, parent)

    @property
    def overview(self) -> Overview | None:
        return self.value if isinstance(self.value, Overview) else None


def look(open_desk: OpenDesk) -> Overview:
    """Read all of it; in a thread."""
    desk = open_desk.desk
    sent = desk.egress.summary()
    return Overview(
        left_bytes=sent.vault.left_bytes,
        sends=sent.vault.sends,
        hosts=sent.vault.hosts,
        kept_in=sent.vault.kept_in,
        fetches=sum(1 for one in sent.machine if one.purpose == "models"),
        findings=desk.review.queue(limit=0)[1],
        waiting=len(desk.egress.approvals.list()),
        policies=tuple(desk.policies.every()),
        labels=desk.labels.counts(),
        events=desk.trail.head.seq,
        network=network_forbidden(),
    )
