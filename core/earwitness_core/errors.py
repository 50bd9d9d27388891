"""Every error a person can meet, in one tree; each says what happened, what to do, and has its exit code.

EarwitnessError (1)
├── Cancelled (130)                 asked for by the person; shown to nobody
├── LeaseLost (75)                  another runner took the job over; the work is dropped, not the data
└── Refused (2)                     the person can act
    ├── NotFound (3)  Ambiguous (4)  NoSound (5)
    ├── VaultRefused (20)
    │   ├── VaultMissing (21)  VaultExists (22)  VaultTooNew (23)  VaultDamaged (24)
    │   ├── WrongPassphrase (25)  WrongRecoveryCode (26)  KeyringUnavailable (27)  WeakPassphrase (28)
    │   ├── CipherMissing (29)  VaultBusy (30)  DiskFull (31)  VaultUnreachable (32)
    │   └── BackupRefused (34)  BackupDamaged (35)
    ├── SoundErased (33)            a Typed refusal: the bytes were erased on purpose
    ├── UnderHold (36)
    ├── IntakeRefused (40)          a Typed refusal: carries the outcome of a file (outcomes.py)
    ├── ModelRefused (50)
    │   └── ModelMissing (51)  ModelDamaged (52)  DownloadFailed (53)
    ├── EngineFailed (60)           a Typed refusal: a child process did not bring its result
    │   └── EngineCrashed (61)  EngineTimedOut (62)  EngineOutOfMemory (63)  EngineRefused (64)
    ├── QueryRefused (70)
    ├── EgressRefused (80)
    │   └── ApprovalNeeded (86)     a person has to look at what would leave
    ├── NotAllowed (81)             the policy in force says no; it names the rule
    ├── PolicyRefused (82)          a document that is no policy
    │   └── PolicyUntrusted (83)  PolicyWeaker (84)  PolicyOlder (85)
    ├── EndpointFailed (87)         it was allowed and did not come about; the ledger says how much went
    └── CorrectionRefused (90)
        └── TextChanged (91)        what was to be corrected is not there any more as it was seen

A foreign error is translated once, at its adapter, `from` its cause. Anything outside this tree is a bug and is
left to the top-level hook, which shows an id and no content.
"""

from __future__ import annotations

from typing import ClassVar

from earwitness_core.outcomes import Outcome


class EarwitnessError(Exception):
    """Base of the tree. The class's `says` and `next_step` are templates over the facts given at the raise."""

    exit_code: ClassVar[int] = 1
    says: ClassVar[str] = "Something went wrong."
    next_step: ClassVar[str] = ""

    def __init__(self, says: str | None = None, *, next_step: str | None = None, **facts: object) -> None:
        self.sentence = self.says.format_map(_Facts(facts)) if says is None else says
        self.advice = self.next_step.format_map(_Facts(facts)) if next_step is None else next_step
        self.facts = facts
        super().__init__(self.sentence)

    def __str__(self) -> str:
        return f"{self.sentence} {self.advice}".strip()


class _Facts(dict[str, object]):
    """Leaves an unknown name as it stands: an error must never fail while it is being said."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


class Cancelled(EarwitnessError):
    exit_code = 130
    says = "Cancelled."


class LeaseLost(EarwitnessError):
    exit_code = 75
    says = "Another runner has taken this job over."


class Refused(EarwitnessError):
    exit_code = 2
    says = "That cannot be done."


class NotFound(Refused):
    exit_code = 3
    says = "There is no {what} {name}."
    next_step = "List what there is and try again."


class Ambiguous(Refused):
    exit_code = 4
    says = "Several {what} answer to {name}: {candidates}."
    next_step = "Use an id from the list."


class NoSound(Refused):
    exit_code = 5
    says = "There is no sound of {title} to listen to."
    next_step = "Its words can be corrected with `earwitness correct`."


class VaultRefused(Refused):
    exit_code = 20
    says = "The vault cannot be used."


class VaultMissing(VaultRefused):
    exit_code = 21
    says = "There is no vault at {folder}."
    next_step = "Check the path, or make one with `earwitness vault create`."


class VaultExists(VaultRefused):
    exit_code = 22
    says = "There already is something at {folder}."
    next_step = "Choose another name; a vault is never overwritten."


class VaultTooNew(VaultRefused):
    exit_code = 23
    says = "This vault was made by a newer Earwitness (format {found}, this one knows {known})."
    next_step = "Update Earwitness to open it."


class VaultDamaged(VaultRefused):
    exit_code = 24
    says = "The vault is damaged: {part}."
    next_step = "Do not write to it; run `earwitness vault check` and restore from a backup."


class WrongPassphrase(VaultRefused):
    exit_code = 25
    says = "The passphrase does not open this vault."
    next_step = "Try again, or use the recovery code."


class WrongRecoveryCode(VaultRefused):
    exit_code = 26
    says = "The recovery code does not open this vault."
    next_step = "Check the printed kit; an older code stops working when it is rotated."


class KeyringUnavailable(VaultRefused):
    exit_code = 27
    says = "The system keyring did not give a key for this vault ({why})."
    next_step = "Use the passphrase; the vault itself is unharmed."


class WeakPassphrase(VaultRefused):
    exit_code = 28
    says = "This passphrase is too easy to guess ({why})."
    next_step = "Use four or more unrelated words."


class CipherMissing(VaultRefused):
    exit_code = 29
    says = "The encrypted database engine is not available, so the vault stays closed."
    next_step = "Reinstall Earwitness; run `earwitness doctor`."


class VaultBusy(VaultRefused):
    exit_code = 30
    says = "Another Earwitness is already working on this vault."
    next_step = "Close it or let it finish, then try again."


class DiskFull(VaultRefused):
    exit_code = 31
    says = "The disk is full; nothing was lost."
    next_step = "Free some space, then run `earwitness jobs retry --all`."


class VaultUnreachable(VaultRefused):
    exit_code = 32
    says = "The vault's folder cannot be used ({why})."
    next_step = "Check that the disk is connected and that you may write to it, then try again."


class BackupRefused(VaultRefused):
    exit_code = 34
    says = "The backup {file} cannot be used: {why}."
    next_step = "Name another file."


class BackupDamaged(VaultRefused):
    exit_code = 35
    says = "The backup is damaged: {part}."
    next_step = "Look at it with `earwitness vault backups FILE --verify`; restore another generation with --at."


class UnderHold(Refused):
    """Legal hold wins over trash, retention and erasing."""

    exit_code = 36
    says = "{what} is under legal hold: {reason}."
    next_step = "Lift it first with `earwitness project hold NAME off --reason …`, if you may."


class ModelRefused(Refused):
    exit_code = 50
    says = "The model cannot be used."


class ModelMissing(ModelRefused):
    exit_code = 51
    says = "The model {model} is not on this machine."
    next_step = "Get it with `earwitness models get {model}`, or import it with `earwitness models add FILE`."


class ModelDamaged(ModelRefused):
    exit_code = 52
    says = "The file {file} of the model {model} is not the published one."
    next_step = "Delete it and get it again with `earwitness models get {model}`."


class DownloadFailed(ModelRefused):
    exit_code = 53
    says = "The download of {file} did not finish ({why})."
    next_step = (
        "Run the command again: it goes on where it stopped. Without a network, use `earwitness models add FILE`."
    )


class QueryRefused(Refused):
    exit_code = 70
    says = "The search cannot be read: {why}."
    next_step = "`earwitness search --help` shows the syntax."


class EgressRefused(Refused):
    exit_code = 80
    says = "Nothing was sent: {why}."


class NotAllowed(Refused):
    """Facts: `rule`, its place in the policy's document."""

    exit_code = 81
    says = "{reason}"
    next_step = "`earwitness policy explain {source}` says what may happen with it, and why."


