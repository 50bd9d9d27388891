"""What points to a person on a network: e-mail, web and internet addresses, hardware addresses, user names."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.identifiers.line import Line

_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%'&-]{1,64}@(?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24}(?![\w-]|\.\w)")
_URL = re.compile(r"(?i:\b(?:https?|ftp|sftp|wss?)://|\bwww\d?\.)[^\s<>\"“”„»«|\\^`{}]{3,2000}")
# The states' domains and those people use most; a dot between two sentences ("done.So") is no domain.
_BARE = re.compile(
    r"(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}"
    r"(?:com|org|net|edu|gov|mil|int|info|biz|eu|io|app|dev|online|site|blog|museum|"
    r"at|be|bg|hr|cy|cz|dk|ee|fi|fr|de|gr|hu|ie|it|lv|lt|lu|mt|nl|pl|pt|ro|sk|si|es|se|uk|no|ch|us|"
    r"ca|au|ru|ua|tr|br|in|co|tv|me)"
    r"(?![\w@-]|\.\w)(?:/[^\s<>\"]{0,500})?",
    re.IGNORECASE | re.ASCII,
)
_SURE_ENDINGS = re.compile(
    r"\.(?:com|org|net|edu|gov|info|eu|io|co\.uk|ac\.uk|gov\.uk|gov\.[a-z]{2}|com\.[a-z]{2})$", re.I
)
_DOTTED = re.compile(r"\.(?<=\w\.)[A-Za-z]{2}")
_IPV4 = re.compile(r"(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5}|/\d{1,2})?(?![\w-]|\.\d)", re.ASCII)
_IPV6 = re.compile(r"(?<![\w:.])[0-9a-fA-F:]{2,39}:[0-9a-fA-F:.]{0,15}(?:%\w{1,15})?(?:/\d{1,3})?(?![\w:])", re.ASCII)
_MAC = re.compile(
    r"(?<![\w:.-])(?:[0-9a-fA-F]{2}([:-])(?:[0-9a-fA-F]{2}\1){4}[0-9a-fA-F]{2}|"
    r"[0-9a-fA-F]{4}\.[0-9a-fA-F]{4}\.[0-9a-fA-F]{4})(?![\w:-])"
)
_HANDLE = re.compile(r"(?<![\w@./+-])@[A-Za-z_][\w.-]{1,38}\w(?:@(?:[\w-]{1,63}\.){1,4}[a-z]{2,12})?(?![\w@])")
_NAMED = re.compile(
    r"\b(?i:user ?name|login(?: name)?|handle|screen name|nickname|benutzername|nutzername|"
    r"identifiant|nom d['’]utilisateur|"
    r"nombre de usuario|usuario|gebruikersnaam|account name|user id|logged in as|skype|discord|"
    r"instagram|twitter|telegram)"
    r"(?:\s(?:name|id|handle|is|was|ist|lautet|est|es|era|war|era))?\s?[:=]?\s[\"“'„«]?"
    r"(?P<name>(?=[\w.#-]{0,30}(?:[\d_#]|\.\w))[A-Za-z][\w.#-]{2,30}\w)"
)


def may_have_address(text: str) -> bool:
    """Whether a line without figures may hold one of them."""
    return "@" in text or "://" in text or "www." in text or _DOTTED.search(text) is not None


def addresses(line: Line) -> Iterator[Found]:
    """All of them in a line. A URL holds what stands in it; the rule of overlaps leaves the longer."""
    text = line.text
    if "@" in text:
        yield from _emails(text)
        for hit in _HANDLE.finditer(text):
            yield Found(*hit.span(), Kind.USERNAME, 0.7, "identifiers/handle", None, hit.group().lower())
    if "://" in text or _DOTTED.search(text):
        yield from _urls(line)
    if text.count(".") > 2:
        yield from _internet(text)
    if ":" in text:
        yield from _internet6(text)
    for hit in _MAC.finditer(text) if max(text.count(":"), text.count("-"), 2 * text.count(".")) > 3 else ():
        yield Found(*hit.span(), Kind.IP, 0.9, "identifiers/mac", None, re.sub(r"[^0-9a-f]", "", hit.group().lower()))
    for hit in _NAMED.finditer(text) if "user" in line.sorts else ():
        yield Found(*hit.span("name"), Kind.USERNAME, 0.75, "identifiers/username", None, hit["name"].lower())


def _emails(text: str) -> Iterator[Found]:
    for hit in _EMAIL.finditer(text):
        start = hit.start() + len(hit.group()) - len(hit.group().lstrip("'.&%-"))
        address = text[start : hit.end()]
        if not address.startswith("@"):
            yield Found(start, hit.end(), Kind.EMAIL, 0.98, "identifiers/email", None, address.lower())


def _urls(line: Line) -> Iterator[Found]:
    for hit in _URL.finditer(line.text):
        address = hit.group().rstrip(".,;:!?'’)]}…*")
        if "." in address or "localhost" in address:
            yield Found(hit.start(), hit.start() + len(address), Kind.URL, 0.95, "identifiers/url", None, address)
    for hit in _BARE.finditer(line.text):
        address = hit.group().rstrip(".,;:!?'’)]}")
        host = address.partition("/")[0]
        if host.replace(".", "").isdigit():
            continue
        sure = "/" in address or _SURE_ENDINGS.search(host)
        plain = host.islower() and len(host.split(".")[0]) > 2
        score = 0.8 if sure else 0.55 if plain and len(host.split(".")[-2]) > 3 else 0.3
        yield Found(
            hit.start(), hit.start() + len(address), Kind.URL, score, "identifiers/domain", None, address.lower()
        )


def _internet(text: str) -> Iterator[Found]:
    for hit in _IPV4.finditer(text):
        host = hit.group().split(":")[0].split("/")[0]
        try:
            value = str(ipaddress.IPv4Address(host))
        except ValueError:
            continue
        small = all(int(part) < 20 for part in host.split("."))  # 4.2.1.0 is rather a version or a section
        yield Found(
            *hit.span(), Kind.IP, 0.4 if small and not value.startswith("10.") else 0.9, "identifiers/ipv4", None, value
        )


def _internet6(text: str) -> Iterator[Found]:
    for hit in _IPV6.finditer(text):
        if hit.group().count(":") < 2 or not any(map(str.isalnum, hit.group())):
            continue
        whole = hit.group().rstrip(".")
        host = whole.split("%")[0].split("/")[0].rstrip(".")
        try:
            value = str(ipaddress.IPv6Address(host))
        except ValueError:
            continue
        if len(host) > 5:
            yield Found(hit.start(), hit.start() + len(whole), Kind.IP, 0.9, "identifiers/ipv6", None, value)
