"""NATO–EU Relations, a sourced reference."""

__version__ = "0.1.0"
