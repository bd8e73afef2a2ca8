"""The interview in a terminal: faces of a question, and the conversation around them.."""
