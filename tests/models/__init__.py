"""What a clerk, an administrator and a builder may rely on."""
