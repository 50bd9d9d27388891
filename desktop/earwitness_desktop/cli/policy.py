"""`earwitness policy`: what may happen with sources, who said so, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from earwitness_core.errors import NotFound, PolicyRefused, Refused
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.options import SourceArgument
from earwitness_desktop.cli.screen import count, line, local, paragraph, table
from earwitness_desktop.cli.telling.policies import answers, changed_files, entry, policy, shown, weaker
from earwitness_desktop.shared import placing

if TYPE_CHECKING:
    from earwitness_core.desk import Desk
    from earwitness_core.privacy.policy.compare import Weaker
    from earwitness_core.privacy.policy.document import Document
    from earwitness_core.privacy.policy.signing import Signature

app = group("policy", "What may happen with sources: which policy is in force, and what it says.", default="show")

ReasonOption = Annotated[str, typer.Option("--reason", help="Why; it stays on record.")]
ProjectOption = Annotated[
    str | None, typer.Option("--project", metavar="NAME", help="Of a project, beside that of the vault.")
]
YesOption = Annotated[bool, typer.Option("--yes", help="Though its retention makes sources fall due at once.")]
FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="A policy, as a TOML file.")]


@command(app, "show", example="earwitness policy show")
def show(
    run: Run,
    name: Annotated[
        str | None, typer.Argument(metavar="PRESET", help="One that ships with Earwitness; else what is in force.")
    ] = None,
    document: Annotated[bool, typer.Option("--document", help="The whole document, to be saved and changed.")] = False,
) -> Answer:
    """Show the policies in force, or a preset. Something may happen when all that are in force let it."""
    from earwitness_core.privacy.policy.book import Standing
    from earwitness_core.privacy.policy.presets import preset

    if name is None:
        return _in_force(run.desk(), document=document)
    standing = Standing("preset", preset(name))
    data: replies.Policies = {
        "policies": [policy(standing)],
        "presets": _presets(),
        "keys": [],
        "files": [],
        "network_forbidden": None,
    }
    return Answer(data, _documents([data["policies"][0]]) if document else shown(standing))


@command(app, "set", example="earwitness policy set research-ethics")
def set_policy(
    run: Run,
    name: Annotated[str, typer.Argument(metavar="PRESET|FILE", help="A preset, or a policy as a TOML file.")],
    project: ProjectOption = None,
    reason: ReasonOption = "",
    pin: Annotated[
        str | None,
        typer.Option("--pin", metavar="FINGERPRINT", help="Take it, and from now on only what this key signed."),
    ] = None,
    older: Annotated[bool, typer.Option("--older", help="Go back to an older version on purpose.")] = False,
    yes: YesOption = False,
) -> Answer:
    """Put a policy in force. One that allows more than before, or is older, needs a reason.

    A file is read now. What is changed in it later is told and not obeyed, until `policy accept`.
    """
    desk = run.desk()
    found, signature, file = _named(name)
    owner = desk.library.project(project).id if project else None
    _require_nothing_due(desk, found, owner, yes=yes)
    more = desk.policies.set(
        found, reason=reason, project_id=owner, file=file, signature=signature, pin=pin, older=older
    )
    return _set(desk, owner, more)


@command(app, "accept", example='earwitness policy accept --reason "agreed on 3 May"')
def accept(run: Run, project: ProjectOption = None, reason: ReasonOption = "", yes: YesOption = False) -> Answer:
    """Accept what was changed in the file that the policy came from."""
    from earwitness_core.privacy.policy.watching import load

    desk = run.desk()
    owner = desk.library.project(project).id if project else None
    standing = desk.policies.in_force(owner)[-1]
    if standing.entry is None or standing.entry.file is None or standing.entry.project_id != owner:
        raise Refused("The policy in force came from no file.", next_step="Set one with `earwitness policy set FILE`.")
    document, signature = load(Path(standing.entry.file))
    _require_nothing_due(desk, document, owner, yes=yes)
    more = desk.policies.set(document, reason=reason, project_id=owner, file=standing.entry.file, signature=signature)
    return _set(desk, owner, more)


@command(app, "lift", example='earwitness policy lift "Harbour case" --reason "study ended"')
def lift(
    run: Run,
    project: Annotated[str, typer.Argument(metavar="PROJECT", help="Its name or id.")],
    reason: ReasonOption = "",
) -> Answer:
    """Let a project have no policy of its own any more. The vault's stays."""
    desk = run.desk()
    desk.policies.lift(desk.library.project(project).id, reason)
    return _in_force(desk)


