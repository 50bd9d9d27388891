"""What the guard of the one door refused while a command ran: told to the person, and on record in any case.

With a vault open, the vault's ledger has it (EgressDesk); what is left stands in this machine's own list.
"""

from __future__ import annotations

from contextlib import suppress

from earwitness_core.errors import EarwitnessError
from earwitness_core.privacy.egress.guard import guard


def told() -> str | None:
    """A sentence, if anything was refused since the process began."""
    return guard.sentence()


def keep_the_rest() -> None:
    """Put on the machine's list what no ledger took, and the packages that pip fetched."""
    if not guard.has_news and not guard.fetched_by_pip:
        return
    from earwitness_core.privacy.egress.machine import MachineList

    kept = MachineList()
    with suppress(EarwitnessError):  # a state folder that cannot be written; the refusal itself stands
        kept.blocked(guard.take())
        kept.by_pip(guard.take_fetched())
