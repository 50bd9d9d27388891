"""Texts and transcripts without what was found in them, as a profile wants it.

What is hidden: every finding that no person rejected; with `confirmed_only`, which has to be said, only those that a
person confirmed. The same text with the same findings gives the same every time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from earwitness_core.ids import ProjectId, SourceId, SpeakerId, TranscriptId
from earwitness_core.model import Redaction, SourceInfo, SpeakerInfo, SpeechChoice, TimeSpan, Transcript, TranscriptInfo
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.policy.model import Profile
from earwitness_core.privacy.redaction import wording
from earwitness_core.privacy.redaction.covering import Cut, Datum, Redacted, apply, count, cuts, edits
from earwitness_core.privacy.redaction.hushing import hushed
from earwitness_core.privacy.redaction.pseudonyms import SOURCE, Pseudonyms, Wanted
from earwitness_core.privacy.redaction.relaying import relay
from earwitness_core.privacy.review.finding import Finding, State
from earwitness_core.vault import Vault

Namer = Callable[[Sequence[Wanted]], Sequence[str]]


@dataclass(frozen=True, slots=True)
class RedactedTranscript:
    """A transcript to give away, and the stretches of its recording that must not be heard with it."""

    transcript: Transcript
    hushed: tuple[TimeSpan, ...]
    counts: Mapping[Kind, int]


def redact_text(
    text: str, data: Iterable[Datum], profile: Profile, *, namer: Namer | None = None, language: str | None = None
) -> Redacted:
    """A text with its findings replaced. Pure but for `namer`, which gives tokens and is asked to pseudonymise only."""
    if profile is Profile.NONE:
        return Redacted(text)
    made = cuts(text, data)
    changed, layout = apply(text, edits(text, made, replacements(made, profile, namer=namer, language=language)))
    return Redacted(changed, layout.spans, count(made))


def replacements(made: Sequence[Cut], profile: Profile, *, namer: Namer | None, language: str | None) -> Sequence[str]:
    """What to write for each cut."""
    if profile is Profile.PSEUDONYMISE:
        if namer is None:
            raise ValueError("nobody gives the tokens")
        return namer([_wanted(cut) for cut in made])
    if profile is Profile.GENERALISE:
        return [
            wording.generalised(
                cut.datum.kind, cut.text, value=cut.datum.value, country=cut.datum.country, language=language
            )
            for cut in made
        ]
    return [wording.MASK if profile is Profile.MASK else ""] * len(made)


class Redactor:
    """Redaction in one vault: its pseudonyms, its findings."""

    def __init__(self, vault: Vault, *, actor: str) -> None:
        self._vault = vault
        self.pseudonyms = Pseudonyms(vault, actor=actor)

    def text(
        self,
        project_id: str,
        text: str,
        data: Iterable[Datum],
        profile: Profile,
        *,
        source_id: str | None = None,
        language: str | None = None,
    ) -> Redacted:
        """A text of a project, whose findings are known. Tokens that stand in it already are left as they are."""

        def namer(wanted: Sequence[Wanted]) -> Sequence[str]:
            return self.pseudonyms.tokens(project_id, wanted, source_id)

        tokens = self.pseudonyms.names(project_id) if profile is Profile.PSEUDONYMISE else frozenset[str]()
        own = _without_tokens(text, data, tokens)
        return redact_text(text, own, profile, namer=namer, language=language)

    def transcript(
        self,
        transcript: Transcript,
        findings: Sequence[Finding],
        profile: Profile,
        *,
        confirmed_only: bool = False,
    ) -> RedactedTranscript:
        """A transcript to give away: words, speakers, title, and all that says where it came from."""
        if profile is Profile.NONE:
            return RedactedTranscript(transcript, (), {})
        text, start = transcript.text, transcript.segments[0].span.start if transcript.segments else 0
        kept = (one for one in findings if is_hidden(one, confirmed_only=confirmed_only))
        made = cuts(text, (_moved(Datum.kept(one), -start) for one in kept))
        source = transcript.source

        def namer(wanted: Sequence[Wanted]) -> Sequence[str]:
            return self.pseudonyms.tokens(source.project_id, wanted, source.id)

        language = source.language or transcript.info.language
        placed = [replace(cut, start=cut.start + start, end=cut.end + start) for cut in made]
        new = replacements(made, profile, namer=namer, language=language)
        counts = count(made)
        bare = self.bare(replace(relay(transcript, placed, new), redaction=_told(profile, counts)), profile)
        return RedactedTranscript(bare, hushed(transcript, placed), counts)

    def bare(self, transcript: Transcript, profile: Profile) -> Transcript:
        """The same with neutral names and without what tells where it came from; its words are left as they are."""
        people = self.speakers(transcript.source, transcript.speakers, profile)
        segments = tuple(
            replace(
                one,
                transcript_id=TranscriptId(self.pseudonyms.alias(one.transcript_id)),
                speaker_id=SpeakerId(self.pseudonyms.alias(one.speaker_id)) if one.speaker_id else None,
            )
            for one in transcript.segments
        )
        info = self.version(transcript.info)
        source = self.source(transcript.source)
        return replace(transcript, source=source, info=info, segments=segments, speakers=people)

    def source(self, source: SourceInfo) -> SourceInfo:
        """A source under a neutral title, without path, hash, size, settings and the day."""
        [title] = self.pseudonyms.tokens(source.project_id, [Wanted(SOURCE, source.title, alike=source.id)], source.id)
        return replace(
            source,
            id=SourceId(self.pseudonyms.alias(source.id)),
            project_id=ProjectId(self.pseudonyms.alias(source.project_id)),
            project=NEUTRAL_PROJECT,
            title=title,
            size_bytes=0,
            sha256=_NO_HASH,
            recorded_ms=None,
            created_ms=_month(source.created_ms),
            choice=SpeechChoice(),
            transcript=self.version(source.transcript) if source.transcript else None,
            provenance=(),
            stages=(),
        )

    def version(self, info: TranscriptInfo) -> TranscriptInfo:
        """How the words came about, without what was asked of the engine: a vocabulary holds names."""
        return replace(
            info,
            id=TranscriptId(self.pseudonyms.alias(info.id)),
            source_id=SourceId(self.pseudonyms.alias(info.source_id)),
            settings={},
            evidence_sha256=None,
            created_ms=_month(info.created_ms),
            completed_ms=_month(info.completed_ms) if info.completed_ms is not None else None,
        )

    def speakers(self, source: SourceInfo, people: Sequence[SpeakerInfo], profile: Profile) -> tuple[SpeakerInfo, ...]:
        """Speakers by their token, where they had a name and tokens are wanted; else by their number."""
        named = [one for one in people if one.name] if profile is Profile.PSEUDONYMISE else []
        wanted = [Wanted(Kind.PERSON.value, one.name or "") for one in named]
        tokens = dict(
            zip((one.id for one in named), self.pseudonyms.tokens(source.project_id, wanted, source.id), strict=True)
        )
        return tuple(
            replace(one, id=SpeakerId(self.pseudonyms.alias(one.id)), name=tokens.get(one.id)) for one in people
        )


def is_hidden(finding: Finding, *, confirmed_only: bool = False) -> bool:
    """Whether a finding is made unreadable."""
    return finding.state is State.CONFIRMED or (finding.counts and not confirmed_only)


NEUTRAL_PROJECT = "Project"
_NO_HASH = "0" * 64


def _wanted(cut: Cut) -> Wanted:
    datum = cut.datum
    return Wanted(datum.kind.value, cut.text, datum.value, datum.person, datum.number, datum.alike)


def _moved(datum: Datum, by: int) -> Datum:
    return replace(datum, start=datum.start + by, end=datum.end + by)


def _told(profile: Profile, counts: Mapping[Kind, int]) -> Redaction:
    return Redaction(profile.value, {kind.value: number for kind, number in counts.items()})


def _month(ms: int) -> int:
    """The beginning of its month: the moment of taking tells the day of the interview."""
    moment = datetime.fromtimestamp(ms / 1000, UTC)
    return int(datetime(moment.year, moment.month, 1, tzinfo=UTC).timestamp() * 1000)


def _without_tokens(text: str, data: Iterable[Datum], tokens: frozenset[str]) -> list[Datum]:
    """The findings that are not within a token that somebody put there."""
    places = [(at, at + len(token)) for token in tokens for at in _occurrences(text, token)]
    return [one for one in data if not any(start <= one.start and one.end <= end for start, end in places)]


def _occurrences(text: str, token: str) -> Iterable[int]:
    at = text.find(token)
    while at >= 0:
        yield at
        at = text.find(token, at + 1)