@command(app, "check", example="earwitness policy check our-policy.toml", unlocks=False)
def check(run: Run, file: FileArgument) -> Answer:
    """Look for mistakes in a policy, with their lines. Needs no vault. Ends with code 82 when there are any."""
    from earwitness_core.privacy.policy.book import Standing
    from earwitness_core.privacy.policy.document import check as problems_of
    from earwitness_core.privacy.policy.document import read
    from earwitness_core.privacy.policy.watching import content

    raw = content(file.expanduser())
    problems = problems_of(raw)
    standing = None if problems else Standing("preset", read(raw))
    data: replies.PolicyChecked = {
        "ok": not problems,
        "problems": [{"line": one.line, "key": one.key, "says": one.says} for one in problems],
        "policy": policy(standing) if standing else None,
    }
    if standing is None:
        return Answer(data, [line(str(one), "yellow") for one in problems], exit_code=PolicyRefused.exit_code)
    return Answer(data, [*shown(standing), line("It can be used.", "bold")])


@command(app, "explain", example='earwitness policy explain "Interview 3" --purpose export')
def explain(
    run: Run,
    source: SourceArgument,
    purpose: Annotated[
        str | None,
        typer.Option(metavar="PURPOSE", help="share, transcribe, embed, ask, summarise, extract or export; else all."),
    ] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="HOST", help="To this host; else to all there are.")] = None,
) -> Answer:
    """Say what would happen with a source, and which rule says so."""
    from earwitness_core.privacy.policy.model import Purpose

    if purpose is not None and purpose not in tuple(Purpose):
        raise NotFound(what="purpose", name=purpose, next_step=f"There are: {', '.join(Purpose)}.")
    desk = run.desk()
    found = desk.library.source(source)
    told = answers(desk.permissions.explain(found.id, Purpose(purpose) if purpose else None, to))
    data: replies.PolicyExplained = {"source": found.id, "label": found.label.value, "answers": told}
    rows = [
        (_mark(one), one["purpose"], one["destination"], one["says"], f"{one['policy']}: {one['rule']}") for one in told
    ]
    said = table(["", "purpose", "to", "what would happen", "says"], rows, empty="")
    return Answer(data, [line(f"{found.title} is {found.label}."), said])


@command(app, "history", example="earwitness policy history")
def history(run: Run) -> Answer:
    """List every policy that was ever set here, by whom and why."""
    desk = run.desk()
    names = {str(one.id): one.name for one in desk.library.projects()}
    found = desk.policies.history()
    data: replies.PolicyHistory = {"entries": [entry(one) for one in found]}
    rows = [
        (
            local(one.set_ms),
            names.get(one.project_id or "", "") if one.project_id else "vault",
            f"{one.name} {one.version}" + (" lifted" if one.document is None else ""),
            one.actor,
            one.reason,
            "\n".join(one.weaker),
        )
        for one in found
    ]
    columns = ["when", "of", "policy", "by", "reason", "allows more than before"]
    return Answer(data, [table(columns, rows, empty="No policy was ever set: content stays on this machine.")])


@command(app, "sign", example="earwitness policy sign our-policy.toml")
def sign(
    run: Run, file: FileArgument, force: Annotated[bool, typer.Option("--force", help="Overwrite.")] = False
) -> Answer:
    """Sign a policy for others with this vault's key. They pin the fingerprint that you read out to them."""
    from earwitness_core.privacy.policy.signing import ENDING
    from earwitness_core.privacy.policy.watching import load

    file = file.expanduser()
    document, _ = load(file, signed=False)
    beside = file.with_name(file.name + ENDING)
    placing.require_free(beside, force=force)
    signature = run.desk().policy_keys.sign(document)
    placing.place(beside, lambda fresh: _write(fresh, signature.text()), force=force)
    data: replies.PolicySigned = {"file": str(file), "signature": str(beside), "signer": signature.fingerprint}
    said = [line(f"Signed; give {beside.name} along with {file.name}."), line(f"Fingerprint: {signature.fingerprint}")]
    return Answer(data, said)


