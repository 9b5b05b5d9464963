"""From ``data/`` to ``natoeu.db``: loading, locating quotations, compiling, writing, checking.

Imported by nothing else in the program; the window reads only the compiled database.
"""
