"""Which profile this install is: whether any AI or network library is here, and whether there may be a network."""

from __future__ import annotations

from importlib.util import find_spec

from earwitness_desktop.cli.checks.found import Check

# What the extras bring, by the name it is imported under; a plain install has none of it (tests/house).
AI = ("faster_whisper", "ctranslate2", "onnxruntime", "tokenizers", "spacy", "llama_cpp", "kaldi_native_fbank")
NETWORK = ("httpx", "openai", "requests", "urllib3", "aiohttp", "huggingface_hub")


def profile() -> Check:
    models, lines = _here(AI), _here(NETWORK)
    if not models and not lines:
        said = "This is a plain install: no AI library and no network library is here."
    else:
        said = f"AI libraries here: {_listed(models)}. Network libraries: {_listed(lines)}."
    return Check("profile", "ok", said)


def network() -> Check:
    from earwitness_core.privacy.policy.machine import network_forbidden

    reason = network_forbidden()
    if reason is not None:
        return Check("network", "ok", f"Nothing is sent and nothing is fetched. {reason}")
    said = "Connections go only where a policy lists the host: `earwitness policy` shows it."
    return Check("network", "ok", said)


def _here(names: tuple[str, ...]) -> list[str]:
    return [name for name in names if _is_here(name)]


def _is_here(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def _listed(names: list[str]) -> str:
    return ", ".join(names) or "none"
