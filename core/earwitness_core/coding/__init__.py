"""What an analyst makes of a text. So far: quotes."""

from earwitness_core.coding.quotes import Quote, QuoteDesk

__all__ = ["Quote", "QuoteDesk"]
