"""How much a template may ask for: far above what any letter needs, far below what fills a memory or an afternoon.

Measured on our own templates: fifty kilobytes of XML, two hundred tags; an annex of eighteen thousand rows is twenty
million characters of XML and spends two million steps.
"""

#: Bytes of a template with its images, and of its XML, all parts together, once unzipped.
LARGEST = 64 * 1024 * 1024
LARGEST_XML = 8 * 1024 * 1024
MOST_PARTS = 2000
#: Of one part.
MOST_ELEMENTS = 200_000
#: Four braces make a tag.
MOST_BRACES = 10_000
#: Characters of one tag.
LONGEST_TAG = 1000
#: Tags inside one another. Python itself gives up at twenty loops.
DEEPEST = 12

#: What the loops of a part may spend: a turn costs the nodes of its tags, some thirty nanoseconds each.
MOST_STEPS = 100_000_000
#: Characters of a text that a tag puts together.
LONGEST_TEXT = 200_000
#: Items of a list that a tag puts together.
LONGEST_LIST = 100_000

#: Characters of XML that a part becomes. Word opens no file of more than 512 megabytes.
LARGEST_WRITTEN = 128 * 1024 * 1024
#: The same when it is put right as a tree, which takes ten times its size.
LARGEST_TREE = 48 * 1024 * 1024
#: Tags of XML that it then holds, opening or closing.
MOST_WRITTEN_TAGS = 3_000_000
#: Characters of XML from the end of a paragraph to the end of the next.
LONGEST_BLOCK = 8 * 1024 * 1024
#: Characters of a paragraph in which `[À compléter : …]` takes its style, and how many of them: each is cut apart.
LONGEST_HOLED = 100_000
MOST_HOLES = 200
#: Paragraphs of a part that hold some, and bookmarks of a part: each takes some forty microseconds.
MOST_HOLED = 50_000
MOST_BOOKMARKS = 100_000

#: Characters of an HTML page, before and after it is filled.
LARGEST_PAGE = 4 * 1024 * 1024

#: Faults of a template that are told in one run.
MOST_FAULTS = 300
#: Places of a paragraph that are told for being formatted by hand, or in another language.
MOST_PLACES = 10
