"""`earwitness watch install|uninstall|status|serve`: watching as a background service of this person."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from earwitness_core import logs
from earwitness_core.errors import KeyringUnavailable, NotFound, Refused
from earwitness_core.paths import models_folder, state_folder
from earwitness_desktop.cli import replies
from earwitness_desktop.cli import watch as folders_of
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.screen import count, facts, line, local, moment
from earwitness_desktop.cli.stopping import until_asked
from earwitness_desktop.service.keepers import Keeper, KeeperFailed, Systemd, keeper_of_this_system
from earwitness_desktop.service.plan import PASSED_ON, ServicePlan, service_name, this_program
from earwitness_desktop.service.state import ServiceState, StateFile

if TYPE_CHECKING:
    from earwitness_core.desk import Desk
    from earwitness_core.vault.lock import Holder

app = folders_of.app

_BY_KEYRING = "Let the keyring open it: `earwitness vault open --remember`. `earwitness doctor` says how to get one."
Priority = Annotated[
    Literal["low", "normal"], typer.Option(help="low: it gives way to whatever you do. normal: it does not.")
]


@command(app, "install", example="earwitness watch install")
def install(run: Run, priority: Priority = "low") -> Answer:
    """Watch in the background, from now on and after every log-in. The vault is opened by the system keyring alone."""
    folder = run.folder.absolute()
    _require_keyring(run)
    desk = run.desk()
    if not desk.intake.folders():
        raise NotFound("No folder is watched.", next_step="Say which: `earwitness watch add FOLDER`, then install.")
    keeper = keeper_of_this_system()
    plan = _plan(desk, folder, keeper, polite=priority == "low")
    run.opened.close()  # the service is to have the vault
    written = keeper.write(plan)
    notes = [] if plan.walled else [_NO_WALLS[keeper.kind]]
    try:
        keeper.start(plan.name)
        started = True
    except KeeperFailed as failed:
        started = False
        notes.append(f"It could not be started from here: {failed.sentence} Start it with: {keeper.by_hand(plan.name)}")
    if keeper.kind == "systemd":
        notes.append("It ends when you log out. To let it go on: loginctl enable-linger")
    data: replies.ServiceInstalled = {
        "name": plan.name,
        "keeper": keeper.kind,
        "file": str(written),
        "started": started,
        "notes": [one for one in notes if one],
    }
    said = [line(f"Earwitness watches in the background now ({plan.name})." if started else f"Written: {written}")]
    said += [line(one, "dim") for one in data["notes"]]
    return Answer(data, [*said, line("See how it does with `earwitness watch status`.")])


@command(app, "uninstall", example="earwitness watch uninstall", unlocks="vault")
def uninstall(run: Run) -> Answer:
    """Stop the background service and take it away. The vault, and the list of watched folders in it, stay."""
    name = service_name(run.folder.absolute())
    keeper = keeper_of_this_system()
    if not keeper.file(name).exists():
        raise NotFound("There is no background service for this vault.", next_step="`earwitness watch status` says so.")
    keeper.remove(name)
    StateFile(name).remove()
    data: replies.ServiceRemoved = {"name": name}
    return Answer(data, [line(f"{name} is gone. Nothing watches in the background.")])


@command(app, "status", example="earwitness watch status", unlocks="vault")
def status(run: Run) -> Answer:
    """See whether the background service is installed and runs, what it did last, and what needs you. Opens nothing."""
    from earwitness_core.vault.lock import holder

    folder = run.folder.absolute()
    name = service_name(folder)
    keeper = keeper_of_this_system()
    written, active = keeper.file(name).exists(), keeper.is_active(name)
    found = _Found(
        name, keeper, written, active, StateFile(name).read(), holder(folder / "lock"), keeper.last_exit(name)
    )
    return Answer(found.told(), [facts(found.words())])


@command(app, "serve", example="earwitness watch serve")
def serve(run: Run) -> Answer:
    """Watch as the background service does: opened by the keyring alone, silent, until SIGTERM; SIGHUP looks again."""
    from earwitness_desktop.service.notify import Notifier
    from earwitness_desktop.service.serving import Serving

    if run.passphrase_file is not None or run.recovery_code_file is not None:
        raise Refused("The service reads no secret from a file.", next_step=_BY_KEYRING)
    os.umask(0o077)  # as the unit has it; not every keeper can set one
    notifier = Notifier()
    name = service_name(run.folder.absolute())
    logs.set_up(state_folder(), name=name)  # of its own: it runs for weeks beside the command line
    rescan = threading.Event()
    with until_asked(on_hangup=rescan.set) as asked:
        run.keyring_only = True
        notifier.say("STATUS=Opening the vault.")
        state = Serving(run.desk(), name, notifier).run(asked, rescan)
    data: replies.Worked = {"done": state.done, "attention": state.attention}
    return Answer(data)


_NO_WALLS = {
    "systemd": "This system lets no service of yours have a file system of its own; the other protections stand.",
    "launchd": "",
    "task scheduler": "",
}


def _require_keyring(run: Run) -> None:
    """The service has nobody to ask: what opens the vault for it must open it now."""
    run.keyring_only = True
    try:
        run.desk()
    except KeyringUnavailable as cause:
        advice = f"The service opens the vault by it alone. {_BY_KEYRING}"
        raise KeyringUnavailable(cause.sentence, next_step=advice) from cause


def _plan(desk: Desk, vault: Path, keeper: Keeper, *, polite: bool) -> ServicePlan:
    from earwitness_core.intake.clamd_conf import find_clamd
    from earwitness_core.intake.folders import MOVE

    moved_from = [one.path for one in desk.intake.folders() if one.after == MOVE]
    clamd = find_clamd()
    return ServicePlan(
        vault=vault,
        program=this_program(),
        writable=tuple(dict.fromkeys((vault, state_folder().absolute(), models_folder().absolute(), *moved_from))),
        environment={name: os.path.abspath(os.environ[name]) for name in PASSED_ON if name in os.environ},  # noqa: PTH100
        polite=polite,
        walled=isinstance(keeper, Systemd) and keeper.has_walls(),
        local_tcp=clamd is not None and isinstance(clamd.address, tuple),
    )


@dataclass(frozen=True)
class _Found:
    """What can be seen of a service from outside."""

    name: str
    keeper: Keeper
    installed: bool
    active: bool | None
    state: ServiceState | None
    holder: Holder | None
    last_exit: int | None = None

    @property
    def runs(self) -> bool:
        """Whether the process at work is the service: it signs the lock and its state."""
        return self.holder is not None and self.state is not None and self.holder.pid == self.state.pid

    def told(self) -> replies.ServiceStatus:
        state = self.state
        return {
            "name": self.name,
            "keeper": self.keeper.kind,
            "installed": self.installed,
            "active": self.active,
            "running": self.runs,
            "pid": None if self.holder is None else self.holder.pid,
            "since": None if self.holder is None else moment(self.holder.since_ms),
            "seen": None if state is None else moment(state.seen_ms),
            "folders": None if state is None else state.folders,
            "files_waiting": None if state is None else state.files_waiting,
            "jobs_waiting": None if state is None else state.jobs_waiting,
            "attention": None if state is None else state.attention,
            "done": None if state is None else state.done,
            "last_action": None if state is None else state.last_action,
            "last": None if state is None else moment(state.last_ms),
        }

    def words(self) -> list[tuple[str, object]]:
        rows: list[tuple[str, object]] = [
            ("service", f"{self.name} ({self.keeper.kind})"),
            ("installed", "yes" if self.installed else "no: `earwitness watch install`"),
            ("runs", self._running()),
        ]
        if self.state is None:
            return rows
        seen = "" if self.runs else f" (as of {local(self.state.seen_ms)})"
        waits = f"{count(self.state.files_waiting, 'file')}, {count(self.state.jobs_waiting, 'job')}"
        needs = f"{self.state.attention}: `earwitness jobs attention`" if self.state.attention else "nothing"
        last = f"{self.state.last_action}, {local(self.state.last_ms)}" if self.state.last_action else None
        return [
            *rows,
            ("watches", f"{count(self.state.folders, 'folder')}{seen}"),
            ("waits", waits),
            ("done", f"{count(self.state.done, 'job')} since it started"),
            ("last", last),
            ("needs you", needs),
        ]

    def _running(self) -> str:
        if self.holder is not None:
            who = "the service" if self.runs else "no; another Earwitness works on this vault"
            return f"{who}, process {self.holder.pid} since {local(self.holder.since_ms)}"
        if self.installed and self.last_exit:
            why = f"it ended with code {self.last_exit}{_meaning(self.last_exit)}"
            return f"no; {why}, and is started again where that may help"
        if self.state is not None and self.state.stopped_ms is not None:
            return f"no; it was stopped {local(self.state.stopped_ms)}"
        if self.installed:
            return f"no. Start it with: {self.keeper.by_hand(self.name)}"
        return "no"


def _meaning(code: int) -> str:
    """The sentence of the error tree for an exit code."""
    from earwitness_core import errors

    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.Refused)]
    said = next((kind.says for kind in kinds if kind.exit_code == code and "{" not in kind.says), None)
    names = {27: "the system keyring did not open the vault", 30: "another Earwitness worked on this vault"}
    return f" ({names.get(code) or said})" if code in names or said else ""
