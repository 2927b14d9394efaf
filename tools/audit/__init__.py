"""`make audit`: measures every type of page, on the real server with the real content, against the budgets of docs/quality.md."""
