"""What kept a file from arriving, in words with a next step. Pure: errors are told apart by what they are, not said.

What a library says may hold addresses with passwords in them and is never repeated. `may_pass` says whether the
same may go well in a moment, so that who fetches tries again by itself.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from earwitness_core.errors import DownloadFailed

_BY_HAND = "Without a network, use `earwitness models add FILE`."
_GOES_ON = "Run the command again: it goes on where it stopped."
_CHECK_NETWORK = f"Check the connection. {_GOES_ON} {_BY_HAND}"
_NO_NETWORK = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL}
_EXPIRED, _NOT_YET, _OTHER_NAME = 10, 9, 62  # OpenSSL's X509_V_ERR_*
_LONGEST_WAIT_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Obstacle:
    why: str
    next_step: str = f"{_GOES_ON} {_BY_HAND}"
    may_pass: bool = False
    retry_after_s: float | None = None

    def failure(self, file: str) -> DownloadFailed:
        """The error to raise; `may_pass` and `retry_after_s` are among its facts."""
        return DownloadFailed(
            file=file,
            why=self.why,
            next_step=self.next_step,
            may_pass=self.may_pass,
            retry_after_s=self.retry_after_s,
        )


SILENT = Obstacle("nothing came for too long", may_pass=True)
SLOW = Obstacle("it came too slowly to ever end", may_pass=True)
ANOTHER_FILE = Obstacle("the server has another file of this name")
A_PAGE = Obstacle(
    "a web page came in its place, such as a guest network's log-in page or a filter's",
    f"Open a browser and log in to the network, then run the command again. {_BY_HAND}",
)
LOG_IN = A_PAGE.next_step
PASSED_ON = Obstacle("it was passed on too often")
BAD_CERTIFICATES = Obstacle(
    "the file of certificates that SSL_CERT_FILE names cannot be read",
    "Let SSL_CERT_FILE name a file of certificates in PEM form, or unset it.",
)
BAD_PROXY = Obstacle(
    "the address of the proxy that this machine is set up for cannot be read",
    "Write it as HTTPS_PROXY=http://HOST:PORT (or socks5://HOST:PORT), or unset it.",
)


def broken(problem: BaseException, *, host: str, through_proxy: bool) -> Obstacle:
    """What a failed connection means. `through_proxy`: it was the proxy that was spoken to."""
    chain = list(_chain(problem))
    names = {type(one).__name__ for one in chain}
    if "ProxyError" in names:
        return _refused_by_proxy(str(problem)[:3], host)
    if certificate := next((one for one in chain if type(one).__name__ == "SSLCertVerificationError"), None):
        return _distrusted(getattr(certificate, "verify_code", 0), host)
    if "SSLError" in names:
        return Obstacle(f"no encrypted connection to {host} came about", _CHECK_NETWORK)
    if through_proxy and names & {"gaierror", "ConnectionRefusedError", "ConnectTimeout"}:
        return Obstacle(
            "the proxy that this machine is set up for does not answer",
            "Check HTTPS_PROXY, or the proxy in the system's settings; NO_PROXY names what needs none.",
        )
    if "gaierror" in names:
        why = f"the name {host} cannot be found: there is no network, or one without a name service"
        return Obstacle(why, _CHECK_NETWORK)
    if any(isinstance(one, OSError) and one.errno in _NO_NETWORK for one in chain):
        return Obstacle("there is no network", _CHECK_NETWORK)
    if "ConnectionRefusedError" in names:
        return Obstacle(f"nobody answers at {host}", _CHECK_NETWORK)
    if "ConnectTimeout" in names:
        return Obstacle(f"{host} does not answer", _CHECK_NETWORK, may_pass=True)
    if any(name.endswith("Timeout") for name in names):
        return SILENT
    return Obstacle("the connection broke", may_pass=True)


def refused(status: int, headers: Mapping[str, str], *, host: str) -> Obstacle:
    """What an answer means that brings no file."""
    waits_s = _retry_after_s(headers.get("retry-after", ""))
    if status == 407:
        return _refused_by_proxy("407", host)
    if status in (401, 403):
        return Obstacle(
            f"{host} lets nobody in from here (it answered {status})",
            f"Ask your IT department whether {host} is blocked. {_BY_HAND}",
        )
    if status in (404, 410):
        return Obstacle(
            f"{host} does not have it any more (it answered {status})", f"Update Earwitness and try again. {_BY_HAND}"
        )
    if status == 429 or (status == 503 and waits_s is not None):
        wait = "" if waits_s is None else f", and asks for {_spoken(waits_s)} of peace"
        later = "Wait, then run the command again: it goes on where it stopped."
        return Obstacle(f"{host} is asked too much (it answered {status}{wait})", later, True, waits_s)
    if status >= 500:
        return Obstacle(f"{host} has a fault of its own (it answered {status})", may_pass=True, retry_after_s=waits_s)
    return Obstacle(f"the server answered {status}")


def _refused_by_proxy(status: str, host: str) -> Obstacle:
    if status == "407":
        return Obstacle(
            "the proxy of this network wants a name and a password",
            "Set HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT for this command. One that asks for a Windows sign-in "
            f"(NTLM, Kerberos) is not spoken to. {_BY_HAND}",
        )
    return Obstacle(
        f"the proxy of this network does not let Earwitness go to {host}"
        + (f" (it answered {status})" if status.isdigit() else ""),
        f"Ask your IT department to allow {host}. {_BY_HAND}",
    )


def _distrusted(code: int, host: str) -> Obstacle:
    if code in (_EXPIRED, _NOT_YET):
        return Obstacle(
            f"the certificate of {host} is not valid at the time that this machine shows",
            "Check the date and the time of this machine, then run the command again.",
        )
    if code == _OTHER_NAME:
        return Obstacle(f"who answers has a certificate of another name than {host}", LOG_IN)
    return Obstacle(
        f"the certificate of {host} comes from nobody that this machine trusts",
        "In a network that looks into connections, let SSL_CERT_FILE name the organisation's certificate (PEM). "
        + _BY_HAND,
    )


def _chain(problem: BaseException | None) -> Iterator[BaseException]:
    while problem is not None:
        yield problem
        problem = problem.__cause__ or problem.__context__


def _retry_after_s(value: str) -> float | None:
    """Seconds; the other form, a date, is rarely sent and needs a right clock: it counts as not said."""
    return min(float(value), _LONGEST_WAIT_S) if value.strip().isdigit() else None


def _spoken(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"
