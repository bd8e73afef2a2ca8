"""What a lawyer does with templates: their fields, a preview, a comparison. The check itself is assembly's.

Nothing here prints: `filings template` does.
"""
