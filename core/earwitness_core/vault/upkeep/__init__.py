"""What is done to a whole vault: remains wiped out of its files, moved to another place, given another key.

Moving and re-keying need the vault for themselves (alone.py) and are decided by one rename: killed at any moment, the
vault is as it was or as it is to be (docs/vault-format.md §9, §10).
"""

from earwitness_core.vault.upkeep.moving import move_vault
from earwitness_core.vault.upkeep.rekeying import rekey_vault
from earwitness_core.vault.upkeep.scrubbing import scrub

__all__ = ["move_vault", "rekey_vault", "scrub"]
