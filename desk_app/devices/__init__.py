"""Barcode readers, document scanners, print queues. No Qt."""
