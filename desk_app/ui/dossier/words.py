"""The fixed words of the dossier page, in one place so that its parts stay plain functions."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Words(QObject):
    """Every label of the page; made anew where it is needed, so a new language needs no more."""

    def applicant(self) -> str:
        """Who came to the counter."""
        return self.tr("Applicant")

    def owner(self) -> str:
        """Whose dossier it is."""
        return self.tr("Owner")

    def same_person(self) -> str:
        """Applicant and owner are one."""
        return self.tr("The applicant")

    def principal(self) -> str:
        """Who authorised the applicant."""
        return self.tr("Authorised by")

    def authorisation(self) -> str:
        """The paper that says so."""
        return self.tr("Authorisation")

    def erased(self) -> str:
        """After a lawful erasure."""
        return self.tr("The personal data were erased as the law prescribes.")

    def name(self) -> str:
        """Label of the name."""
        return self.tr("Full name")

    def id_number(self) -> str:
        """Label of the identity number."""
        return self.tr("Identity number")

    def birth(self) -> str:
        """Label of the birth date."""
        return self.tr("Born")

    def phone(self) -> str:
        """Label of the telephone."""
        return self.tr("Telephone")

    def email(self) -> str:
        """Label of the e-mail address."""
        return self.tr("E-mail")

    def address(self) -> str:
        """Label of the address."""
        return self.tr("Address")
