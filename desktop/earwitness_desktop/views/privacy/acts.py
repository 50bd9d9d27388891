"""What was done, in words, by the name of the act on record (audit.md); one without words is shown by its name."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

# fmt: off
ACTS = {
    "audit.export": QT_TRANSLATE_NOOP("Act", "Trail handed out"),
    "backup.made": QT_TRANSLATE_NOOP("Act", "Backup made"),
    "backup.schedule": QT_TRANSLATE_NOOP("Act", "Backups planned"),
    "egress.approve": QT_TRANSLATE_NOOP("Act", "Send allowed once"),
    "egress.ask": QT_TRANSLATE_NOOP("Act", "Asked for a word on a send"),
    "egress.blocked": QT_TRANSLATE_NOOP("Act", "Connection refused by the guard"),
    "egress.end": QT_TRANSLATE_NOOP("Act", "Send ended"),
    "egress.refuse": QT_TRANSLATE_NOOP("Act", "Send kept in by a person"),
    "egress.refused": QT_TRANSLATE_NOOP("Act", "Send kept in by the policy"),
    "egress.send": QT_TRANSLATE_NOOP("Act", "Sent"),
    "erasure.scrubbed": QT_TRANSLATE_NOOP("Act", "Erased without trace"),
    "finding.add": QT_TRANSLATE_NOOP("Act", "Finding added"),
    "finding.add-text": QT_TRANSLATE_NOOP("Act", "Words always to be found"),
    "finding.confirm": QT_TRANSLATE_NOOP("Act", "Findings confirmed"),
    "finding.reject": QT_TRANSLATE_NOOP("Act", "Findings rejected"),
    "finding.retype": QT_TRANSLATE_NOOP("Act", "Finding changed"),
    "finding.undo": QT_TRANSLATE_NOOP("Act", "Decision about findings taken back"),
    "findings.store": QT_TRANSLATE_NOOP("Act", "Searched for personal data"),
    "folder.unwatch": QT_TRANSLATE_NOOP("Act", "Folder no longer watched"),
    "folder.watch": QT_TRANSLATE_NOOP("Act", "Folder watched"),
    "hold.lift": QT_TRANSLATE_NOOP("Act", "Legal hold lifted"),
    "hold.place": QT_TRANSLATE_NOOP("Act", "Legal hold placed"),
    "intake.refuse": QT_TRANSLATE_NOOP("Act", "File not taken in"),
    "label.set": QT_TRANSLATE_NOOP("Act", "Label set"),
    "person.add": QT_TRANSLATE_NOOP("Act", "Participant entered"),
    "person.forget": QT_TRANSLATE_NOOP("Act", "Participant forgotten"),
    "person.merge": QT_TRANSLATE_NOOP("Act", "Persons merged"),
    "person.rename": QT_TRANSLATE_NOOP("Act", "Person renamed"),
    "person.split": QT_TRANSLATE_NOOP("Act", "Person split"),
    "policy.lift": QT_TRANSLATE_NOOP("Act", "Policy lifted"),
    "policy.set": QT_TRANSLATE_NOOP("Act", "Policy set"),
    "policy.sign": QT_TRANSLATE_NOOP("Act", "Policy signed"),
    "policy.unpin": QT_TRANSLATE_NOOP("Act", "Policy key let go"),
    "project.add": QT_TRANSLATE_NOOP("Act", "Project made"),
    "project.export": QT_TRANSLATE_NOOP("Act", "Project exported"),
    "project.rename": QT_TRANSLATE_NOOP("Act", "Project renamed"),
    "pseudonym.reveal": QT_TRANSLATE_NOOP("Act", "Pseudonym revealed"),
    "quote.add": QT_TRANSLATE_NOOP("Act", "Quote made"),
    "retention.apply": QT_TRANSLATE_NOOP("Act", "Retention carried out"),
    "retention.set": QT_TRANSLATE_NOOP("Act", "Retention set"),
    "search.find": QT_TRANSLATE_NOOP("Act", "Searched"),
    "search.pin": QT_TRANSLATE_NOOP("Act", "Saved search pinned or unpinned"),
    "search.rename": QT_TRANSLATE_NOOP("Act", "Saved search renamed"),
    "sound.export": QT_TRANSLATE_NOOP("Act", "Sound exported"),
    "source.attention": QT_TRANSLATE_NOOP("Act", "Source needs attention"),
    "source.decode": QT_TRANSLATE_NOOP("Act", "Recording decoded"),
    "source.erase-sound": QT_TRANSLATE_NOOP("Act", "Sound erased"),
    "source.extract": QT_TRANSLATE_NOOP("Act", "Text taken out of a document"),
    "source.move": QT_TRANSLATE_NOOP("Act", "Source moved to another project"),
    "source.rename": QT_TRANSLATE_NOOP("Act", "Source renamed"),
    "source.take": QT_TRANSLATE_NOOP("Act", "Source taken in"),
    "source.trash": QT_TRANSLATE_NOOP("Act", "Source put into the trash"),
    "source.untrash": QT_TRANSLATE_NOOP("Act", "Source restored"),
    "speakers.assign": QT_TRANSLATE_NOOP("Act", "Speaker given"),
    "speakers.find": QT_TRANSLATE_NOOP("Act", "Speakers told apart"),
    "speakers.merge": QT_TRANSLATE_NOOP("Act", "Speakers merged"),
    "speakers.rename": QT_TRANSLATE_NOOP("Act", "Speaker named"),
    "trail.begin": QT_TRANSLATE_NOOP("Act", "Trail begun"),
    "trail.cut": QT_TRANSLATE_NOOP("Act", "Trail had been cut"),
    "transcript.begin": QT_TRANSLATE_NOOP("Act", "Transcription begun"),
    "transcript.complete": QT_TRANSLATE_NOOP("Act", "Transcript complete"),
    "transcript.export": QT_TRANSLATE_NOOP("Act", "Transcript exported"),
    "transcript.import": QT_TRANSLATE_NOOP("Act", "Transcript brought in"),
    "transcript.read": QT_TRANSLATE_NOOP("Act", "Transcript read"),
    "trash.empty": QT_TRANSLATE_NOOP("Act", "Trash emptied"),
    "vault.repair": QT_TRANSLATE_NOOP("Act", "Vault repaired"),
    "vault.restored": QT_TRANSLATE_NOOP("Act", "Backup restored"),
    "vault.unlock": QT_TRANSLATE_NOOP("Act", "Vault opened"),
    "vault.unlock-failed": QT_TRANSLATE_NOOP("Act", "Failed tries to open"),
}
GROUPS = {
    "transcript": QT_TRANSLATE_NOOP("ActGroup", "Transcripts"),
    "source": QT_TRANSLATE_NOOP("ActGroup", "Sources"),
    "finding": QT_TRANSLATE_NOOP("ActGroup", "Findings"),
    "person": QT_TRANSLATE_NOOP("ActGroup", "Persons"),
    "egress": QT_TRANSLATE_NOOP("ActGroup", "Sends"),
    "policy": QT_TRANSLATE_NOOP("ActGroup", "Policies"),
    "label": QT_TRANSLATE_NOOP("ActGroup", "Labels"),
    "project": QT_TRANSLATE_NOOP("ActGroup", "Projects"),
    "search": QT_TRANSLATE_NOOP("ActGroup", "Searches"),
    "vault": QT_TRANSLATE_NOOP("ActGroup", "Vault"),
}
# fmt: on


def act_word(action: str) -> str:
    """What was done."""
    return QCoreApplication.translate("Act", str(ACTS[action])) if action in ACTS else action


def group_word(group: str) -> str:
    """What the acts of a group are about."""
    return QCoreApplication.translate("ActGroup", str(GROUPS[group]))


class Touched(QObject):
    """How many rows of what an act was about; rows that only the program knows have no words."""

    def word(self, kind: str, count: int) -> str:
        """Nothing for what has no words."""
        words = {
            "source": self.tr("%n source(s)", "", count),
            "transcript": self.tr("%n transcript(s)", "", count),
            "finding": self.tr("%n finding(s)", "", count),
            "person": self.tr("%n person(s)", "", count),
            "project": self.tr("%n project(s)", "", count),
            "speaker": self.tr("%n speaker(s)", "", count),
            "quote": self.tr("%n quote(s)", "", count),
        }
        return words.get(kind, "")
