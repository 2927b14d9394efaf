"""The pages of the initiatives: landing page, council, matching sessions, invitations."""
