"""The same acts from a terminal: administration, scripts, headless sites. Never loads Qt."""
