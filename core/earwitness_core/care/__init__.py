"""Care of the vault as a feature: trash, legal hold, retention, erasing for good, backups by schedule, what takes room.

Sits over jobs and vault; knows sources by id. What a backup is and how a file is scrubbed is the vault's business.
"""

from earwitness_core.care.care import Care
from earwitness_core.care.erasing import Erased
from earwitness_core.care.holds import Hold
from earwitness_core.care.mending import Mended
from earwitness_core.care.retention import Due, Rule
from earwitness_core.care.schedule import Schedule
from earwitness_core.care.storage import Storage, StorageLine
from earwitness_core.care.trash import Trashed

__all__ = ["Care", "Due", "Erased", "Hold", "Mended", "Rule", "Schedule", "Storage", "StorageLine", "Trashed"]