@command(app, "unpin", example='earwitness policy unpin ABCD-… --reason "the lead has changed"')
def unpin(
    run: Run,
    fingerprint: Annotated[str, typer.Argument(metavar="FINGERPRINT", help="Of the key.")],
    reason: ReasonOption = "",
) -> Answer:
    """Take policies without this key's signature again."""
    desk = run.desk()
    desk.policy_keys.unpin(fingerprint, reason)
    return _in_force(desk)


def _named(name: str) -> tuple[Document, Signature | None, str | None]:
    """A preset by its name, else a file with the signature beside it."""
    from earwitness_core.privacy.policy.presets import PRESETS, preset
    from earwitness_core.privacy.policy.watching import load

    if name in PRESETS:
        return preset(name), None, None
    file = Path(name).expanduser().absolute()
    if not file.exists():
        raise NotFound(
            what="preset or file", name=name, next_step=f"The presets are {', '.join(PRESETS)}; else check the path."
        )
    return *load(file), str(file)


def _require_nothing_due(desk: Desk, document: Document, owner: str | None, *, yes: bool) -> None:
    """Nothing goes by a rule of retention that a person was not shown before."""
    from earwitness_core.care.retention import rule_of

    now = desk.vault.clock.now_ms()
    projects = [owner] if owner is not None else [one.id for one in desk.library.projects()]
    rules = [rule for one in projects if (rule := rule_of(document.policy.keeping, one)) is not None]
    due = [one for rule in rules for one in desk.care.retention.preview(rule) if one.due_ms <= now and not one.held]
    if due and not yes:
        raise Refused(
            f"Its retention would trash or erase {count(len(due), 'source')} at once, {due[0].title} among them.",
            next_step="If that is meant, say --yes; else write longer days under [retention].",
        )


def _set(desk: Desk, owner: str | None, more: tuple[Weaker, ...]) -> Answer:
    standing = next(one for one in reversed(desk.policies.in_force(owner)) if one.entry is not None)
    data: replies.PolicyChanged = {"policy": policy(standing), "weaker": weaker(more)}
    head = line(f"{standing.policy.name} {standing.policy.version} is in force.", "bold")
    return Answer(data, [head, *shown(standing)[1:], *(line(f"Allows more: {one}", "yellow") for one in more)])


def _in_force(desk: Desk, *, document: bool = False) -> Answer:
    from earwitness_core.privacy.policy.machine import network_forbidden
    from earwitness_core.privacy.policy.watching import news

    standing = desk.policies.every()
    files, keys = news(standing), desk.policy_keys.all()
    data: replies.Policies = {
        "policies": [policy(one) for one in standing],
        "presets": _presets(),
        "keys": [{"fingerprint": one.fingerprint, "own": one.own, "pinned": one.pinned} for one in keys],
        "files": changed_files(files),
        "network_forbidden": network_forbidden(),
    }
    if document:
        return Answer(data, _documents(data["policies"]))
    told: list[RenderableType] = [part for one in standing for part in shown(one, _project(desk, one.entry))]
    told += [line(f"Only policies signed by {one.fingerprint} are taken.", "dim") for one in keys if one.pinned]
    told += [line(one.says, "yellow") for one in files]
    if any(one.state == "changed" for one in files):
        told.append(line("`earwitness policy accept` obeys it; before, look at what was changed.", "bold"))
    return Answer(data, told)


def _project(desk: Desk, found: object) -> str | None:
    owner = getattr(found, "project_id", None)
    return next((one.name for one in desk.library.projects() if one.id == owner), None)


def _presets() -> list[str]:
    from earwitness_core.privacy.policy.presets import PRESETS

    return list(PRESETS)


def _documents(policies: list[replies.Policy]) -> list[RenderableType]:
    return [paragraph(one["document"].rstrip("\n")) for one in policies]


def _mark(answer: replies.PolicyAnswer) -> Text:
    mark, style = {"allow": ("✓", "green"), "redact": ("~", "yellow"), "deny": ("✗", "red")}[answer["decision"]]
    return Text(mark, style)


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
