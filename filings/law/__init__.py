"""The law in time: offences read on the day of the facts, procedure and registers on the day of the document."""
