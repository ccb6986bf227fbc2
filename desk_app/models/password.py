"""What a password must be (ASVS 6.2): long enough, not one that everybody tries first."""

from __future__ import annotations

from desk_app.models.outcomes import Problem
from desk_app.models.text import fold

SHORTEST = 8
LONGEST = 128
COMMON = frozenset(
    {
        "12345678", "123456789", "1234567890", "11111111", "00000000", "88888888", "66668888",
        "password", "password1", "matkhau", "matkhau1", "matkhau123", "matkhau12345", "motcua",
        "motcua123", "quaymotcua", "tiepnhan", "tiepnhan123", "hanhchinhcong", "hanhchinh",
        "ubndxa123", "ubndphuong", "congchuc", "congchuc123", "vietnam123", "iloveyou", "anhyeuem",
        "qwertyui", "qwerty123", "asdfghjk", "abcd1234", "abc12345", "admin123", "administrator",
        "supervisor", "khongbiet", "khongco1", "1q2w3e4r", "zaq12wsx", "passw0rd",
    }
)  # fmt: skip


def password_problems(password: str, name: str) -> tuple[Problem, ...]:
    """`password_short` (least) · `password_long` (most) · `password_common`; on field `password`."""
    if len(password) < SHORTEST:
        return (Problem("password", "password_short", {"least": SHORTEST}),)
    if len(password) > LONGEST:
        return (Problem("password", "password_long", {"most": LONGEST}),)
    plain = fold(password).replace(" ", "")
    own = fold(name).replace(" ", "")
    if plain in COMMON or plain == own or len(set(plain or password)) == 1:
        return (Problem("password", "password_common"),)
    return ()
