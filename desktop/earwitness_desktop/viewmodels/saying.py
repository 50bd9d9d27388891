"""Values in the person's words: kinds, states, labels, languages, lengths and moments, as every screen says them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QObject

from earwitness_core.library.browsing import Line
from earwitness_core.model import Label
from earwitness_core.outcomes import Outcome

_tr = QCoreApplication.translate


def kind_text(kind: str) -> str:
    """What a source is."""
    return {
        "recording": _tr("Saying", "Recording"),
        "document": _tr("Saying", "Document"),
        "email": _tr("Saying", "E-mail"),
        "image": _tr("Saying", "Picture"),
        "subtitles": _tr("Saying", "Subtitles"),
        "transcript": _tr("Saying", "Transcript without sound"),
    }.get(kind, kind)


def kind_icon(kind: str) -> str:
    """The icon of what a source is."""
    return {"recording": "recording", "email": "mail", "image": "picture"}.get(kind, "document")


def label_text(label: str) -> str:
    """How sensitive something is."""
    return {
        Label.PUBLIC: _tr("Saying", "Public"),
        Label.INTERNAL: _tr("Saying", "Internal"),
        Label.CONFIDENTIAL: _tr("Saying", "Confidential"),
        Label.RESTRICTED: _tr("Saying", "Restricted"),
    }[Label(label)]


def language_text(code: str | None) -> str:
    """The name of a language in the person's own; of an unknown code, the code."""
    if not code:
        return ""
    found = QLocale.codeToLanguage(code.split("-")[0].split("_")[0])
    return code if found is QLocale.Language.AnyLanguage else QLocale.languageToString(found)


def state_text(state: str) -> str:
    """The state of a source in a word."""
    return {
        "processing": _tr("Saying", "In work"),
        "ready": _tr("Saying", "Ready"),
        "attention": _tr("Saying", "Needs you"),
    }.get(state, state)


def stage_text(kind: str) -> str:
    """What a job is doing."""
    return {
        "decode": _tr("Saying", "Listening"),
        "transcribe": _tr("Saying", "Transcribing"),
        "hear-again": _tr("Saying", "Hearing a stretch again"),
        "speakers": _tr("Saying", "Telling speakers apart"),
        "extract": _tr("Saying", "Reading"),
        "recognise": _tr("Saying", "Recognising text"),
        "attachments": _tr("Saying", "Taking attachments"),
        "embed": _tr("Saying", "Making searchable"),
        "findings": _tr("Saying", "Looking for personal data"),
        "backup": _tr("Saying", "Making the backup"),
        "retention": _tr("Saying", "Carrying out the rules of retention"),
        "scrub": _tr("Saying", "Wiping what was erased"),
    }.get(kind, kind)


def standing_text(line: Line) -> str:
    """The state of a source in a few words: how far it is, or what is the matter."""
    if line.outcome:
        return Outcome(line.outcome).says
    if line.state == "processing" and line.stage:
        share = percent_text(line.progress)
        return f"{stage_text(line.stage)} {share}" if line.progress else stage_text(line.stage)
    return _tr("Saying", "Waiting") if line.state == "processing" else state_text(line.state)


def tone_of(line: Line) -> str:
    """The colour of a state."""
    return "bad" if line.state == "attention" or line.outcome else "quiet" if line.state == "ready" else "accent"


def percent_text(share: float) -> str:
    """A share of one, in whole per cent."""
    return _tr("Saying", "{share} %").format(share=QLocale().toString(round(100 * share)))


def length_text(duration_ms: int | None, pages: int | None = None) -> str:
    """The length of a recording as a clock shows it, or the pages of a document."""
    if pages:
        return _tr("Saying", "{count} p.").format(count=QLocale().toString(pages))
    return clock_text(duration_ms) if duration_ms else ""


def clock_text(ms: int | None) -> str:
    """A place in a recording: 1:02:05, or 2:05."""
    if ms is None:
        return ""
    hours, rest = divmod(max(0, ms) // 1000, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def moment_text(ms: int | None) -> str:
    """A moment as a list shows it: the time for today, else the date."""
    if ms is None:
        return ""
    moment = QDateTime.fromMSecsSinceEpoch(ms)
    locale = QLocale()
    if moment.date() == QDate.currentDate():
        return locale.toString(moment.time(), QLocale.FormatType.ShortFormat)
    return locale.toString(moment.date(), QLocale.FormatType.ShortFormat)


def whole_moment_text(ms: int | None) -> str:
    """A moment with date and time."""
    return "" if ms is None else QLocale().toString(QDateTime.fromMSecsSinceEpoch(ms), QLocale.FormatType.ShortFormat)


def size_text(size_bytes: int) -> str:
    """The size of a file."""
    return QLocale().formattedDataSize(size_bytes)


def number_text(number: int) -> str:
    """A number with the person's separators."""
    return QLocale().toString(number)


def left_text(ms: int | None) -> str:
    """How long something will still take, roughly, for it is an estimate; nothing where nothing is known."""
    return "" if ms is None else TimeLeft().say(ms)


class TimeLeft(QObject):
    """An object, for the plurals: of `translate` the tool that collects the texts knows only the singular."""

    def say(self, ms: int) -> str:
        minutes = round(ms / 60_000)
        if minutes < 1:
            return self.tr("under a minute left")
        if minutes < 90:
            return self.tr("about %n minute(s) left", "", minutes)
        return self.tr("about %n hour(s) left", "", round(minutes / 60))


def speakers_text(names: tuple[str, ...], count: int) -> str:
    """Who speaks, as far as names are known."""
    if not count:
        return ""
    shown = ", ".join(names[:3])
    if not names:
        return number_text(count)
    return f"{shown} +{count - min(3, len(names))}" if count > min(3, len(names)) else shown
