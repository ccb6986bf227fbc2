"""What stays in place on every screen: rail, top bar, foot."""
