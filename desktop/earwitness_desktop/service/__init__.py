"""Watching as a background service of this person, kept by the system's own keeper of services. No Qt.

The service opens the vault by the system keyring and by nothing else: no passphrase is in a file, an argument or the
environment. It says nothing of content to anybody; what it does stands in the vault, and how much in its state file.
"""

from earwitness_desktop.service.keepers import Keeper, KeeperFailed, keeper_of_this_system
from earwitness_desktop.service.plan import ServicePlan, service_name
from earwitness_desktop.service.state import ServiceState, StateFile

__all__ = [
    "Keeper",
    "KeeperFailed",
    "ServicePlan",
    "ServiceState",
    "StateFile",
    "keeper_of_this_system",
    "service_name",
]
