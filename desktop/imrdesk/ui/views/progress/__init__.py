"""The progress page: cards with charts that lead to the letters behind them."""
