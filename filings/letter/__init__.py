"""What all letters share: who writes, to whom, what is told, and the contract every filing keeps."""
