"""The words of the core in the person's language: what is found, labels, purposes, profiles, what was done.

A word that a later core brings, and that stands in no table here, is shown as the core has it.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from earwitness_core.model import Label
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.policy.model import Profile, Purpose, Tier
from earwitness_core.privacy.review.finding import State
from earwitness_core.privacy.review.queue import Rank

_KIND = {
    Kind.PERSON: QT_TRANSLATE_NOOP("Kind", "Person"),
    Kind.PLACE: QT_TRANSLATE_NOOP("Kind", "Place"),
    Kind.ORGANISATION: QT_TRANSLATE_NOOP("Kind", "Organisation"),
    Kind.ADDRESS: QT_TRANSLATE_NOOP("Kind", "Address"),
    Kind.EMAIL: QT_TRANSLATE_NOOP("Kind", "E-mail"),
    Kind.PHONE: QT_TRANSLATE_NOOP("Kind", "Phone"),
    Kind.URL: QT_TRANSLATE_NOOP("Kind", "Web address"),
    Kind.IP: QT_TRANSLATE_NOOP("Kind", "Network address"),
    Kind.USERNAME: QT_TRANSLATE_NOOP("Kind", "User name"),
    Kind.IBAN: QT_TRANSLATE_NOOP("Kind", "Bank account"),
    Kind.CARD: QT_TRANSLATE_NOOP("Kind", "Payment card"),
    Kind.NATIONAL_ID: QT_TRANSLATE_NOOP("Kind", "Identity number"),
    Kind.TAX_ID: QT_TRANSLATE_NOOP("Kind", "Tax number"),
    Kind.VAT: QT_TRANSLATE_NOOP("Kind", "VAT number"),
    Kind.SOCIAL_SECURITY: QT_TRANSLATE_NOOP("Kind", "Social security number"),
    Kind.PASSPORT: QT_TRANSLATE_NOOP("Kind", "Passport"),
    Kind.DRIVING_LICENCE: QT_TRANSLATE_NOOP("Kind", "Driving licence"),
    Kind.PLATE: QT_TRANSLATE_NOOP("Kind", "Number plate"),
    Kind.CODE: QT_TRANSLATE_NOOP("Kind", "Other number or code"),
    Kind.BIRTH_DATE: QT_TRANSLATE_NOOP("Kind", "Date of birth"),
    Kind.DATE: QT_TRANSLATE_NOOP("Kind", "Date"),
    Kind.AGE: QT_TRANSLATE_NOOP("Kind", "Age"),
    Kind.NATIONALITY: QT_TRANSLATE_NOOP("Kind", "Nationality"),
    Kind.TITLE: QT_TRANSLATE_NOOP("Kind", "Title"),
    Kind.HEALTH: QT_TRANSLATE_NOOP("Kind", "Health"),
    Kind.RELIGION: QT_TRANSLATE_NOOP("Kind", "Religion"),
    Kind.POLITICS: QT_TRANSLATE_NOOP("Kind", "Politics"),
    Kind.UNION: QT_TRANSLATE_NOOP("Kind", "Trade union"),
    Kind.SEXUALITY: QT_TRANSLATE_NOOP("Kind", "Sexuality"),
    Kind.ETHNICITY: QT_TRANSLATE_NOOP("Kind", "Ethnicity"),
    Kind.CRIME: QT_TRANSLATE_NOOP("Kind", "Crime"),
}
_RANK = {
    Rank.SPECIAL: QT_TRANSLATE_NOOP("Rank", "Special category: protected more than other personal data."),
    Rank.CHECKED: QT_TRANSLATE_NOOP("Rank", "A number whose check digit agrees."),
    Rank.CONTACT: QT_TRANSLATE_NOOP("Rank", "A way to reach somebody or to single them out."),
    Rank.NAME: QT_TRANSLATE_NOOP("Rank", "A name."),
    Rank.OTHER: QT_TRANSLATE_NOOP("Rank", "Can point to somebody together with other things."),
    Rank.UNSURE: QT_TRANSLATE_NOOP("Rank", "Unsure: look closely."),
}
_STATE = {
    State.SUGGESTED: QT_TRANSLATE_NOOP("State", "suggested"),
    State.CONFIRMED: QT_TRANSLATE_NOOP("State", "confirmed"),
    State.REJECTED: QT_TRANSLATE_NOOP("State", "rejected"),
}
_LABEL = {
    Label.PUBLIC: QT_TRANSLATE_NOOP("Label", "public"),
    Label.INTERNAL: QT_TRANSLATE_NOOP("Label", "internal"),
    Label.CONFIDENTIAL: QT_TRANSLATE_NOOP("Label", "confidential"),
    Label.RESTRICTED: QT_TRANSLATE_NOOP("Label", "restricted"),
}
_PURPOSE = {
    Purpose.MODELS: QT_TRANSLATE_NOOP("Purpose", "Bring models here"),
    Purpose.SHARE: QT_TRANSLATE_NOOP("Purpose", "Share with the team"),
    Purpose.TRANSCRIBE: QT_TRANSLATE_NOOP("Purpose", "Transcribe elsewhere"),
    Purpose.EMBED: QT_TRANSLATE_NOOP("Purpose", "Search by meaning elsewhere"),
    Purpose.ASK: QT_TRANSLATE_NOOP("Purpose", "Send with a question"),
    Purpose.SUMMARISE: QT_TRANSLATE_NOOP("Purpose", "Summarise elsewhere"),
    Purpose.EXTRACT: QT_TRANSLATE_NOOP("Purpose", "Send for extraction"),
    Purpose.EXPORT: QT_TRANSLATE_NOOP("Purpose", "Export to a file"),
}
_PROFILE = {
    Profile.NONE: QT_TRANSLATE_NOOP("Profile", "As it is"),
    Profile.MASK: QT_TRANSLATE_NOOP("Profile", "Masked"),
    Profile.PSEUDONYMISE: QT_TRANSLATE_NOOP("Profile", "Under pseudonyms"),
    Profile.GENERALISE: QT_TRANSLATE_NOOP("Profile", "Generalised"),
    Profile.REMOVE: QT_TRANSLATE_NOOP("Profile", "Removed"),
}
_TIER = {
    Tier.LOCAL_ONLY: QT_TRANSLATE_NOOP("Tier", "Content stays on this machine."),
    Tier.SEALED: QT_TRANSLATE_NOOP("Tier", "Content goes sealed to your team, and to nobody else."),
    Tier.OPEN: QT_TRANSLATE_NOOP("Tier", "Content may go in the clear to the places on the list."),
}
_OUTCOME = {
    "answered": QT_TRANSLATE_NOOP("Outcome", "Went, and was answered"),
    "failed": QT_TRANSLATE_NOOP("Outcome", "Went at least in part, without an answer"),
    "refused": QT_TRANSLATE_NOOP("Outcome", "Kept in by the policy"),
    "blocked": QT_TRANSLATE_NOOP("Outcome", "Kept in by the guard"),
    "pending": QT_TRANSLATE_NOOP("Outcome", "Waits for your word"),
}


def kind_word(kind: Kind) -> str:
    return _word("Kind", _KIND.get(kind, kind.value))


def rank_word(rank: Rank) -> str:
    """Why a finding stands where it stands in the queue, in a sentence."""
    return _word("Rank", _RANK[rank])


def state_word(state: State) -> str:
    return _word("State", _STATE[state])


def label_word(label: Label | str) -> str:
    known = {one.value: one for one in Label}.get(str(label))
    return _word("Label", _LABEL[known]) if known else str(label)


def purpose_word(purpose: Purpose | str) -> str:
    known = {one.value: one for one in Purpose}.get(str(purpose))
    return _word("Purpose", _PURPOSE[known]) if known else str(purpose)


def profile_word(profile: Profile | str) -> str:
    known = {one.value: one for one in Profile}.get(str(profile))
    return _word("Profile", _PROFILE[known]) if known else str(profile)


def tier_sentence(tier: Tier) -> str:
    """How far anything may go, in a sentence."""
    return _word("Tier", _TIER[tier])


def outcome_word(outcome: str | None) -> str:
    """How a send ended; one that nobody knows the end of counts as gone."""
    if outcome is None:
        return QCoreApplication.translate("Outcome", "End not known: counts as gone")
    return _word("Outcome", _OUTCOME.get(outcome, outcome))


def _word(context: str, word: object) -> str:
    return QCoreApplication.translate(context, str(word))
