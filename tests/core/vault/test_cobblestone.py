"""Our reader of Cobblestone-256 against the library's writer and reader, and the corners of the specification."""

from __future__ import annotations

import os

import pytest
from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.vault.cobblestone import CHUNK, HEAD, SEALED_CHUNK, Chunks, NotAuthentic, sealed_size

KEY, CONTEXT = bytes(range(32)), b"a context"
sizes = st.one_of(
    st.integers(0, 3 * CHUNK),
    st.sampled_from([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1, 5 * CHUNK]),
)


def sealed(content: bytes, *, key: bytes = KEY, context: bytes = CONTEXT) -> bytes:
    encryptor = Cobblestone256Encryptor(key, context)
    return bytes(encryptor.update(content) + encryptor.finalize())


def opened(message: bytes, *, key: bytes = KEY, context: bytes = CONTEXT) -> bytes:
    """Chunk by chunk, by our reader."""
    chunks = Chunks(key, context, message[:HEAD])
    body = memoryview(message)[HEAD:]
    count = len(body) // SEALED_CHUNK + 1
    return b"".join(chunks.open(i, body[i * SEALED_CHUNK : (i + 1) * SEALED_CHUNK]) for i in range(count))


@given(sizes, st.binary(max_size=30), st.binary(min_size=32, max_size=32))
def test_what_the_library_seals_our_reader_opens(size: int, context: bytes, key: bytes) -> None:
    content = os.urandom(size)
    message = sealed(content, key=key, context=context)

    assert opened(message, key=key, context=context) == content
    assert len(message) == sealed_size(size)


@given(sizes)
def test_what_follows_the_specification_the_library_opens(size: int) -> None:
    """Sealed here by AES-GCM alone, with our derivation: the two agree on every byte, not only on their own."""
    content = os.urandom(size)
    head = sealed(b"")[:HEAD]
    chunks = Chunks(KEY, CONTEXT, head)
    pieces = [content[at : at + CHUNK] for at in range(0, size, CHUNK)] or [b""]
    if len(pieces[-1]) == CHUNK:
        pieces.append(b"")
    aead: AESGCM = chunks._aead
    body = [
        aead.encrypt((chunks._base_nonce ^ number).to_bytes(12, "big"), piece, None)
        for number, piece in enumerate(pieces)
    ]
    decryptor = Cobblestone256Decryptor(KEY, CONTEXT)

    assert decryptor.update(head + b"".join(body)) + decryptor.finalize() == content


def test_another_key_or_context_is_noticed_by_the_commitment() -> None:
    message = sealed(b"content")
    for key, context in ((bytes(32), CONTEXT), (KEY, b""), (KEY, CONTEXT + b"x")):
        with pytest.raises(NotAuthentic):
            Chunks(key, context, message[:HEAD])


@given(st.integers(0, HEAD * 8 - 1))
def test_a_flipped_bit_in_salt_or_commitment_is_noticed(place: int) -> None:
    head = bytearray(sealed(b"content")[:HEAD])
    head[place // 8] ^= 1 << place % 8

    with pytest.raises(NotAuthentic):
        Chunks(KEY, CONTEXT, bytes(head))


def test_a_chunk_opens_only_at_its_own_number() -> None:
    message = sealed(os.urandom(3 * CHUNK))
    chunks = Chunks(KEY, CONTEXT, message[:HEAD])
    second = memoryview(message)[HEAD + SEALED_CHUNK : HEAD + 2 * SEALED_CHUNK]

    assert len(chunks.open(1, second)) == CHUNK
    for other in (0, 2, 1 << 20):
        with pytest.raises(NotAuthentic):
            chunks.open(other, second)
