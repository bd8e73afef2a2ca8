"""The guided interview, whatever asks it: which question comes next, what an answer means, nothing lost."""
