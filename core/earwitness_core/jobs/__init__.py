"""The durable queue and its runner. Jobs are rows of the vault: they commit with the data they are about."""

from earwitness_core.jobs.leases import Claimed, Leases
from earwitness_core.jobs.power import OnBattery, Power, PowerState
from earwitness_core.jobs.queue import Queue
from earwitness_core.jobs.runner import Runner
from earwitness_core.jobs.spec import Backoff, JobInfo, JobSpec, JobState, Lane
from earwitness_core.jobs.speeds import Speeds
from earwitness_core.jobs.ticket import Handler, Ticket

__all__ = [
    "Backoff",
    "Claimed",
    "Handler",
    "JobInfo",
    "JobSpec",
    "JobState",
    "Lane",
    "Leases",
    "OnBattery",
    "Power",
    "PowerState",
    "Queue",
    "Runner",
    "Speeds",
    "Ticket",
]
