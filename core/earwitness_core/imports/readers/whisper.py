"""JSON of Whisper's family: openai-whisper, WhisperX, faster-whisper and what is built on it, whisper.cpp, Vibe.

All are a list of segments with times, and tell themselves apart by their fields: `stop` in hundredths of a second is
Vibe's, `offsets` in milliseconds whisper.cpp's, `score` of words WhisperX's, seconds everybody else's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from earwitness_core.imports.readers.content import Content, base_name, string
from earwitness_core.imports.readers.languages import code_of
from earwitness_core.imports.told import Told, ToldSegment, ToldWord, milliseconds, seconds, share

_FIGURES = {"tokens", "temperature", "avg_logprob", "compression_ratio", "no_speech_prob", "seek", "id"}
_SEGMENT = _FIGURES | {"start", "end", "text", "words", "speaker", "avg_log_prob", "chars"}
_HEAD = {"text", "segments", "language", "word_segments", "words", "duration", "task", "language_probability", "info"}


def looks_like(document: Any) -> bool:
    """Whether this JSON is one of them."""
    segments = _list_of(document)
    return segments is not None and (not segments or any(_is_segment(one) for one in segments[:20]))


def read(document: Any, content: Content) -> Iterator[Told]:
    """The one transcript of the document."""
    if isinstance(document, dict) and "transcription" in document:
        yield _cpp(document, content)
        return
    segments = _list_of(document) or []
    if any(isinstance(one, dict) and "stop" in one for one in segments[:20]):
        yield _vibe(document, segments, content)
        return
    yield _whisper(document if isinstance(document, dict) else {}, segments, content)


def _list_of(document: Any) -> list[Any] | None:
    if isinstance(document, dict):
        document = document.get("transcription", document.get("segments"))
    return document if isinstance(document, list) else None


def _is_segment(one: Any) -> bool:
    return isinstance(one, dict) and isinstance(one.get("text"), str) and bool({"start", "offsets"} & one.keys())


def _whisper(head: Mapping[str, Any], segments: list[Any], content: Content) -> Told:
    drops = content.drops
    info = _object(head, "info")
    made = [_segment(one, drops) for one in segments if isinstance(one, dict)]
    loose = head.get("words")
    if isinstance(loose, list) and not any(segment.words for segment in made):
        made = _with_words(made, [_word(one) for one in loose if isinstance(one, dict)])
    _count(drops, "other-fields", len(head.keys() - _HEAD - {"speaker_embeddings"}))
    if "speaker_embeddings" in head:
        drops["embeddings"] = 0
    tool = "Whisper"
    if "word_segments" in head or any("score" in w for one in segments for w in _words(one)):
        tool = "WhisperX"
    facts: dict[str, str | None] = {}
    if "metadata.txt" in content.beside:
        tool, facts = "aTrain", _atrain(content.beside["metadata.txt"])
    return Told(
        tool=tool,
        segments=tuple(made),
        recording=base_name(facts.get("filename")),
        title=(base_name(facts.get("filename")) or content.stem).rpartition(".")[0] or content.stem,
        language=code_of(head.get("language") or info.get("language") or facts.get("language")),
        language_probability=share(head.get("language_probability", info.get("language_probability"))),
        model=facts.get("model"),
        made=facts.get("timestamp"),
        drops=drops,
    )


def _object(head: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = head.get(name)
    return value if isinstance(value, dict) else {}


def _segment(one: dict[str, Any], drops: dict[str, int]) -> ToldSegment:
    _count(drops, "engine-figures", bool((one.keys() & _FIGURES) - {"id"}))
    _count(drops, "other-fields", bool(one.keys() - _SEGMENT))
    text = one.get("text")
    return ToldSegment(
        text=text.strip() if isinstance(text, str) else "",
        start_ms=seconds(one.get("start")),
        end_ms=seconds(one.get("end")),
        speaker=_speaker(one.get("speaker")),
        words=tuple(_word(word) for word in _words(one)),
    )


def _words(one: Any) -> list[dict[str, Any]]:
    words = one.get("words") if isinstance(one, dict) else None
    return [word for word in words if isinstance(word, dict)] if isinstance(words, list) else []


def _word(one: dict[str, Any]) -> ToldWord:
    text = one.get("word", one.get("text"))
    return ToldWord(
        text=text.strip() if isinstance(text, str) else "",
        start_ms=seconds(one.get("start")),
        end_ms=seconds(one.get("end")),
        probability=share(one.get("probability", one.get("score"))),
        speaker=_speaker(one.get("speaker")),
    )


def _with_words(segments: list[ToldSegment], words: list[ToldWord]) -> list[ToldSegment]:
    """Words that stand apart (the shape of OpenAI's service) given to the segment in whose time they begin."""
    made, at = [], 0
    for number, one in enumerate(segments):
        following = segments[number + 1].start_ms if number + 1 < len(segments) else None
        own = []
        while at < len(words) and (following is None or (words[at].start_ms or 0) < following):
            own.append(words[at])
            at += 1
        made.append(ToldSegment(one.text, one.start_ms, one.end_ms, one.speaker, tuple(own)))
    return made


def _cpp(document: dict[str, Any], content: Content) -> Told:
    drops = content.drops
    segments = [_cpp_segment(one, drops) for one in _list_of(document) or [] if isinstance(one, dict)]
    params, result, model = (_object(document, name) for name in ("params", "result", "model"))
    return Told(
        tool="whisper.cpp",
        segments=tuple(segments),
        title=content.stem,
        language=code_of(result.get("language") or params.get("language")),
        model=base_name(params.get("model")) or string(model.get("type")),
        drops=drops,
    )


def _cpp_segment(one: dict[str, Any], drops: dict[str, int]) -> ToldSegment:
    text = one.get("text")
    start, end = _offsets(one)
    speaker = _speaker(one.get("speaker"))
    return ToldSegment(
        text=text.strip() if isinstance(text, str) else "",
        start_ms=start,
        end_ms=end,
        speaker=None if speaker == "?" else speaker,
        words=tuple(_joined(one.get("tokens"), drops)),
    )


def _offsets(one: Mapping[str, Any]) -> tuple[int | None, int | None]:
    offsets = one.get("offsets")
    if not isinstance(offsets, dict):
        return None, None
    return milliseconds(offsets.get("from")), milliseconds(offsets.get("to"))


def _joined(tokens: Any, drops: dict[str, int]) -> Iterator[ToldWord]:
    """Tokens as words: one that begins with a space begins a word; marks like [_TT_50] are none."""
    word: ToldWord | None = None
    for token in tokens if isinstance(tokens, list) else ():
        text = token.get("text") if isinstance(token, dict) else None
        if not isinstance(text, str) or (text.startswith("[_") and text.endswith("]")):
            continue
        drops["engine-figures"] = 0
        start, end = _offsets(token)
        sure = share(token.get("p"))
        if word is None or text.startswith(" "):
            if word is not None:
                yield word
            word = ToldWord(text.strip(), start, end, sure)
        else:
            least = min((one for one in (word.probability, sure) if one is not None), default=None)
            word = ToldWord(word.text + text.rstrip(), word.start_ms, end or word.end_ms, least)
    if word is not None:
        yield word


def _vibe(document: Any, segments: list[Any], content: Content) -> Told:
    head = document if isinstance(document, dict) else {}
    if "summary" in head:
        content.drops["summary"] = 0
    made = [
        ToldSegment(
            text=one["text"].strip() if isinstance(one.get("text"), str) else "",
            start_ms=milliseconds(one.get("start"), 10.0),
            end_ms=milliseconds(one.get("stop"), 10.0),
            speaker=_speaker(one.get("speaker")),
        )
        for one in segments
        if isinstance(one, dict)
    ]
    return Told(
        tool="Vibe",
        segments=tuple(made),
        title=string(head.get("name")) or content.stem.removesuffix(".vibe"),
        recording=base_name(head.get("audioFile")) or base_name(head.get("sourcePath")),
        language=code_of(head.get("language")),
        model=base_name(head.get("modelPath")),
        made=string(head.get("createdAt")),
        drops=content.drops,
    )


def _speaker(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return f"SPEAKER_{value:02}"
    return string(value)


def _atrain(raw: bytes) -> dict[str, str | None]:
    """The folder's metadata, YAML; what cannot be read of it is not needed."""
    import yaml

    try:
        read = yaml.safe_load(raw.decode("utf-8", errors="replace"))
    except (yaml.YAMLError, RecursionError, ValueError):
        return {}
    facts = read if isinstance(read, dict) else {}
    return {key: string(str(facts[key])) for key in ("filename", "model", "language", "timestamp") if facts.get(key)}


def _count(drops: dict[str, int], what: str, times: int) -> None:
    if times:
        drops[what] = drops.get(what, 0) + int(times)
