"""What a passphrase costs to guess, and which ones are taken."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

import earwitness_core
from earwitness_core.errors import VaultDamaged, WeakPassphrase
from earwitness_core.vault import FromPassphrase, KdfParams, create_vault, kdf, open_vault
from helpers.vaults import CHEAP, PASSPHRASE, make_vault


@pytest.mark.parametrize("weak", ["", "   ", "password", "Summer2024!", "qwertyuiop123", "earwitness", "Pa$$w0rd1"])
def test_a_passphrase_that_is_soon_guessed_is_refused(tmp_path: Path, weak: str) -> None:
    with pytest.raises(WeakPassphrase):
        create_vault(tmp_path / "a.earwitness", weak, kdf=CHEAP, _floor=CHEAP)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "strong",
    [PASSPHRASE, "kurz aber 9wirklich zufällig#", "ключ от старого сарая лежит под ивой", "m" * 3 + "xq7 Vb2" * 20],
)
def test_a_passphrase_needs_guesses_and_no_particular_characters(strong: str) -> None:
    kdf.require_strong(strong)


def test_a_vault_below_the_floor_is_not_made(tmp_path: Path) -> None:
    for cheap in (KdfParams(64 * 1024 - 1, 3, 4), KdfParams(64 * 1024, 2, 4), KdfParams(64 * 1024, 3, 3)):
        with pytest.raises(VaultDamaged, match="does not accept"):
            create_vault(tmp_path / "a.earwitness", PASSPHRASE, kdf=cheap)


def test_a_vault_below_the_floor_is_not_opened_by_the_product(tmp_path: Path) -> None:
    """The tests' vaults are such; a passphrase that is right does not help."""
    make_vault(tmp_path).close()

    with pytest.raises(VaultDamaged, match="does not accept"):
        open_vault(tmp_path / "test.earwitness", FromPassphrase(PASSPHRASE))


def test_a_cost_that_would_exhaust_the_machine_is_refused_before_it_is_paid() -> None:
    for dear in (KdfParams(2 << 20, 3, 4), KdfParams(1 << 18, 1000, 4), KdfParams(1 << 18, 3, 200)):
        with pytest.raises(VaultDamaged):
            kdf.require_within(dear, kdf.FLOOR)


def test_a_vault_at_the_floor_is_made_and_opened_by_the_product(tmp_path: Path) -> None:
    create_vault(tmp_path / "a.earwitness", PASSPHRASE, kdf=kdf.FLOOR).vault.close()

    open_vault(tmp_path / "a.earwitness", FromPassphrase(PASSPHRASE)).close()


def test_the_cost_is_measured_to_about_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory follows the machine within floor and cap; a machine where the default is fine keeps the default."""
    for seconds, expected_mib in ((1.0, 256), (0.8, 256), (4.0, 64), (50.0, 64), (0.4, 704), (0.01, 1024)):
        monkeypatch.setattr(kdf, "_measure", lambda _params, seconds=seconds: seconds)
        params = kdf.calibrated()

        assert params.memory_kib // 1024 == expected_mib
        assert params.is_within(kdf.FLOOR, kdf.CAP)


def test_a_machine_that_is_busy_for_a_moment_does_not_make_the_passphrase_cheap(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    measured = iter((1.2, 0.4))
    monkeypatch.setattr(kdf, "_measure", lambda _params: next(measured))

    assert kdf.calibrated().memory_kib // 1024 == 704


def test_a_passphrase_opens_however_its_letters_were_composed() -> None:
    """macOS may type é as e and a combining accent, others as one code point."""
    word = "été à l'étang noir"
    keys = {kdf.derive(unicodedata.normalize(form, word), b"s" * 16, CHEAP).reveal() for form in ("NFC", "NFD")}

    assert len(keys) == 1


def test_only_tests_lower_the_floor() -> None:
    """`_floor` is named in the product where it is defined and passed on, and given a value nowhere."""
    root = Path(earwitness_core.__file__).parent.parent.parent
    given = [
        f"{path.name}: {line.strip()}"
        for package in ("core", "sync", "desktop")
        for path in (root / package).rglob("*.py")
        for line in path.read_text().splitlines()
        if "_floor=" in line.replace(" ", "").replace("_floor:KdfParams=kdf.FLOOR", "")
    ]

    assert given == []
