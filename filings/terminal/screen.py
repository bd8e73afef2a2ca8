"""The terminal itself: is there one, how wide, and how to wipe it."""

import os
import shutil
import sys

#: The screen, then the lines that scrolled away (xterm’s ED 3), then the cursor home.
_WIPE = "\x1b[2J\x1b[3J\x1b[H"


def there_is_one() -> bool:
    """Whether a person sits at both ends: keyboard and screen."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def width() -> int:
    """Return how many columns a line may take."""
    return max(20, min(shutil.get_terminal_size().columns, 100))


def height() -> int:
    """Return how many lines stand on the screen at once."""
    return max(10, shutil.get_terminal_size().lines)


def wipe() -> None:
    """Clear the screen and what had scrolled off it, as far as the terminal obeys."""
    if os.name == "nt":
        # An old Windows console obeys its own command, and not the sequence.
        os.system("cls")
    sys.stdout.write(_WIPE)
    sys.stdout.flush()
