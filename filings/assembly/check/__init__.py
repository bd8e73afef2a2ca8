"""What a lawyer is told of her template, each fault with its place on the page and what to do."""
