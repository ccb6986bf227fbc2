"""The command line, proved from outside: what goes in, what comes out, which exit code."""
