"""Opening ``natoeu.db`` read-only and reading it. With dataset/ the only place with SQL."""
