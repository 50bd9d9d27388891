"""`earwitness work`: do what is waiting to be done."""

from __future__ import annotations

from typing import Annotated

import typer

from earwitness_desktop.cli import replies
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.screen import count, line

TextOption = Annotated[bool, typer.Option("--text/--no-text", help="Show the words as they are made.")]


def add_to(app: typer.Typer) -> None:
    @command(app, "work", example="earwitness work --text")
    def work(run: Run, text: TextOption = False) -> Answer:
        """Do all jobs that are waiting, and end. Stop it at any time: the next call goes on where it was."""
        from earwitness_desktop.cli.live import Live

        with Live(run, run.desk(), show_text=text) as live:
            tally = live.until_idle()
        data: replies.Worked = {"done": tally.done, "attention": tally.attention}
        return Answer(data, [line(said(tally.done, tally.attention))])


def said(done: int, attention: int) -> str:
    """What came of some work, in a sentence."""
    needs = f" {count(attention, 'job needs', 'jobs need')} you: `earwitness jobs attention`." if attention else ""
    return (f"{count(done, 'job')} done." if done or attention else "There was nothing to do.") + needs
