"""The *pièces*: the digest of each file, and the *bordereau* that lists them."""
