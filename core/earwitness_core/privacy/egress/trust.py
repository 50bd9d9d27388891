"""Whose word counts for who a server is."""

from __future__ import annotations

import base64
import os
import ssl
from collections.abc import Collection
from hashlib import sha256

import certifi
import truststore
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


def authorities() -> ssl.SSLContext:
    """TLS that verifies name and time against the system's authorities, certifi's and those of SSL_CERT_FILE.

    Raises OSError or ValueError when SSL_CERT_FILE names no certificates.
    """
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_verify_locations(cafile=certifi.where())  # a small Linux may have no authorities of its own
    if own := os.environ.get("SSL_CERT_FILE"):
        context.load_verify_locations(cafile=own)
    return context


def pin(certificate: bytes) -> str:
    """The base64 SHA-256 of a DER certificate's public key (SubjectPublicKeyInfo), as RFC 7469 writes pins."""
    key = x509.load_der_x509_certificate(certificate).public_key()
    return base64.b64encode(sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).digest()).decode()


def is_pinned(certificate: bytes | None, pins: Collection[str]) -> bool:
    """Whether a verified certificate is one of those meant; without pins every verified one is."""
    return not pins or (certificate is not None and pin(certificate) in pins)
