"""Thin Qt models over the review session; tested without a window."""
