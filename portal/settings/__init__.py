"""The settings: `base` holds what never varies, `dev`, `test` and `production` say where the portal runs."""
