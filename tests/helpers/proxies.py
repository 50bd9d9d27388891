"""Proxies as networks have them, on this machine: one that lets through, one that asks who you are, one that listens.

The listening one ends the encryption itself with a certificate of its own making, as many companies' do.
"""

from __future__ import annotations

import base64
import datetime
import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass
class Authority:
    """Somebody who signs certificates, and whom nobody trusts by default."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @classmethod
    def make(cls) -> Authority:
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "The company")])
        made = _certificate(name, name, key.public_key(), 0, 1).add_extension(
            x509.BasicConstraints(ca=True, path_length=None), critical=True
        )
        usage = x509.KeyUsage(True, False, False, False, False, True, True, False, False)
        identity = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
        made = made.add_extension(usage, critical=True).add_extension(identity, critical=False)
        return cls(key, made.sign(key, hashes.SHA256()))

    def write(self, file: Path) -> Path:
        """Its certificate as PEM, for SSL_CERT_FILE."""
        file.write_bytes(self.certificate.public_bytes(serialization.Encoding.PEM))
        return file

    def context(self, place: Path, host: str, *, from_days: int = 0, to_days: int = 1) -> ssl.SSLContext:
        """What a server of this name shows; valid between so many days from now."""
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
        try:
            name: x509.GeneralName = x509.IPAddress(ipaddress.ip_address(host))
        except ValueError:
            name = x509.DNSName(host)
        issuer_key = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key())
        made = (
            _certificate(subject, self.certificate.subject, key.public_key(), from_days, to_days)
            .add_extension(x509.SubjectAlternativeName([name]), critical=False)
            .add_extension(issuer_key, critical=False)
            .sign(self.key, hashes.SHA256())
        )
        file = place / f"{host}.pem"
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
            + made.public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context


@dataclass
class Proxy:
    """What it was asked to connect to, and with which credentials."""

    port: int = 0
    asked: list[str] = field(default_factory=list)
    credentials: list[str | None] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"


@contextmanager
def proxy(
    *,
    status: int = 200,
    wants: str | None = None,
    context: ssl.SSLContext | None = None,
    answer: bytes = b"",
    socks: bool = False,
) -> Iterator[Proxy]:
    """A CONNECT proxy, or one that speaks SOCKS 5. `wants`: NAME:PASSWORD it asks for.

    `context`: it takes the place of the host, and sends `answer` as the body of every request.
    """
    told = Proxy()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        told.port = listener.getsockname()[1]
        let_through = _by_socks if socks else partial(_by_connect, status=status, wants=wants)
        serve = partial(_serve, listener, told, let_through, context if status == 200 else None, answer)
        thread = Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield told
        finally:
            listener.shutdown(socket.SHUT_RDWR)
    thread.join(10)


def _serve(
    listener: socket.socket,
    told: Proxy,
    let_through: Callable[[socket.socket, Proxy], bool],
    context: ssl.SSLContext | None,
    answer: bytes,
) -> None:
    while True:
        try:
            line, _ = listener.accept()
        except OSError:
            return
        with line:
            line.settimeout(10)
            try:
                if let_through(line, told) and context is not None:
                    _answer(line, context, answer)
            except OSError:
                continue


def _by_connect(line: socket.socket, told: Proxy, *, status: int, wants: str | None) -> bool:
    head = _head(line)
    told.asked.append(head.split(" ")[1])
    rows = (row.split(" ", 2) for row in head.splitlines())
    given = next((row[2] for row in rows if row[0].lower() == "proxy-authorization:"), None)
    told.credentials.append(None if given is None else base64.b64decode(given).decode())
    if wants is not None and told.credentials[-1] != wants:
        line.sendall(b"HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n")
        return False
    line.sendall(b"HTTP/1.1 %d Whatever\r\n\r\n" % status)
    return True


def _by_socks(line: socket.socket, told: Proxy) -> bool:
    """RFC 1928, without a name and a password; the host comes as a name (type 3)."""
    line.recv(4096)
    line.sendall(b"\x05\x00")
    wish = line.recv(4096)
    assert wish[:4] == b"\x05\x01\x00\x03"
    told.asked.append(f"{wish[5:-2].decode()}:{int.from_bytes(wish[-2:], 'big')}")
    line.sendall(b"\x05\x00\x00\x01" + bytes(6))
    return True


def _answer(line: socket.socket, context: ssl.SSLContext, answer: bytes) -> None:
    with context.wrap_socket(line, server_side=True) as inner:
        _head(inner)
        inner.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(answer) + answer)


def _head(line: socket.socket) -> str:
    heard = b""
    while b"\r\n\r\n" not in heard:
        part = line.recv(4096)
        if not part:
            raise OSError("hung up")
        heard += part
    return heard.decode("latin-1")


def _certificate(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, from_days: int, to_days: int
) -> x509.CertificateBuilder:
    now = datetime.datetime.now(datetime.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + datetime.timedelta(days=from_days, minutes=-5))
        .not_valid_after(now + datetime.timedelta(days=to_days))
    )