class PolicyRefused(Refused):
    exit_code = 82
    says = "This policy cannot be used: {why}."
    next_step = "`earwitness policy check FILE` tells what is wrong with it; core/docs/policy.md describes every key."


class PolicyUntrusted(PolicyRefused):
    exit_code = 83
    says = "This policy is not taken: {why}."
    next_step = "Ask whoever gave it to you; what was in force stays in force."


class PolicyWeaker(PolicyRefused):
    """Facts: `weaker`, what it would allow more."""

    exit_code = 84
    says = "This would allow more than before: {first}"
    next_step = "If that is meant, say why with --reason; it stays on record."


class PolicyOlder(PolicyRefused):
    exit_code = 85
    says = "Version {version} of {name} is older than version {newest}, which was in force here before."
    next_step = "If that is meant, say --older and why with --reason; it stays on record."


class ApprovalNeeded(EgressRefused):
    exit_code = 86
    says = "Nothing was sent yet: the policy wants a person to look at it first ({approval})."
    next_step = "Look with `earwitness egress preview {approval}`, allow it with `egress approve`, then try again."


class EndpointFailed(Refused):
    exit_code = 87
    says = "{host} did not do what was asked: {why}."
    next_step = "What went is on record: `earwitness egress show {send}`."


class CorrectionRefused(Refused):
    exit_code = 90
    says = "This cannot be corrected."


class TextChanged(CorrectionRefused):
    exit_code = 91
    says = "This place was changed after you read it, so nothing was done."
    next_step = "Read it again and make the correction there; `earwitness correct history` says what happened."


class Typed(Refused):
    """A refusal that carries its outcome, so that queue, inbox and command line say the same words."""

    def __init__(self, outcome: Outcome, detail: str = "") -> None:
        super().__init__(f"{outcome.says} {detail}".strip(), next_step=outcome.next_step)
        self.outcome = outcome
        self.detail = detail


class IntakeRefused(Typed):
    """A file that did not become a source."""

    exit_code = 40


class SoundErased(Typed):
    """The bytes of a blob were erased on purpose; its row says when."""

    exit_code = 33

    def __init__(self, detail: str = "") -> None:
        super().__init__(Outcome.ERASED, detail)


class EngineFailed(Typed):
    """A child process that did not bring its result."""

    exit_code = 60


class EngineCrashed(EngineFailed):
    exit_code = 61

    def __init__(self, detail: str = "") -> None:
        super().__init__(Outcome.ENGINE_CRASHED, detail)


class EngineTimedOut(EngineFailed):
    exit_code = 62

    def __init__(self, detail: str = "") -> None:
        super().__init__(Outcome.TIMED_OUT, detail)


class EngineOutOfMemory(EngineFailed):
    exit_code = 63

    def __init__(self, detail: str = "") -> None:
        super().__init__(Outcome.OUT_OF_MEMORY, detail)


class EngineRefused(EngineFailed):
    """The child understood the input and refused it: unreadable, no audio, encrypted …"""

    exit_code = 64


def code_place(error: BaseException) -> str:
    """Where in the code an error came from, innermost first, as `file.py:line`; a log gets this, never the text."""
    places: list[str] = []
    trace = error.__traceback__
    while trace is not None:
        places.append(f"{trace.tb_frame.f_code.co_filename.replace(chr(92), '/').rpartition('/')[2]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " < ".join(reversed(places[-3:]))
