"""The told case, read as a person would: who, by which accounts, what, in which order, when. No law, no French."""
