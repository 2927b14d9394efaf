"""What `make` runs: set-up, serving and the gate. Plain Python, so that it works before anything is installed."""
