"""The closed lists that the intake screen offers, each with its word; one way to fill and read a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QComboBox

from desk_app.models.catalogue import Channel
from desk_app.models.draft import Delivery, FeeTiming, PaymentMethod, PersonKind

translate = QCoreApplication.translate
Choices = Sequence[tuple[str, str]]


def offer(box: QComboBox, choices: Choices, chosen: str) -> None:
    """Fill `box` with (value, word) and choose a value, without a signal; unknown values choose the first."""
    with QSignalBlocker(box):
        box.clear()
        for value, word in choices:
            box.addItem(word, value)
        choose(box, chosen)


def choose(box: QComboBox, value: str) -> None:
    """Choose the line that stands for `value`, else the first."""
    box.setCurrentIndex(max(0, box.findData(str(value))))


def chosen(box: QComboBox) -> str:
    """The value of the chosen line; empty when the list is."""
    return str(box.currentData() or "")


def person_kinds() -> Choices:
    """Who may come to the counter."""
    return (
        (PersonKind.PERSON.value, translate("Choices", "Citizen")),
        (PersonKind.ENTERPRISE.value, translate("Choices", "Enterprise")),
        (PersonKind.AGENCY.value, translate("Choices", "State agency")),
        (PersonKind.OTHER.value, translate("Choices", "Other organisation")),
    )


def sexes() -> Choices:
    """As on the citizen card; empty while unknown."""
    return (
        ("", ""),
        ("male", translate("Choices", "Male")),
        ("female", translate("Choices", "Female")),
    )


def channel_word(channel: Channel) -> str:
    """How the dossier came."""
    return {
        Channel.COUNTER: lambda: translate("Choices", "At the counter"),
        Channel.ONLINE: lambda: translate("Choices", "Online"),
        Channel.POST: lambda: translate("Choices", "By post"),
    }[channel]()


def deliveries() -> Choices:
    """How the citizen takes the result."""
    return (
        (Delivery.COUNTER.value, translate("Choices", "At the counter")),
        (Delivery.POST.value, translate("Choices", "Public post")),
        (Delivery.ELECTRONIC.value, translate("Choices", "Electronic copy")),
    )


def timings() -> Choices:
    """When the fee is paid."""
    return (
        (FeeTiming.NOW.value, translate("Choices", "Pay now")),
        (FeeTiming.LATER.value, translate("Choices", "Pay later")),
        (FeeTiming.EXEMPT.value, translate("Choices", "Exempt")),
    )


def methods() -> Choices:
    """How money is taken."""
    return (
        (PaymentMethod.CASH.value, translate("Choices", "Cash")),
        (PaymentMethod.TRANSFER.value, translate("Choices", "Transfer")),
    )
