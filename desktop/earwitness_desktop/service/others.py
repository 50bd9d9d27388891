"""The agent for launchd (macOS) and the task for Windows' scheduler. Pure text; keepers.py writes it."""

from __future__ import annotations

import plistlib
import subprocess
from xml.etree import ElementTree as Xml

from earwitness_desktop.service.plan import ServicePlan

_TASK = "http://schemas.microsoft.com/windows/2004/02/mit/task"


def label(name: str) -> str:
    return f"org.earwitness.{name}"


def agent(plan: ServicePlan) -> bytes:
    """The property list for ~/Library/LaunchAgents."""
    told: dict[str, object] = {
        "Label": label(plan.name),
        "ProgramArguments": list(plan.command),
        "EnvironmentVariables": dict(plan.environment),
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "ThrottleInterval": 60,  # between two starts
        "ExitTimeOut": 60,
        "Umask": 0o077,
        "HardResourceLimits": {"Core": 0},
        "StandardInPath": "/dev/null",
        "StandardOutPath": "/dev/null",
        "StandardErrorPath": "/dev/null",
    }
    if plan.polite:
        told |= {"ProcessType": "Background", "LowPriorityIO": True, "Nice": 10}
    return plistlib.dumps(told)


def task(plan: ServicePlan, *, user: str) -> bytes:
    """The task as `schtasks /Create /XML` takes it: at log-in of this person, with their rights and no more."""
    Xml.register_namespace("", _TASK)
    root = Xml.Element(f"{{{_TASK}}}Task", {"version": "1.4"})
    _add(root, "RegistrationInfo", {"Description": f"Earwitness watches the folders of {plan.vault.name}"})
    trigger = _add(_add(root, "Triggers"), "LogonTrigger", {"Enabled": "true", "UserId": user})
    del trigger
    principal = _add(_add(root, "Principals"), "Principal")
    principal.set("id", "Author")
    for name, value in (("UserId", user), ("LogonType", "InteractiveToken"), ("RunLevel", "LeastPrivilege")):
        _add(principal, name).text = value
    settings = _add(
        root,
        "Settings",
        {
            "MultipleInstancesPolicy": "IgnoreNew",
            "DisallowStartIfOnBatteries": "false",
            "StopIfGoingOnBatteries": "false",
            "AllowHardTerminate": "true",
            "StartWhenAvailable": "true",
            "Enabled": "true",
            "Hidden": "false",
            "ExecutionTimeLimit": "PT0S",
            "Priority": "7" if plan.polite else "5",
        },
    )
    settings.insert(5, _made("RestartOnFailure", {"Interval": "PT1M", "Count": "255"}))
    actions = _add(root, "Actions")
    actions.set("Context", "Author")
    program, *arguments = plan.command
    _add(actions, "Exec", {"Command": program, "Arguments": subprocess.list2cmdline(arguments)})
    return bytes(Xml.tostring(root, encoding="utf-16", xml_declaration=True))


def _add(parent: Xml.Element, name: str, texts: dict[str, str] | None = None) -> Xml.Element:
    made = _made(name, texts or {})
    parent.append(made)
    return made


def _made(name: str, texts: dict[str, str]) -> Xml.Element:
    made = Xml.Element(f"{{{_TASK}}}{name}")
    for inner, text in texts.items():
        Xml.SubElement(made, f"{{{_TASK}}}{inner}").text = text
    return made
