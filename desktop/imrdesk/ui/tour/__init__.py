"""The two-minute tour: call-outs beside the real widgets, where the user does the real thing."""
